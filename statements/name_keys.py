"""The form in which printed names are compared: exact once case, marks and articles are put aside."""

import re
import unicodedata
from functools import lru_cache

_MARKS = str.maketrans(
    dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("’‘ʼʻʽʹ‛′՚＇`´", "'") | {"ـ": None, "&": " and ", "*": " "}
)
_ARTICLE = re.compile(r"^(?:(?:the|la|le|les|el|los|las) |l')(?=\S)")
_TRAILING_ARTICLE = re.compile(r" ?\((?:the|la|le|les|el|los|las|l')\)$")
_AROUND_DASH = re.compile(r"\s*-\s*")
_BROKEN_ELISION = re.compile(r"(?<=\b[dl]')-")
_DOTS_AND_BLANKS = re.compile(r"[.\s]+")
_THE = re.compile(r"^\s*the\s+", re.IGNORECASE)
_JOINED = re.compile(r"[-‐‑_]")


@lru_cache(1 << 14)
def name_key(name: str) -> str:
    """The name without case, accents, leading article, dots at its ends, and with plain marks.

    Accents go because capitals and old records are printed without them ("COTE D'IVOIRE"); the
    forms of alef and ё go likewise. "Côte d'- Ivoire", a name wrapped over lines, is mended.
    """
    text = unicodedata.normalize("NFKD", name.translate(_MARKS)).casefold()
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in {"Mn", "Cf"})
    text = " ".join(text.translate(_MARKS).split())
    text = _BROKEN_ELISION.sub("", _AROUND_DASH.sub("-", text)).strip(" .")
    return _ARTICLE.sub("", _TRAILING_ARTICLE.sub("", text)).strip(" .")


def abbreviation_key(name: str) -> str | None:
    """The letters of an abbreviation without article, dots and blanks, case kept: "U. K." is "UK".

    None for text that is too short or too long. Case is kept: "US" is a country and "us" is not.
    """
    text = _DOTS_AND_BLANKS.sub("", _THE.sub("", unicodedata.normalize("NFKC", name)))
    return text if 2 <= len(text) <= 12 else None


def spaced(name: str) -> str:
    """The name with blanks for hyphens, as who types Côte-d'Ivoire or united_kingdom to keep the words together means.

    Only where the name as typed is nobody's: Guinea-Bissau has its hyphen.
    """
    return _JOINED.sub(" ", name)
