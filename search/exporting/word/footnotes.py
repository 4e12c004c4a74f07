"""Footnotes of a Word document, which python-docx can carry but not make (ECMA-376, part 1, 17.11)."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from search.exporting.word.runs import add_link, add_own_words
from search.exporting.word.styles import FOOTNOTE_REFERENCE, FOOTNOTE_TEXT

_PART = PackURI("/word/footnotes.xml")
# Word wants the rule above the notes, and the one of notes that go on, as two notes of their own.
_RULES = (
    f"<w:footnotes {nsdecls('w', 'r')}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    "</w:footnotes>"
)


class Footnotes:
    """The part of a document that holds its notes; they are numbered in the order in which they are added."""

    def __init__(self, document: Document) -> None:
        package = document.part.package
        self._part = XmlPart(_PART, CONTENT_TYPE.WML_FOOTNOTES, parse_xml(_RULES), package)
        document.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._number = 0
        _declare(document)

    def add(self, paragraph: Paragraph, text: str, address: str | None = None) -> None:
        """Puts a reference at the end of the paragraph, and the note at the foot.

        `address` is a link where the text names it, else behind the text.
        """
        self._number += 1
        _refer(paragraph, self._number)
        body = OxmlElement("w:p")
        note = _element("w:footnote", {"w:id": str(self._number)}, body)
        own = Paragraph(body, paragraph._parent)  # noqa: SLF001 - only python-docx itself makes paragraphs in other parts
        body.append(_element("w:pPr", {}, _element("w:pStyle", {"w:val": FOOTNOTE_TEXT})))
        body.append(_mark(OxmlElement("w:footnoteRef")))
        if address:
            before, _, behind = (text if address in text else f"{text} {address}").partition(address)
            add_own_words(own, f" {before}")
            add_link(own, self._part, address, address)
            add_own_words(own, behind)
        else:
            add_own_words(own, f" {text}")
        self._part.element.append(note)


def _declare(document: Document) -> None:
    """Settings name the two rules; without that Word shows none."""
    rules = [_element("w:footnote", {"w:id": id_}) for id_ in ("-1", "0")]
    declared = _element("w:footnotePr", {}, *rules)
    settings = document.settings.element
    # The schema fixes the order: footnotePr stands before compat.
    compat = settings.find(qn("w:compat"))
    settings.append(declared) if compat is None else compat.addprevious(declared)


def _refer(paragraph: Paragraph, number: int) -> None:
    paragraph._p.append(_mark(_element("w:footnoteReference", {"w:id": str(number)})))  # noqa: SLF001 - as above


def _mark(child: BaseOxmlElement) -> BaseOxmlElement:
    """A run of the raised number."""
    return _element("w:r", {}, _element("w:rPr", {}, _element("w:rStyle", {"w:val": FOOTNOTE_REFERENCE})), child)


def _element(tag: str, attributes: dict[str, str], *children: BaseOxmlElement) -> BaseOxmlElement:
    element = OxmlElement(tag, {qn(name): value for name, value in attributes.items()})
    for child in children:
        element.append(child)
    return element
