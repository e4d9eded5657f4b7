"""Tells a text that announces an event ("takes place", "registration") from a report of what has happened."""

from __future__ import annotations

import re

from dateline.noticing.text.patterns import compile_late

_ANNOUNCING = compile_late(
    r"""\b(?:
    (?:take|takes|taking|took)\ place | (?:be|is|are)\ held | registration | register | sign\ up | tickets? | doors\ open | admission | rsvp | venue
    | call\ for\ (?:papers|proposals|participation) | join\ us | welcomes?\ you | starts?\ at | begins?\ at
    | findet\b.{0,90}\bstatt | finden\b.{0,90}\bstatt | stattfinde\w* | anmeld\w+ | eintritt | einlass | einladung | (?:lädt|laden)\b.{0,60}\bein
    | (?:ab|um|von)\ \d{1,2}(?:[:.]\d\d)?\ uhr | programm
    | aur(?:a|ont)\ lieu | se\ tiendr(?:a|ont) | se\ déroulera | inscriptions? | entrée\ (?:libre|gratuite) | billets | rendez-vous | invite(?:nt)?\ (?:à|au)
    | tendrán?\ lugar | se\ (?:celebrará|realizará|llevará)n? | inscripci[oó]n\w* | entrada\ (?:libre|gratuita) | boletos | terá\ lugar | inscriç(?:ão|ões)
    | si\ terr(?:à|anno) | avr(?:à|anno)\ luogo | iscrizion[ei] | ingresso\ (?:libero|gratuito) | biglietti
    | vind(?:t|en)\b.{0,60}\bplaats | aanmeld\w* | inschrijv\w* | toegang
    | состо[ия]тся | пройд[её]т | регистрация | вход\ свободный | приглаша(?:ем|ет)
    | (?:at|from)\ \d{1,2}(?:[:.]\d\d)?\ ?[ap]\.?m | (?:à|dès)\ \d{1,2}\ ?h(?:\d\d|eures)?
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)


def announces(body: str) -> bool:
    """Whether it speaks of an event that is still to come, so that a date before it may be the event's."""
    return _ANNOUNCING.search(body) is not None
