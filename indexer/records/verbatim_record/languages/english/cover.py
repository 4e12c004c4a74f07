"""The first page of an English record."""

import re

from indexer.attribution.honorifics import HONORIFIC
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.meeting_time import TimeWords
from indexer.records.verbatim_record.members import MemberWords
from indexer.records.verbatim_record.numbers_in_words import ORDINAL, number_in_words

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LINE = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})\s*,?\s+(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s*,?\s+(?P<year>\d{{4}})\b"
    r"(?:\s*,?\s*(?:at\s+|\w{2}\s+(?=\d))?(?P<time>(?:12\s+)?(?:noon|midnight)|\d{1,2}(?:\s?[.:]\s?\d{2})?\s*[ap]\.?\s?m\b\.?|\d{1,2}[.:]\d{2}(?:\s*hours)?))?",
    re.IGNORECASE,
)
# "492nd MEETING: 29 AUGUST 1950" on the covers of the first years.
_MEETING_ON = re.compile(
    rf"(?m)^[^\n]{{0,30}}\bMEETING\s*[:;]\s*(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s*,?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?m)^[ \t]*(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s+(?P<year>\d{{4}})\s*$")
_NUMBER = re.compile(
    r"(?im)^[^\n]{0,60}?\b(?P<number>\d{1,5})\s?(?:st|nd|rd|th)\s+(?P<plenary>(?:\w+\s+){0,2}?)meeting\b"
)
_SESSION = re.compile(
    r"(?m)^[ \t]*(?P<session>(?:[A-Z][a-z]+(?:-[a-z]+)?[ \t-]?){1,3}"
    r"(?:(?:[Ee]mergency|[Rr]esumed)[ \t]+)?(?:[Ss]pecial[ \t]+)?[Ss]ession"
    r"|(?:[A-Z]+(?:-[A-Z]+)?[ \t]){1,3}(?:(?:EMERGENCY|RESUMED)[ \t]+)?(?:SPECIAL[ \t]+)?SESSION)[ \t]*$"
)
_DISCLAIMER = re.compile(
    r"(?m)^[ \t]*(?:(?:This|The)\s+record\s+contains|Corrections\s+should|\d\d-\d{5}\s*\(E\)|\*\d{6,8}\*)"
)
_BODIES = (
    "Security Council", "General Assembly", "Economic and Social Council", "Trusteeship Council",
    "Human Rights Council", "Conference on Disarmament", "Disarmament Commission", "Peacebuilding Commission",
    "International Court of Justice",
)  # fmt: skip
_COMMITTEE = re.compile(
    r"(?im)^[ \t]*((?:First|Second|Third|Fourth|Fifth|Sixth|General|Special[ \t]+Political[\w \t]{0,40}"
    r"|Ad[ \t]+Hoc[\w \t]{0,80})[ \t]+Committee)[ \t]*$"
)
_PLACES = (
    "New York", "Geneva", "Vienna", "Nairobi", "Paris", "London", "Addis Ababa", "The Hague", "Panama City",
    "Lake Success", "Flushing Meadow",
)  # fmt: skip
_HELD_AT = re.compile(
    r"(?m)^[^\n.]{0,40}\b[Hh](?:eld|ELD)\s+(?:at|in)\s+(?:(?:the\s+)?(?:Headquarters|[^,\n]{3,60}),\s+)?"
    r"(?P<place>[A-Z][\w .'’-]{2,40}?)(?=,|\n|\s+on\s)"
)
_BODY_WORD = re.compile(
    r"\b(?:Council|Assembly|Committee|Commission|Conference|Board|Meeting\s+of\s+the|Congress|Forum|Union|Parliament)\b"
)
_AGENDA = re.compile(r"(?m)^[ \t]*Agenda\s*:?[ \t]*(?:\n|(?=[A-Z]))")
_NOT_A_BODY = re.compile(
    r"\b(?:record|Official|Provisional|meeting|President|Members|Agenda|Service|sent|signature|delegation|year|session|\d)",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    r"(?m)^[ \t]*(?P<office>(?P<stands_in>(?:Acting|Temporary|Provisional)\s+)?"
    # Looked ahead for only, because the next line may print another officer.
    r"(?:President|Chair(?:man|person|woman)?))s?\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:later|then|subsequently)\s*[:：]", re.IGNORECASE)
_MEMBERS = re.compile(r"(?m)^[ \t]*Members?\s*[:：][ \t]*")
_AFTER_MEMBERS = re.compile(
    r"(?m)^[ \t]*(?:Agenda\b|This\s+record\b|\d\d-\d{5}|\*\d{6,8}\*|The\s+meeting\s+was|Provisional\s*$|President\s*:)"
)
_SOMEBODY = re.compile(rf"(?:{HONORIFIC})\s+[^\W\d_]")

_TIME = TimeWords(
    lines=(_LINE, _BARE, _MEETING_ON),
    months=tuple((month,) for month in _MONTHS),
    weekdays=_WEEKDAYS,
    clock=re.compile(r"(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d{2}))?"),
    noon=re.compile("noon", re.IGNORECASE),
    midnight=re.compile("midnight", re.IGNORECASE),
    morning=re.compile(r"a\.?\s?m", re.IGNORECASE),
    afternoon=re.compile(r"p\.?\s?m", re.IGNORECASE),
)


def _meeting(number: int, plenary: str) -> str:
    suffix = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix} {plenary} meeting" if plenary else f"{number}{suffix} meeting"


COVER = CoverWords(
    record="Verbatim record",
    number=_NUMBER,
    meeting=_meeting,
    resumption=" (resumption {})",
    session=_SESSION,
    foot=_DISCLAIMER,
    bodies=_BODIES,
    committee=_COMMITTEE,
    provisional=re.compile(r"\s+(?:Provisional|Official\s+Records)\Z", re.IGNORECASE),
    body_word=_BODY_WORD,
    no_body=_NOT_A_BODY,
    places=_PLACES,
    held_at=_HELD_AT,
    agenda=_AGENDA,
    goes_on=(",", "-", " and", " of", " the", " in", " to"),
    time=_TIME,
    members=MemberWords(_OFFICER, _LATER, _MEMBERS, _AFTER_MEMBERS, _SOMEBODY),
    number_in_words=re.compile(rf"(?im)^[ \t]*(?P<number>{ORDINAL})\s+(?:plenary\s+)?meeting\b"),
    value_of=number_in_words,
    heads=("President", "Acting President", "Temporary President", "Chairman", "Present", "Members"),
)
