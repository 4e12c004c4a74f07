"""Document symbols of the United Nations, and of the invented bodies of the specimen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from statements.council_resolutions import year_of
from statements.symbol_grammar import (
    BRACKET,
    COMPANION,
    COMPANIONS,
    MODIFICATION,
    PAPER,
    PORTION,
    PRESS,
    RESUMPTION,
    SESSION_BRACKET,
    SYMBOL,
    YEAR_BRACKET,
)

UN_LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
_LANGUAGE_OF_FILE = {"E": "en", "F": "fr", "S": "es", "R": "ru", "C": "zh", "A": "ar"}
_FILE_LANGUAGE = re.compile(r"[_-](?P<mark>EN|FR|ES|RU|ZH|AR|[EFSRCA])$", re.IGNORECASE)
_FILE_ENDING = re.compile(r"\.(?:pdf|docx?|html?|txt|json|xml)$", re.IGNORECASE)
_FILE_RESUMPTION = re.compile(r"[_ ]*\(?Resumption[_ ]?(\d*)\)?$")
_PRESS = frozenset(PRESS.split("|"))
_COMPANIONS = re.compile(COMPANIONS + r"\Z")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol, taken apart.

    `text` is the symbol on one line without the asterisk of a reissue. `session` is as printed
    ("76", "S-30", "XXIX"), `year` stands for bodies and resolutions that count by year; `number` is
    that of the meeting, resolution or paper, None where it is a Roman numeral or absent;
    `resumption` is 1 for a resumption without a number; `modifications` are the parts that change
    or correct another document ("Add.1"), `companions` those of it that are named beside ("and Corr.1").
    """

    text: str
    organ: str
    subsidiaries: tuple[str, ...] = ()
    session: str | None = None
    year: int | None = None
    type: str | None = None
    number: int | None = None
    modifications: tuple[str, ...] = ()
    resumption: int | None = None
    reissued: bool = False
    press: bool = False
    companions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text + "*" * self.reissued

    @property
    def canonical(self) -> str:
        """The one form in which a symbol is stored and compared: see `canonical`."""
        base = self.text[: -len(match.group())] if (match := _COMPANIONS.search(self.text)) else self.text
        spaced = PORTION.sub(lambda part: f"({part[1]} ", re.sub(r"\s*\(", " (", " ".join(base.split())))
        resumed = RESUMPTION.sub(lambda found: f"(Resumption {found[1] or 1})", spaced)
        whole = re.sub(r"(?<=\)) ?[A-Z]$", "", resumed)
        return f"{whole} ({year})" if (year := self._year_left_out()) else whole

    @property
    def named(self) -> tuple[str, ...]:
        """The canonical symbols of all documents that the printed symbol names: "A/48/L.13 and Corr.1" are two."""
        return (self.canonical, *(f"{self.canonical}/{companion}" for companion in self.companions))

    def _year_left_out(self) -> int | None:
        alone = self.organ == "S" and self.type == "RES" and self.year is None and not self.modifications
        return year_of(self.number) if alone and self.number and "(" not in self.text else None

    @property
    def invented(self) -> bool:
        """Whether the organ is of the specimen: X and more letters are no organ's of the UN."""
        return len(self.organ) > 1 and self.organ.startswith("X")


def parse_symbol(text: str) -> Symbol | None:
    """The symbol that the whole text is, blanks at its ends aside; None if it is none."""
    match = SYMBOL.fullmatch(text.strip())
    return _symbol(match) if match and any(c.isdigit() for c in match["path"]) else None


def canonical(symbol: str) -> str:
    """The form in which symbols are stored and compared, so that every way of printing one finds the document.

    One blank before a bracket and none elsewhere, no asterisk of a reissue, "(Resumption 1)" for a resumption without
    a number, a Council resolution with its year, and neither the part of a resolution behind its session or year ("A")
    nor what is named beside ("and Corr.1"). Text that is no symbol keeps its words.
    """
    parsed = parse_symbol(symbol)
    return parsed.canonical if parsed else " ".join(symbol.split()).rstrip("*")


def corrected_by(symbol: str) -> str | None:
    """The canonical symbol of the document that a corrigendum with this symbol corrects; None for any other."""
    base, found, _ = canonical(symbol).rpartition("/Corr.")
    return base if found else None


def find_symbols(text: str) -> list[tuple[int, int, Symbol]]:
    """Every symbol in running text as (start, end, symbol), in order and without overlap."""
    found: list[tuple[int, int, Symbol]] = []
    # From slash to slash: the grammar tried at every letter takes fifty times as long.
    done, slash = 0, text.find("/")
    while slash >= 0:
        match = SYMBOL.match(text, _organ_before(text, slash, done))
        if match:
            done = match.end()
            if _believable(match):
                found.append((match.start(), match.end(), _symbol(match)))
        slash = text.find("/", max(slash + 1, done))
    return found


def _organ_before(text: str, slash: int, done: int) -> int:
    """Where the capitals begin that end at a slash."""
    start = slash
    while start > done and "A" <= text[start - 1] <= "Z":
        start -= 1
    return start


