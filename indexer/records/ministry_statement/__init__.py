"""Statements, communiqués and speeches as ministries and missions publish them."""

from indexer.records.ministry_statement.reader import read_statement
from indexer.records.ministry_statement.recognition import looks_like_statement

__all__ = ["looks_like_statement", "read_statement"]
