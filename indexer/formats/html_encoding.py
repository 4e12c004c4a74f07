"""The bytes of a web page as characters: what the bytes prove outranks what server and page say."""

import re

from indexer.formats.encodings import Decoded
from indexer.formats.stated_encodings import Stated, decode_stated, encoding_named, stated_by_server

# Browsers look for the declaration in the first KiB; some servers write long comments before it.
_HEAD = 4_096
_DECLARED = re.compile(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(?P<meta>[\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["'](?P<xml>[\w.:-]+)""",
    re.IGNORECASE,
)


def decode_html(data: bytes, file_name: str, encoding: str | None = None) -> Decoded:
    """The characters of a page, with a warning where it is in none of the encodings that are stated.

    `encoding` is the one of the header it came with, which outranks the page's own, as the Encoding Standard has it.
    Raises UnreadableDocument where the bytes are no text or their encoding cannot be told.
    """
    stated = [stated_by_server(encoding)] if encoding else []
    label = _label(data)
    declared = declared_encoding(data)
    if label and declared:
        stated.append(Stated(label, declared, "It declares"))
    return decode_stated(data, file_name, stated)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page declares, as Python names it; None without a declaration or for an unknown one."""
    label = _label(data)
    name = encoding_named(label) if label else None
    # A page whose declaration can be read byte by byte is not in UTF-16, whatever it says.
    return "utf-8" if name and name.startswith("utf-16") else name


def _label(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return (found["meta"] or found["xml"]).decode("ascii", "ignore") if found else None
