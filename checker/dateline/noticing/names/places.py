"""Knows the words of the names of countries, states and great cities, which are right however near they are to one another."""

from __future__ import annotations

from functools import cache

from dateline.noticing.names.cities import CITIES
from dateline.noticing.names.grammar import folded

# General knowledge, put together for this file: no list was copied.
_COUNTRIES = """
Afghanistan Albania Algeria Andorra Angola Antigua Barbuda Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus
Belgium Belize Benin Bhutan Bolivia Bosnia Herzegovina Botswana Brazil Brunei Bulgaria Burkina Burundi Cambodia Cameroon Canada Chad Chile China Colombia
Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia
Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Ivory Jamaica
Japan Jordan Kazakhstan Kenya Kiribati Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg
Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Marshall Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco
Mozambique Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Papua Paraguay Peru Philippines
Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore Slovakia Slovenia Solomon Somalia Spain Sudan Suriname Sweden
Switzerland Syria Taiwan Tajikistan Tanzania Thailand Timor Togo Tonga Trinidad Tobago Tunisia Turkey Turkmenistan Tuvalu Uganda Ukraine Uruguay
Uzbekistan Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe
"""
_REGIONS = """
Alabama Alaska Alberta Andalusia Arizona Arkansas Bavaria Bohemia Brittany Burgundy California Carolina Catalonia Colorado Columbia Connecticut Cornwall
Crimea Dakota Delaware England Flanders Florida Galicia Greenland Hawaii Hessen Holstein Idaho Illinois Indiana Iowa Kansas Kentucky Lombardy Louisiana
Maine Manitoba Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Moravia Nebraska Nevada Newfoundland Normandy Nunavut Ohio Oklahoma
Ontario Oregon Pennsylvania Piedmont Pomerania Prussia Punjab Quebec Queensland Rhodesia Saskatchewan Saxony Scotland Siberia Sicily Silesia Tasmania
Tennessee Texas Thuringia Tibet Transylvania Tuscany Tyrol Ulster Utah Vermont Victoria Virginia Wales Wallonia Wisconsin Wyoming Yukon Zealand
"""
_SHORTEST = 4


def is_place(word: str) -> bool:
    """Whether a capitalised word is, or is one word of, the name of a country, a state or province, or a city that datelines name alone."""
    return folded(word) in _places()


@cache
def _places() -> frozenset[str]:
    named = (*_COUNTRIES.split(), *_REGIONS.split(), *(word for city in CITIES for word in city.split()))
    return frozenset(folded(word) for word in named if len(word) >= _SHORTEST)
