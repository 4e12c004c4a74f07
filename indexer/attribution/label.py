"""The printed label of a turn: `[N.] HONORIFIC? NAME [(PLACE)] [, POST] [(spoke in LANGUAGE)] :`.

The grammar is read by a scanner that goes forward only, because one regular expression with nested
parentheses and wrapped names would backtrack; a label is at most `LONGEST` characters, so that reading
a candidate costs the same in every document.
"""

import re
from dataclasses import dataclass

from indexer.attribution.honorifics import courtesies_at, honorifics_at
from indexer.attribution.language_marks import is_language_mark, language_of

LONGEST = 420
_DEEPEST = 3
_LONGEST_NAME = 110
_MOST_LINE_ENDS = 4

_NUMBER = re.compile(r"\d{1,3}\s?\.\s+(?=\S)")
_CHAIR = (
    r"(?:(?:Acting|Temporary|Provisional|Interim)\s+)?(?:President|Chair(?:man|person|woman|lady)?)"
    r"|(?:Vice|Co)-?\s?(?:President|Chair(?:man|person|woman)?)s?|Presiding\s+Officer|Moderator"
)
_OFFICE = re.compile(
    rf"The\s+(?P<office>{_CHAIR}|(?:Deputy\s+|Acting\s+|Assistant\s+|Under-)?Secretary-?\s?General|Rapporteur"
    r"|(?:Acting\s+|Deputy\s+)?Secretary(?:\s+of\s+the\s+(?:Committee|Commission|Council|Conference))?"
    r"|Facilitator|High\s+Commissioner|Legal\s+Counsel|Special\s+Rapporteur|Registrar|Prosecutor|Director-General)"
    r"(?=\s*[:;：(])",
    re.IGNORECASE,
)
_CO_CHAIR = re.compile(r"Co-?\s?Chair(?:man|person|woman)?\s+(?=[^\W\d_])")
_CHAIR_WORDS = re.compile(rf"(?:{_CHAIR})\Z", re.IGNORECASE)
_VOCATIVE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Madam|Madame)\.?\s+(?P<office>President|Chair(?:man|person|woman)?|Vice-President|Secretary-General"
    r"|Moderator|Foreign\s+Minister|Minister|Prime\s+Minister|Ambassador|Speaker)\Z",
    re.IGNORECASE,
)
_PARTICLE_WORDS = (
    "a af al ap as at av ban bar ben bin bint da dal dall dalla das de deh del dela della den der des di do dos du "
    "e el et i ibn ibnu la las le lo los na of ou saint san st te ten ter the tom ul um und ur van ver vom von y "
    "zu zum zur"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
# Names of Tonga and of the Netherlands begin with an apostrophe: "‘Aho‘eitu", "’t Hooft".
_WORD = re.compile(r"[‘’'ʻ]?[^\W\d_][^\s():;：,“”\"]*|[\"“][^\"“”():;\n]{1,30}[\"”]")
_PUNCTUATION = re.compile(r"\s*(?P<mark>[:;：])")
# Most lines of prose have no colon near: a look ahead spares reading their first words as a name.
_ENDS = re.compile(rf"[^:;：]{{1,{LONGEST}}}+[:;：]")
_BLANK = re.compile(r"\s*")
# Misprints: a parenthesis left open before the colon or the next one, and a colon left out before a sentence.
_LEFT_OPEN = re.compile(r"\(\s*(?P<inside>[^():;.]{3,60}?)\s*(?=[:(])")
_LEFT_OUT = re.compile(r"\.?(?=[ \t]+[“\"]?[A-Z])")
_SOMEBODY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr)\b\.?\s[^():;]{2,80}\(")
# Rapporteurs and other officers of a body print their post behind their country.
_POST = re.compile(
    r"\s*,\s*(?P<post>(?:(?:Acting|Special|Deputy|Under|Assistant|Permanent|First|Co|Vice)[\s-]+)*"
    r"(?:Rapporteur|Chair(?:man|person|woman)?|President|Coordinator|Facilitator|Moderator|Secretary|Representative"
    r"|Minister|Director|Head|Commissioner|Envoy|Speaker)\b[^:;.()“”\"\n]{0,120}(?:\n[^:;.()“”\"\n]{1,60}){0,2}?)"
    r"(?=\s*[:：(])"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+(?:-?[^\W\d_]\.)*|Jr\.|Sr\.|St\.|Mrs?\.|Ms\.|Dr\.")


@dataclass(frozen=True, slots=True)
class Label:
    """A label and its parts; `start` and `end` are offsets in the text, the colon is inside.

    `name` is the printed name with its marks of address, blanks made single; `place` the words of the
    parenthesis that is no language mark; `office` is set where the label names an office, not a person; `post` is
    printed behind the place. `misprinted` is true where a parenthesis is left open or the colon left out.
    """

    start: int
    end: int
    name: str
    name_end: int
    place: str | None = None
    marked_language: bool = False
    language: str | None = None
    office: str | None = None
    titled: bool = False
    colon: str = ":"
    post: str | None = None
    misprinted: bool = False

    @property
    def chairs(self) -> bool:
        """Whether the label is that of the officer who presides."""
        return self.office is not None and bool(_CHAIR_WORDS.match(self.office))


def read_label(text: str, at: int) -> Label | None:
    """The label that begins at `at`, or None; never looks further than `LONGEST` characters."""
    number = _NUMBER.match(text, at)
    start = number.end() if number else at
    if start >= len(text) or not text[start].isalpha() or not _may_be_label(text, start):
        return None
    office = _OFFICE.match(text, start)
    name_end = office.end() if office else _name_end(text, start)
    if name_end is None or name_end - start > _LONGEST_NAME:
        return None
    places, marks, after, left_open = _parentheses(text, name_end, start + LONGEST)
    post = _POST.match(text, after) if places else None
    if post:
        _, more_marks, after, _ = _parentheses(text, post.end(), start + LONGEST)
        marks += more_marks
    colon = _PUNCTUATION.match(text, after) or (_LEFT_OUT.match(text, after) if places else None)
    if not colon or colon.end() - start > LONGEST:
        return None
    label = Label(
        start=start,
        end=colon.end(),
        name=" ".join(text[start:name_end].split()),
        name_end=name_end,
        place=places[0] if places else None,
        marked_language=bool(marks),
        language=next((code for code in map(language_of, marks) if code), None),
        office=_office(text[start:name_end], office, marked=bool(marks)),
        titled=honorifics_at(text, start) > start or bool(_CO_CHAIR.match(text, start)),
        colon=colon.group().strip(" .\t\r\n"),
        post=" ".join(post["post"].split()) if post else None,
        misprinted=left_open or not colon.group().strip(" ."),
    )
    return label if _plausible(label, text) else None


def _may_be_label(text: str, start: int) -> bool:
    return bool(_ENDS.match(text, start) or _SOMEBODY.match(text, start))


def _office(name: str, office: re.Match[str] | None, *, marked: bool) -> str | None:
    """The office that a label names; "Mr. President (spoke in French):" is a slip for "The President"."""
    if office:
        return " ".join(office["office"].split())
    slip = _VOCATIVE.match(" ".join(name.split())) if marked else None
    return slip["office"] if slip and _CHAIR_WORDS.match(slip["office"]) else None


def _plausible(label: Label, text: str) -> bool:
    """Whether the parts make a label: an address such as "Mr. President:" and a semicolon in prose do not."""
    if label.office is None and _VOCATIVE.match(label.name) and not label.marked_language:
        return False
    if label.colon == ";":
        # Scans print ';' for ':'. In prose a semicolon goes on in lower case.
        blank = _BLANK.match(text, label.end)
        follows = text[blank.end() : blank.end() + 1] if blank else ""
        return bool(label.place or label.marked_language or label.office) and not follows.islower()
    return True


def _name_end(text: str, start: int) -> int | None:
    """Where the name ends: words with a capital, and particles between them."""
    co_chair = _CO_CHAIR.match(text, start)
    first = co_chair.end() if co_chair else start
    # "Ms. King" and "Mr. Bishop": what reads like a title may be the name.
    return _words_end(text, start, honorifics_at(text, first)) or _words_end(text, start, courtesies_at(text, first))


def _words_end(text: str, start: int, position: int) -> int | None:
    """Where the words of a name end that begin at `position`, in a label that begins at `start`."""
    end, capitals, breaks = None, 0, 0
    limit = start + _LONGEST_NAME
    while position <= limit and text.count("\n", start, position) <= _MOST_LINE_ENDS:
        word = _WORD.match(text, position)
        if word is None or not _name_word(word.group()):
            break
        capitals += word.group().lower() not in _PARTICLES
        end = word.end()
        blank = _BLANK.match(text, end)
        position = blank.end() if blank else end
        parted = text.count("\n\n", end, position)
        breaks += parted
        if parted and (_OFFICE.match(text, position) or honorifics_at(text, position) > position):
            # Above a label stands the last word of something else, such as a country of a vote list.
            return None
        if breaks > 1 or (position == end and text[position : position + 1] != ","):
            break
        if text.startswith(", Jr.", end):
            end += 5
            break
    return end if capitals else None


def _name_word(word: str) -> bool:
    if word.lower() in _PARTICLES or word[:2].lower() in {"d'", "d’", "l'", "l’"}:
        return True
    if word.endswith(".") and not _INITIAL.fullmatch(word) and len(word) > 3:
        return False
    if word in {"’t", "‘t", "'t"}:
        return True
    head = word.lstrip("\"“'’‘`ʻ")
    return head[:1].isupper() or (head[:1].isalpha() and head.upper() == head.lower()) or _capital_inside(head)


def _capital_inside(word: str) -> bool:
    """Names such as "al-Ja’afari", "bint Al-Thani" or "eSwatini": a small start, a capital later."""
    return not word[1:8].islower() and any(map(str.isupper, word[1:8]))


def _parentheses(text: str, at: int, limit: int) -> tuple[list[str], list[str], int, bool]:
    """The words of the parentheses that follow, parted into places and language marks, and where they end.

    The last says whether one of them was left open.
    """
    left_open = False
    places: list[str] = []
    marks: list[str] = []
    while True:
        blank = _BLANK.match(text, at)
        opening = blank.end() if blank else at
        if not text.startswith("(", opening):
            return places, marks, at, left_open
        closing = _closing(text, opening, limit)
        inside = text[opening + 1 : closing]
        if closing is None or ":" in inside:
            unclosed = _LEFT_OPEN.match(text, opening)
            if not unclosed:
                return places, marks, at, left_open
            inside, closing, left_open = unclosed["inside"], unclosed.end() - 1, True
        inside = " ".join(inside.split())
        (marks if is_language_mark(inside) else places).append(inside)
        at = closing + 1


def _closing(text: str, opening: int, limit: int) -> int | None:
    """Offset of the parenthesis that closes the one at `opening`; None where it is not closed in time."""
    depth = 0
    for position in range(opening, min(limit, len(text))):
        letter = text[position]
        if letter == "(":
            depth += 1
            if depth > _DEEPEST:
                return None
        elif letter == ")":
            depth -= 1
            if depth == 0:
                return position
    return None
