"""Pages as a scanner and OCR leave them: an image of the page, and under it each word where it was read.

Words stand on baselines that are a little off, long ones are broken at the ends of lines, and nothing is bold. The
texts are set as records of three times were: two languages side by side in step, two columns of one language, and
typed pages of one column.
"""

import io
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen import canvas

WIDTH, HEIGHT = 540, 756
_FONT, _SIZE, _PITCH = "Times-Roman", 9.5, 10.5
_COLUMN, _INDENT = 236.0, 10.0
_LEFTS = (30.0, 282.0)
_TOP, _BOTTOM = 700.0, 60.0
_INVISIBLE = 3
# Words of this length are broken where they do not fit, as printers of the time did.
_BREAKABLE = 9

# How a sheet lies that is shown upright when it is turned clockwise by so many degrees.
_TURNS = {90: (0, 1, -1, 0, HEIGHT, 0), 180: (-1, 0, 0, -1, WIDTH, HEIGHT), 270: (0, -1, 1, 0, 0, WIDTH)}

Misread = Callable[[str], str]


@dataclass(frozen=True)
class Pair:
    """A paragraph and its translation, which begin at one height; a heading stands over both columns."""

    left: str
    right: str = ""
    heading: bool = False


def as_printed(word: str) -> str:
    """OCR that reads every letter."""
    return word


