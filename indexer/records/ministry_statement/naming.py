"""Who is named in the words of a title block behind "Statement by": marks of address, office, name, and what follows.

"H.E. Mr. Tom Tapir, Minister for Foreign Affairs of Kestria", "President of Kestria Tom Tapir", "the Spokesperson of
the Ministry". Lines count as parts of their own, as if a comma stood between them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.records.ministry_statement.name_walk import Part, read_part
from indexer.records.ministry_statement.words.statement_words import StatementWords
from statements.offices import office

_ELISION = re.compile(r"(?<=\b[dDlL]['’])(?=[^\W\d_])")
_POSTNOMINAL = re.compile(
    r",?\s+(?:MP|MEP|QC|KC|OBE|CBE|MBE|KCMG|CMG|DCMG|GCMG|KBE|DBE|AC|AO|AM|CC|OC|FRS|M\.P\.|Ph\.?\s?D\.?|PhD|SC|S\.C\."
    r"|J\.P\.|\(Rtd\.?\))\b\.?"
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_PARTS = re.compile(r"[,،;/]\s*|\s*\n\s*|\s+[–—]\s+|\s+-\s+")
_LINE_END = re.compile(r"[ \t]*\n\s*")
_PARTED_ELISION = re.compile(r"\b([dDlL]['’])\s+(?=[^\W\d_])")
_LONGEST = 420


@dataclass(frozen=True, slots=True)
class Naming:
    """A name and an office as printed, either of which may be missing; `marked`: a mark of address stood there.

    `loose` is true where words follow the name at once that are no office: it may stand in a sentence.
    """

    name: str | None
    role: str | None
    marked: bool = False
    loose: bool = False


def read_naming(phrase: str, words: StatementWords) -> Naming | None:
    """Who is named at the beginning of a phrase; None where it names neither a person nor an office."""
    ended = _until_event(_ELISION.sub(" ", _unwrapped(phrase[:_LONGEST], words)), words)
    named: Part | None = None
    loose = False
    offices: list[str] = []
    for text in _parts(ended):
        part = read_part(text, words)
        if named is None:
            if part.is_empty:
                return _naming(None, offices, words, loose=False)
            named = part if part.name else None
            loose = bool(part.behind) and not _is_continuation(part.behind, words)
            offices += [office for office in (part.before, "" if loose else part.behind) if office]
        elif (part.name or part.marked) and not _is_continuation(text, words):
            break  # another name
        elif part.name or part.marked:
            offices.append(text.strip())
        elif part.is_empty:
            break
        else:
            offices.append(part.before or part.behind)
    return _naming(named, offices, words, loose=loose)


def _naming(named: Part | None, offices: list[str], words: StatementWords, *, loose: bool) -> Naming | None:
    if named is None and not offices:
        return None
    name = _cleaned_name(named.name, words) if named else None
    return Naming(name, _role(offices), named is not None and named.marked, loose)


def is_name(text: str, words: StatementWords) -> bool:
    """Whether a text is a person's name alone, with or without marks of address."""
    part = read_part(text, words)
    return bool(part.name) and not part.before and not part.behind


def _until_event(phrase: str, words: StatementWords) -> str:
    """The phrase up to where and when: what stands there is no part of an office."""
    event = words.events.search(phrase)
    return phrase[: event.start()] if event else phrase


def _unwrapped(phrase: str, words: StatementWords) -> str:
    """The phrase with lines joined that go on with one office; a line that begins another office stays a part."""

    def joint(match: re.Match[str]) -> str:
        before, following = phrase[: match.start()].rstrip(), phrase[match.end() :]
        first = following.split(maxsplit=1)[0] if following.split() else ""
        goes_on = first.casefold().strip(".,") in words.links or first[:1].islower()
        last = before.rsplit(maxsplit=1)[-1] if before.split() else ""
        wraps = last.casefold() in words.links or (
            words.is_role(last) and words.is_role(first) and office(first) is None and not before.endswith(",")
        )
        return " " if (goes_on or wraps) and words.capitals else "\n"

    return _LINE_END.sub(joint, phrase)


def _parts(phrase: str) -> Iterator[str]:
    for part in _PARTS.split(phrase):
        if part.strip(" .:–—-"):
            yield part.strip(" :–—-")


def _is_continuation(text: str, words: StatementWords) -> bool:
    """Whether a part goes on with an office: it begins with a word of one or with "of" and "and"."""
    first = text.split(maxsplit=1)[0].casefold() if text.split() else ""
    return first in words.links or words.is_role(first)


def _cleaned_name(name: str, words: StatementWords) -> str:
    """The name without letters behind it, in capitals only where names have them."""
    plain = _POSSESSIVE.sub("", _POSTNOMINAL.sub("", f"{name} ").strip(" ,")).strip(" ,")
    return words.name(without_capitals(plain or name))


def without_capitals(name: str) -> str:
    """A name with words in capitals as names are written: "TOM DE WEIR" is Tom De Weir; initials stay."""
    return " ".join(_small(word) for word in name.split())


def _small(word: str) -> str:
    if not word.isupper() or len(word.strip(".")) < 2 or "." in word.strip("."):
        return word
    return re.sub(r"[^\W\d_]+", lambda match: match[0][0] + match[0][1:].lower(), word)


def _role(roles: list[str]) -> str | None:
    text = ", ".join(dict.fromkeys(role.strip(" ,.") for role in roles if role.strip(" ,.")))
    joined = re.sub(r",\s+(?=(?:of|and|et|de|du|y|e|и)\s)", " ", " ".join(text.split()), flags=re.IGNORECASE)
    return _in_small_letters(_PARTED_ELISION.sub(r"\1", joined)) or None


def _in_small_letters(role: str) -> str:
    """An office printed in capitals as offices are written; words of four letters and more begin with one."""
    if not role.isupper():
        return role
    words = role.split()
    return " ".join(_small(word) if len(word) > 3 or not at else word.lower() for at, word in enumerate(words))
