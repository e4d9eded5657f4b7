"""Words of the page furniture and local date formats for six languages."""

from __future__ import annotations

from datetime import date, time

LANGUAGES = ("en", "de", "fr", "es", "pt", "it")

_TABLE = """
home|Home|Startseite|Accueil|Inicio|Início|Home
news|News|Aktuelles|Actualités|Noticias|Notícias|Notizie
about|About us|Über uns|Qui sommes-nous|Quiénes somos|Quem somos|Chi siamo
contact|Contact|Kontakt|Contact|Contacto|Contacto|Contatti
archive|Archive|Archiv|Archives|Archivo|Arquivo|Archivio
search|Search|Suche|Recherche|Buscar|Pesquisar|Cerca
published|Published|Veröffentlicht|Publié le|Publicado|Publicado|Pubblicato
updated|Updated|Aktualisiert|Mis à jour le|Actualizado|Atualizado|Aggiornato
last_updated|Last updated|Zuletzt aktualisiert|Dernière mise à jour|Última actualización|Última atualização|Ultimo aggiornamento
by|By|Von|Par|Por|Por|Di
comments|Comments|Kommentare|Commentaires|Comentarios|Comentários|Commenti
recent|Recent posts|Neueste Beiträge|Articles récents|Entradas recientes|Artigos recentes|Articoli recenti
related|You may also like|Das könnte Sie auch interessieren|À lire aussi|También le puede interesar|Leia também|Leggi anche
latest|Latest|Kurz gemeldet|En bref|Última hora|Últimas|Ultime
privacy|Privacy|Datenschutz|Confidentialité|Privacidad|Privacidade|Privacy
imprint|Legal notice|Impressum|Mentions légales|Aviso legal|Aviso legal|Note legali
print|Print|Drucken|Imprimer|Imprimir|Imprimir|Stampa
reply|Reply|Antworten|Répondre|Responder|Responder|Rispondi
share|Share|Teilen|Partager|Compartir|Partilhar|Condividi
rights|All rights reserved|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados|Todos os direitos reservados|Tutti i diritti riservati
release|FOR IMMEDIATE RELEASE|ZUR SOFORTIGEN VERÖFFENTLICHUNG|POUR DIFFUSION IMMÉDIATE|PARA DIFUSIÓN INMEDIATA|PARA DIVULGAÇÃO IMEDIATA|PER DIFFUSIONE IMMEDIATA
press|Press release|Pressemitteilung|Communiqué de presse|Nota de prensa|Comunicado de imprensa|Comunicato stampa
minread|min read|Min. Lesezeit|min de lecture|min de lectura|min de leitura|min di lettura
posted|Posted on|Geschrieben am|Écrit le|Escrito el|Escrito em|Scritto il
joined|Joined|Dabei seit|Inscrit en|Registrado|Registado|Iscritto dal
now|Current time|Aktuelle Zeit|Nous sommes le|Fecha actual|Hora atual|Ora corrente
posts|Posts|Beiträge|Messages|Mensajes|Mensagens|Messaggi
forum|Workshop talk|Werkstattgespräche|Discussions d'atelier|Charlas de taller|Conversas de oficina|Chiacchiere d'officina
docs|Documentation|Dokumentation|Documentation|Documentación|Documentação|Documentazione
when|When|Wann|Quand|Cuándo|Quando|Quando
where|Where|Wo|Où|Dónde|Onde|Dove
received|Received|Eingegangen|Reçu le|Recibido|Recebido|Ricevuto
accepted|Accepted|Angenommen|Accepté le|Aceptado|Aceite|Accettato
abstract|Abstract|Zusammenfassung|Résumé|Resumen|Resumo|Riassunto
references|References|Literatur|Références|Referencias|Referências|Bibliografia
subscribe|Subscribe|Abonnieren|S'abonner|Suscribirse|Subscrever|Iscriviti
date|Date|Datum|Date|Fecha|Data|Data
author|Author|Autor|Auteur|Autor|Autor|Autore
category|Category|Rubrik|Rubrique|Sección|Secção|Sezione
next_ep|Next episode|Nächste Folge|Prochain épisode|Próximo episodio|Próximo episódio|Prossimo episodio
end|(END)|(Schluss)|(FIN)|(FIN)|(FIM)|(FINE)
from|Valid from|Gültig ab|À compter du|Vigente desde|Em vigor desde|In vigore dal
until|until|bis|jusqu'au|hasta|até|fino al
notice|Official notice|Amtliche Bekanntmachung|Avis officiel|Anuncio oficial|Aviso oficial|Avviso ufficiale
basis|Legal basis: bylaw of|Rechtsgrundlage: Satzung vom|Vu le règlement du|Base legal: ordenanza del|Base legal: regulamento de|Base: regolamento del
cookies|We use cookies.|Wir verwenden Cookies.|Nous utilisons des cookies.|Usamos cookies.|Usamos cookies.|Usiamo i cookie.
years|years ago|Jahre her|ans|años|anos|anni fa
notes|Notes to editors|Hinweise für die Redaktion|Notes aux rédactions|Notas para la redacción|Notas à redação|Note per le redazioni
intro|Getting started|Erste Schritte|Premiers pas|Primeros pasos|Primeiros passos|Primi passi
"""

