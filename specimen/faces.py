"""Type: the standard Times faces, the styles of a record's paragraphs, and text made ready for them."""

from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from specimen.notation import Block, Label

ROMAN, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"
_INDENT = 18.0


class RecordStyles:
    """The styles of one record; sizes in points."""

    def __init__(self, size: float, leading: float) -> None:
        base = ParagraphStyle(
            "words",
            fontName=ROMAN,
            fontSize=size,
            leading=leading,
            alignment=TA_JUSTIFY,
            firstLineIndent=_INDENT,
            spaceAfter=leading / 2,
            # A word is broken after a hyphen of its own and nowhere else, as records do.
            embeddedHyphenation=1,
            splitLongWords=0,
            allowWidows=0,
            allowOrphans=0,
        )
        self.words = base
        self.direction = ParagraphStyle("direction", base, fontName=ITALIC, firstLineIndent=0, leftIndent=_INDENT)
        self.heading = ParagraphStyle(
            "heading", base, fontName=BOLD, firstLineIndent=0, alignment=0, keepWithNext=1, spaceBefore=leading / 4
        )
        self.vote_heading = ParagraphStyle(
            "vote heading", self.direction, leftIndent=0, alignment=0, spaceAfter=0, keepWithNext=1
        )
        self.vote = ParagraphStyle("vote", base, firstLineIndent=0, leftIndent=_INDENT, alignment=0, spaceAfter=6)


class Printed(Paragraph):  # type: ignore[misc]
    """A paragraph that notes on which page it begins; `said` is the number of the statement it opens."""

    said: int | None = None
    pages: dict[int, int]

    def split(self, width: float, height: float) -> list[Paragraph]:
        """The parts that fit and that do not; the first one still opens the statement."""
        parts: list[Paragraph] = super().split(width, height)
        if parts and self.said is not None:
            parts[0].said, parts[0].pages = self.said, self.pages
        return parts

    def draw(self) -> None:
        """Draws the paragraph and notes its page, counted from 1."""
        if self.said is not None:
            self.pages[self.said] = self.canv.getPageNumber()
        super().draw()


def printed_block(block: Block, styles: RecordStyles, pages: dict[int, int]) -> list[Paragraph]:
    """A block as paragraphs; those that open statements will write their page into `pages`."""
    text = escape(printable(block.text))
    if block.sign == "#":
        return [Paragraph(text, styles.heading)]
    if block.sign == "~":
        return [Paragraph(text, styles.direction)]
    if block.sign == "!":
        return [Paragraph(printable(block.heading), styles.vote_heading), Paragraph(text, styles.vote)]
    words = Printed(f"{_label(block.label)}{text}" if block.label else text, styles.words)
    words.said, words.pages = block.said, pages
    return [words]


def _label(label: Label) -> str:
    place = f" ({escape(printable(label.place))})" if label.place else ""
    language = f" (<i>{escape(label.language)}</i>)" if label.language else ""
    return f"<b>{escape(printable(label.name))}</b>{place}{language}: "


def printable(text: str) -> str:
    """The text itself; raises ValueError for a letter that the standard faces do not hold."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError as error:
        raise ValueError(f"“{text[error.start]}” in “{text[:60]}” cannot be printed in the standard faces.") from error
    return text
