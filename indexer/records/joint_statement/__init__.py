"""Joint statements: one text of several countries or bodies."""

from indexer.records.joint_statement.reader import read_joint_statement
from indexer.records.joint_statement.recognition import looks_like_joint_statement

__all__ = ["looks_like_joint_statement", "read_joint_statement"]
