"""Meetings coverage in English."""

import re

from indexer.records.meetings_coverage.words.coverage_words import CoverageWords

_ADVERBS = (
    r"(?:(?:also|then|again|similarly|likewise|further|furthermore|meanwhile|however|therefore|next|first"
    r"|finally|strongly"
    r"|thus|nonetheless|nevertheless|instead|in turn|for (?:his|her|its|their) part)[,]?\s+){0,3}"
)
_VERBS = (
    "acknowledged added advised advocated affirmed agreed aligned announced answered apologized appealed applauded"
    " argued asked asserted associated assured attributed began believed briefed called cast cautioned challenged cited"
    " clarified commended commented compared concluded concurred condemned confirmed congratulated conveyed countered"
    " credited criticized decried declared demanded denied denounced deplored described detailed disagreed dismissed"
    " drew echoed emphasized encouraged endorsed expanded explained expressed focused gave hailed highlighted hoped"
    " informed insisted introduced invited joined judged lamented likened listed maintained made mentioned noted"
    " objected observed offered opened opposed outlined paid pledged pointed praised presented pressed proposed put"
    " questioned quoted raised reaffirmed recalled recited recommended recounted referred reflected regretted"
    " reiterated rejected remarked reminded repeated replied reported requested responded reviewed said saluted saw"
    " set shared sounded spoke spotlighted stated stressed submitted suggested summarized supported thanked told took"
    " touched turned underlined underscored unveiled urged voiced volunteered vowed warned welcomed went wondered"
)
SAYS = rf"{_ADVERBS}(?:{'|'.join(_VERBS.split())})\b(?!\s+by\b)"
_POST = (
    r"(?:(?:Permanent |Deputy |Vice |Acting |Alternate |Special |Prime |Foreign )*"
    r"(?:[Rr]epresentative|[Dd]elegate|[Ss]peaker|[Oo]bserver|[Aa]mbassador|[Ee]nvoy|[Dd]elegation|Minister|President"
    r"|[Cc]ounterpart|[Dd]iplomat|[Oo]fficial|Secretary of State|Secretary|Head of State|Chargé d['’]affaires))"
)
ENGLISH = CoverageWords(
    says=SAYS,
    delegate=(
        rf"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+(?:other\s+)?{_POST}(?:\s+for\s+[A-Z][\w ,’'-]{{3,60}}?)?"
        r"\s+(?:of|for|from)\s+(?:the\s+)?(?P<of>[A-Z][^\n]{2,80})"
        rf"|(?:[Tt]he\s+)?(?P<its>[A-Z][\w.’'()-]*(?:\s[\w.’'()-]+){{0,6}}?)(?:['’]s?)\s+{_POST}(?=\W)"
        rf"|[Tt]he\s+(?P<people>[A-Z]\w+)\s+{_POST}(?=\W))"
    ),
    pronoun=r"(?:[Hh]e|[Ss]he)\b",
    he_said=rf"(?P<he>[Hh]e|[Ss]he)\s+(?P<says>{SAYS})",
    lead_in=r"(?:[A-Z][^.;“”\"]{2,160}?,\s+|And\s+|But\s+|Yet,?\s+)?",
    that=re.compile(r"\s*(?:,\s+)?(?:that\s+)?(?:,\s+)?"),
    courtesy=r"(?:Mrs?|Ms|Dr|Sir|Lord|Dame|Prince|Princess|Sheikh|Archbishop)\.?",
    told=re.compile(
        r"(?:The|When the|Before the)\s+(?:[\w-]+\s+){0,4}?(?:meeting|debate|Council|Assembly|Committee"
        r"|Commission|session|representatives of)\b"
        r"[^.]{0,80}?\b(?:began|ended|met|adopted|convened|resumed|suspended|adjourned|was called|heard"
        r"|took up|took action|had before|rejected"
        r"|approved|elected|observed a|decided to|turned to|concluded|will (?:meet|reconvene)|also adopted"
        r"|held|opened|considered|voted|then)\b"
        r"|(?:Also|Others?)\s+(?:speaking|delivering|participating|making|taking)[^.]{0,80}\b(?:was|were)\b"
        r"|(?:Speaking|Participating|Delivering statements)\s+(?:today|in (?:the|today)[^.]{0,40})?\s*(?:was|were)\b"
        r"|By\s+(?:a\s+|the\s+terms\s+of\s+the\s+)?(?:recorded\s+)?(?:vote|text|resolution|draft|terms"
        r"|adoption|other)\b"
        r"|Acting\s+without\s+a\s+vote|The\s+text\s+(?:of|was)\b|Before\s+the\s+(?:Council|Assembly"
        r"|Committee)\b|In\s+other\s+(?:business|matters)"
        r"|The\s+(?:full\s+)?text\s+of\b|The\s+(?:Council|Assembly|Committee)\s+will\b|A\s+moment\s+of\s+silence"
    ),
    closing=re.compile(
        r"For\s+information\s+media|\*\s*The\s+\d|_{4,}|\*\s\*{2,3}\s\*|\*{3}|Not\s+an\s+official\s+record"
        r"|Page\s+\d+|Print\b|Share\b|Back to top"
        r"|\(page\s+\d", re.IGNORECASE,
    ),
    heading=re.compile(
        r"(?:(?:opening|closing|introductory)\s+)?(?:statements?|remarks|briefings?|background|discussion"
        r"|debate|interactive\s+dialogue)"
        r"(?:\s+(?:by|on|of)\s+[^.]{2,80})?|action(?:\s+on\s+[^.]{2,80})?|right\s+of\s+reply"
        r"|introduction\s+of\s+[^.]{2,60}"
        r"|(?:vote|explanations?\s+of\s+(?:vote|position))[^.]{0,60}", re.IGNORECASE,
    ),
    behalf=re.compile(
        r"\b(?:(?:on|also\s+on)\s+(?:the\s+)?behalf\s+of|(?:also\s+)?speaking\s+(?:also\s+)?for)\s+", re.IGNORECASE
    ),
    goes_on=re.compile(
        r",?\s*(?:and\s+)?(?P<cue>(?:add|not|stress|emphasiz|recall|warn|underscor|underlin|call|observ|point"
        r"|argu|say|stat|declar)ing)"
        r"(?:\s+out)?\s+(?:that\s+)?"
    ),
    reflexive=re.compile(r"\s+(?:him|her|it|them|one)sel(?:f|ves)\b"),
)  # fmt: skip
