"""The text index: its fields, how it is opened, and a passage as one of its documents.

Words are looked up here. What passages are filtered and counted by stands in the row log, where numpy reads a
column faster than tantivy walks it; as terms and days it stands here too, for conditions among the words of a query.
"""

from functools import cache
from pathlib import Path

from tantivy import Document, Index, Schema, SchemaBuilder

from search.engines.embedded.analysis import blanks, stem_terms
from search.engines.embedded.values import terms_of
from search.engines.folding import folding
from search.engines.normal_form import normal_form
from search.engines.port import IndexedPassage

# Raise it when fields, analysis or the layout of the files beside the index change.
VERSION = 5

# The document that says what is committed: it has no row, and no word leads to it.
COMMIT_ID = "\x00commit"


@cache
def schema() -> Schema:
    """`row` counts the row log, `day` as date.toordinal; `folded` has positions for phrases, `stems` need none."""
    builder = SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("row", fast=True)
    builder.add_text_field("folded", tokenizer_name="folded", index_option="position")
    builder.add_text_field("stems", tokenizer_name="blanks", index_option="freq")
    builder.add_text_field("terms", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("day", fast=True)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def open_index(folder: Path, *, create: bool = False) -> Index:
    """Opens or creates the index in `folder`. Raises what tantivy raises: ValueError, OSError."""
    if create:
        folder.mkdir(parents=True, exist_ok=True)
    index = Index(schema(), path=str(folder)) if create else Index.open(str(folder))
    index.register_tokenizer("folded", folding())
    index.register_tokenizer("blanks", blanks())
    # Readers reload when they see a new commit, so that no thread has to watch the folder.
    index.config_reader("manual")
    return index


def document(passage: IndexedPassage, row: int) -> Document:
    """The passage for the index."""
    made = Document()
    made.add_text("id", passage.id)
    # add_unsigned, as a plain int would be written signed and kill the writer.
    made.add_unsigned("row", row)
    made.add_text("folded", normal_form(passage.text))
    made.add_text("stems", " ".join(stem_terms(passage.text, passage.language)))
    for term in terms_of(passage):
        made.add_text("terms", term)
    if passage.date is not None:
        made.add_unsigned("day", passage.date.toordinal())
    made.add_bytes("stored", passage.text.encode("utf-8", "surrogatepass"))
    return made


def commit_document(state: str) -> Document:
    """The document that carries the state of a commit, replaced in the same commit as the data."""
    made = Document()
    made.add_text("id", COMMIT_ID)
    made.add_bytes("stored", state.encode())
    return made
