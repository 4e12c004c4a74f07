"""The words of records printed in Spanish."""

import re

from indexer.attribution.languages.spanish import FLOOR, LABELS, SPOKEN_FOR
from indexer.records.verbatim_record.furniture import BAR_CODE, JOB, Disclaimer
from indexer.records.verbatim_record.languages.spanish.chair_changes import CHANGES
from indexer.records.verbatim_record.languages.spanish.chair_words import CHAIR_WORDS
from indexer.records.verbatim_record.languages.spanish.cover import COVER
from indexer.records.verbatim_record.languages.spanish.directions import DIRECTIONS
from indexer.records.verbatim_record.languages.spanish.kind_cues import CUES
from indexer.records.verbatim_record.languages.spanish.national import NATIONAL
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.vote_lists import VoteWords

# Words that names of countries are made of, beside those that begin with a capital.
_SMALL = (
    "de la el los las del y e democrática popular lao bolivariana plurinacional islámica federados unida república "
    "yugoslava ex árabe siria"
)

WORDS = RecordWords(
    language="es",
    labels=LABELS,
    floor=FLOOR,
    directions=DIRECTIONS,
    votes=VoteWords(
        re.compile(
            r"(?:Votos?\s+(?:a\s+favor|en\s+contra)|A\s+favor|En\s+contra|Abstenci(?:ón|ones)|Ausentes?|No"
            r"\s+participan?\s+en\s+la\s+votación"
            r"|Presentes\s+pero\s+sin\s+votar)\s*[:;：]",
            re.IGNORECASE,
        ),
        frozenset(_SMALL.split()),
    ),
    agenda_heading=re.compile(
        r"(?:Temas?\s+\d+[^.\n]{0,60}\sdel\s+(?:programa|orden\s+del\s+día)|Aprobación\s+del\s+(?:orden\s+del\s+día"
        r"|programa)|Organización\s+de\s+los\s+trabajos"
        r"|Apertura\s+del\s+(?:\w+\s){0,6}período|Clausura\s+del\s+(?:\w+\s){0,6}período|Homenaje\s+a\s+la\s+memoria\b"
        r"|Expresi(?:ón|ones)\s+de\s+(?:agradecimiento|bienvenida|condolencia|solidaridad))",
        re.IGNORECASE,
    ),
    disclaimer=Disclaimer(
        "La presente acta contiene",
        re.compile(
            r"La\s+presente\s+acta\s+contiene\b.{0,1400}?"
            rf"(?:\(http[^()]{{5,60}}\)\s*\.?|oficina\s+[A-Z]{{1,2}}-\d+\s*(?:\([^()\s]{{5,60}}\))?\s*\."
            rf"|corrección\.|{BAR_CODE})"
            rf"(?:\s*Las\s+actas\s+corregidas\b[^.]{{0,200}}(?:\(http[^()]{{5,60}}\))?\s*\.)?(?:\s+{JOB})?(?:"
            rf"\s+{BAR_CODE})?",
            re.DOTALL | re.IGNORECASE,
        ),
    ),
    kinds=CUES,
    chair=CHAIR_WORDS,
    national=NATIONAL,
    changes=CHANGES,
    cover=COVER,
    on_behalf_of=SPOKEN_FOR.on_behalf_of,
    aligned_with=SPOKEN_FOR.aligned_with,
    closed=re.compile(r"\b[Ss]e\s+levanta\b"),
    secretariat=re.compile(
        r"(?:Secretari[oa]\s+General(?:\s+Adjunt[oa])?|Vicesecretari[oa]\s+General|Jurídic[oa]|Comisionad[oa])\Z",
        re.IGNORECASE,
    ),
    body_of_post=re.compile(
        r"\b(?:de\s+la|del)\s+(?P<body>[A-Z][^,]*?\b(?:Comité|Comisión|Consejo|Conferencia|Grupo|Asamblea|Corte"
        r"|Mesa)\b[^,]*)"
    ),
)