WORDS: dict[str, dict[str, str]] = {row.split("|")[0]: dict(zip(LANGUAGES, row.split("|")[1:], strict=True)) for row in _TABLE.strip().splitlines()}

MONTHS: dict[str, list[str]] = {
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    "pt": ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    "it": ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
}

SHORT_MONTHS: dict[str, list[str]] = {
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "de": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    "fr": ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    "es": ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    "pt": ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
    "it": ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
}

WEEKDAYS: dict[str, list[str]] = {
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "es": ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    "pt": ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"],
    "it": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
}


def day_month(day: date, tag: str) -> str:
    """Return the day and month without a year, as a dateline has them."""
    lang = tag[:2]
    month = MONTHS[lang][day.month - 1]
    if lang == "en":
        return f"{month} {day.day}" if tag == "en-US" else f"{day.day} {month}"
    if lang == "de":
        return f"{day.day}. {month}"
    if lang in ("es", "pt"):
        return f"{day.day} de {month}"
    if lang == "fr" and day.day == 1:
        return f"1er {month}"
    return f"{day.day} {month}"


def month_year(day: date, tag: str) -> str:
    """Return the month's name and the year, as archives and calendars have them."""
    lang = tag[:2]
    return f"{MONTHS[lang][day.month - 1]}{' de ' if lang in ('es', 'pt') else ' '}{day.year}"


def long_date(day: date, tag: str) -> str:
    """Return the date with the month's name, as the language writes it."""
    lang = tag[:2]
    joint = ", " if tag == "en-US" else " de " if lang in ("es", "pt") else " "
    return f"{day_month(day, tag)}{joint}{day.year}"


def weekday_date(day: date, tag: str) -> str:
    """Return the long date preceded by the day of the week."""
    lang = tag[:2]
    joint = " " if lang in ("fr", "it") else ", "
    return f"{WEEKDAYS[lang][day.weekday()]}{joint}{long_date(day, tag)}"


def short_date(day: date, tag: str) -> str:
    """Return the date with an abbreviated month."""
    lang = tag[:2]
    month = SHORT_MONTHS[lang][day.month - 1]
    if tag == "en-US":
        return f"{month} {day.day}, {day.year}"
    if lang == "de":
        return f"{day.day}. {month} {day.year}"
    if lang == "pt":
        return f"{day.day} de {month} de {day.year}"
    return f"{day.day} {month} {day.year}"


def numeric_date(day: date, tag: str) -> str:
    """Return the date in figures, in the order and with the sign of the region."""
    if tag == "en-US":
        return f"{day:%m/%d/%Y}"
    return f"{day:%d.%m.%Y}" if tag[:2] == "de" else f"{day:%d/%m/%Y}"


def clock(moment: time, tag: str) -> str:
    """Return the time of day as the region writes it."""
    if tag == "en-US":
        return f"{moment.hour % 12 or 12}:{moment:%M} {'am' if moment.hour < 12 else 'pm'}"
    if tag[:2] == "de":
        return f"{moment:%H:%M} Uhr"
    return f"{moment:%Hh%M}" if tag[:2] in ("fr", "pt") else f"{moment:%H:%M}"
