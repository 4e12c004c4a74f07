"""Title blocks in English."""

import re

from indexer.records.ministry_statement.words.statement_words import StatementWords, opening, words_of

_SPOKEN = (
    r"speech(?:es)?|address|remarks?|intervention|lecture|keynote|opening\s+words|greetings?|presentation"
    r"|speaking\s+notes?|right\s+of\s+reply|explanation\s+of\s+(?:vote|position)|toast|sermon|homily"
)
_WRITTEN = (
    r"statements?|declaration|message|comment(?:s|ary)?|communiqu[eé]|briefing|article|op-ed|congratulations|answers?"
    r"|repl(?:y|ies)|response|reaction|press\s+release|talking\s+points|condolences?|letter|note|views"
)
_BEFORE = (
    r"(?:(?:the|a|an|full|text|transcript|of|joint|national|official|press|opening|closing|keynote|introductory"
    r"|concluding|general|video|written|oral|ministerial|media|welcoming|welcome|special|brief|short|draft|unofficial"
    r"|formal|policy|new\s+year(?:['’]s)?|easter|christmas|evening|inaugural|farewell|maiden|acceptance|virtual"
    r"|prerecorded|pre-recorded|high-level)\s+){0,4}"
)
_MADE = (
    r"(?:\s+(?:was\s+|as\s+|to\s+be\s+)?(?:delivered|made|given|issued|presented|released|read|prepared|attributable))?"
)
_BY = rf"{_MADE}\s*(?::\s*by|by|of|from|to(?=\s+(?:the\s+)?(?:\w+\s+){{0,4}}spokes)):?\s+(?:the\s+)?"
_ROLES = """
acting actg adviser advisor affairs african agriculture alternate ambassador american asean assembly assistant
asian attache
attaché attorney auc board business cabinet cdr chair chairman chairperson chairwoman chancellor chargé charge
d'affaires
chief climate co-chair co-ordinator colonial commerce commission commissioner committee commonwealth communications
community consul cooperation co-operation coordinator corporate council counselor counsellor court crown culture
custodian d’affaires defence defense delegate delegation department deputy designate development diaspora digital
diplomatic director director-general economic economy education elect emigration emir emirates energy environment
envoy ethiopians european executive expatriates expert external extraordinary federal finance first fisheries foreign
former general global governance governor government group head headquarters health heads high holy home honorary
humanitarian immigration industry information innovation integration interim interior international investment
justice king labour labor leader legal local majesty maritime member migration minister ministers ministerial ministry
mission multilateral national non-resident nuncio observer ocean oceans office officer official ombudsman parliament
parliamentary partnerships party permanent planning plenipotentiary police policy political premier presidency
president president-elect press prime prince princess principal private protection public queen rapporteur
regional regions relations religious representative republic rural science second secretariat secretary
secretary-general security senior service shura social special speaker spokesman spokesperson spokeswoman sport sports
state strategy sultan supreme sustainable technology third tourism trade transport treasury tribunal undersecretary
under-secretary under-secretary-general union vice vice-president vice-minister vice-chair water women youth pm
fm mfa mofa
mofaic dfa un us u.s. uk eu au bilateral consular abroad nationals emergencies inter-american portfolio holder states
taoiseach tánaiste custodian councillor excellency
"""
WORDS = StatementWords(
    language="en",
    opens=opening(rf"{_BEFORE}(?:{_SPOKEN}|{_WRITTEN})", rf"(?:{_BY}|\s*(?<=é):\s+)"),
    titled=re.compile(
        rf"\A\W*(?P<who>[^\n:;]{{2,160}}?)(?:['’]s?)?\s+{_BEFORE}(?:{_SPOKEN}|(?:press\s+)?statements?|message"
        r"|comment(?:s|ary)?|repl(?:y|ies)|response|declaration|communiqu[eé]|answers?|briefing|condolences?)\b",
        re.IGNORECASE,
    ),
    spoken=re.compile(rf"\b(?:{_SPOKEN})\b", re.IGNORECASE),
    events=re.compile(
        r"(?:\A|(?<=[\s,]))(?:at|on|in|before|during|under|regarding|concerning|following|after|ahead|about"
        r"|against|with|upon"
        r"|delivered|as\s+delivered|when|announcing|welcoming|condemning|marking|re(?=\s)|calling|made|from"
        r"|through|via|over"
        r"|to(?!\s+(?:the\s+)?(?:U\.?N\b\.?|United\s+Nations|European\s+Union|EU\b|African\s+Union|AU\b|OSCE"
        r"|NATO|IAEA|OPCW"
        r"|UNESCO|WTO|WHO|OAS|CTBTO|Council\s+of\s+Europe|International|Office|Conference\s+on|other|Holy\s+See)))\b"
        r"|(?:\A|(?<=\s))(?:[–—-]|[“\"«(\[|•])|\b(?:\d{1,3}(?:st|nd|rd|th))\b"
        r"|\b\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4}|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    courtesies=re.compile(
        r"(?:H\.?\s?E\.?|H\.?\s?R\.?\s?H\.?|H\.?\s?M\.?|(?:His|Her|Their)\s+(?:Excellenc(?:y|ies)|Majesty"
        r"|(?:Royal\s+|Serene\s+)?Highness|Eminence"
        r"|Holiness)|(?:The\s+)?(?:Right|Rt\.?)\s+Hon(?:ou?rable|\.)?|(?:The\s+)?Hon(?:ou?rable\b|orable\b|\."
        r"|(?=\s))|Mr|Mrs|Ms|Miss|Messrs|Mme|Dr|Prof(?:essor)?"
        r"|Senator|Shri|Smt|Eng|Engr)\.?,?(?=\s|\Z)\s*",
        re.IGNORECASE,
    ),
    roles=words_of(_ROLES),
    links=words_of("of for the and to & in charge with a an as with behalf d'"),
    particles=words_of(
        "de da do dos das du del della di van von der den ter ten bin bint ibn al el la le y e i ben af av"
        " zu abu ul ould mc o"
    ),
    offices=re.compile(
        r"\b(?:(?:prime\s+|vice-?\s?)?ministers?|\w*president(?:-elect)?|ambassador|representative"
        r"|(?:under-?)?secretary(?:-general)?|chair\w*|spokes\w+|envoy|charg[ée]\b.*|delegate|head"
        r"|director(?:-general)?|commissioner|chancellor|premier|king|queen|prince(?:ss)?|emir|sultan"
        r"|advis[eo]r|counsell?or|observer|governor|speaker|attorney|rapporteur|consul|pm|fm|coordinator"
        r"|undersecretary|leader|taoiseach|tánaiste|nuncio|expert|member|captain\s+regent)\b",
        re.IGNORECASE,
    ),
    several=re.compile(
        r"\b(?:ministers|presidents|ambassadors|representatives|secretaries|heads\s+of\s+(?:state|government"
        r"|delegation)|leaders|chairs|envoys|spokespersons|governments|members\s+of)\b|\band\b(?=\s+(?:Mr|Ms"
        r"|Mrs|H\.E)|\s*\Z)",
        re.IGNORECASE,
    ),
    bodies=re.compile(
        r"\b(?:Ministry|Ministries|Government|Permanent\s+(?:Observer\s+)?Mission|Mission|Embassy|Consulate"
        r"|Department|Cabinet|Presidency"
        r"|Foreign\s+Office|Secretariat|MFA|MOFA|MoFA|DFA|Delegation|Office\s+of|Royal\s+Court|Parliament"
        r"|Council|Commission|Union"
        r"|Assembly|Office|Directorate|Bureau|Agency)\b",
        re.IGNORECASE,
    ),
    spokesperson=re.compile(r"\bspokes(?:man|woman|person)(?:['’]s)?\b", re.IGNORECASE),
)
