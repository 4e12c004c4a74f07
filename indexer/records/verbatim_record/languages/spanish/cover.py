"""What stands on the cover of a record in Spanish."""

import re

from indexer.attribution.languages.spanish import ADDRESS
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.furniture import BAR_CODE, JOB
from indexer.records.verbatim_record.meeting_time import TimeWords
from indexer.records.verbatim_record.members import MemberWords

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_DAYS = "lunes martes miércoles jueves viernes sábado domingo"
_DAY = rf"(?P<day>\d{{1,2}})\s+de\s+(?P<month>{_MONTHS.replace(' ', '|')}|setiembre)\s+del?\s+(?P<year>\d{{4}})"
_TIME = TimeWords(
    lines=(
        re.compile(
            rf"\b(?P<weekday>{_DAYS.replace(' ', '|')})\s*,?\s+{_DAY}\b"
            r"(?:\s*,?\s*(?:a\s+las?\s+)?(?P<time>mediodía|medianoche|\d{1,2}(?:[.:]\d{2})?(?:\s*(?:horas?|h\.))?))?",
            re.IGNORECASE,
        ),
        re.compile(rf"(?m)^[ \t]*{_DAY}\s*$", re.IGNORECASE),
    ),
    months=tuple((month, "setiembre") if month == "septiembre" else (month,) for month in _MONTHS.split()),
    weekdays=tuple(_DAYS.split()),
    clock=re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?"),
    noon=re.compile("mediodía", re.IGNORECASE),
    midnight=re.compile("medianoche", re.IGNORECASE),
    morning=re.compile(r"de\s+la\s+mañana"),
    afternoon=re.compile(r"de\s+la\s+(?:tarde|noche)"),
)


def _meeting(number: int, plenary: str) -> str:
    return f"{number}ª sesión {plenary}" if plenary else f"{number}ª sesión"


COVER = CoverWords(
    record="Acta literal",
    number=re.compile(
        r"(?im)^[^\n]{0,60}?\b(?P<number>\d{1,5})\s?(?:ª|a|\.a|\.ª)\s+sesión(?:\s+(?P<plenary>plenaria))?\b"
    ),
    meeting=_meeting,
    resumption=" (reanudación {})",
    session=re.compile(
        r"(?im)^[ \t]*(?P<session>(?:[^\W\d_]+[ \t]+){1,3}(?:período"
        r"|periodo)[ \t]+(?:(?:extraordinario[ \t]+)(?:de[ \t]+emergencia[ \t]+)?)?de[ \t]+sesiones"
        r"(?:[ \t]+de[ \t]+emergencia)?)[ \t]*$"
    ),
    foot=re.compile(rf"(?m)^[ \t]*(?:La\s+presente\s+acta|Las\s+correcciones|{JOB}|{BAR_CODE})"),
    bodies=(),
    committee=re.compile(
        r"(?im)^[ \t]*((?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta)[ \t]+Comisión"
        r"|Comisión[ \t]+Política[ \t]+Especial)[ \t]*$"
    ),
    provisional=re.compile(r"\s+Provisional\Z", re.IGNORECASE),
    body_word=re.compile(r"\b(?:Consejo|Asamblea|Comité|Comisión|Conferencia|Reunión\s+de|Congreso|Foro|Unión)\b"),
    no_body=re.compile(
        r"\b(?:acta|Oficiales|Provisional|sesión|Presiden\w+|Miembros|Orden\s+del\s+día|Jef[ea]|dirigirse|delegación"
        r"|año|sesiones|Documentos)\b|\d",
        re.IGNORECASE,
    ),
    places=(
        "Nueva York",
        "Ginebra",
        "Viena",
        "Nairobi",
        "París",
        "Londres",
        "Addis Abeba",
        "La Haya",
        "Ciudad de Panamá",
    ),
    held_at=re.compile(
        r"(?m)^[^\n.]{0,40}\b[Cc]elebrada\s+en\s+(?:[^,\n]{3,60},\s+(?:en\s+)?)?(?P<place>[A-Z][\w .'’-]{2,40}?)(?=,"
        r"|\n|\s+el\s)"
    ),
    agenda=re.compile(r"(?m)^[ \t]*(?:Orden\s+del\s+día|Programa)\s*:?[ \t]*(?:\n|(?=[^\W\d_]))"),
    goes_on=(",", "-", " y", " de", " la", " el", " los", " las", " del", " en", " a"),
    time=_TIME,
    members=MemberWords(
        officer=re.compile(
            r"(?m)^[ \t]*(?P<office>(?:Presidencia|President[ea]s?)(?P<stands_in>\s+(?:interin[oa]|provisional"
            r"|temporal))?)\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))",
            re.IGNORECASE,
        ),
        later=re.compile(r"\b(?:luego|después|más\s+tarde)\s*[:：]", re.IGNORECASE),
        members=re.compile(r"(?m)^[ \t]*Miembros?\s*[:：][ \t]*"),
        after_members=re.compile(
            rf"(?m)^[ \t]*(?:Orden\s+del\s+día|La\s+presente\s+acta|{JOB}|{BAR_CODE}|Se\s+abre|Provisional\s*$"
            rf"|Presiden\w+\s*:)"
        ),
        somebody=re.compile(rf"(?:{ADDRESS.alternatives})\s+[^\W\d_]"),
    ),
)
