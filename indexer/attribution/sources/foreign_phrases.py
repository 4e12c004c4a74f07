"""A source in a language that is not parsed, as title, state and name."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from indexer.attribution.sources.words import Words, words_of
from statements.countries import resolve
from statements.offices import Office, office, titles
from statements.organizations import resolve_organization
from statements.peoples import state_of_word

_LONGEST_NAME_OF_A_STATE = 5
_CASED = frozenset({"fr", "es", "de", "ru"})
_INDEFINITE = re.compile(
    r"(?:une?|des|plusieurs|un[ao]s?|varios|eine?[rnms]?|mehrere|один|одна|несколько)(?!\w)|一位|一名|多名",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\A(?:(?:le|la|les|el|los|las|der|die|das|den|dem)\s+|l['’])", re.IGNORECASE)
_AND = re.compile(r"\s(?:et|y|und|и)\s|\sو(?=\S)|[和与、]")
_BODY_WORDS = {
    "fr": "ministère|agence|commission|conseil|armée|organisation|comité|parti|union",
    "es": "ministerio|agencia|comisión|consejo|ejército|organización|comité|partido|unión",
    "de": r"\w*ministerium|\w*ministeriums|\w*agentur|\w*kommission|\w*rat|armee|organisation|\w*amt|partei",
    "ru": "министерств[оа]|агентств[оа]|комисси[яи]|совет|арми[яи]|организаци[яи]|МИД|минобороны",
    "ar": "وزارة|وكالة|لجنة|مجلس|الجيش|منظمة",
    "zh": r"\w*(?:外交部|国防部|部|社|委员会|理事会|军方)",
}
_ARTICLES_WORDS = "le la les l' el los las der die das den dem"
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_OF_NAMES_WORDS = "de du da del la le van von der den zu al el bin ibn ben y"
_CHINESE_COURTESY = re.compile(r"(?:将军|先生|女士)\Z")
_BEFORE_NOUNS = frozenset(
    {"des", "d", "aux", "au", "en", "del", "ante", "im", "vom", "beim", "zur", "eines", "einer", "в", "по"}
)
_NO_ARABIC_NAME = frozenset({"باسم", "لدى", "في", "لجنة", "حكومة", "وزارة", "مجلس"})
_OF_NAMES = frozenset(_OF_NAMES_WORDS.split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a source says: `bare_country` is true where it is a state's name and nothing else.

    `weak` is true of words that are a name only if somebody of that name has been told.
    """

    role: str | None = None
    office: Office | None = None
    country: str | None = None
    name: str | None = None
    body: str | None = None
    bare_country: bool = False
    definite: bool = True
    several: bool = False
    weak: bool = False


def read_phrase(label: str, language: str, on: dt.date | None) -> Phrase:
    """The parts of a source as printed."""
    bare = resolve(label, on)
    code = bare.code if bare else state_of_word(label, language) if label[:1].isupper() else None
    if code:
        return Phrase(country=code, bare_country=True)
    definite = _INDEFINITE.match(label) is None
    title = _title(label, language)
    body = re.match(rf"(?:\S+\s)?(?:{_BODY_WORDS.get(language, '-')})\b", label, re.IGNORECASE)
    known = resolve_organization(_ARTICLE.sub("", label))
    if known:
        return Phrase(body=known.name)
    if language == "zh":
        return _chinese(label, title, definite=definite, on=on)
    words = words_of(label)
    country, places = _country(words, language, on)
    if body and (title is None or title.start() > body.end()):
        return Phrase(country=country, body=_ARTICLE.sub("", label), definite=definite)
    names = _names(words, places, label, title, language)
    if len(names) > 1 and _AND.search(label):
        return Phrase(several=True)
    held = _office(title.group(), language) if title else None
    weak = language == "ar" and title is None
    name = names[0] if names else None
    return Phrase(title.group() if title else None, held, country, name, definite=definite, weak=weak)


def _office(title: str, language: str) -> Office | None:
    """The office of a title; of a German compound that of its last part ("Wasserministerin")."""
    found = office(title, language)
    if found or language != "de":
        return found
    ends = (known for known in sorted(titles(language), key=len, reverse=True) if title.lower().endswith(known))
    return next((office(known, language) for known in ends), None)


def _title(label: str, language: str) -> re.Match[str] | None:
    """The first title; of those that begin together the longest."""
    pattern = _title_pattern(language)
    found = pattern.search(label) if pattern else None
    if found and (held := _office(found.group(), language)) and held.post == "courtesy":
        return pattern.search(label, found.end()) if pattern else None
    return found


@cache
def _title_pattern(language: str) -> re.Pattern[str] | None:
    known = sorted(titles(language), key=len, reverse=True)
    if not known:
        return None
    border = "" if language == "zh" else r"(?!\w)"
    opening = {"zh": "", "de": r"(?<!\w)[\w-]*?"}.get(language, r"(?<!\w)")
    return re.compile(rf"{opening}(?:{'|'.join(map(re.escape, known))}){border}", re.IGNORECASE)


