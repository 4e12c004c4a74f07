"""A query in words: “passages containing exactly “safe passage”, by Jordan, since 2019, not procedural remarks”.

Everything that is said stands in `ENGLISH`; `SPOKEN` has it in the language that is spoken, out of the catalogs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from search.fields import Field
from search.query.days import as_first_day, as_last_day, as_year_or_month
from search.query.query import is_plain, top_level
from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word
from statements.phrases import spoken
from statements.spoken_names import body_in_sentence, country_in_sentence, group_in_sentence, language_name
from statements.vocabulary import Capacity
from statements.wording import kind_words, type_words

Wording = Mapping[str, str]

ENGLISH: Wording = {
    "everything": "all passages",
    "passages": "passages",
    "containing": "containing {}",
    "all words": "all words of “{}”",
    "beginning": "words beginning with “{}”",
    "exactly": "exactly “{}”",
    "near": "“{}” within {} words",
    "also": "{} (also {})",
    "without": "without {}",
    "not": "not {}",
    "and": "and",
    "or": "or",
    "since": "since {}",
    "until": "until {}",
    "between": "between {} and {}",
    "in": "in {}",
    "on": "on {}",
    "country": "by {}",
    "speaker": "by {}",
    "group": "by members of {}",
    "behalf": "on behalf of {}",
    "organization": "for {}",
    "organ": "in meetings of {}",
    "symbol": "in {}",
    "cites": "naming {}",
    "language": "in {}",
    "spoken": "spoken in {}",
    "type": "in {}",
    "kind": "as {}",
    "not kind": "not {}",
    "capacity": "{}",
    f"capacity {Capacity.NATIONAL}": "for a country",
    f"capacity {Capacity.PRESIDING}": "from the chair",
    f"capacity {Capacity.GROUP}": "for a group",
    f"capacity {Capacity.ORGANIZATION}": "for an organization",
    f"capacity {Capacity.BRIEFER}": "as a briefer",
    f"capacity {Capacity.PERSONAL}": "in a personal capacity",
    "filter country": "Filter by country: {}",
    "filter speaker": "Filter by speaker: {}",
    "filter organ": "Filter by meetings of: {}",
    "filter group": "Filter by members of: {}",
    "filter organization": "Filter by organization: {}",
    "filter document": "Filter by document: {}",
    "filter reference": "Filter by what names: {}",
    "filter dates": "Filter by date: {}",
    "months": "January February March April May June July August September October November December",
    "month": "{month} {year}",
    "day": "{day} {month} {year}",
}


class _Spoken(Mapping[str, str]):
    """The same keys, each a message of the catalogs under a context of its own."""

    def __getitem__(self, key: str) -> str:
        return spoken().pgettext(context_of(key), ENGLISH[key])

    def __iter__(self) -> Iterator[str]:
        return iter(ENGLISH)

    def __len__(self) -> int:
        return len(ENGLISH)


def context_of(key: str) -> str:
    """What tells the catalogs which of several alike messages is meant."""
    return f"query: {key}"


SPOKEN: Wording = _Spoken()
_NAMES: Mapping[Field, Callable[[str], str]] = {
    Field.COUNTRY: country_in_sentence,
    Field.GROUP: group_in_sentence,
    Field.BEHALF: group_in_sentence,
    Field.ORGAN: body_in_sentence,
    Field.ORGANIZATION: body_in_sentence,
    Field.LANGUAGE: language_name,
    Field.SPOKEN: language_name,
    Field.KIND: kind_words,
    Field.TYPE: type_words,
    Field.SYMBOL: str,
    Field.CITES: str,
    Field.CAPACITY: str,
}
# More plain words than these are not counted out one by one.
_FEW = 4


def in_words(tree: Node | None, wording: Wording = SPOKEN) -> str:
    """What the query asks for, as one sentence without capital letter and full stop."""
    wanted, unwanted = top_level(tree)
    clauses = [part_in_words(part, wording) for part in wanted if is_clause(part)]
    clauses += [refused_in_words(part, wording) for part in unwanted]
    terms = _terms([part for part in wanted if not is_clause(part)], wording)
    if terms:
        containing = wording["containing"].format(_listed(terms, wording["and"]))
        return ", ".join([f"{wording['passages']} {containing}", *clauses])
    return f"{wording['passages']} {', '.join(clauses)}" if clauses else wording["everything"]


def part_in_words(part: Node, wording: Wording = SPOKEN) -> str:
    """One part of a query: “exactly “safe passage””, “by Jordan”, “since 2019”."""
    if isinstance(part, Some) and all(isinstance(each, Condition) for each in part.parts):
        conditions = [each for each in part.parts if isinstance(each, Condition)]
        if len({condition.field for condition in conditions}) == 1:
            names = _listed([_value(each, wording) for each in conditions], wording["or"])
            return wording[conditions[0].field].format(names)
    return _content(part, wording)


def refused_in_words(part: Node, wording: Wording = SPOKEN) -> str:
    """A part that is excluded."""
    if isinstance(part, Condition) and part.field is Field.KIND:
        return wording["not kind"].format(_value(part, wording))
    return wording["not" if is_clause(part) else "without"].format(_content(part, wording))


def _content(node: Node, wording: Wording) -> str:
    text = ""
    match node:
        case Word(words):
            text = words
        case Prefix(beginning):
            text = wording["beginning"].format(beginning)
        case Phrase(words):
            text = wording["exactly"].format(words)
        case Near(words, distance):
            text = wording["near"].format(words, distance)
        case Alternatives(typed, others):
            named = " ".join(part.text for part in _words_of(typed))
            text = wording["also"].format(named, _listed([other.text for other in others], wording["or"]))
        case Condition():
            text = wording[node.field].format(_value(node, wording))
        case Dates():
            text = _days(node, wording)
        case All() | Some() | Without():
            text = _together(node, wording)
    return text


def _together(node: All | Some | Without, wording: Wording) -> str:
    if isinstance(node, Without):
        asked = [] if node.part is None else [_inner(node.part, wording)]
        refused = node.excluded.parts if isinstance(node.excluded, Some) else (node.excluded,)
        return ", ".join([*asked, *(refused_in_words(each, wording) for each in refused)])
    told = [_inner(part, wording) for part in node.parts]
    if is_clause(node):
        # By somebody or containing something: both have to be told.
        pairs = zip(node.parts, told, strict=True)
        told = [text if is_clause(part) else wording["containing"].format(text) for part, text in pairs]
    return _listed(told, wording["and" if isinstance(node, All) else "or"])


def _inner(node: Node, wording: Wording) -> str:
    """A part among others: what has parts itself stands in brackets."""
    text = _content(node, wording)
    alone = isinstance(node, Without) and node.part is None and not isinstance(node.excluded, Some)
    return f"({text})" if isinstance(node, All | Some | Without) and not alone else text


def _terms(parts: Sequence[Node], wording: Wording) -> list[str]:
    words = [part for part in parts if is_plain(part)]
    others = [part for part in parts if not is_plain(part)]
    if len(words) > _FEW and all(isinstance(word, Word) for word in words):
        told = [wording["all words"].format(" ".join(word.text for word in words if isinstance(word, Word)))]
    else:
        told = [_content(word, wording) for word in words]
    alone = not told and len(others) == 1
    return told + [(_content if alone else _inner)(part, wording) for part in others]


def _words_of(typed: Word | Phrase | All) -> list[Word | Phrase]:
    parts = typed.parts if isinstance(typed, All) else (typed,)
    return [part for part in parts if isinstance(part, Word | Phrase)]


def is_clause(node: Node) -> bool:
    """Whether this is told in a clause of its own: a condition, or several things of which one is."""
    if isinstance(node, All | Some):
        return any(map(is_clause, node.parts))
    if isinstance(node, Without):
        return is_clause(node.excluded) if node.part is None else is_clause(node.part)
    return isinstance(node, Condition | Dates)


def _value(condition: Condition, wording: Wording) -> str:
    """The value as people know it; of names that only a catalog has, as they were typed."""
    name = _NAMES.get(condition.field)
    if condition.beginnings and not condition.values:
        return f"{condition.beginnings[0][:-1]}…"
    if name is None or not condition.values:
        return condition.typed
    known = condition.values[-1]
    return wording.get(f"capacity {known}", known) if condition.field is Field.CAPACITY else name(known)


def _days(days: Dates, wording: Wording) -> str:
    start, end = days.start, days.end
    if start is None:
        return wording["until"].format(day_in_words(as_last_day(end), wording)) if end else ""
    if end is None:
        return wording["since"].format(day_in_words(as_first_day(start), wording))
    whole = as_year_or_month(start, end)
    if whole is None:
        return wording["between"].format(
            day_in_words(as_first_day(start), wording), day_in_words(as_last_day(end), wording)
        )
    return wording["on" if start == end else "in"].format(day_in_words(whole, wording))


def day_in_words(written: str, wording: Wording = SPOKEN) -> str:
    """2019, 2019-05 or 2019-05-31 as people write it."""
    year, *rest = (int(number) for number in written.split("-"))
    if not rest:
        return str(year)
    month = wording["months"].split()[rest[0] - 1]
    return wording["month" if len(rest) == 1 else "day"].format(year=year, month=month, day=rest[-1])


def _listed(terms: Sequence[str], last: str) -> str:
    return f" {last} ".join([", ".join(terms[:-1]), terms[-1]] if len(terms) > 1 else terms)
