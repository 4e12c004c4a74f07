"""Who is meant by the source of a quotation, as far as the report tells."""

from dataclasses import dataclass

from statements.parsed import Speaker
from statements.vocabulary import Capacity, Certainty


@dataclass(frozen=True, slots=True)
class SourceCredit:
    """Person, country (ISO 3166-1 alpha-3) and organization, each filled or left open, never invented.

    `label` is the source as printed, verbatim; `rule` names what decided; `resolved` is false where somebody
    is named or meant who could not be placed; `certainty` is likely where the rule often errs.
    """

    label: str
    rule: str
    capacity: Capacity = Capacity.PERSONAL
    speaker: Speaker | None = None
    country: str | None = None
    organization: str | None = None
    resolved: bool = True
    certainty: Certainty = Certainty.SURE