def permalink(symbol: Symbol, language: str = "en") -> str | None:
    """Where the UN keeps the document, in one of its six languages, English for any other.

    None for invented bodies, and for press releases, whose pages are known by year and not by symbol.
    """
    if symbol.invented or symbol.press:
        return None
    base = symbol.canonical.replace(" ", "")
    return f"https://docs.un.org/{language if language in UN_LANGUAGES else 'en'}/{quote(base, safe='/().-')}"


def from_file_name(name: str) -> Symbol | None:
    """The symbol in a file name such as S_PV.8527_E.pdf, A_76_PV.102.pdf or S_PV.8527-EN.pdf."""
    stem = _stem(name)
    bare = _FILE_LANGUAGE.sub("", stem)
    return parse_symbol(_as_symbol(bare)) or parse_symbol(_as_symbol(stem))


def language_from_file_name(name: str) -> str | None:
    """The ISO 639-1 code of the language mark in such a file name ("_E", "-EN"), if there is one."""
    match = _FILE_LANGUAGE.search(_stem(name))
    if match is None or from_file_name(name) is None:
        return None
    mark = match["mark"]
    return mark.lower() if len(mark) == 2 else _LANGUAGE_OF_FILE[mark.upper()]


def _stem(name: str) -> str:
    # The slashes of a symbol may be percent-encoded in the last part of an address: decoded after that part is taken.
    return _FILE_ENDING.sub("", unquote(PurePosixPath(name.replace("\\", "/")).name))


def _as_symbol(stem: str) -> str:
    resumed = _FILE_RESUMPTION.sub(lambda found: f" (Resumption {found[1]})".replace(" )", ")"), stem)
    return resumed.replace("_", "/")


def _believable(match: re.Match[str]) -> bool:
    """Whether a find in prose is a symbol: "A/4" is a size of paper and "S/he" a pronoun."""
    path = match["path"]
    if not any(c.isdigit() for c in path):
        return False
    lone = re.fullmatch(r"/\s*(\d+)[A-Z]?", path)
    return lone is None or len(lone[1]) >= (4 if match["organ"] in _PRESS else 3) or bool(match["after"])


def _symbol(match: re.Match[str]) -> Symbol:
    organ = match["organ"]
    text = re.sub(r"\s*\n\s*", "", match.group().rstrip("*"))
    path = re.sub(r"\s+", "", match["path"] + re.sub(BRACKET, "", match["after"])).strip("/").split("/")
    modifications = tuple(part for part in path if re.fullmatch(MODIFICATION, part))
    subsidiaries, facts = _read([part for part in path if part not in modifications])
    year, session = _year_and_session(facts.get("session"), re.findall(r"\(([^)]*)\)", text))
    number = facts.get("number", "")
    resumed = RESUMPTION.search(text)
    return Symbol(
        text=text,
        organ=organ,
        subsidiaries=subsidiaries,
        session=session,
        year=year,
        type=facts.get("type"),
        number=int(number) if number.isdigit() else None,
        modifications=modifications,
        resumption=int(resumed[1] or 1) if resumed else None,
        reissued=bool(match["star"]),
        press=organ in _PRESS,
        companions=tuple(_companions(match["companions"])),
    )


def _companions(printed: str) -> Iterator[str]:
    """The parts behind the slash: of "and Add.1-2 and Corr.1" Add.1, Add.2 and Corr.1."""
    kind, last = "", 0
    for part in COMPANION.finditer(printed):
        kind, number = part["kind"] or kind, int(part["number"])
        for each in range(last + 1, number + 1) if part["through"] else (number,):
            yield f"{kind}.{each}"
        last = number


def _read(parts: list[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    """The subsidiary bodies, and type, number and session or year, from a symbol's parts."""
    subsidiaries: list[str] = []
    facts: dict[str, str] = {}
    for part in parts:
        paper = PAPER.match(part)
        if paper:
            facts["type"], facts["number"] = paper[1], paper[2]
        elif part in {"RES", "DEC", "PRST", "INF", "NGO", "PET"}:
            facts["type"] = part
        elif re.fullmatch(r"\d+[A-Z]?|(?:ES|SS|S|ICEF)-\w+", part):
            facts["session" if "session" not in facts else "number"] = part
        else:
            subsidiaries.append(part)
    if "number" not in facts and facts.get("session", "").isdigit():
        facts["number"] = facts.pop("session")  # a lone number is the paper's: S/8710, A/RES/3314 (XXIX)
    return tuple(subsidiaries), facts


def _year_and_session(printed: str | None, brackets: list[str]) -> tuple[int | None, str | None]:
    """A year where the body counts by years, a session otherwise; brackets come last and win."""
    for bracket in brackets:
        if re.fullmatch(YEAR_BRACKET, bracket):
            return int(bracket), printed
        if re.fullmatch(SESSION_BRACKET, bracket):
            return None, bracket
    if printed and re.fullmatch(r"(?:19|20)\d\d", printed):
        return int(printed), None
    return None, printed
