"""The bytes of a web page as characters: what the bytes prove outranks what the page declares."""

import codecs
import re
from dataclasses import replace

from indexer.formats.encodings import Decoded, assumed_encoding, decode, soundness
from statements.errors import UnreadableDocument
from statements.parsed import ReadingWarning

# Browsers look for the declaration in the first KiB; some servers write long comments before it.
_HEAD = 4_096
_DECLARED = re.compile(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(?P<meta>[\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["'](?P<xml>[\w.:-]+)""",
    re.IGNORECASE,
)
# What pages call an encoding is not always what they are in: the Encoding Standard reads these as their supersets.
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
    r"cp125\d|cp866|cp874|cp932|cp949|iso8859-\d+|koi8-[ru]|mac-\w+|gb18030|big5hkscs|euc_jp|iso2022_jp"
)
_LETTER_BY_LETTER = re.compile(r"cp125\d|cp866|iso8859-\d+|koi8-[ru]|mac-\w+")
# Below this the words of a page are no words in the encoding that it declares.
_SOUND = 0.9


def decode_html(data: bytes, file_name: str) -> Decoded:
    """The characters of a page, with a warning where it is not in the encoding that it declares.

    Raises UnreadableDocument where the bytes are no text or their encoding cannot be told.
    """
    declared = declared_encoding(data)
    if declared == "iso2022_jp" and data.isascii():
        return _declared_reading(data, declared) or decode(data, file_name)
    if declared is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, file_name)
    if b"\0" in data or _is_utf8(data):
        return decode(data, file_name)
    reading = _declared_reading(data, declared)
    if reading and _is_believable(reading):
        return reading
    try:
        found = decode(data, file_name)
    except UnreadableDocument:
        if reading is None:
            raise
        return reading
    label = _label(data) or declared
    return replace(found, warnings=tuple(_disproved(warning, found, label) for warning in found.warnings))


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page declares, as Python names it; None without a declaration or for an unknown one."""
    label = _label(data)
    if label is None:
        return None
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    name = _SUPERSETS.get(name, name)
    # A page whose declaration can be read byte by byte is not in UTF-16, whatever it says.
    return "utf-8" if name.startswith("utf-16") else name if name == "utf-8" or _TEXTUAL.fullmatch(name) else None


def _label(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return (found["meta"] or found["xml"]).decode("ascii", "ignore") if found else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared_reading(data: bytes, encoding: str) -> Decoded | None:
    if encoding == "utf-8":
        return None
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _is_believable(reading: Decoded) -> bool:
    """Whether words beyond ASCII could be words; scripts of many thousand signs mix in ways that no rule knows."""
    return not _LETTER_BY_LETTER.fullmatch(reading.encoding) or soundness(reading.text, reading.encoding) >= _SOUND


def _disproved(warning: ReadingWarning, found: Decoded, label: str) -> ReadingWarning:
    if warning.code != "assumed_encoding":
        return warning
    return assumed_encoding(found.encoding, f"It declares {label.upper()} and is not in it")
