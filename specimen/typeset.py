"""A record's source set as a PDF file, the same bytes each time."""

import io
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, NextPageTemplate, PageBreak, PageTemplate, Spacer

from specimen.cover import HEIGHT, WIDTH, draw_cover, draw_foot
from specimen.faces import RecordStyles, printed_block
from specimen.notation import RecordSource
from specimen.pages import Running, text_frames

_NOTICE_TOP = 136.0
_BELOW_OFFICERS = 12.0


@dataclass(frozen=True, slots=True)
class TypesetRecord:
    """The file, its number of pages, and the page on which each statement begins, both counted from 1."""

    pdf: bytes
    page_count: int
    pages: tuple[int, ...]


def typeset(record: RecordSource) -> TypesetRecord:
    """The record as a file; set twice, since every footer holds the number of pages."""
    return _typeset(record, _typeset(record, 0).page_count)


def _typeset(record: RecordSource, total: int) -> TypesetRecord:
    pages: dict[int, int] = {}
    stream = io.BytesIO()
    document = BaseDocTemplate(
        stream,
        pagesize=(WIDTH, HEIGHT),
        title=f"{record['symbol']} (specimen)",
        author="OnRecord",
        subject="Specimen: every word is invented",
        lang="en",
        invariant=1,
        # Compressed bytes differ from one zlib to another; these are the same everywhere.
        pageCompression=0,
    )
    document.addPageTemplates([_cover_template(record), _later_template(record, total)])
    document.build(_story(record, pages))
    return TypesetRecord(stream.getvalue(), document.page, tuple(pages[n] for n in sorted(pages)))


def _story(record: RecordSource, pages: dict[int, int]) -> list[Flowable]:
    single = record["form"] == "single column"
    styles = RecordStyles(11, 14) if single else RecordStyles(10, 12)
    story: list[Flowable] = [NextPageTemplate("later")]
    if record.members:
        story += [Spacer(1, 1), PageBreak()]
    for block in record.blocks:
        story += printed_block(block, styles, pages)
    return story


def _cover_template(record: RecordSource) -> PageTemplate:
    """A Council's cover stands alone; an Assembly's, which lists no members, has the first words below it."""
    bottom = draw_cover(Canvas(io.BytesIO()), record)
    frames = text_frames(record["form"], bottom - _BELOW_OFFICERS, _NOTICE_TOP)
    return PageTemplate(
        "cover",
        frames,
        onPage=lambda canvas, _: draw_cover(canvas, record),
        onPageEnd=lambda canvas, _: draw_foot(canvas, record),
    )


def _later_template(record: RecordSource, total: int) -> PageTemplate:
    running = Running.of(record)

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        if record["form"] == "old style":
            running.draw_old(canvas, document.page)
        else:
            running.draw(canvas, document.page, total)

    return PageTemplate("later", text_frames(record["form"]), onPage=draw)
