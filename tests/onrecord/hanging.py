"""Readings that go wrong as an extension's fault would make them; a file's own words say how."""

import os
import re
import signal
import sys

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.parsed import ParsedDocument

HANG, CRASH, FAIL = "this one hangs", "this one crashes", "this one fails"


def read(data: bytes, hints: Hints) -> tuple[ParsedDocument, str]:
    """As `read_document`, but for files that say otherwise."""
    if HANG.encode() in data:
        # For whoever started the process that reads: it hangs from now on.
        os.write(sys.stdout.fileno(), f"{os.getpid()}\n".encode())
        # Runs for ages inside one call of C, which keeps Python's lock.
        re.match(r"(a+)+b", "a" * 64)
    if CRASH.encode() in data:
        os.kill(os.getpid(), signal.SIGSEGV)
    if FAIL.encode() in data:
        raise KeyError(hints.file_name)
    return read_document(data, hints)
