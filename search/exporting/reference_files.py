"""Notes for reference managers: one entry a passage, as `statements.citations` writes each alone."""

import json

from search.exporting.note import Note
from statements.citations import bibtex, csl_json, ris


def ris_file(note: Note) -> bytes:
    """RIS; an empty line between entries, as its readers expect."""
    return _joined([ris(quotation.cited) for quotation in note.quotations])


def bibtex_file(note: Note) -> bytes:
    """BibTeX for biblatex; keys hold the passage's id, so that no two are alike."""
    return _joined([bibtex(quotation.cited) for quotation in note.quotations])


def csl_file(note: Note) -> bytes:
    """CSL-JSON: one list."""
    items = [item for quotation in note.quotations for item in json.loads(csl_json(quotation.cited))]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def _joined(entries: list[str]) -> bytes:
    return "".join(f"{entry}\n\n" for entry in entries).encode()
