"""How a President speaks for a country in Spanish."""

import re

from indexer.records.verbatim_record.national_pieces import NationalWords

_OF = r"(?:de\s+la\s+|de\s+los\s+|de\s+las\s+|del\s+|de\s+)"


def _capacity(group: str) -> str:
    """In one's national capacity; `group` names the country's group."""
    country = rf"(?P<{group}>(?-i:[^\W\d_a-zà-ÿ])[^.;:]{{2,80}}?)"
    return (
        r"(?:en\s+(?:mi\s+(?:calidad|condición)|calidad)\s+de\s+(?:\w+\s+){0,4}?(?:representante|ministr[oa]"
        r"|embajadora?|jef[ea])\b[^.;:]{0,120}?\s"
        rf"{_OF}{country}(?=\s*[.,;:]|\s+(?:y|para|sobre|antes|con)\b|\s*\Z)"
        r"|(?:a\s+título\s+nacional|en\s+mi\s+(?:capacidad|calidad|condición)\s+nacional|en\s+nombre\s+de\s+mi\s+país))"
    )


NATIONAL = NationalWords(
    announces=re.compile(
        r"\b(?:haré|formularé|voy\s+a|quisiera|deseo|quiero|me\s+dispongo|permítaseme|pronunciaré|intervendré"
        r"|hablaré|paso\s+a)\b[^;«»]{0,140}?"
        rf"\b{_capacity('country')}|\b(?:haré|formularé|quisiera|deseo|voy\s+a)[^.;«»]{{0,60}}\bdeclaración"
        rf"\s+nacional\b",
        re.IGNORECASE,
    ),
    speaks=re.compile(
        rf"\s*(?:Ahora,?\s+)?(?:hablando\s+)?{_capacity('named')}\s*,\s*(?:yo|me|deseo|quisiera|quiero|permítaseme"
        rf"|digo|agradezco|mi\s)",
        re.IGNORECASE,
    ),
    resumes=re.compile(
        r"\s*(?:(?:Ahora\s+)?(?:vuelvo\s+a\s+(?:asumir|desempeñar|ejercer)|reanudo|retomo|reasumo)\s+(?:ahora\s+"
        r"|nuevamente\s+)?(?:mis|mi|la)\s+"
        r"(?:funciones|función|calidad|Presidencia))",
        re.IGNORECASE,
    ),
)
