"""Labels that are a newspaper's, an agency's or a broadcaster's: who asks, as transcripts print it."""

import re

from statements.national_bodies import resolve_national_body
from statements.organizations import resolve_organization

_WORDS = re.compile(
    r"\b(?:news\w*|times|tv|television|radio|agency|daily|weekly|post|press|tribune|herald|gazette|courier"
    r"|broadcasting|media"
    r"|network|channel|journal|review|observer|telegraph|chronicle|telegraf|zeitung|morning|today|wire"
    r"|magazine|reporter|dispatch"
    r"|AFP|AP|BBC|CNN|CCTV|CGTN|NHK|TASS|RT|DPA|ANSA|EFE|PTI|ANI|KBS|MBC|RIA|ITN|ABC|NBC|CBS|NPR|PBS|SABC|WION"
    r"|NDTV|APTN|IRNA)\b"
    r"|[a-z](?:TV|News|Post|Press)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-Z]{2,6}(?:[ -]?(?:TV|\d))?")
_UNCASED = re.compile(
    r"(?:社|报|报社|电视台|电台|新闻|通讯社|日报|时报|新聞|テレビ|通信|网|广播)\Z|\A(?:وكالة|صحيفة|قناة"
    r"|إذاعة)\s|(?:агентство|газета|телеканал|радио)"
)
_REPORTER = re.compile(r"(?<=\w\w)(?:记者|記者)\Z")
_MEDIA = frozenset({"media", "press"})


def outlet_of(name: str) -> str:
    """The outlet in a label that calls its reporter by it: "澜泽日报记者"."""
    return _REPORTER.sub("", name)


def is_outlet(name: str) -> bool:
    """Whether a label's name is one of a newspaper, an agency or a broadcaster."""
    name = outlet_of(name)
    body = resolve_national_body(name)
    if body:
        return body.kind in _MEDIA
    if resolve_organization(name):
        return False
    return bool(_WORDS.search(name) or _UNCASED.search(name) or _LETTERS.fullmatch(name))
