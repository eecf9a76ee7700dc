"""Given names and surnames, to find people who are named in published comments.

Names that are hardly ever anything else are in `data/given_names.txt`. Here are those that are also words, months or
places, which need more around them, and common surnames.
"""

from __future__ import annotations

import re
import unicodedata

from plainoffer.language.lists import given_names

_WORDS = """
Ash Del Don Flo Gem Les Lil Reg Sol Tel Ty Vi Vic Win
Adonis Alexa Alma Ama Amber Amity April Ari Art Asher Ashton Aspen August Aurora Autumn Bailey Basil Bay Bear Beau
Bella Belle Bill Blake Blessing Bonnie Brook Brooke Byron Carter Chance Charity Chase Chester Christian Clay Cleo
Cliff Cole Cora Coral Crystal Daisy Dale Danish Dawn Dean Devon Dolly Drew Earl Ebony Eden Edith Ellis Elliston
Ernest Eve Faith Fern Finn Fletcher Flora Ford Frank Gale Gene Ginger Glen Grace Grant Gus Guy Hal Hazel Heather
Honor Hope Hunter Iman India Iris Israel Ivy Jack Jan Jasper Jet Joy June Juno Kay Kit Laurel Leigh Li
Lily Logan Ludo Luna Magnus Mark Max May Mel Melody Mercedes Mercy Miles Nacho Nan Nana Nelson Nick Noor Norm Olive
Orion Paris Parker Pat Patience Pearl Penny Perry Phoenix Piper Poppy Prem Preston Primrose Prudence
Quinn Ray Rex Rich River Robin Rocky Roman Romeo Rose Rowan Royal Ruby Rusty Saffron Sage Sandy Savannah
Sidney Sky Skye Sonny Spencer Stan Storm Summer Sunny Tam Tate Taylor Ted Tray Tudor Uma Val Victor Victoria
Violet Wade Ward Will Willow Wing Winter Woody Ying Zen
""".split()


