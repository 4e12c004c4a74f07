"""What English-speaking chairs say as procedure."""

import re

from indexer.records.verbatim_record.chair_words import ChairWords

_FLOOR = (
    r"giv(?:e|es|ing)\s+(?:back\s+)?(?:(?:him|her|them)\s+)?the\s+floor|call(?:s|ed)?\s+(?:up)?on|invite|escort|microphone"
    r"|(?:list\s+of\s+|next\s+|last\s+)?speakers?|minutes|limit\s+(?:their|your)|interpret(?:ers|ation)|participat\w+|seats?"
)
_COURSE = (
    r"(?:will|shall)\s+now|take\s+it\s+that|may\s+I\s+(?:therefore\s+|also\s+)?take\s+it|so\s+decided|objection|proceed|request\w*"
    r"|suspend|adjourn|reconvene|postpone|next\s+meeting|(?:has\s+)?(?:thus\s+)?concluded|consideration|consultations|briefing"
    r"|rules?\s+\d+|rules\s+of\s+procedure|resume\s+my\s+functions|photo\w*"
)
_DECISIONS = (
    r"draft\s+(?:resolution|decision)|put\s+to\s+(?:the\s+)?vote|vot(?:e|es|ing)|recorded|ballot|election|elected|candidates?|majority"
    r"|sponsors?|text\s+of|statement\s+(?:by|on\s+behalf\s+of)\s+the"
)
_PAPERS = r"agenda|documents?|documents?\s+[A-Z]/|letters?\s+dated|report\s+of\s+the|circulat\w+"
_NOTICES = (
    r"(?:members|delegations|representatives|delegates)\s+will\s+recall|will\s+recall\s+that|remind"
    r"|inform\s+(?:the\s+)?(?:Council|Assembly|members|delegations|everyone|representatives)"
)
_THANKS = (
    r"thank\s+(?:the\s+representative|[A-Z]\w+\.?\s|His|Her|him|her|you|all\s+(?:the\s+)?participants|Mr|Ms"
    r"|the\s+(?:President|Minister|Secretary|briefers?|delegation))|thanks\s+to\s+(?:Ambassador|His|Her|the|all)"
)
_PROCEDURE = re.compile(
    rf"\b(?:{_FLOOR}|{_COURSE}|{_DECISIONS}|{_PAPERS}|{_NOTICES}|{_THANKS})(?:\b|(?<=[\s/]))", re.IGNORECASE
)
_TRIBUTE = re.compile(
    r"\b(?:tribute|condolences?|passing\s+of|in\s+memory\s+of|mourn\w*|sympath\w+|welcome\s+the\s+new\s+members"
    r"|retiring\s+President|appreciation\s+for\s+(?:his|her))\b",
    re.IGNORECASE,
)

CHAIR_WORDS = ChairWords(procedure=_PROCEDURE, tribute=_TRIBUTE)
