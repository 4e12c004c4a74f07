"""Text of a Word document: what XML cannot hold, language and direction, and links."""

import re

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from statements.citations.typography import left_to_right
from statements.languages import is_right_to_left

# Everything but what XML 1.0 calls a character: text of a scan may hold form feeds and worse.
_NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The spelling by which Word checks and hyphenates; of other languages the code alone.
_TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA", "zh": "zh-CN", "pt": "pt-PT"}
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})


def legal(text: str) -> str:
    """The text with a blank for everything that XML has no character for."""
    return _NO_CHARACTER.sub(" ", text)


def add_paragraph(document: Document, style: str) -> Paragraph:
    """A paragraph at the end of the document, in a style by its id.

    By its name python-docx looks through all styles each time, which took two thirds of the time of a long note.
    """
    paragraph = document.add_paragraph()
    paragraph._p.style = style  # noqa: SLF001 - as told
    return paragraph


def add_text(paragraph: Paragraph, text: str, language: str | None = None, style: str | None = None) -> Run:
    """A run at the end of the paragraph, marked with its language, and with its direction where that is right to left.

    What XML has no character for becomes a blank; single breaks of lines become blanks too, as they do on a page.
    """
    run = paragraph.add_run(" ".join(legal(text).split("\n")))
    if style:
        run._r.style = style  # noqa: SLF001 - by its id, as paragraphs
    if language:
        _set_language(run, language)
    return run


def add_own_words(paragraph: Paragraph, text: str) -> Run:
    """A run of our English, in which names and titles of other scripts keep to themselves."""
    return add_text(paragraph, left_to_right(text), "en")


def set_direction(paragraph: Paragraph, language: str) -> None:
    """Lets a paragraph run from right to left where its language does."""
    if is_right_to_left(language):
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no property for it
        # The schema fixes the order: bidi stands before what places the text.
        later = [child for child in properties if child.tag in {qn("w:spacing"), qn("w:ind"), qn("w:jc"), qn("w:rPr")}]
        bidi = OxmlElement("w:bidi")
        later[0].addprevious(bidi) if later else properties.append(bidi)


def add_link(paragraph: Paragraph, part: Part, text: str, address: str) -> None:
    """A link to an address outside, in the part of the document that the paragraph stands in."""
    link = OxmlElement(
        "w:hyperlink", {qn("r:id"): part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}
    )
    link.append(add_text(paragraph, text)._r)  # noqa: SLF001 - python-docx reads links and makes none
    paragraph._p.append(link)  # noqa: SLF001 - as above


def _set_language(run: Run, language: str) -> None:
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - python-docx has no property for languages
    tag = _TAGS.get(language, language)
    if is_right_to_left(language):
        run.font.rtl = True
        kind = "w:bidi"
    else:
        kind = "w:eastAsia" if language in _EAST_ASIAN else "w:val"
    properties.append(OxmlElement("w:lang", {qn(kind): tag}))