def _country(words: Words, language: str, on: dt.date | None) -> tuple[str | None, set[int]]:
    """The one state that the words name, by name or adjective, and the numbers of these words."""
    found: set[str] = set()
    places: set[int] = set()
    at = 0
    while at < len(words):
        for count in range(min(_LONGEST_NAME_OF_A_STATE, len(words) - at), 0, -1):
            printed = words.printed(at, at + count)
            named = resolve(printed, on) if words.capital(at) or language == "ar" else None
            code = named.code if named else state_of_word(printed, language)
            elided = resolve(re.sub(r"\A[dl]['’]", "", printed), on) if code is None and language == "fr" else None
            code = code or (elided.code if elided else None)
            if code:
                found.add(code)
                places.update(range(at, at + count))
                at += count - 1
                break
        at += 1
    return (found.pop() if len(found) == 1 else None), places


def _names(words: Words, places: set[int], label: str, title: re.Match[str] | None, language: str) -> list[str]:
    """Runs of words that may be a person's name: at the end, behind a comma, or before one."""
    if language == "ar":
        return _arabic(words, places, label, title)
    runs: list[list[int]] = []
    for at in range(len(words)):
        if at in places or _no_name(words, at, title, language):
            continue
        if runs and runs[-1][-1] == at - 1 and words.joined(at - 1):
            runs[-1].append(at)
        elif words.capital(at):
            runs.append([at])
    trimmed = [_trimmed(words, run) for run in runs]
    return [words.printed(run[0], run[-1] + 1) for run in trimmed if _stands(words, run, title, language)]


def _no_name(words: Words, at: int, title: re.Match[str] | None, language: str) -> bool:
    """Whether a word is in no name: in small letters and no particle, an article, a mark of address, in the title."""
    form = words.forms[at]
    courtesy = _courtesy(form, language)
    inside = title is not None and title.start() <= words.starts[at] < title.end()
    small = not words.capital(at) and form.lower() not in _OF_NAMES
    return inside or courtesy or small or (at == 0 and form.lower() in _ARTICLES)


def _courtesy(form: str, language: str) -> bool:
    held = office(form, language)
    return held is not None and held.post == "courtesy"


def _trimmed(words: Words, run: list[int]) -> list[int]:
    while len(run) > 1 and not words.capital(run[-1]):
        run = run[:-1]
    return run


def _stands(words: Words, run: list[int], title: re.Match[str] | None, language: str) -> bool:
    """Whether a run stands where a name does, and is no noun behind an article or a preposition."""
    before = words.forms[run[0] - 1].lower() if run[0] and words.joined(run[0] - 1) else ""
    if before in _ARTICLES | _OF_NAMES or before in _BEFORE_NOUNS:
        return False
    closes = run[-1] == len(words) - 1 or words.gap(run[-1]).startswith(",")
    addressed = run[0] > 0 and _courtesy(words.forms[run[0] - 1], language)
    if len(run) == 1 and title is None and len(words) > 1 and not addressed:
        return False
    behind_title = title is not None and words.text[title.end() : words.starts[run[0]]].isspace()
    noun = language == "de" and bool(before) and not behind_title and title is not None
    return closes and not noun


def _arabic(words: Words, places: set[int], label: str, title: re.Match[str] | None) -> list[str]:
    """Two or three words behind the title, its state and what has the article; or before the comma of an apposition."""
    first, comma, _ = label.partition("،")
    if title is None or (comma and title.start() > len(first)):
        return [first.strip()] if len(first.split()) in {1, 2, 3} else []
    rest = [at for at in range(len(words)) if words.starts[at] >= title.end() and at not in places]
    while rest and words.forms[rest[0]].startswith("ال"):
        rest.pop(0)
    hangs = bool(rest) and rest == list(range(rest[0], rest[-1] + 1))
    if not hangs or len(rest) not in {2, 3} or words.forms[rest[0]] in _NO_ARABIC_NAME:
        return []
    return [words.printed(rest[0], rest[-1] + 1)]


def _chinese(label: str, title: re.Match[str] | None, *, definite: bool, on: dt.date | None) -> Phrase:
    """State, title and name follow each other without blanks."""
    prefix = next((n for n in range(min(12, len(label)), 0, -1) if resolve(label[:n], on)), 0)
    country = resolve(label[:prefix], on) if prefix else None
    code = country.code if country else None
    if title is None:
        body = re.fullmatch(_BODY_WORDS["zh"], label)
        plain = None if prefix or len(label) > 12 else label
        weak = "·" not in label
        return Phrase(
            country=code, body=label if body else None, name=None if body else plain, definite=definite, weak=weak
        )
    rest = _CHINESE_COURTESY.sub("", label[title.end() :])
    name = rest if 2 <= len(rest) <= 14 and not _INDEFINITE.search(rest) else None
    return Phrase(title.group(), office(title.group(), "zh"), code, name, definite=not _INDEFINITE.search(label))
