"""Verbatim records of meetings, printed in English: from the text of a file to attributed statements."""

from indexer.records.verbatim_record.reader import read_verbatim_record
from indexer.records.verbatim_record.recognition import looks_like_verbatim_record

__all__ = ["looks_like_verbatim_record", "read_verbatim_record"]