class Scan:
    """Draws words on pages and an image over them."""

    def __init__(
        self, *, seed: int = 3, misread: Misread = as_printed, crop: tuple[float, ...] | None = None, turned: int = 0
    ) -> None:
        """`crop` shows a part of the sheet, left, bottom, right and top; `turned` is how the sheet lay, in degrees."""
        self._buffer = io.BytesIO()
        self._size = (WIDTH + 300, HEIGHT + 60) if crop else (WIDTH, HEIGHT)
        self._turned = turned
        self._sheet = canvas.Canvas(self._buffer, pagesize=self._size, invariant=True, pageCompression=0)
        self._random = random.Random(seed)  # noqa: S311  no secret
        self._misread = misread
        self._words: list[tuple[float, float, str]] = []
        self._crop = crop

    def line(self, left: float, base: float, words: Sequence[str], width: float | None = None) -> None:
        """One printed line; with a width its words are parted until it is full."""
        free = width - stringWidth(" ".join(words), _FONT, _SIZE) if width else 0.0
        blank = stringWidth(" ", _FONT, _SIZE) + (free / (len(words) - 1) if len(words) > 1 and free > 0 else 0.0)
        for word in words:
            self._words.append((left, base + self._random.uniform(-0.6, 0.6), self._misread(word)))
            left += stringWidth(word, _FONT, _SIZE) + blank

    def end_page(self, *, shuffled: bool = False) -> None:
        """Draws what was set, in the order of OCR, which may be any, and the image of the page over it."""
        if shuffled:
            self._words = [word for block in self._blocks() for word in block]
        if self._crop:
            self._sheet.setCropBox(self._crop)
        if self._turned:
            # This also exchanges width and height of the sheet.
            self._sheet.setPageRotation(self._turned)
            self._sheet.transform(*_TURNS[self._turned])
        for left, base, word in self._words:
            text = self._sheet.beginText(left, base)
            text.setFont(_FONT, _SIZE)
            text.setTextRenderMode(_INVISIBLE)
            text.textOut(word + " ")
            self._sheet.drawText(text)
        self._sheet.drawImage(_paper(), 0, 0, *self._size)
        self._sheet.showPage()
        self._words = []

    def saved(self) -> bytes:
        """The file."""
        self._sheet.save()
        return self._buffer.getvalue()

    def _blocks(self) -> list[list[tuple[float, float, str]]]:
        size = max(1, len(self._words) // 5)
        blocks = [self._words[at : at + size] for at in range(0, len(self._words), size)]
        self._random.shuffle(blocks)
        return blocks


def side_by_side(
    covers: Sequence[Sequence[str]], pairs: Sequence[Pair], *, swap: int | None = None, shuffled: bool = False,
    scan: Scan | None = None,
) -> bytes:  # fmt: skip
    """Cover pages line by line, and then pairs in two columns in step; page `swap` has its columns exchanged."""
    scan = scan or Scan()
    for cover in covers:
        for number, line in enumerate(cover):
            scan.line(60.0, 690.0 - 24.0 * number, line.split())
        scan.end_page()
    places = [_Place(scan, left) for left in _LEFTS]
    page, base = 1, _TOP
    for pair in pairs:
        texts = (pair.left, pair.right)
        rows = max(len(list(_wrapped(text))) for text in texts)
        if base - rows * _PITCH < _BOTTOM:
            scan.line(262.0, 40.0, [str(page)])
            scan.end_page(shuffled=shuffled)
            page, base = page + 1, _TOP
        if pair.heading:
            words = f"{pair.left} {pair.right}".split()
            scan.line(WIDTH / 2 - stringWidth(" ".join(words), _FONT, _SIZE) / 2, base, words)
            base -= 2 * _PITCH
            continue
        for place, text in zip(places if page != swap else places[::-1], texts, strict=True):
            place.paragraph(text, base)
        base -= (rows + 1) * _PITCH
    scan.line(262.0, 40.0, [str(page)])
    scan.end_page(shuffled=shuffled)
    return scan.saved()


def columns(
    cover: Sequence[str], paragraphs: Sequence[str], heads: Sequence[str] = (), *, count: int = 2,
    scan: Scan | None = None,
) -> bytes:  # fmt: skip
    """A cover and paragraphs of one language in one or two columns; `heads` are the lines at the top of each page."""
    scan = scan or Scan()
    for number, line in enumerate(cover):
        scan.line(60.0, 690.0 - 24.0 * number, line.split())
    scan.end_page()
    width = _COLUMN if count == 2 else WIDTH - 80.0
    slots = _slots(scan, heads, count)
    for paragraph in paragraphs:
        for words, indent, full in _wrapped(paragraph, width):
            left, base = next(slots)
            scan.line(left + indent, base, words, width - indent if full else None)
    scan.end_page()
    return scan.saved()


def _slots(scan: Scan, heads: Sequence[str], count: int) -> Iterator[tuple[float, float]]:
    """Where the next line goes, for ever; a full page is ended and the next one begun with its heads."""
    page = 2
    while True:
        for number, head in enumerate(heads):
            scan.line(200.0, 735.0 - 12.0 * number, head.format(page=page).split())
        for column in range(count):
            base = _TOP
            while base > _BOTTOM:
                yield _LEFTS[column] if count == 2 else 40.0, base
                base -= _PITCH
        scan.end_page()
        page += 1


@dataclass(frozen=True)
class _Place:
    scan: Scan
    left: float

    def paragraph(self, text: str, base: float) -> None:
        for number, (words, indent, full) in enumerate(_wrapped(text)):
            self.scan.line(self.left + indent, base - number * _PITCH, words, _COLUMN - indent if full else None)


def _wrapped(text: str, width: float = _COLUMN) -> Iterator[tuple[list[str], float, bool]]:
    """The lines of a paragraph as words, with indentation, and whether they are set to the full width."""
    line: list[str] = []
    indent = _INDENT
    for word in text.split():
        if stringWidth(" ".join([*line, word]), _FONT, _SIZE) <= width - indent:
            line.append(word)
            continue
        head, tail = _broken(word, width - indent - stringWidth(" ".join([*line, ""]), _FONT, _SIZE))
        yield [*line, head] if head else line, indent, True
        line, indent = [tail], 0.0
    yield line, indent, False


def _broken(word: str, room: float) -> tuple[str, str]:
    """The part of a word that fits with a hyphen, and the rest; a short word is not broken."""
    if len(word) < _BREAKABLE or not word.isalpha():
        return "", word
    for cut in range(len(word) - 3, 3, -1):
        if stringWidth(word[:cut] + "-", _FONT, _SIZE) <= room:
            return word[:cut] + "-", word[cut:]
    return "", word


def _paper() -> ImageReader:
    return ImageReader(Image.frombytes("L", (54, 75), random.Random(7).randbytes(4050)))  # noqa: S311  no secret
