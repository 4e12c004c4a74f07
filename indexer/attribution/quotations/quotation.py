"""A saying as it stands in a report, before anybody is credited with it."""

from dataclasses import dataclass

from statements.parsed import Span
from statements.vocabulary import Certainty, Form


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who is said to have said what: spans of code points, sorted and apart, content never within source.

    `content` may have several parts around one cue; `source` is empty where nobody is named; `cue` is the
    word or mark that credits. `frame` names the syntactic pattern that found it. `asserted` is false where
    the report denies the saying or only imagines it, `certainty` likely where the pattern often errs.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    form: Form
    frame: str
    asserted: bool = True
    certainty: Certainty = Certainty.SURE
