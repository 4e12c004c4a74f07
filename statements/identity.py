"""Short ids that are the same on every installation and after every rebuild.

An id hashes the document's identity and the verbatim text, never a row number or a time. Twelve
characters of Crockford's base 32 carry 60 bits: with ten million passages the chance of any
collision is about 1 in 20,000.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 12


def short_id(*parts: str) -> str:
    """Twelve characters that depend on every part and on their borders."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:8], "big") >> 4
    return "".join(ALPHABET[number >> shift & 31] for shift in range(55, -1, -5))


def canonical(text: str) -> str:
    """The text as ids see it: NFC, every run of blanks one space, so that line breaks do not count."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def text_ids(scope: str, identity: str, texts: Iterable[str]) -> list[str]:
    """One id a text, in order; the second and later copies of equal texts are numbered."""
    seen: Counter[str] = Counter()
    ids = []
    for text in map(canonical, texts):
        seen[text] += 1
        ids.append(short_id(scope, identity, text, str(seen[text])))
    return ids
