"""A note as a Word document: heading, what it is worth, each passage verbatim with its citation at the foot."""

import datetime as dt
import io

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from search.exporting.note import Note
from search.exporting.word.footnotes import Footnotes
from search.exporting.word.quotations import add_quotation
from search.exporting.word.runs import add_link, add_own_words, legal
from search.exporting.word.styles import REMARK, set_styles
from statements.citations.typography import long_day


def docx_file(note: Note) -> bytes:
    """The note, ready to be worked on: styles by name, real footnotes, languages and directions set."""
    document = Document()
    set_styles(document)
    _describe(document, note)
    add_own_words(document.add_heading(level=1), note.heading)
    made = document.add_paragraph(style=REMARK)
    add_own_words(made, f"{' '.join([*note.remarks, ''])}Compiled on {long_day(note.made_on)} from ")
    add_link(made, document.part, note.address, note.address)
    footnotes = Footnotes(document)
    for quotation in note.quotations:
        add_quotation(document, footnotes, quotation)
    if not note.quotations:
        add_own_words(document.add_paragraph(), "No passage was found.")
    _number_pages(document.sections[0].footer.paragraphs[0])
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _describe(document: DocumentObject, note: Note) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.language = legal(note.heading)[:255], "OnRecord", "en-GB"
    properties.comments = ""
    properties.created = properties.modified = dt.datetime.combine(note.made_on, dt.time(), dt.UTC)


def _number_pages(footer: Paragraph) -> None:
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = footer.add_run()._r  # noqa: SLF001 - python-docx has no fields
        if kind:
            run.append(OxmlElement("w:fldChar", {qn("w:fldCharType"): kind}))
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = text
            run.append(instruction)
