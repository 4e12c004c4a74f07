"""Plain text files: the characters unchanged, with paragraphs and pages found in them."""

from indexer.formats.encodings import not_text
from indexer.formats.layout import SourceText
from indexer.formats.legibility import illegible
from indexer.formats.stated_encodings import decode_stated, stated_by_server
from indexer.formats.text_paragraphs import text_layout
from statements.errors import UnreadableDocument

MEDIA_TYPE = "text/plain"

# A text of this size is four times all speeches of one General Debate; more is not one document.
MOST_CHARACTERS = 20_000_000
# Tabs, line ends and page ends apart, text has none of these; an odd one in a thousand is let pass.
_CONTROLS = dict.fromkeys([*range(9), *range(14, 32), 127])
_CONTROLS_FOR = 1_000


def read_text(data: bytes, file_name: str, encoding: str | None = None) -> SourceText:
    """The text of a plain text file, decoded and otherwise as it is; `encoding` is the one it was served in.

    Raises UnreadableDocument for bytes that are no text, for a file without words, for one that is
    too long to be one document and for text that is glyph codes.
    """
    decoded = decode_stated(data, file_name, [stated_by_server(encoding)] if encoding else [])
    text = decoded.text
    if len(text) - len(text.translate(_CONTROLS)) > len(text) // _CONTROLS_FOR:
        raise not_text(file_name)
    if not any(character.isalnum() for character in set(text)):
        raise UnreadableDocument(f"{file_name} has no words in it.", "Check that it is the right file.", code="empty")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableDocument(
            f"{file_name} has {len(text):,} characters; {MOST_CHARACTERS:,} are read at most.",
            "Split it into one file a document.",
            code="too_large",
        )
    sign = illegible(text)
    if sign:
        raise UnreadableDocument(
            f"{file_name} is not readable text: {sign}.",
            "It was made from a file with a broken text layer: run OCR on the original and add that.",
            code="illegible",
        )
    paragraphs, pages = text_layout(text)
    return SourceText(text, MEDIA_TYPE, paragraphs, pages, warnings=decoded.warnings)
