"""The encodings that servers and pages state, and characters by them: what the bytes prove outranks both."""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from indexer.formats.encodings import Decoded, assumed_encoding, decode, is_characters, soundness
from statements.errors import UnreadableDocument
from statements.parsed import ReadingWarning

# What an encoding is called is not always what a text is in: the Encoding Standard reads these as their supersets.
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "ptcp154": "cp1251",
}
# Others that Python knows ("rot13", "utf-7") turn text into something else.
_TEXTUAL = re.compile(
    r"utf-8|utf-16(-[lb]e)?|cp125\d|cp866|cp874|cp932|cp949|iso8859-\d+|koi8-[ru]|mac-\w+|gb18030|big5hkscs|euc_jp"
    r"|iso2022_jp"
)
_LETTER_BY_LETTER = re.compile(r"cp125\d|cp866|iso8859-\d+|koi8-[ru]|mac-\w+")
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Below this the words of a text are no words in the encoding that is stated.
_SOUND = 0.9


class Stated(NamedTuple):
    """An encoding by the name somebody gave it, as Python names it (None where unknown), and who says so.

    `says` is completed by the name: "It declares" KOI8-R.
    """

    label: str
    encoding: str | None
    says: str


def stated_by_server(label: str) -> Stated:
    """The charset of a Content-Type header."""
    return Stated(label, encoding_named(label), "Its server calls it")


def encoding_named(label: str) -> str | None:
    """The encoding that a label means, as Python names it; None for one that is unknown or is none of texts."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _SUPERSETS.get(name, name)
    return name if _TEXTUAL.fullmatch(name) else None


def decode_stated(data: bytes, file_name: str, stated: Sequence[Stated]) -> Decoded:
    """The characters by the first stated encoding in which they are text, else by what the bytes show, with a warning.

    Bytes that prove to be UTF-8 are UTF-8, whatever is stated. Raises UnreadableDocument where the bytes are no text
    or their encoding cannot be told.
    """
    known = [one.encoding for one in stated if one.encoding and one.encoding != "utf-8"]
    if not stated or data.startswith(_BYTE_ORDER_MARKS):
        return decode(data, file_name)
    for encoding in known:
        reading = _beyond_bytes(data, encoding)
        if reading:
            return reading
    if b"\0" in data or _is_utf8(data):
        return decode(data, file_name)
    readings = list(_readings(data, (encoding for encoding in known if not encoding.startswith("utf-16"))))
    believable = next(filter(_is_believable, readings), None)
    if believable:
        return believable
    try:
        found = decode(data, file_name)
    except UnreadableDocument:
        if not readings:
            raise
        return readings[0]
    return replace(found, warnings=tuple(_disproved(warning, found, stated[0]) for warning in found.warnings))


def _beyond_bytes(data: bytes, encoding: str) -> Decoded | None:
    """A reading of two bytes a sign, or of escapes within ASCII: tried first, for neither looks like what it is."""
    if encoding == "iso2022_jp" and data.isascii():
        return next(_readings(data, [encoding]), None)
    if not encoding.startswith("utf-16") or (b"\0" not in data and _is_utf8(data)):
        return None
    # Without a mark the first byte is the higher one (RFC 2781).
    reading = next(_readings(data, ["utf-16-be" if encoding == "utf-16" else encoding]), None)
    if reading is None or not is_characters(reading.text):
        return None
    # Bytes of other texts are signs too in UTF-16, of which nobody writes with one another; only Chinese has no blanks.
    return reading if b"\0" in data or soundness(reading.text, "gb18030") >= _SOUND else None


def _readings(data: bytes, encodings: Iterable[str]) -> Iterator[Decoded]:
    for encoding in encodings:
        try:
            yield Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_believable(reading: Decoded) -> bool:
    """Whether words beyond ASCII could be words; scripts of many thousand signs mix in ways that no rule knows."""
    return not _LETTER_BY_LETTER.fullmatch(reading.encoding) or soundness(reading.text, reading.encoding) >= _SOUND


def _disproved(warning: ReadingWarning, found: Decoded, stated: Stated) -> ReadingWarning:
    if warning.code != "assumed_encoding":
        return warning
    why = "which is not known" if stated.encoding is None else "and it is not in that"
    return assumed_encoding(found.encoding, f"{stated.says} {stated.label.upper()}, {why}")
