"""Printed lines of a PDF page: their text, where they stand and which parts are bold or italic.

Everything is asked of PDFium by line, word or text object, never by character: a pass over all
characters costs as much as the whole extraction (17 to 65 ms a page against 2 to 8).
"""

import ctypes
import re
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from indexer.formats.pdfium_calls import (
    ADDRESS,
    char_indices,
    font_flags,
    font_name,
    loose_box,
    object_font,
    origin,
    text_object,
)

ROMAN, BOLD, ITALIC, BARCODE = 0, 1, 2, 4

# U+FFFE is what PDFium writes where a hyphen ends a line, in place of the hyphen and of the line end.
_LINE = re.compile("([^\r\n\ufffe]+)(\ufffe)?")
_WORD = re.compile(r"\w+|[^\w\s]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_ITALIC_NAME = re.compile(rb"italic|oblique", re.IGNORECASE)
_BOLD_FLAG = 1 << 18
_ITALIC_FLAG = 1 << 6


class Run(NamedTuple):
    """A part of a line printed in one style that is not roman."""

    start: int
    end: int
    style: int


class Line(NamedTuple):
    """One printed line without blanks at its ends.

    Distances are points from the lower left corner of page `page` (counted from 1): `left` and
    `right` are the origins of the first and the last character, `base` is the baseline, `height`
    the height of the font. `hyphenated` says that a hyphen, which is not in `text`, ends the line; `soft` that
    it is only there because the line ends.
    """

    page: int
    text: str
    left: float
    right: float
    base: float
    height: float
    runs: tuple[Run, ...] = ()
    hyphenated: bool = False
    soft: bool = False

    def style(self) -> int:
        """The style of the whole line, ROMAN where it is mixed."""
        if len(self.runs) == 1 and self.runs[0].end - self.runs[0].start >= len(self.text) - 1:
            return self.runs[0].style
        return ROMAN


def text_lines(text_page: pypdfium2.PdfTextPage, number: int, text: str) -> list[Line]:
    """The lines of page `number` in the order of its content stream; `text` is the whole text of `text_page`."""
    return _PageReader(text_page, number, text).lines() if text else []


class _PageReader:
    """Asks one text page for the place and style of its lines."""

    def __init__(self, text_page: pypdfium2.PdfTextPage, number: int, text: str) -> None:
        self._handle = ctypes.cast(text_page.raw, ADDRESS).value
        self._number = number
        self._text = text
        self._has_control = bool(_CONTROL.search(text))
        # For one page only: PDFium may put another font at the address of one that it let go.
        self._fonts: dict[int, int] = {}
        self._styles: dict[int | None, int] = {None: ROMAN}
        self._index = char_indices(self._handle, text, text_page.count_chars())
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._place = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._box = raw.FS_RECTF()
        self._box_address = ctypes.addressof(self._box)

    def lines(self) -> list[Line]:
        lines = []
        for match in _LINE.finditer(self._text):
            printed = match[1]
            stripped = printed.strip()
            if stripped:
                start = match.start() + len(printed) - len(printed.lstrip())
                line = self._line(start, stripped, hyphenated=match[2] is not None)
                if line.text:
                    lines.append(line)
        return lines

    def _line(self, start: int, text: str, *, hyphenated: bool) -> Line:
        handle, index = self._handle, self._index
        end = start + len(text)
        first, last = index[start], index[end - 1]
        origin(handle, first, *self._place)
        left, base = self._x.value, self._y.value
        origin(handle, last, *self._place)
        loose_box(handle, first, self._box_address)
        runs = self._runs(start, text, first, last)
        if self._has_control and _CONTROL.search(text):
            # Styles are given up on such a line, which is rarely more than a stray mark.
            text, runs = _CONTROL.sub("", text).strip(), ()
        height = self._box.top - self._box.bottom
        return Line(self._number, text, left, self._x.value, base, height, runs, hyphenated)

    def _runs(self, start: int, text: str, first: int, last: int) -> tuple[Run, ...]:
        opening = text_object(self._handle, first)
        if opening is not None and opening == text_object(self._handle, last):
            style = self._style(opening)
            return (Run(0, len(text), style),) if style else ()
        runs: list[Run] = []
        for word in _WORD.finditer(text):
            place = start + word.start()
            item = text_object(self._handle, self._index[place])
            style = self._styles[item] if item in self._styles else self._style(item)
            if not style:
                continue
            # Blanks between two words of one style belong to it.
            if runs and runs[-1].style == style and not text[runs[-1].end : word.start()].strip():
                runs[-1] = Run(runs[-1].start, word.end(), style)
            else:
                runs.append(Run(word.start(), word.end(), style))
        return tuple(runs)

    def _style(self, item: int | None) -> int:
        style = self._styles.get(item)
        if style is None:
            font = object_font(item) or 0
            style = self._fonts.get(font)
            if style is None:
                style = self._fonts[font] = _font_style(font)
            self._styles[item] = style
        return style


def _font_style(font: int) -> int:
    if not font:
        return ROMAN
    buffer = ctypes.create_string_buffer(256)
    font_name(font, ctypes.addressof(buffer), len(buffer))
    name, flags = buffer.value, font_flags(font) or 0
    if b"barcode" in name.lower():
        return BARCODE
    bold = BOLD if (flags > 0 and flags & _BOLD_FLAG) or _BOLD_NAME.search(name) else ROMAN
    italic = ITALIC if (flags > 0 and flags & _ITALIC_FLAG) or _ITALIC_NAME.search(name) else ROMAN
    return bold | italic
