"""Who is named in the words of a title block behind "Statement by": marks of address, office, name, and what follows.

"H.E. Mr. Tom Tapir, Minister for Foreign Affairs of Kestria", "President of Kestria Tom Tapir", "the Spokesperson of the
Ministry". Lines count as parts of their own, as if a comma stood between them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.records.ministry_statement.words.statement_words import StatementWords
from statements.offices import office

_WORD = re.compile(r"[^\W\d_](?:[^\s,;:()\[\]“”«»\"/]*[^\W_.,;:()\[\]“”«»\"/]\.?)?|[^\W\d_]\.|&|[dDlL]['’]")
_ELISION = re.compile(r"(?<=\b[dDlL]['’])(?=[^\W\d_])")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]*\.?", re.UNICODE)
_POSTNOMINAL = re.compile(
    r",?\s+(?:MP|MEP|QC|KC|OBE|CBE|MBE|KCMG|CMG|DCMG|GCMG|KBE|DBE|AC|AO|AM|CC|OC|FRS|M\.P\.|Ph\.?\s?D\.?|PhD|SC|S\.C\.|J\.P\.|\(Rtd\.?\))\b\.?"
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_PARTS = re.compile(r"[,،;/]\s*|\s*\n\s*|\s+[–—]\s+|\s+-\s+")
_BLANKS = re.compile(r"\s+")
_LINE_END = re.compile(r"[ \t]*\n\s*")
_MOST_NAME_WORDS = 8
_LONGEST = 420


@dataclass(frozen=True, slots=True)
class Naming:
    """A name and an office as printed, either of which may be missing; `marked` says that a mark of address stood there."""

    name: str | None
    role: str | None
    marked: bool = False


@dataclass(slots=True)
class _Part:
    """One part between commas or line ends: its office before the name, the name, its office behind it."""

    before: str
    name: str
    behind: str
    marked: bool

    @property
    def is_empty(self) -> bool:
        return not (self.before or self.name or self.behind)


def read_naming(phrase: str, words: StatementWords) -> Naming | None:
    """Who is named at the beginning of a phrase; None where it names neither a person nor an office."""
    ended = _until_event(_ELISION.sub(" ", _unwrapped(phrase[:_LONGEST], words)), words)
    name, marked = None, False
    roles: list[str] = []
    for text in _parts(ended):
        part = _read_part(text, words)
        if name is not None and (part.name or part.marked):
            if part.name and not (part.before or part.marked) and not roles and not _says_office(text, words):
                break
            if part.marked or part.name:
                # Another one: only offices may follow a name ("Prime Minister, Minister of Roads of Kestria").
                if _is_continuation(text, words):
                    roles.append(text.strip())
                    continue
                break
        if name is None and part.name:
            name, marked = part.name, part.marked
            roles += [role for role in (part.before, part.behind) if role]
            continue
        if part.is_empty or not (part.before or part.behind):
            if name is not None:
                break
            if text.strip(" .:"):
                return None
            continue
        roles.append(part.before or part.behind)
    if name is None and not roles:
        return None
    return Naming(_cleaned_name(name, words) if name else None, _role(roles), marked)


def is_name(text: str, words: StatementWords) -> bool:
    """Whether a text is a person's name alone, with or without marks of address."""
    part = _read_part(text, words)
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


def _says_office(text: str, words: StatementWords) -> bool:
    return any(words.is_role(word) for word in text.split())


def _is_continuation(text: str, words: StatementWords) -> bool:
    """Whether a part goes on with an office: it begins with a word of one or with "of" and "and"."""
    first = text.split(maxsplit=1)[0].casefold() if text.split() else ""
    return first in words.links or words.is_role(first)


def _read_part(text: str, words: StatementWords) -> _Part:
    """Walks over the words of a part: offices and places up to the name, the name, and what is behind it."""
    at, name_start, name_end, marked, role_before = 0, -1, -1, False, False
    length = len(text)
    in_role = False
    while at < length:
        blank = _BLANKS.match(text, at)
        if blank:
            at = blank.end()
            continue
        courtesy = words.courtesies.match(text, at)
        if courtesy and courtesy.end() > at and name_start < 0:
            marked, at, in_role = True, courtesy.end(), False
            continue
        word = _WORD.match(text, at)
        if word is None:
            if name_start >= 0:
                break
            at += 1
            continue
        form = word[0]
        if name_start < 0 and not in_role and not marked and form.casefold() in words.links:
            at = word.end()
            continue
        surname = name_start >= 0 and marked and not text[word.end() :].strip(" .,")
        if surname and _is_name_word(form, words, first=False):
            name_end = at = word.end()
            continue
        after_mark = marked and name_start < 0 and not in_role
        if words.is_role(form) and not (after_mark and not _followed_by_role(text, word.end(), words)):
            if name_start >= 0:
                break
            in_role = role_before = True
            at = word.end()
            continue
        if in_role:
            place = place_end(text, at, words)
            if place:
                at = place
                continue
            if form.casefold() in words.links:
                at = word.end()
                continue
        if _is_name_word(form, words, first=name_start < 0):
            if name_start < 0:
                name_start = at
            name_end = word.end()
            at = word.end()
            if len(text[name_start:name_end].split()) > _MOST_NAME_WORDS:
                return _Part("", "", "", marked)
            continue
        break
    if name_start < 0:
        return _Part(text.strip() if role_before else "", "", "", marked)
    before = _without_marks(text[:name_start], words)
    return _Part(
        before if role_before else "",
        _trimmed(text[name_start:name_end], words),
        text[name_end:].strip(" ,.'’"),
        marked,
    )


def _without_marks(text: str, words: StatementWords) -> str:
    return re.sub(rf"(?<!\w)(?:{words.courtesies.pattern})", "", text, flags=words.courtesies.flags).strip(" ,")


def _followed_by_role(text: str, at: int, words: StatementWords) -> bool:
    """Behind a mark of address an office is one only where it goes on as one: "H.E. Minister Tapir", "Mr. Bishop"."""
    blank = _BLANKS.match(text, at)
    return _WORD.match(text, blank.end() if blank else at) is not None


def place_end(text: str, at: int, words: StatementWords) -> int | None:
    """Where the longest name of a country or body ends that begins at a word; None where none does."""
    ends: list[int] = []
    position = at
    for _ in range(9):
        blank = _BLANKS.match(text, position)
        word = _WORD.match(text, blank.end() if blank else position)
        if word is None:
            break
        ends.append(word.end())
        position = word.end()
    if not ends or not (text[at].isupper() or not words.capitals):
        return None
    return next((end for end in reversed(ends) if words.places(text[at:end].strip(" .'’"))), None)


def _is_name_word(form: str, words: StatementWords, *, first: bool) -> bool:
    if form.casefold() in words.particles and (not first or form[0].isupper()):
        return True
    if not words.capitals:
        return form.casefold() not in words.links
    return form[0].isupper() or _INITIALS.fullmatch(form) is not None or (form[:3].casefold() in {"al-", "el-"})


def _trimmed(name: str, words: StatementWords) -> str:
    """The name without particles that ended up behind it."""
    parts = name.split()
    while parts and parts[-1].casefold() in words.particles | words.links and not parts[-1][0].isupper():
        parts.pop()
    return " ".join(parts)


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
    return _in_small_letters(joined) or None


def _in_small_letters(role: str) -> str:
    """An office printed in capitals as offices are written; words of four letters and more begin with one."""
    if not role.isupper():
        return role
    words = role.split()
    return " ".join(_small(word) if len(word) > 3 or not at else word.lower() for at, word in enumerate(words))
