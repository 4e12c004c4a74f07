"""The look of a note: A4, the reader's own faces, quotations set in from both sides."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

# Of one word, so that each is its style's id as well.
LEAD_IN = "Lead-in"
QUOTATION = "Quotation"
REMARK = "Remark"
REPORTER = "Reporter"
# Ids, which Word knows its own styles by.
FOOTNOTE_TEXT = "FootnoteText"
FOOTNOTE_REFERENCE = "FootnoteReference"

_SOFT = RGBColor(0x47, 0x4E, 0x4A)
_SANS, _SERIF, _ARABIC, _CHINESE = "Calibri", "Cambria", "Times New Roman", "SimSun"


def set_styles(document: Document) -> None:
    """Page, faces and the styles named above; whoever gets the note can change each in one place."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # noqa: S101 - the template of python-docx is packaged with it
    _face(normal, _SANS, 10.5)
    heading = document.styles["Heading 1"]
    assert isinstance(heading, ParagraphStyle)  # noqa: S101
    _face(heading, _SANS, 16)
    heading.font.color.rgb = RGBColor(0, 0, 0)
    lead = _paragraph(document, LEAD_IN, before=12, after=2)
    lead.paragraph_format.keep_with_next = True
    remark = _paragraph(document, REMARK, before=0, after=2)
    remark.font.color.rgb, remark.font.size = _SOFT, Pt(9)
    quotation = _paragraph(document, QUOTATION, before=2, after=6)
    _face(quotation, _SERIF, 11)
    quotation.paragraph_format.left_indent = quotation.paragraph_format.right_indent = Mm(8)
    quotation.paragraph_format.line_spacing = 1.15
    reporter = document.styles.add_style(REPORTER, WD_STYLE_TYPE.CHARACTER)
    reporter.font.italic, reporter.font.color.rgb = True, _SOFT
    _add_footnote_styles(document)


def _add_footnote_styles(document: Document) -> None:
    text = _paragraph(document, "footnote text", before=0, after=0)
    text.font.size = Pt(9)
    reference = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    text.element.set(qn("w:styleId"), FOOTNOTE_TEXT)
    reference.element.set(qn("w:styleId"), FOOTNOTE_REFERENCE)


def _paragraph(document: Document, name: str, *, before: float, after: float) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - what was asked for
    style.base_style = document.styles["Normal"]
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    return style


def _face(style: ParagraphStyle | CharacterStyle, name: str, points: float) -> None:
    """One face for each kind of script: the template's own come from its theme, which knows no Arabic."""
    style.font.name, style.font.size = name, Pt(points)
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for attribute in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[attribute]
    fonts.set(qn("w:cs"), _ARABIC)
    fonts.set(qn("w:eastAsia"), _CHINESE)
    size = OxmlElement("w:szCs", {qn("w:val"): str(round(points * 2) + 4)})
    old = properties.find(qn("w:szCs"))
    properties.find(qn("w:sz")).addnext(size) if old is None else old.getparent().replace(old, size)
