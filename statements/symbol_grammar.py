"""The grammar of document symbols as regular expressions: what the parts may be and how they join.

ORGAN / subsidiary / session or year / type and number / modifications. Resolutions carry their
session or year in brackets. A break over two printed lines may follow a slash or a type's dot.
"""

import re

ORGANS = (
    "A|S|E|T|ST|TD|DP|UNEP|CD|NPT|FCCC|BWC|APLC|CCW|DC|HRI|CCPR|CRC|CAT|CEDAW|CERD|CMW|CRPD|CED|ICCD|ID|ITC|LOS|SPLOS|"
    "ISBA|PBC|UNW|JIU|GC|AC|CAC|CBD|UNITAR|UNCTAD|OPCAT|SAICM|HSP|LC|CTBT"
)
# Press releases are numbered alike, but stand on other pages under other addresses.
PRESS = "SC|GA|SG|DSG|ECOSOC|HR|WOM|AFR|DEV|ENV|NGO|ORG|PI|OBV|IHA|SEA|BIO|REF|ICEF|CS|AG|ICJ|L|DH|ECO|FEM|POP|PAL"
INVENTED = r"X[A-Z]{1,3}"

_BREAK = r"(?:[ \t]*\r?\n[ \t]*)?"
_ROMAN = r"[IVXLC]{1,7}"
MODIFICATION = rf"(?:(?:Add|Rev|Corr|Amend)\.{_BREAK}\d{{1,3}}|Summary)"
_TYPED = rf"(?:[A-Z]{{1,6}}|Sub)\.{_BREAK}(?:\d{{1,5}}[A-Z]?|{_ROMAN}\b)"
_SESSION = rf"(?:ES|SS|S|ICEF)-(?:\d{{1,3}}|{_ROMAN})\b"
_WORD = r"[A-Z][A-Z0-9]{0,7}(?![\w.])"
_PART = rf"(?:{MODIFICATION}|{_TYPED}|{_SESSION}|\d{{1,5}}[A-Z]?(?![\w-])|{_WORD})"

SESSION_BRACKET = r"[SE]{0,2}-?[IVXLC]+"
YEAR_BRACKET = r"[12]\d{3}"
_RESUMED = r"Resumption(?:\s?\d{1,2})?"
_PORTION = r"(?:Part|Vol\.?|Sect\.?)\s?[IVXL\d]{1,5}"
BRACKET = rf"(?:(?:[ \t\xa0]?|[ \t]*\r?\n[ \t]*)\((?:{SESSION_BRACKET}|{YEAR_BRACKET}|{_RESUMED}|{_PORTION}|SUPP)\))"
# "and Corr.1", "and Add.1-3", "и Corr.1 и 2": documents that are named with the one they belong to.
_AND = r"(?:and|et|y|и|و|和)"
_NEXT = rf"(?:-\d{{1,3}}|(?:, | {_AND} )(?:Add|Rev|Corr)\. ?\d{{1,3}}| {_AND} \d{{1,3}}(?![ \t]?\w))"
COMPANIONS = rf"(?:[ \t]{_AND}[ \t](?:Add|Rev|Corr)\. ?\d{{1,3}}{_NEXT}*)"

SYMBOL = re.compile(
    rf"(?<![\w/.\-])(?P<organ>(?:{ORGANS}|{PRESS}|{INVENTED})(?=/))"
    rf"(?P<path>(?:/{_BREAK}{_PART}){{1,9}})"
    rf"(?P<brackets>{BRACKET}{{0,3}}(?:[A-Z]\b)?)"
    rf"(?P<after>(?:/{_BREAK}{MODIFICATION}){{0,3}}{BRACKET}?)"
    rf"(?P<companions>{COMPANIONS}?)(?P<star>\*{{0,2}})(?![\w/])",
    # Chinese and Arabic print no blank between a symbol and the words beside it: only letters of symbols count as such.
    re.ASCII,
)
PAPER = re.compile(r"^(PV|SR|L|INF|CRP|WP|R|NGO|PET|MIN|LIM|MISC|RT|Q)\.(\d+|[IVXL]+)$")
RESUMPTION = re.compile(r"\(Resumption\s?(\d*)\)")
PORTION = re.compile(r"\((Part|Vol\.?|Sect\.?)\s?(?=\w)")
COMPANION = re.compile(r"(?P<through>-)?(?:(?P<kind>Add|Rev|Corr)\. ?)?(?P<number>\d{1,3})")
