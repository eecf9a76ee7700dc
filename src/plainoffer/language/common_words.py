"""The commonest small words of languages that UK councils publish in: data of ``identify``.

The lists were written by hand from what is in any grammar: articles, pronouns, prepositions, conjunctions and
the everyday forms of "to be" and "to have". A word may stand in several lists: it then counts for less.
"""

from __future__ import annotations

NAMES = {
    "en": "English",
    "cy": "Welsh",
    "ga": "Irish",
    "gd": "Scottish Gaelic",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "ro": "Romanian",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "cs": "Czech",
    "sk": "Slovak",
    "hu": "Hungarian",
    "tr": "Turkish",
    "sq": "Albanian",
    "so": "Somali",
    "sv": "Swedish",
    "da": "Danish",
    "fi": "Finnish",
    "hr": "Croatian",
    "tl": "Tagalog",
    "sw": "Swahili",
    "vi": "Vietnamese",
    "la": "Latin",
    "ar": "Arabic",
    "ur": "Urdu",
    "fa": "Persian",
    "ps": "Pashto",
    "ckb": "Central Kurdish",
    "ru": "Russian",
    "uk": "Ukrainian",
    "bg": "Bulgarian",
    "sr": "Serbian",
    "el": "Greek",
    "he": "Hebrew",
    "hi": "Hindi",
    "bn": "Bengali",
    "pa": "Punjabi",
    "gu": "Gujarati",
    "ta": "Tamil",
    "te": "Telugu",
    "kn": "Kannada",
    "ml": "Malayalam",
    "si": "Sinhala",
    "th": "Thai",
    "am": "Amharic",
    "hy": "Armenian",
    "ka": "Georgian",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
}

