"""Cities that open a dateline by name alone: capitals, seats of organisations, and those that agency style guides let stand without a region."""

from __future__ import annotations

# General knowledge, put together for this file: no list was copied. Names in other languages are those their own press uses in datelines.
_NAMES = """
Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Aleppo|Alger|Algiers|Almaty|Amman|Amsterdam|Andorra la Vella|Ankara|Antananarivo|Apia|Arbil
Argel|Ashgabat|Ashkhabad|Asmara|Astana|Asunción|Atenas|Atene|Athen|Athens|Athènes|Atlanta|Auckland|Baghdad|Baku|Baltimore|Bamako
Bandar Seri Begawan|Bangalore|Bangkok|Bangui|Banjul|Barcelona|Basra|Basseterre|Beijing|Beirut|Belgrade|Belgrado|Belmopan|Bengaluru
Berlin|Bern|Bishkek|Bissau|Bloemfontein|Bogota|Bogotá|Bonn|Boston|Brasilia|Brasília|Bratislava|Brazzaville|Bridgetown|Bruselas
Brussels|Bruxelles|Brüssel|Bucharest|Budapest|Budapeste|Buenos Aires|Bujumbura|Bukarest|Cairo|Calcutta|Canberra|Cape Town|Caracas
Casablanca|Castries|Chennai|Chicago|Chisinau|Cincinnati|Città del Vaticano|Ciudad de Guatemala|Ciudad de México|Ciudad del Vaticano
Cleveland|Colombo|Conakry|Copenhagen|Dakar|Dallas|Damascus|Dar es Salaam|Davos|Delhi|Den Haag|Denver|Detroit|Dhaka|Dili|Djibouti
Dodoma|Doha|Donetsk|Dubai|Dublin|Durban|Dushanbe|Edinburgh|Entebbe|Erbil|Florence|Frankfurt|Freetown|Gaborone|Gaza|Gaza City|Genebra
Geneva|Genf|Genoa|Genève|Georgetown|Gibraltar|Ginebra|Ginevra|Gitega|Glasgow|Goma|Guangzhou|Guatemala City|Guayaquil|Hague|Hamburg
Hanoi|Harare|Havana|Helsinki|Hiroshima|Ho Chi Minh City|Hong Kong|Honiara|Honolulu|Houston|Hyderabad|Indianapolis|Islamabad|Istanbul
Jakarta|Jeddah|Jerusalem|Johannesburg|Juba|Kabul|Kairo|Kampala|Kandahar|Kapstadt|Karachi|Kathmandu|Kazan|Kharkiv|Khartoum|Kherson
Kiev|Kigali|Kingston|Kinshasa|Kolkata|Kraków|Kuala Lumpur|Kuwait City|Kyiv|Kyoto|La Habana|La Haya|La Haye|La Paz|Lagos|Lahore
Las Vegas|Le Caire|Libreville|Lilongwe|Lima|Lisboa|Lisbon|Ljubljana|Lome|Lomé|London|Londra|Londres|Los Angeles|Luanda|Lusaka
Luxembourg|Luxemburg|Lviv|Lyon|Madri|Madrid|Mailand|Majuro|Malabo|Malé|Managua|Manama|Manchester|Manila|Maputo|Mariupol
Marseille|Marsella|Maseru|Mbabane|Mecca|Melbourne|Melekeok|Mexico City|Mexiko-Stadt|Miami|Milan|Milano|Milwaukee|Minneapolis|Minsk
Mogadishu|Mombasa|Monaco|Monrovia|Monterrey|Montevideo|Montreal|Moroni|Mosca|Moscou|Moscovo|Moscow|Moscú|Moskau|Mosul|Mumbai|Munich
Muscat|México|München|N'Djamena|Nairobi|Naples|Napoli|Nassau|Naypyidaw|Ndjamena|Neu-Delhi|New Delhi|New Orleans|New York|Niamey
Nicosia|Nouakchott|Nova Iorque|Nova York|Nueva Delhi|Nueva York|Nuku'alofa|Nur-Sultan|Odesa|Odessa|Oklahoma City|Oslo|Ottawa|Ouagadougou
Pago Pago|Palikir|Panama City|Panamá|Paramaribo|Parigi|Paris|París|Pechino|Peking|Pekín|Pequim|Peshawar|Philadelphia|Phnom Penh
Phoenix|Pittsburgh|Podgorica|Port Louis|Port Moresby|Port Vila|Port of Spain|Port-au-Prince|Porto-Novo|Prag|Praga|Prague|Praia|Pretoria
Pristina|Pyongyang|Pékin|Quebec City|Quito|Rabat|Ramallah|Rangoon|Rawalpindi|Reykjavik|Riga|Rio de Janeiro|Riyadh|Roma|Rome
Roseau|Rotterdam|Salt Lake City|San Antonio|San Diego|San Francisco|San José|San Juan|San Marino|San Salvador|Sanaa|Santiago
Santo Domingo|Sao Paulo|Sao Tome|Sarajevo|Seattle|Seoul|Sevastopol|Shanghai|Sharm el-Sheikh|Simferopol|Singapore|Skopje|Sochi|Sofia
Srinagar|St. Louis|St. Petersburg|Stoccolma|Stockholm|Strasbourg|Straßburg|Sucre|Suva|Sydney|São Paulo|Taipei|Tallinn|Tarawa|Tashkent
Tbilisi|Tegucigalpa|Teheran|Teherán|Tehran|Tel Aviv|The Hague|Thimphu|Tijuana|Tirana|Tokio|Tokyo|Torino|Toronto|Tripoli|Tunis|Turin
Téhéran|Tóquio|Ulaanbaatar|United Nations|Vaduz|Valletta|Vancouver|Varsavia|Varsovia|Varsovie|Vatican City|Venezia|Venice|Victoria
Viena|Vienna|Vienne|Vientiane|Vilnius|Vladivostok|Warsaw|Warschau|Warszawa|Washington|Wellington|Wien|Windhoek|Yamoussoukro|Yangon
Yaounde|Yaoundé|Yekaterinburg|Yerevan|Zagreb|Zurich|Zürich|Алматы|Анкара|Астана|Баку|Берлин|Брюссель|Вашингтон|Вена|Донецк|Ереван
Женева|Киев|Київ|Лондон|Луганск|Минск|Москва|Мінск|Нью-Йорк|Париж|Пекин|Прага|Санкт-Петербург|Стамбул|Ташкент|Тбилиси
"""

CITIES: frozenset[str] = frozenset(name.strip().casefold() for name in _NAMES.replace("\n", "|").split("|") if name.strip())
"""Case-folded names."""
