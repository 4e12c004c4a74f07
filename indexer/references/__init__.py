"""Symbols found in the text of a document, and resolutions, decisions and meetings that it names by number."""

from indexer.references.document import find_references, home_of

__all__ = ["find_references", "home_of"]
