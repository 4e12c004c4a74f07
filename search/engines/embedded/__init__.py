"""The engine that needs no server: a tantivy index for words, one exact numpy scan for meaning."""

from search.engines.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
