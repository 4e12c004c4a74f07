"""Lines of a page whose text was read from an image, put together from its words.

OCR gives words in any order, sets them on slightly different baselines, takes a row of two columns for one line, and
guesses typefaces. So lines are made anew from where words stand, and nothing is told of bold and italic type.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from indexer.formats.gutter import Gutter, gutter_of
from indexer.formats.pdf_lines import Line
from indexer.formats.pdfium_calls import ADDRESS, char_indices, loose_box, origin

_PRINTED = re.compile("([^\r\n\ufffe]+)(\ufffe)?")
_WORD = re.compile(r"\S+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff]")
# A hyphen that PDFium did not take for one that breaks a word, or one that OCR read as another mark.
_BROKEN = re.compile(r"(?<=[^\W\d_])[-¬\u00ad]\Z")
# The rule between two columns, as OCR reads it.
_RULE = re.compile(r"[|!1Iil:;.,'’j\]\[}{/\\]{1,2}\Z")
# Words of one row stand within this share of the height of type; rows are .9 of it apart and more.
_SAME_ROW = 0.5
# Words further apart than this, in heights of type, are no neighbours: justified lines have .9 at most.
_APART = 2.5
# A heading over both columns has no wider blank above the gutter, as a share of the gutter's width.
_BRIDGED = 0.7


class _Word(NamedTuple):
    text: str
    left: float
    right: float
    base: float
    height: float
    row: int
    hyphenated: bool


class Box(NamedTuple):
    """The part of a sheet that is shown, in points from the lower left corner of the sheet.

    `turned` says by how many degrees clockwise it is shown: sheets are scanned on their side or upside down.
    """

    left: float
    bottom: float
    right: float
    top: float
    turned: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of what is shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turned in {90, 270} else (width, height)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """A point of the sheet as it is shown, from the lower left corner of what is shown."""
        match self.turned:
            case 90:
                return y - self.bottom, self.right - x
            case 180:
                return self.right - x, self.top - y
            case 270:
                return self.top - y, x - self.left
            case _:
                return x - self.left, y - self.bottom


def scanned_lines(text_page: pypdfium2.PdfTextPage, number: int, text: str, box: Box) -> list[Line]:
    """The lines of page `number` inside `box`, left column first; distances count from the corner of the box.

    `text` is the whole text of `text_page`, with words of the facing page that a crop hides.
    """
    words = list(_words(text_page, text, box))
    gutter = gutter_of((word.left, word.right) for word in words)
    if gutter:
        words = [word for word in words if not (_RULE.match(word.text) and _stands_in(word, gutter))]
    sides: tuple[list[list[_Word]], ...] = ([], [], [])
    for fragment in _fragments(words, gutter):
        sides[_side(fragment, gutter)].append(fragment)
    return [_line(row, number) for fragments in sides for row in _rows(fragments)]


def _words(text_page: pypdfium2.PdfTextPage, text: str, box: Box) -> Iterator[_Word]:
    handle = ctypes.cast(text_page.raw, ADDRESS).value
    indices = char_indices(handle, text, text_page.count_chars())
    width, height_of_page = box.size
    x, y, corners = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    x_at, y_at, corners_at = ctypes.addressof(x), ctypes.addressof(y), ctypes.addressof(corners)
    for row, printed in enumerate(_PRINTED.finditer(text)):
        found = list(_WORD.finditer(text, printed.start(1), printed.end(1)))
        for word in found:
            letters = _CONTROL.sub("", word[0])
            origin(handle, indices[word.start()], x_at, y_at)
            loose_box(handle, indices[word.end() - 1], corners_at)
            left, base = box.shown(x.value, y.value)
            right, height = _far_end(corners, box)
            if letters and 0.0 < (left + right) / 2 < width and 0.0 < base < height_of_page:
                hyphenated = word is found[-1] and printed[2] is not None
                yield _Word(letters, left, right, base, height, row, hyphenated)


def _far_end(corners: raw.FS_RECTF, box: Box) -> tuple[float, float]:
    """Where a letter ends as it is shown, and how high it is."""
    if not box.turned:
        return corners.right - box.left, corners.top - corners.bottom
    one, two = box.shown(corners.left, corners.bottom), box.shown(corners.right, corners.top)
    return max(one[0], two[0]), abs(one[1] - two[1])


def _stands_in(word: _Word, gutter: Gutter) -> bool:
    return gutter.left - 2.0 <= word.left and word.right <= gutter.right + 2.0


def _fragments(words: Iterable[_Word], gutter: Gutter | None) -> Iterator[list[_Word]]:
    """Neighbours within one line as PDFium gives it; a line over both columns is parted at the gutter."""
    fragment: list[_Word] = []
    for word in words:
        if fragment and not _are_neighbours(fragment[-1], word, gutter):
            yield fragment
            fragment = []
        fragment.append(word)
    if fragment:
        yield fragment


def _are_neighbours(one: _Word, two: _Word, gutter: Gutter | None) -> bool:
    blank = two.left - one.right
    height = max(one.height, two.height)
    if one.row != two.row or abs(one.base - two.base) > _SAME_ROW * height:
        return False
    if blank > _APART * height or two.left < one.left:
        return False
    over = gutter is not None and one.right <= gutter.middle + 2.0 and two.left >= gutter.middle - 2.0
    return not (over and gutter is not None and blank >= _BRIDGED * (gutter.right - gutter.left))


def _side(fragment: list[_Word], gutter: Gutter | None) -> int:
    """0 for the left column or the only one, 1 for the right column, 2 for what stands over both."""
    if gutter is None or fragment[-1].right <= gutter.right:
        return 0
    return 1 if fragment[0].left >= gutter.left else 2


def _rows(fragments: Iterable[list[_Word]]) -> Iterator[list[_Word]]:
    """The fragments of one column put together to rows, from the top down."""
    rows: list[list[list[_Word]]] = []
    for fragment in sorted(fragments, key=lambda words: -_base(words)):
        place = next((row for row in reversed(rows[-3:]) if _is_of_row(row, fragment)), None)
        if place is None:
            rows.append([fragment])
        else:
            place.append(fragment)
    for row in rows:
        yield [word for fragment in sorted(row, key=lambda words: words[0].left) for word in fragment]


def _is_of_row(row: Sequence[list[_Word]], fragment: list[_Word]) -> bool:
    near = abs(_base(row[0]) - _base(fragment)) < _SAME_ROW * min(row[0][0].height, fragment[0].height)
    left, right = fragment[0].left, fragment[-1].right
    return near and all(right <= other[0].left + 2.0 or left >= other[-1].right - 2.0 for other in row)


def _base(words: Sequence[_Word]) -> float:
    return median(word.base for word in words)


def _line(row: list[_Word], number: int) -> Line:
    text = " ".join(word.text for word in row)
    broken = _BROKEN.search(text)
    return Line(
        number,
        text[: broken.start()] if broken else text,
        row[0].left,
        row[-1].right,
        _base(row),
        median(word.height for word in row),
        hyphenated=row[-1].hyphenated or broken is not None,
    )
