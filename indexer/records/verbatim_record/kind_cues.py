"""The formulas by which a chair announces and ends kinds of statements, and by which speakers declare theirs."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindCues:
    """The formulas of one language.

    Said by the chair: `explains`, unless `advice` on explaining; `explained`, `replied` and `ends` say what is over;
    `before` and `after` the vote; `limit` on the length of explanations; `replies`; `order`; `observer` for who has
    no vote. Said by a speaker: `own_reply` unless `no_reply`, `own_order`, `own_explanation`.
    """

    explains: re.Pattern[str]
    advice: re.Pattern[str]
    explained: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    limit: re.Pattern[str]
    replies: re.Pattern[str]
    replied: re.Pattern[str]
    order: re.Pattern[str]
    ends: re.Pattern[str]
    observer: re.Pattern[str]
    own_reply: re.Pattern[str]
    no_reply: re.Pattern[str]
    own_order: re.Pattern[str]
    own_explanation: re.Pattern[str]