COMMON_WORDS = {
    "en": """the of and to in is you that it for on are with as your this be at have or from by not we can if
        will there which their when how what who our they has was but all about do up an any may should
        he his she her more other were its been than them these into out my no so would could does did
        had i a me him us get help over after before because where why while also only then just some
        very most many each both every between through during under until here those such own same too
        one two new need must people child children""",
    "cy": """y yr mae yn ac i o ar am eich chi ni ein yw a'r i'r o'r gyda gan ei eu hyn hwn hon os neu ond
        fel bod bydd oes nid sydd wedi cael gall gallwch wrth drwy dros rhwng heb pan lle sut pwy beth
        nhw fe hi ti fy dy dylai roedd ydy cyn ôl bob pob rhai plant cymorth byddwn rydym chwi yma yno
        hefyd iawn unrhyw arall â'i na'r mewn ag at gennym gennych wybodaeth cymraeg""",
    "ga": """an na agus ar is tá sé sí go i do le ag as ó ní bhfuil seo sin mar nó ach gach bhí atá siad sibh
        muid sinn faoi chun trí idir gan roimh tar éis cén cad conas nuair má nach raibh bheith dá leis
        aon féidir""",
    "gd": """an na agus air tha e i a' gu do le aig à chan eil seo sin mar no ach gach bha iad sibh sinn fo
        tro eadar gun ron às dèidh dè ciamar nuair ma nach robh bhith leis aon faodaidh airson bho dhan""",
    "fr": """le la les de des du un une et à au aux en est sont dans pour par sur avec que qui ne pas plus
        vous nous il elle ils elles je tu ce cette ces son sa ses votre vos notre nos leur leurs ou où
        mais si être avoir a ont été fait peut pouvez tout tous toute comme sans sous entre chez quand
        comment si très aussi y se lui d'un d'une l'on c'est qu'il j'ai afin enfant enfants""",
    "de": """der die das den dem des ein eine einen einem einer und ist sind war in im zu zum zur mit von vom
        auf für an am nicht auch es sie ihr wir ich er sich als bei oder aber wenn wie was wer kann
        können wird werden hat haben nach aus über unter durch um dass daß ihre ihren ihrem ihrer unser
        unsere nur noch so bis sehr mehr alle diese dieser dieses kein keine man mein sein bitte""",
    "es": """el la los las de del un una unos unas y e o en es son con para por que no se su sus al a lo como
        más pero si está están ser puede pueden usted ustedes nosotros yo él ella ellos nuestro nuestra
        nuestros este esta estos estas ese esa muy también ya cuando donde dónde cómo qué quién sin
        sobre entre hasta desde hay tiene tienen ha han fue todo todos toda le les me niño niños""",
    "pt": """o a os as de do da dos das um uma uns umas e ou em no na nos nas é são com para por que não se
        seu sua seus suas ao à aos às como mais mas se está estão ser pode podem você vocês nós eu ele
        ela eles nosso nossa este esta estes estas esse essa isso muito também já quando onde qual quem
        sem sobre entre até desde há tem têm foi todo todos lhe pelo pela num numa criança crianças""",
    "it": """il lo la i gli le di del della dei delle dello un uno una e o in nel nella nei è sono con per
        che non si su sul sulla al alla ai alle da dal dalla come più ma se può possono lei noi io lui
        loro nostro nostra vostro questo questa questi queste quello molto anche già quando dove chi
        senza tra fra fino ha hanno essere stato ci vi ne bambino bambini tutti ogni suo sua""",
    "nl": """de het een en van in is op te dat die met voor zijn niet aan er om ook als naar bij maar uit
        door over dan of tot je u wij we ik hij zij ze hun ons onze uw deze dit wordt worden kan kunnen
        heeft hebben was ging moet zal nog wel geen meer veel waar wie wat hoe wanneer kind kinderen""",
    "pl": """w i z na do się nie jest to że są o jak dla po od za co czy tak ale przez lub oraz który która
        które przy może można tego tej ten ta te jego jej ich nasz naszym nasze nas nam pan pani państwo
        już tylko bardzo gdy jeśli kiedy gdzie kto będzie był była być mają ma bez pod nad między ze we
        aby prosimy dzieci dziecko""",
    "ro": """și în de la cu pe un o este sunt din pentru care nu să se al ai ale a au prin sau dar mai dacă
        poate puteți dumneavoastră noi eu el ea ei ele nostru noastră acest această aceste acesta foarte
        când unde cum cine ce fără între până după fi fost are avea lui lor toate tot copil copii
        copiilor vă ne îl le""",
    "lt": """ir yra kad su iš į ar ne apie kaip už tai jūs jūsų mes mūsų jis ji jie jos jo gali galite bus
        buvo būti kurie kuris kuri arba bet jei kai po prie per nuo iki dėl taip pat tik labai visi visų
        šis ši šie ko kas kur tarp be vaikas vaikai vaikų vaikams turi""",
    "lv": """un ir kas ar no uz par lai vai ka kā tā jūs jūsu mēs mūsu viņš viņa viņi var varat būs bija būt
        kuri kuras bet ja kad pēc pie līdz dēļ arī tikai ļoti visi šis šī šie kur starp bez bērns bērni
        bērnu bērniem nav tas pat vairāk""",
    "cs": """a je v na se že s z do o k pro jsou není nebo ale jako za po od při aby když který která které
        jak co kde kdo může můžete váš vaše vás vám náš naše nás nám byl byla být bude budou mají má
        tento tato toto jeho její jejich také již jen velmi mezi bez podle si ve ze děti dítě""",
    "sk": """a je v na sa že s z do o k pre sú nie alebo ale ako za po od pri aby keď ktorý ktorá ktoré čo
        kde kto môže môžete váš vaše vás vám náš naše nás nám bol bola byť bude budú majú má tento táto
        toto jeho jej ich tiež už len veľmi medzi bez podľa si vo zo deti dieťa""",
    "hu": """a az és hogy nem is egy van ez azt vagy de ha meg csak már még mint kell lehet lesz volt vannak
        ön önök mi én ő ők amely aki ami ahol mikor hogyan ki mit itt ott nagyon minden után előtt
        között nélkül által szerint gyermek gyermekek gyerekek fel le be ezt""",
    "tr": """ve bir bu da de için ile olarak çok daha ne var yok olan en gibi ama veya ya her kadar sonra
        önce değil mi siz sizin biz bizim ben o onlar nasıl nerede kim hangi eğer olabilir olur ise ki
        şu tüm çocuk çocuklar çocuğunuz lütfen bilgi""",
    "sq": """dhe të në e i një për që me nga është janë si se nuk ose por do mund këtë kjo ky ju juaj ne tonë
        ai ajo ata kur ku kush çfarë pa mbi nën deri ka kanë shumë gjithë fëmijë fëmijët fëmija më""",
    "so": """iyo waa oo ka ku u in la ah ee si aan ay waxa waxaa haddii ama laakiin kasta badan ilmaha
        carruurta ilmahaaga caawimaad kara kartaa inuu inay tahay yahay leh lahaa soo wax mid markii
        meel halkan aad adiga annaga isaga iyada""",
    "sv": """och att det i en på är som för med den av till inte ett har om kan var vi du ni jag han hon de
        från eller men så när hur vad vem där här ska skall vara blir blev också mycket mer alla efter
        före mellan utan under över vid barn barnet din ditt er era våra vår""",
    "da": """og at det i en på er som for med den af til ikke et har om kan var vi du jeg han hun de fra
        eller men så når hvordan hvad hvem hvor her skal være bliver blev også meget mere alle efter før
        mellem uden under over ved barn barnet børn din dit jeres vores""",
    "fi": """ja on ei se että hän ovat oli joka tai mutta kun jos niin kuin mitä miten missä kuka voi voit
        voidaan myös sekä ole olla te me minä sinä he tämä tämän nämä jotka kanssa ilman ennen jälkeen
        lapsi lapset lapsen hyvin kaikki""",
    "hr": """i je u na se da su za od s sa ne ili ali kao o po iz koji koja koje što kako gdje tko može
        možete vaš vaše vas vam naš naše nas nam bio bila biti će imaju ima ovaj ova ovo njegov njihov
        također samo vrlo između bez prema ako kada djeca dijete""",
    "tl": """ang ng sa na mga ay at ito para kung hindi ka mo ko siya sila kami tayo natin namin inyong iyong
        kanyang may mayroon ba po din rin pero kapag saan paano sino ano lahat bata anak ninyo isang""",
    "sw": """na ya wa kwa ni katika la za cha kuwa hii huu hiyo kama lakini au sana pia yako wako yetu wetu
        sisi wewe yeye wao nini wapi vipi nani kila mtoto watoto unaweza ili bila baada kabla hadi""",
    "vi": """và của là có cho không được các những một trong với này để người khi đã từ ở đến như cũng về
        hoặc nếu bạn chúng tôi họ nào gì ai đâu trẻ em con sẽ thể phải nhưng""",
    "la": """et in est ad non ut cum sed qui quae quod ex ab de per sunt esse atque ac enim autem nec si pro
        hoc haec eius sit dolor amet ipsum lorem consectetur elit nunc vel""",
}
