"""What passages are filtered and counted by."""

from enum import StrEnum


class Field(StrEnum):
    """A field of a passage that holds exact terms.

    COUNTRY ISO 3166-1 alpha-3 code; SPEAKER printed name; ORGANIZATION who is spoken for; ORGAN the English name of
    the body whose meeting it is (`statements.organizations.preferred_name`); SYMBOL the document's canonical symbol,
    CITES those it names (`statements.symbols.canonical`); SPOKEN and LANGUAGE ISO 639-1 codes; KIND, TYPE, CAPACITY
    and STANDING words of `statements.vocabulary`; GROUP and BEHALF keys of `statements.groups`; YEAR four digits,
    MONTH `YYYY-MM`.
    """

    COUNTRY = "country"
    SPEAKER = "speaker"
    ORGANIZATION = "organization"
    KIND = "kind"
    TYPE = "type"
    LANGUAGE = "language"
    GROUP = "group"
    BEHALF = "behalf"
    YEAR = "year"
    MONTH = "month"
    STANDING = "standing"
    ORGAN = "organ"
    SYMBOL = "symbol"
    CAPACITY = "capacity"
    SPOKEN = "spoken"
    CITES = "cites"
