"""Words that are places or ordinary words rather than people, where a capital alone does not tell which."""

from __future__ import annotations

import re

from plainoffer.language.lists import ordinary_words

PLACES = frozenset(
    """
    Alfreton Ambergate Amber Ashbourne Ashover Bakewell Barlborough Barlow Baslow Belper Birmingham Blackwell Bolsover
    Bonsall Borrowash Bradford Bradwell Brailsford Bristol Buxton Calver Castleton Chapel Charlesworth Chellaston
    Chesterfield Chester Chinley Clowne Codnor Creswell Crich Cromford Darley Denby Derby Devon Dinting Doncaster
    Dronfield Duckmanton Duffield Eckington Edale Egginton Erewash Etwall Eyam Gamesley Glossop Grindleford Hadfield
    Hathersage Hartington Hasland Hatton Hayfield Heanor Heage Hilton Holmewood Holmfirth Holymoorside Hope Hulland
    Ilkeston Inkersall Ironville Kegworth Kent Kilburn Killamarsh Langwith Leeds Leicester Lincoln Litton Liverpool
    London Longford Loscoe Manchester Mansfield Matlock Melbourne Mickleover Mugginton Newbold Newhall Norfolk
    Nottingham Overseal Oxford Paris Peak Pilsley Pinxton Preston Quarndon Ripley Riddings Rotherham Rowsley Sandiacre
    Sawley Scarcliffe Sheffield Shirebrook Shirland Smalley Snowdon Somercotes Spondon Stanton Staveley Stockport
    Stoke Suffolk Surrey Sussex Swadlincote Swanwick Taddington Tansley Tibshelf Tideswell Tintwistle Tupton Tutbury
    Uttoxeter Wakefield Wessington Whaley Whitwell Wiltshire Wingerworth Wirksworth Woodville York Youlgreave
    Birkenhead Blackpool Bolton Brighton Burnley Bury Cambridge Cardiff Carlisle Cornwall Coventry Cumbria Dartford
    Dorset Dover Durham Edinburgh Essex Exeter Glasgow Gloucester Grimsby Halifax Hereford Hull Ipswich Kettering
    Lancaster Luton Margate Newcastle Newport Northampton Norwich Oldham Peterborough Plymouth Portsmouth Reading
    Rochdale Salford Scunthorpe Slough Southampton Stafford Stockton Sunderland Swansea Swindon Telford Torquay
    Walsall Warrington Warwick Watford Wigan Winchester Wolverhampton Worcester Wrexham
    Africa America Australia Belgium Canada Denmark Europe France Germany Greece Holland Hungary India Ireland Israel
    Italy Kenya Latvia Lithuania Nigeria Norway Pakistan Poland Portugal Romania Russia Scotland Somalia Spain Sweden
    Syria Turkey Ukraine Wales
    """.split()
)
"""Towns, counties and countries, most of them in and near Derbyshire."""

CITIES = frozenset(
    """
    Birmingham Bradford Bristol Derby Leeds Leicester Lincoln Liverpool London Manchester Nottingham Oxford
    Sheffield Stoke York Cambridge Cardiff Coventry Durham Edinburgh Exeter Glasgow Gloucester Hull Newcastle
    Norwich Plymouth Portsmouth Southampton Sunderland Swansea England Wales Scotland Ireland Derbyshire
    Chesterfield Matlock Peak
    """.split()
)
"""Places with more than one school of each kind, and Matlock, where the county council sits."""
ALSO_PLACES = frozenset(
    """
    Adelaide Barry Beverley Charlotte Chelsea Clare Douglas Florence Georgia Jordan Kimberley Milan Shirley Sidney
    Sofia Stanley
    """.split()
)
"""Places that are given names as well."""

_ENDS_AS_PLACE = re.compile(
    r"(?:[a-z]{2}(?:ton|ham|ford|wick|worth|bury|borough|burgh|mouth|shire|port|stead|thorpe|dale|well|wood|bridge|"
    r"field|fields|minster|chester|cester|caster|combe|hurst|ness|land|moor|pool|gate|side|beck|thwaite|stoke|"
    r"cliffe?|hill|ville|grove|brook|mead|leigh|ington|sley|over)|(?:[^mla]ed|ology|ment|tion|ness|[^my]ing|wise|"
    r"able|ity|ful))$"
)


ORDINARY = ordinary_words()
"""Ordinary words, in small letters."""


def is_ordinary(word: str) -> bool:
    """Say whether a word with a capital is an ordinary word, alone or with the ending of the plural."""
    small = word.lower()
    return small in ORDINARY or (small.endswith("s") and small[:-1] in ORDINARY)


def looks_like_place(word: str) -> bool:
    """Say whether a capitalised word that is not known as a name is more likely a place, or an ordinary word."""
    return word in PLACES or is_ordinary(word) or bool(_ENDS_AS_PLACE.search(word))
