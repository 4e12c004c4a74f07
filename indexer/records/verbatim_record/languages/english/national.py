"""How an English-speaking officer steps out of the chair to speak for a country, and back into it."""

import re

from indexer.records.verbatim_record.national_pieces import NationalWords

# A country's name ends before what is said next: "... of Kestria and on behalf of ...".
_COUNTRY = r"(?P<country>(?-i:[A-Z])[^.;:]{2,80}?)(?=\s*[.,;:]|\s+(?:and|to|on|[Il1]|in|as|before|with)\b|\s*\Z)"
_POST = (
    r"(?:(?:Permanent\s+)?Representative|Ambassador|delegate|Head\s+of\s+(?:State|Government|(?:the\s+)?delegation)"
    r"|(?:Deputy\s+)?(?:Prime\s+)?(?:Foreign\s+)?Minister|Secretary\s+of\s+State|Foreign\s+Secretary)"
)
_AS_REPRESENTATIVE = rf"as\s+(?:the\s+)?(?:\w+\s+){{0,4}}?{_POST}\b[^.;:]{{0,160}}?\bof\s+(?:the\s+)?{_COUNTRY}"
_CAPACITY = rf"(?:in\s+my\s+(?:own\s+)?national\s+capacity|in\s+(?:my|the)\s+capacity\s+{_AS_REPRESENTATIVE})"
_WILL = r"(?:(?:shall|will|should|would)(?:\s+(?:now|also))?(?:\s+like\s+to)?|wish\s+to|am\s+going\s+to|want\s+to)"
_SAY = r"(?:make|deliver|say|speak|take\s+the\s+floor|give|offer|continue|add|turn)"
_STATEMENT = r"(?:statement|remarks|comments|observations|points|intervention|explanation|few\s+words)"

_ANNOUNCES = re.compile(
    rf"\b(?:I|me)\s+(?:now\s+|also\s+)?(?:{_WILL}\s+)?(?:now\s+|also\s+|briefly\s+)*{_SAY}\b[^;“”]{{0,120}}?\b{_CAPACITY}"
    rf"|\bI\s+{_WILL}\s+(?:now\s+)?(?:make|deliver)\s+(?:a|my|our)\s+(?:short\s+|brief\s+)?national\s+{_STATEMENT}\b"
    rf"|\bI\s+{_WILL}\s+(?:now\s+)?(?:make|deliver)\s+(?:a|my)\s+{_STATEMENT}\s+on\s+behalf\s+of\s+my\s+(?:country|Government|delegation)\b",
    re.IGNORECASE,
)
_OPENING = (
    r"\s*(?:(?:Now|Let\s+me\s+now|Allow\s+me\s+(?:now\s+)?to|I\s+now)\s*,?\s*)?"
    r"(?:(?:speaking|speak|turning)\s+)?(?:now\s+)?"
)
_SPEAKS = re.compile(
    rf"{_OPENING}(?:{_CAPACITY.replace('country', 'named')}|{_AS_REPRESENTATIVE})\s*(?:,\s*(?:I|we|let|allow|my)\b"
    # Records of the first years leave out the comma behind the country in capitals; scans misread the letter behind it.
    r"|,?\s*(?-i:[Il1])\s+(?:wish|should|shall|must|would|announce|have|can|am|want|do|cannot|consider|will|may|ask)\b)",
    re.IGNORECASE,
)
_OFFICE = r"(?:functions?|role|capacity|duties|responsibilities|position)"
_RESUMES = re.compile(
    rf"\s*(?:I\s+(?:shall\s+|will\s+)?(?:now\s+)?(?:resume|return\s+to|revert\s+to|am\s+(?:now\s+)?resuming)\s+"
    rf"(?:my\s+{_OFFICE}|the\s+(?:{_OFFICE}|presidency|Chair))"
    rf"|(?:Resuming|Returning\s+to)\s+my\s+{_OFFICE}"
    r"|(?:Speaking\s+)?(?:again\s+)?(?:in\s+my\s+capacity\s+)?as\s+President\s+of\s+the\s+(?:Security\s+)?(?:Council|Assembly),\s+I\b)",
    re.IGNORECASE,
)

NATIONAL = NationalWords(announces=_ANNOUNCES, speaks=_SPEAKS, resumes=_RESUMES)
