"""What keys of programs may be used for."""

from enum import StrEnum

LONGEST_NAME = 80


class Scope(StrEnum):
    """What a key may be used for."""

    READ = "read"
    EXPORT = "export"
    SAVED = "saved"
