"""Titles of offices and occupations as they stand beside a name, by class of post."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from statements.reference import rows

Serves = Literal["state", "local", "body", "party", "private"]
Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Office:
    """A title in lower case; `post` is its class, by which "the envoy" is an ambassador.

    `serves` says for whom its holder speaks: a state, a part of one, a body, a party, or nobody but himself.
    """

    title: str
    post: str
    serves: Serves
    gender: Gender | None = None


_UMBRELLA = frozenset({"lawmaker", "legislator", "parliamentarian", "commander", "officer"})
# Posts within which the title itself has to agree: "the senator" is no representative, "the colonel" no general.
_STRICT = frozenset({"legislator", "officer", "minister", "judge", "police"})
_SPELLED = {
    "sen.": "senator", "rep.": "representative", "congressman": "representative", "congresswoman": "representative",
    "mp": "parliament", "gen.": "general", "col.": "colonel", "maj.": "major", "capt.": "captain", "lt.": "lieutenant",
    "adm.": "admiral", "cmdr.": "commander", "brig.": "brigadier", "sgt.": "sergeant", "undersecretary": "secretary",
}  # fmt: skip
# "The Kestrian leader" may be any of these.
_ALSO = {
    "leader": frozenset({"president", "head_of_government", "monarch", "chief", "minister"}),
    "un_official": frozenset({"envoy", "chief"}),
    "envoy": frozenset({"un_official"}),
    "chief": frozenset({"leader", "un_official", "police"}),
    "legislator": frozenset({"leader"}),
}


def office(title: str, language: str = "en") -> Office | None:
    """The office of a title, in whatever case; None if it is unknown in that language."""
    return _table(language).get(" ".join(title.lower().split()).replace("’", "'"))


def titles(language: str = "en") -> tuple[str, ...]:
    """Every title of a language, in lower case."""
    return tuple(_table(language))


def same_post(asked: Office, held: Office) -> bool:
    """Whether somebody who holds the one may be called by the other: "the envoy" of an ambassador."""
    if asked.title == held.title:
        return True
    if asked.serves == "private" and asked.post != "courtesy":
        return False
    if asked.post == held.post and asked.post in _STRICT and asked.title not in _UMBRELLA:
        return _last_word(asked.title) == _last_word(held.title)
    return asked.post == held.post or held.post in _ALSO.get(asked.post, frozenset())


def _last_word(title: str) -> str:
    word = title.rsplit(" ", 1)[-1]
    return _SPELLED.get(word, word)


@cache
def _table(language: str) -> dict[str, Office]:
    table: dict[str, Office] = {}
    for row in rows("offices.csv"):
        if row["language"] == language:
            if row["serves"] not in get_args(Serves) or row["gender"] not in {"", *get_args(Gender)}:
                raise ValueError(f"the title {row['title']} serves {row['serves']} and has gender {row['gender']}")
            gender = cast("Gender", row["gender"]) if row["gender"] else None
            table[row["title"]] = Office(row["title"], row["class"], cast("Serves", row["serves"]), gender)
    return table