def fold(word: str) -> str:
    """Return a word without its accents, which people leave out or put elsewhere: "Siobhan", "Łukasz" as "Lukasz"."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word)
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_NO_ACCENT)


_NO_ACCENT = str.maketrans("łŁıøØđĐ", "lLioOdD")

_PLACES = {"Africa", "America", "German"}
NAMES = frozenset(map(fold, given_names())) - frozenset(_WORDS) - _PLACES
"""Names that are hardly ever anything else when they are written with a capital. They have no accents."""

WORD_NAMES = frozenset(_WORDS)
"""Names that are also words, months or places."""

HARDLY_WORDS = frozenset(
    "Alma Ashton Bailey Beau Bella Bill Blake Bonnie Brooke Carter Casey Cole Cora Daisy Dean Drew Edith Ellis "
    "Ernest Fern Finn Flora Frank Gene Hazel Heather Ivy Jack Jade Jasper Lara Leigh Leila Lena Lily Logan Luna "
    "Mark Mel Melody Milo Ned Nick Olive Parker Penny Perry Piper Poppy Robin Rosa Rowan Ruby Sally Sidney Skye "
    "Sonny Spencer Stan Taylor Ted Victoria Violet Willow Winnie".split()
)
"""Names that are also words, but hardly with a capital in the middle of a sentence."""

MOSTLY_NAMES = frozenset(
    "Ari Ash Asher Del Don Flo Gem Les Lil Reg Sol Tel Ty Vi Vic Win Gus Hal Ludo Byron Chase Clay Cliff Cole "
    "Coral Ebony Fletcher Guy Hunter Juno Li Noor Norm Orion Prudence Rich River Rocky Romeo Sandy Savannah Sunny "
    "Tam Ying Pat Ama Amber Aurora Bear Belle Blessing Cleo Crystal Dawn Dolly Eve Faith Gene Ginger Glen Grace "
    "Honor Hope Iman Iris Joy Kay Kit Laurel Magnus Max Mercy Patience Pearl Phoenix Prem Primrose Quinn Ray Rex "
    "Rose Saffron Sage Scarlet Storm Tate Uma Val Verity Victor Wade Will Woody Zen".split()
)
"""Names that are also words: inside a sentence, words with a capital only after "in", "the" and the like."""

MADE_NAMES = re.compile(
    r"(?:Kul|Gur|Har|Man|Jas|Bal|Sukh|Raj|Par|Dal|Ran|Nav|Am|Sat|Kar|Jag|Dil|Lakh|Taj|Kir|Hard|Prab|Bhup|Rup|Tej|"
    r"Jat|Sur|Kam|Nar)"
    r"(?:dip|deep|jit|jeet|preet|prit|pal|vinder|winder|inder|want|meet|leen|bir|veer|noor|mohan|jot|raj)"
    r"|Oluwa[a-z]{3,}|Olu[bdfkmst][a-z]{3,}|Ade[bdgjkmnorswy][a-z]{2,}|Ayo[bdkmt][a-z]{2,}|Temi[dlnt][a-z]{2,}|"
    r"Ife[dlmo][a-z]{2,}"
    r"|Chukwu[a-z]*|[A-Z][a-z]{1,8}chukwu|Chi(?:ma|di|ne|no|ka|so|za|bu|nwe|gozi|oma|amaka)[a-z]*|Nwa[a-z]{3,}"
    r"|Abd(?:ul|ur|el|al|us|ir|iq)[a-z-]*|[A-Z][a-z]{2,7}(?:slav|slaw|slava|slawa|mira|ullah|uddin|eddine|minder)"
)
"""Given names that are put together from parts that are in no word: Punjabi, Yoruba, Igbo, Arabic and Slavic ones."""

TIMES = frozenset({"April", "May", "June", "August", "Summer", "Autumn", "Winter", "Christmas", "Easter"})
"""Names that are times of the year after "from" and "by"."""

SURNAMES = frozenset(
    """
    Adams Adeyemi Ahmed Akhtar Ali Allen Anderson Andrews Armstrong Asante Atkinson Bailey Balogun Banerjee Barnes Bates
    Begum Bennett Bhatti Boateng Booth Bradley Brennan Brooks Brown Burton Butler Byrne Campbell Carr Chapman Chaudhry
    Chaudhary Choudhury Clarke Clayton Collins Cooke Cooper Cunningham Davey Davies Davis Dawson Desai Dhillon Dixon
    Doyle Edwards Elliott Ellis Evans Fernandes Fernandez Ferreira Fisher Fitzgerald Fletcher Foster Garcia Gardner
    Gibson Gill Gonzalez Goodwin Gordon Graham Griffiths Gupta Hamilton Harding Harris Harrison Hartley Harvey Hawkins
    Henderson Holmes Hopkins Howarth Hudson Hughes Hussain Ivanova Iqbal Jackson Jenkins Johnson Johnston Jones
    Joshi Kaur Kelly Kennedy Khan Khatun Knowles Kovacs Kowalczyk Kowalski Kowalska Kumar Lawson Lewandowski Lopez
    MacDonald McCarthy McDonald McKenzie Mahmood Malik Marsden Martin Matthews Mehta Mensah Miah Mistry Mitchell
    Mohamed Moore Morgan Morris Morrison Murphy Murray Mwangi Ndlovu Nguyen Nowak Nwosu O'Brien O'Connor O'Neill
    O'Reilly O'Sullivan Obi Okafor Okeke Okoro Okonkwo Oliveira Osei Owusu Oyelaran Palmer Parkin Patel Patterson
    Pereira Perkins Peters Pham
    Phillips Popescu Popa Powell Qureshi Rahman Reynolds Richards Richardson Roberts Robertson Robinson
    Rodriguez Rogers Russell Ryan Sandhu Santos Saunders Schofield Shah Sharma Sheikh Sharp Shaw Siddiqui Silva Simmons
    Simpson Singh Slater Smith Stephens Stephenson Stevens Stevenson Stewart Sutton Szabo Taylor Tomlinson Tran Turner
    Uddin Wallace Walsh Walters Watkins Watson Whittaker Whittle Wilkinson Williams Williamson Wilson Wisniewski Wojcik
    Wright Yusuf Zaman Zielinski
    """.split()
)
"""Surnames that are common in England: a word that nobody knows is a given name before one of them."""
