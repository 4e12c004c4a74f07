"""Every format of a file by the name that stands at the end of an address."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from search.exporting.json_file import json_file
from search.exporting.note import Note
from search.exporting.reference_files import bibtex_file, csl_file, ris_file
from search.exporting.spreadsheet import csv_file
from search.exporting.word.note import docx_file


class Format(NamedTuple):
    """How a format is called, what it is served as, how its files end, and what writes one."""

    label: str
    media_type: str
    suffix: str
    write: Callable[[Note], bytes]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# In the order in which they are offered.
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "docx": Format("Word note", _WORD, "docx", docx_file),
        "csv": Format("CSV", "text/csv; charset=utf-8", "csv", csv_file),
        "ris": Format("RIS", "application/x-research-info-systems; charset=utf-8", "ris", ris_file),
        "bib": Format("BibTeX", "application/x-bibtex; charset=utf-8", "bib", bibtex_file),
        "csl": Format("CSL-JSON", "application/vnd.citationstyles.csl+json", "csl.json", csl_file),
        "json": Format("JSON", "application/json", "json", json_file),
    }
)
