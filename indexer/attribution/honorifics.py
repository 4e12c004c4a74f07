"""Marks of address as labels of records need them; the words themselves are the domain's."""

from statements.marks_of_address import (
    ENGLISH,
    HONORIFIC,
    MarksOfAddress,
    bare_name,
    marks_of_address,
    without_courtesy,
)

__all__ = ["ENGLISH", "HONORIFIC", "MarksOfAddress", "bare_name", "marks_of_address", "without_courtesy"]
