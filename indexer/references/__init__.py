"""Symbols found in the text of a document, and resolutions, decisions and meetings that it names by number."""

from indexer.references.document import find_references, home_of
from indexer.references.resolving import Home

__all__ = ["Home", "find_references", "home_of"]
