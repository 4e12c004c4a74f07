"""What one language of meetings coverage has to tell."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CoverageWords:
    """The patterns of one language.

    `says` is a pattern text of the verbs with which the press service reports, adverbs before them included; `delegate`
    one with the groups `of`, `its` and `people`, in which the country stands; `pronoun` one for "he" and "she";
    `he_said` the two in a tag, with the groups `he` and `says`; `lead_in` what may stand before a subject in its
    sentence; `that` what joins verb and content. `courtesy` are marks of address. `told` finds sentences in which the
    service tells what happened, `closing` paragraphs that are no part of the meeting, `heading` those that part the
    text. `behalf` ends before a group. `goes_on` is a participle behind a tag (", adding that"), with a group `cue`;
    `reflexive` what makes a verb one that tells and credits nothing ("associated herself").
    """

    says: str
    delegate: str
    pronoun: str
    lead_in: str
    that: re.Pattern[str]
    courtesy: str
    told: re.Pattern[str]
    closing: re.Pattern[str]
    heading: re.Pattern[str]
    behalf: re.Pattern[str]
    he_said: str
    goes_on: re.Pattern[str]
    reflexive: re.Pattern[str]
