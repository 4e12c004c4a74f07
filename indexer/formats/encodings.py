"""The bytes of a text file as characters. What had to be assumed is said in a warning."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from statements.errors import UnreadableDocument
from statements.parsed import ReadingWarning

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# One for each way of writing among the UN's languages; where two read a text equally well, the first.
_LEGACY = ("windows-1252", "windows-1251", "koi8-r", "windows-1256", "gb18030")
# Of the specimen's texts in five languages, each in the usual legacy encodings of its language, right readings
# have only sound words, wrong ones .90 of them at most. Two exceptions: windows-1256 has the letters of French too
# (.98), and Czech in windows-1250 looks like windows-1252 (1.0), which is why the reader is told what was assumed.
_SOUND = 0.93
_WORDS_LOOKED_AT = 2_000
_WORD = re.compile(r"[^\s!-/:-@[-`{-~]*[^\x00-\x7f\s][^\s!-/:-@[-`{-~]*")
_MARKS_OF_PROSE = frozenset("–—―‘’‚“”„«»‹›…•·°§¶©®™€£¥¿¡№ªº\xa0\xad،؛؟٪ـ、。，；：？！（）《》〈〉「」『』【】〔〕")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Level 1 of GB 2312, the characters of everyday Chinese, has lead bytes below this.
_RARE_HAN = 0xD8
# UTF-8 in which this many characters are whole for one that is broken is UTF-8 that was damaged.
_WHOLE_FOR_BROKEN = 20


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding they were read by, and what was assumed."""

    text: str
    encoding: str
    warnings: tuple[ReadingWarning, ...] = ()


def decode(data: bytes, file_name: str) -> Decoded:
    """The text as it stands in the file, without a byte order mark.

    Raises UnreadableDocument where the bytes are no text or their encoding cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_marked(data[len(mark) :], encoding, file_name), encoding)
    wide = _wide(data)
    if wide:
        return wide
    if b"\0" in data:
        raise not_text(file_name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged(data) or _legacy(data, file_name)


def not_text(file_name: str) -> UnreadableDocument:
    """The error for bytes that are no characters."""
    return UnreadableDocument(
        f"{file_name} holds binary data, not text.",
        "Add the document as PDF or as plain text.",
        code="binary",
    )


def _marked(data: bytes, encoding: str, file_name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"{file_name} says that it is {encoding.upper()} and is not: byte {error.start:,} is wrong.",
            "Save it again as UTF-8.",
            code="broken_encoding",
        ) from error


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: every second byte is often zero, the others never."""
    if len(data) % 2 or b"\0" not in data[:4096]:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    if even and odd:
        return None
    encoding = "utf-16-be" if even else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    if not is_characters(text):
        return None
    return Decoded(text, encoding, (assumed_encoding(encoding, "It has no byte order mark"),))


def is_characters(text: str) -> bool:
    """Whether all of it are assigned characters and none is a control: bytes of something else hardly ever are."""
    return not _CONTROL.search(text) and not any(unicodedata.category(c) in {"Cn", "Co", "Cs"} for c in set(text))


def _damaged(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(1 for character in text if character > "\x7f") - broken
    if broken * _WHOLE_FOR_BROKEN > whole:
        return None
    message = f"{broken:,} characters of the file are damaged; they are shown as “\N{REPLACEMENT CHARACTER}”."
    start = text.index("\N{REPLACEMENT CHARACTER}")
    return Decoded(text, "utf-8", (ReadingWarning("damaged_characters", message, start),))


def _legacy(data: bytes, file_name: str) -> Decoded:
    readings: list[tuple[float, str, str]] = []
    for encoding in _LEGACY:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            readings.append((soundness(text, encoding), encoding, text))
    if not readings:
        raise not_text(file_name)
    share, encoding, text = max(readings, key=lambda reading: reading[0])
    if share < _SOUND:
        raise UnreadableDocument(
            f"{file_name} is no UTF-8, and its encoding cannot be told.", "Save it as UTF-8.", code="unknown_encoding"
        )
    return Decoded(text, encoding, (assumed_encoding(encoding, "It is no UTF-8"),))


def assumed_encoding(encoding: str, why: str) -> ReadingWarning:
    """The warning that an encoding was found out from the bytes, and why it had to be."""
    message = f"{why}; it was read as {encoding.upper()}. Save the file as UTF-8 where letters look wrong."
    return ReadingWarning("assumed_encoding", message, 0)


def soundness(text: str, encoding: str) -> float:
    """The share of words beyond ASCII that somebody could have written, 0 to 1."""
    words = _WORD.findall(text[: 100 * _WORDS_LOOKED_AT])[:_WORDS_LOOKED_AT]
    is_sound = _is_chinese if encoding == "gb18030" else _is_alphabetic
    return sum(map(is_sound, words)) / len(words) if words else 0.0


def _is_chinese(word: str) -> bool:
    return all(c < "\x7f" or c in _MARKS_OF_PROSE or _is_everyday_han(c) for c in word)


@cache
def _is_everyday_han(character: str) -> bool:
    try:
        return character.encode("gb2312")[0] < _RARE_HAN
    except UnicodeEncodeError:
        return False


def _is_alphabetic(word: str) -> bool:
    """Whether the parts of a word ("l’été" has two) are each in one script and cased as words are."""
    spaced = "".join(" " if c in _MARKS_OF_PROSE or c.isdecimal() else c for c in word)
    return all(map(_is_cased_word, spaced.split()))


def _is_cased_word(letters: str) -> bool:
    scripts = {_script(c) for c in letters}
    if len(scripts) > 1 or scripts == {"none"}:
        return False
    # No language writes whole words of accented letters.
    if scripts == {"LATIN"} and len(letters) > 2 and not any(c.isascii() for c in letters):
        return False
    return letters[1:] == letters[1:].lower() or letters == letters.upper()


@cache
def _script(character: str) -> str:
    if not unicodedata.category(character).startswith(("L", "M")):
        return "none"
    return unicodedata.name(character, "none").split(" ", 1)[0]
