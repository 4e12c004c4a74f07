"""What may be a label at the beginning of a line: words, a mark of address, a post, and a colon or its like."""

import re
from dataclasses import dataclass

from indexer.records.press_conference.label_words import Role, names_nobody, role_of
from indexer.records.press_conference.outlets import is_outlet
from statements.offices import office

LONGEST = 140
_MOST_WORDS = 14
_MOST_WORDS_OF_NAME = 8
_MOST_LETTERS_OF_CHINESE = 24
# "问：", "QUESTION:", "**Question**:", "【記者】"; a clock time and an address have colons too.
_COLON = re.compile(
    rf"[*_]{{0,3}}(?P<words>[^\s:：*_【][^\n:：]{{0,{LONGEST}}}?)[*_]{{0,3}}"
    r"[ \t\u00a0]*[:：](?!//)(?!(?<=\d:)\d)[*_]{0,3}[ \t\u00a0]*"
)
_BRACKETS = re.compile(r"[【\[](?P<words>[^】\]\n]{1,40})[】\]][ \t\u00a0]*[:：]?[ \t\u00a0]*")
# "Q. Why?", "PREGUNTA.- ¿Por qué?", "Q - Pourquoi ?": only behind words that name nobody.
_DASH = re.compile(
    r"(?P<words>[^\W\d_]+(?: \d{1,2})?\d{0,2})(?:\s?\.\s?[-–—]+|\s[-–—]+|\.(?=[ \t\u00a0]))[ \t\u00a0]*(?=\S)"
)
# "PRESIDENTE.- Buenos días": the mark of Spanish transcripts, behind capitals.
_POINT_AND_DASH = re.compile(r"(?P<words>[^\W\d_a-z][^\n:.]{0,80}?)\s?\.\s?[-–—]+[ \t\u00a0]*(?=\S)")
_OF_ONE_LETTER = re.compile(r"[QAPRВО]\d{0,2}")
_ASIDE = re.compile(r"\s*[(（\[][^()（）\[\]]{0,80}[)）\]]")
_TAIL = re.compile(r"\s*,\s+")
_TITLED = re.compile(
    r"(?:(?:MR|MS|MRS|DR|MISS|SIR|LORD|GENERAL|GEN|ADMIRAL|ADM|COLONEL|CAPTAIN|JUDGE|PROFESSOR|SENATOR)\.?"
    r"|(?:(?:ACTING|DEPUTY|PRINCIPAL|ASSISTANT|UNDER|SENIOR|VICE|PRIME|FIRST|FOREIGN|DEFEN[CS]E|STATE|HIGH"
    r"|SPECIAL|CHIEF|CROWN|FEDERAL)[ -]){0,3}"
    r"(?:SECRETARY|AMBASSADOR|MINISTER|PRESIDENT|CHANCELLOR|PREMIER|REPRESENTATIVE|ENVOY|COORDINATOR"
    r"|ADVIS[EO]R|COUNSELOR|DIRECTOR"
    r"|COMMISSIONER|PRINCE|PRINCESS|KING|QUEEN|SPOKES\w+|ADMINISTRATOR|GOVERNOR|CHAIR\w*|SECRETARY[ -]GENERAL"
    r"|TREASURER|STATE))\s+\S"
)
_PARTICLE_WORDS = (
    "of the and for de da do dos das du des del della di la le les el al bin ibn bint van von der den ten ter zu y e et"
    " i und af a en in on to from with at"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SENTENCE = re.compile(r"[!?;,。！？；，،؛؟।\"“”«»]|\.(?=\s+[^\W\d_]{3,}\s+[a-zа-я])")
_WORD = re.compile(r"\S+")
_CASED = re.compile(r"[^\W\d_]")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Label:
    """A possible label; `printed` is verbatim without colon, `name` without asides and post, `end` where words begin.

    `role` is set where it names nobody; `titled` where it is in capitals with a mark of address or an office.
    """

    start: int
    end: int
    printed: str
    name: str
    post: str | None = None
    aside: str | None = None
    role: Role | None = None
    titled: bool = False
    mark: str = ":"

    @property
    def key(self) -> str:
        """By which labels of one speaker are the same."""
        return " ".join(self.name.split()).casefold()


def read_label(text: str, at: int, end: int) -> Label | None:
    """What may be a label at an offset; `end` is where its line or paragraph ends."""
    limit = min(end, at + LONGEST + 8)
    parted = _POINT_AND_DASH.match(text, at, limit)
    if parted and (label := _label(parted, ".-")) and (label.role or label.name.isupper()):
        return label
    colon = _COLON.match(text, at, limit)
    if colon:
        label = _label(colon, ":")
        if label:
            return label
    dashed = _DASH.match(text, at, limit)
    if dashed and (role := role_of(dashed["words"])) and role is not Role.OFFICE:
        lone = _OF_ONE_LETTER.fullmatch(dashed["words"])
        worded = dashed["words"][:1].isupper() and not dashed[0].rstrip().endswith(".")
        if lone or worded:
            return Label(at, dashed.end(), text[at : dashed.end()].strip(), dashed["words"], role=role, mark="-")
    brackets = _BRACKETS.match(text, at, limit)
    if brackets and _HAN.search(brackets["words"]):
        return _label(brackets, "【")
    return None


def _label(match: re.Match[str], mark: str) -> Label | None:
    printed = match["words"].strip()
    words = " ".join(_ASIDE.sub(" ", printed).split())
    aside = _ASIDE.search(printed)
    inside = aside[0].strip(" ()（）[]\u00a0") if aside else None
    role = role_of(words)
    if role is None and not (words and _may_name(words)):
        return None
    name, _, post = (words, "", "") if role else _parted(words)
    if post and not (is_post(post) or is_outlet(post) or is_outlet(name)):
        return None
    titled = role is None and words.isupper() and bool(_TITLED.match(words))
    return Label(match.start(), match.end(), printed, name, post or None, inside, role, titled, mark)


def is_post(printed: str) -> bool:
    """Whether words behind a name tell a post; in scripts that no table of posts is in, all may."""
    if not printed.isascii() and not any("a" <= c <= "z" for c in printed):
        return True
    head = re.split(r"\s+(?:of|for|to|at|de|du|des|del|für)\s+|,", printed, maxsplit=1)[0]
    words = re.findall(r"[\w\-]+", head)
    return any(
        office(" ".join(words[n:]), language) for n in range(len(words)) for language in ("en", "fr", "es", "de")
    )


def _parted(words: str) -> tuple[str, str, str]:
    comma = _TAIL.search(words)
    return (words[: comma.start()], ", ", words[comma.end() :]) if comma else (words, "", "")


def _may_name(words: str) -> bool:
    """Whether words may be a name with or without a post, and not the beginning of a sentence."""
    name, _, _post = _parted(words)
    if names_nobody(name) or _SENTENCE.search(name) or not _CASED.match(name):
        return False
    if _HAN.search(name):
        return len(name) <= _MOST_LETTERS_OF_CHINESE
    pieces = _WORD.findall(name)
    if len(_WORD.findall(words)) > _MOST_WORDS or len(pieces) > _MOST_WORDS_OF_NAME:
        return False
    return all(_is_of_name(piece, first=not number) for number, piece in enumerate(pieces))


def _is_of_name(piece: str, *, first: bool) -> bool:
    letters = [c for c in piece if c.isalpha()]
    if not letters:
        return not first
    if not any(c.isupper() or c.islower() for c in letters):
        return True  # letters without case
    return any(c.isupper() for c in letters) or (not first and piece.strip(".").casefold() in _PARTICLES)
