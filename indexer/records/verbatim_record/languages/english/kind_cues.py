"""The formulas of English-speaking chairs and speakers for kinds of statements."""

import re

from indexer.records.verbatim_record.kind_cues import KindCues

_VOTES = r"(?:votes?|positions?)"
_OF_THEIRS = r"of\s+(?:(?:their|his|her|its|the)\s+)?"
_VOTING = r"(?:vot(?:e|ing)|adoption)"
_LAST = r"(?:heard|was|were)\s+the\s+(?:last|only|final)\s+(?:speakers?|statements?|explanations?)"
_NO_MORE = r"no\s+(?:more|further|other)"

_EXPLAINS = re.compile(
    rf"\bexplanations?\s+{_OF_THEIRS}{_VOTES}\b|\bexplain(?:ing)?\s+(?:their|his|her|its)\s+{_VOTES}\b"
    r"|\bstatements?\s+of\s+position\b"
    rf"|\bmake\s+(?:a\s+)?(?:further\s+)?statements?\s+(?:before|prior\s+to|after|following)\s+the\s+{_VOTING}\b"
    r"|\bstatements?\s+(?:before|after|following)\s+the\s+vot(?:e|ing)\b",
    re.IGNORECASE,
)
# Advice on how to explain votes is no announcement of explanations.
_ADVICE_ON_EXPLAINING = re.compile(r"\bonly\s+once\b|\bnot\s+(?:to\s+)?explain\b", re.IGNORECASE)
_EXPLAINED = re.compile(
    rf"\b{_LAST}\b[^.]{{0,60}}\b(?:explanations?|vot(?:e|ing)|position)\b"
    r"|\bend\s+of\s+the\s+vot(?:e|ing)\s+(?:procedure|process)"
    r"|\bconcluded?\s+(?:the|its|this\s+stage\s+of\s+the)\s+vot(?:e|ing)"
    rf"|\b{_NO_MORE}\s+(?:speakers|explanations)\b|\bhear\s+(?:other\s+)?statements\s+after\s+the\s+adoption",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:before|prior\s+to|in\s+advance\s+of)\s+(?:the\s+|a\s+|any\s+|taking\s+|we\s+)?"
    r"(?:vot(?:e|ing)|action|adoption|decision|taking|take|proceed|a\s+decision)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|following)\s+(?:the\s+)?(?:vot(?:e|ing)|adoption|action|decision)"
    r"|\bjust\s+(?:been\s+)?(?:adopted|taken|voted)|\bon\s+(?:the\s+)?(?:decision|resolution)s?\s+[\dIVX]",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\bexplanations?[^.]{0,40}\blimited\s+to\b", re.IGNORECASE)
_REPLIES = re.compile(r"\brights?\s+(?:of|to)\s+reply\b", re.IGNORECASE)
_REPLIED = re.compile(
    r"\b(?:heard|was|were)\s+the\s+(?:last|only|final)\s+(?:speakers?|statements?)\b[^.]{0,60}\breply\b"
    rf"|\b{_NO_MORE}\s+(?:requests|speakers)\b|\bconcluded?\b[^.]{{0,60}}\breply\b",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\bpoints?\s+of\s+order\b", re.IGNORECASE)
_ENDS = re.compile(
    rf"\bthere\s+are\s+{_NO_MORE}\s+(?:names|speakers)|\bhas\s+thus\s+concluded|\bconclude\s+its\s+consideration"
    r"|\b(?:shall|will)\s+now\s+hear\s+(?:an?\s+)?(?:statement|briefing|presentation|address)\b(?![^.]*\b(?:reply|vot))"
    r"|\bheard\s+the\s+last\s+speaker\s+(?:in\s+the\s+debate|(?:for|on|under)\s+this)",
    re.IGNORECASE,
)
_OBSERVER = re.compile(r"\b(?:observer|in\s+its\s+capacity\s+as\s+(?:an\s+)?observer)\b", re.IGNORECASE)

_SELF = r"(?:I|we|my\s+delegation|delegation\s+of\s+[\w\s]{2,40}|my\s+country)"
_USES = r"(?:exercis\w+|us(?:e|ing)|avail\w*|speak\w*\s+in|floor\s+in|make\s+use\s+of|invok\w+)"
_REPLY = r"right\s+(?:of|to)\s+reply"
_OWN_REPLY = re.compile(
    # Whether the word follows at all is asked first: most sentences begin with "I" or "we".
    rf"\b{_SELF}\b(?=[^.]{{0,300}}reply)[^.]{{0,110}}\b{_USES}\b[^.]{{0,50}}\b{_REPLY}\b"
    rf"|\b[A-Z][\w\s]{{2,40}}\b(?:would\s+like|wishes|wants)\s+to\s+exercise\s+its\s+{_REPLY}",
)
_NO_REPLY = re.compile(r"\breserv\w+|\bnot\s+(?:\w+\s+){0,3}(?:exercis|us)", re.IGNORECASE)
_OWN_ORDER = re.compile(
    r"\b(?:I|we|my\s+delegation)\b[^.]{0,90}\b(?:rais\w+|on|make|making|have)\s+(?:a\s+|this\s+|to\s+)?point\s+of\s+order\b"
    r"|\A\W*(?:On\s+a\s+)?[Pp]oint\s+of\s+order\b",
)
_VOTE = r"(?:vote|position)"
_OWN_EXPLANATION = re.compile(
    r"\b(?:I|we|my\s+delegation|statement|[A-Z]\w+)\b(?=[^.]{0,200}expla)[^.]{0,120}"
    rf"\b(?:in\s+explanation\s+of|explain\w*)\s+(?:its|our|my|their|the|this|a)?\s*{_VOTE}\b"
    r"|\b(?:deliver|make|give|giving|making|delivering)\s+(?:this|the\s+following|an?|our|its)\s+"
    rf"explanation\s+of\s+{_VOTE}\b",
)

CUES = KindCues(
    explains=_EXPLAINS,
    advice=_ADVICE_ON_EXPLAINING,
    explained=_EXPLAINED,
    before=_BEFORE,
    after=_AFTER,
    limit=_LIMIT,
    replies=_REPLIES,
    replied=_REPLIED,
    order=_ORDER,
    ends=_ENDS,
    observer=_OBSERVER,
    own_reply=_OWN_REPLY,
    no_reply=_NO_REPLY,
    own_order=_OWN_ORDER,
    own_explanation=_OWN_EXPLANATION,
)
