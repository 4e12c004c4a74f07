"""Lists, headings and the note on the text as English records print them."""

import re

from indexer.records.verbatim_record.furniture import BAR_CODE, JOB, Disclaimer
from indexer.records.verbatim_record.vote_lists import VoteWords

# The room of the Verbatim Reporting Service, then in some years where corrections will appear.
_ROOM = r"room\s+[A-Z]{1,2}-\d+\s*(?:\([^()\s]{5,60}\))?\s*\."
_CORRECTIONS = (
    r"(?:\s*Corrections\s+will\s+be\s+issued\b[^.]{0,120}\.|\s*Corrected\s+records\s+will\s+be\s+reissued\b[^.]{0,140}"
    r"\(http[^()]{5,60}\)\s*\.?)"
)
_DISCLAIMER = re.compile(
    r"This\s+record\s+contains\s+the\s+(?:original\s+)?text\s+of\s+speeches\b.{0,1400}?"
    rf"(?:{_ROOM}{_CORRECTIONS}?|consolidated\s+corrigendum\.|\(http[^()]{{5,60}}\)\.?|{BAR_CODE})"
    rf"(?:\s+{JOB})?(?:\s+{BAR_CODE})?",
    re.DOTALL | re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:In\s+favou?r|Against|Abstaining|Abstentions?|Absent|Not\s+participating(?:\s+in\s+the\s+vot(?:e|ing))?|Present\s+and\s+not\s+voting"
    r"|Votes?\s+(?:in\s+favou?r|against))\s*(?P<mark>[:;：])",
    re.IGNORECASE,
)
_SMALL_WORDS = (
    "and of the former part republic state states united none federated plurinational bolivarian islamic people "
    "democratic people's people’s yugoslav d'ivoire d’ivoire great"
)
_AGENDA = re.compile(
    r"(?:Agenda\s+items?\s+\d|Items?\s+\d{1,3}(?:\s*\(\w\))?\s+of\s+the\s+(?:provisional\s+)?agenda|Adoption\s+of\s+the\s+agenda"
    r"|Agenda\s+items?\s+remaining\b|Organization\s+of\s+(?:the\s+)?work\s*(?:\n|$)|Opening\s+of\s+the\s+(?:\w+[\s-]){0,6}session"
    r"|Closing\s+of\s+the\s+(?:\w+[\s-]){0,6}session"
    r"|Expression\s+of\s+(?:thanks|sympathy|welcome|appreciation|condolence)\b|Tribute\s+to\s+the\s+memory\b)",
    re.IGNORECASE,
)

DISCLAIMER = Disclaimer("This record contains the", _DISCLAIMER)
AGENDA_HEADING = _AGENDA
VOTES = VoteWords(_HEADING, frozenset(_SMALL_WORDS.split()))
