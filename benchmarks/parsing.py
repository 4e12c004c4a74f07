"""What reading a record adds to bare text extraction, as a ratio of two times measured in the same run.

    python -m benchmarks.parsing [--rounds 9] [--data ../shared/data]

`bare` is pypdfium2 opening the file and giving the text of each page. `formats` is what this project's formats
make of it: lines, columns, paragraphs, typography. `whole` is `read_document`: the statements with their speakers
and the passages too. Rounds alternate; each round gives one ratio over all files, and the middle one counts: a
neighbour on the processor then slows both. The goal for `whole` is 3 at most. Prints one JSON line for records born
digital and one for scans with the text that OCR read; the records are those of the data where that is there, else one
of each kind made on the spot of invented turns.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypdfium2

from indexer.formats.reader import read_source
from indexer.reading import read_document
from indexer.records.record import Hints

GOAL = 3.0


@dataclass(frozen=True, slots=True)
class File:
    """A PDF file to read."""

    name: str
    data: bytes


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    published = published_records(given.data / "un_verbatim_pdf")
    scans = [file for file in published if read_source(file.data, file.name).scanned]
    for kind, files in (
        ("born digital", [file for file in published if file not in scans] or invented_records()),
        ("scans", scans or invented_scans()),
    ):
        json.dump({"kind": kind, **measured(files, given.rounds)}, sys.stdout)
        print()


def measured(files: Sequence[File], count: int) -> dict[str, object]:
    """Times of `count` rounds over all files."""
    pages = sum(_pages(file.data) for file in files)
    rounds = [[seconds(partial(_each, files, work)) for work in (bare_text, formats, whole)] for _ in range(count + 1)][
        1:
    ]  # the first one loads tables and patterns
    bare_s, formats_s, whole_s = (statistics.median(times) for times in zip(*rounds, strict=True))
    ratio = statistics.median(ours / bare for bare, _, ours in rounds)
    return {
        "files": [file.name for file in files],
        "pages": pages,
        "ratio": round(ratio, 2),
        "goal": GOAL,
        "reached": ratio <= GOAL,
        "ratio_of_formats": round(statistics.median(ours / bare for bare, ours, _ in rounds), 2),
        "bare_ms_a_page": round(1000 * bare_s / pages, 2),
        "formats_ms_a_page": round(1000 * formats_s / pages, 2),
        "whole_ms_a_page": round(1000 * whole_s / pages, 2),
    }


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def bare_text(file: File) -> None:
    with pypdfium2.PdfDocument(file.data) as document:
        for page in document:
            text_page = page.get_textpage()
            text_page.get_text_range()
            text_page.close()
            page.close()


def formats(file: File) -> None:
    read_source(file.data, file.name)


def whole(file: File) -> None:
    read_document(file.data, Hints(file.name))


def _each(files: Sequence[File], work: Callable[[File], None]) -> None:
    for file in files:
        work(file)


def published_records(folder: Path) -> list[File]:
    return [File(path.name, path.read_bytes()) for path in sorted(folder.glob("*.pdf"))]


def invented_records() -> list[File]:
    """A record of invented turns over some thirty pages."""
    from tests.indexer.formats.made_records import Said, record  # noqa: PLC0415  needs reportlab

    words = "We thank the keeper of the lock for his patience, and we ask that point {} of the plan be put to him. "
    turns = [
        Said("".join(words.format(turn * 40 + point) for point in range(40)).strip(), f"Ms. Okapi{turn} (Valdoria):")
        for turn in range(30)
    ]
    cover = ["XC/PV.1147", "Council of Concord", "1147th meeting", "Thursday, 12 November 2026, 3 p.m."]
    return [File("invented.pdf", record(cover, turns, lines_a_column=54))]


def invented_scans() -> list[File]:
    """A record in two languages side by side over some twenty pages."""
    from tests.indexer.formats.made_scans import side_by_side  # noqa: PLC0415  needs reportlab
    from tests.indexer.records.made_scanned_records import COVER, MEETING  # noqa: PLC0415

    return [File("invented_scan.pdf", side_by_side(COVER, MEETING * 30))]


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


if __name__ == "__main__":
    main()
