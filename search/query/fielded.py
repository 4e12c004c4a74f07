"""A field with its values in the text of a query: country:Jordan, kind:"right of reply", country:(Iran OR Iraq)."""

import re
from typing import NamedTuple

from search.query.characters import MARKS, QUOTES, RUN, bare, has_word, quotable
from search.query.conditions import FIELDS, condition, field_named
from search.query.days import open_ended
from search.query.errors import PLACE, Edit, Fault, shown
from search.query.normal import any_of
from search.query.printing import value_as_printed
from search.query.tree import Node
from search.query.values import UnknownValue, nearest
from statements.phrases import gettext

_NAME = re.compile(r"([A-Za-z_]{1,20}):(?=\S)")
# What symbols begin with finds them; a star behind it says the same. A range of days has one where it stays open.
_OF_BEGINNINGS = ("symbol", "cites", "on")
_OR = re.compile(r"(?:OR(?![^\s()|,;])|[|,;])\s*")
_ADDRESSES = frozenset({"http", "https", "ftp", "mailto", "urn", "doi", "tel"})
# Likeness of a name to that of a field: "contry", "speakers".
_ALIKE = 0.8

# To find the nearest name takes 3 ms, and a query may hold hundreds of wrong ones.
_MOST_NEAREST = 3


class Value(NamedTuple):
    """What stands behind a field, and where."""

    text: str
    start: int
    end: int


class Fielded(NamedTuple):
    """A field that was read: what it asks for, None where that is not known, of how many values, and its end."""

    node: Node | None
    values: int
    end: int


def fielded_at(text: str, start: int, faults: list[Fault]) -> Fielded | None:
    """The field that begins at `start`; None for what is no field but words: 10:30, http://..., Resolution: one."""
    match = _NAME.match(text, start)
    if match is None or not _has_value(text, match.end()):
        return None
    name = field_named(match[1])
    if name is None:
        _note_unknown(text, match, faults)
        return None
    values, end = _values(text, match.end(), faults)
    if not values:
        edit = Edit(start, end, " ")
        message = gettext("Nothing stands behind %(field)s:.", field=match[1])
        faults.append(Fault("empty_value", message, gettext("Name a value, or leave it out."), start, edit))
    alone = len(values) == 1
    nodes = [node for value in values if (node := _understood(text, start, name, value, faults, alone=alone))]
    return Fielded(any_of(nodes), len(values), end)


def _has_value(text: str, start: int) -> bool:
    """Whether a value can begin here: a quotation, a bracket, or anything with a letter or digit."""
    if text[start] in QUOTES or text[start] == "(":
        return True
    run = RUN.match(text, start)
    return run is not None and has_word(run[0])


def _note_unknown(text: str, match: re.Match[str], faults: list[Fault]) -> None:
    """A word before a colon is taken for a field where it is like the name of one, or written as one."""
    name, value = match[1], text[match.end()]
    if name.casefold() in _ADDRESSES or text.startswith("//", match.end()):
        return
    near = nearest(name, FIELDS, _ALIKE) if len(name) > 2 else None
    if near is None and (not name.islower() or value.isdigit()):
        return
    edit = Edit(match.start(), match.end(), f"{near}:" if near else f"{name} ")
    message = (
        gettext("There is no field %(name)s. Did you mean %(near)s:?", name=name, near=near)
        if near
        else gettext("There is no field %(name)s.", name=name)
    )
    remedy = gettext(
        "There are %(fields)s. Put quotation marks around words that hold a colon.", fields=", ".join(FIELDS)
    )
    faults.append(Fault("unknown_field", message, remedy, match.start(), edit))


def _values(text: str, start: int, faults: list[Fault]) -> tuple[list[Value], int]:
    """The values behind a colon, and where the text goes on."""
    if text[start] == "(":
        return _in_brackets(text, start, faults)
    values = []
    while True:
        value, end = _value(text, start, faults)
        if value.text:
            values.append(value)
        if not text.startswith((",", "|"), end) or not (text[end + 1 : end + 2] and _has_value(text, end + 1)):
            return values, end
        start = end + 1


def _value(text: str, start: int, faults: list[Fault]) -> tuple[Value, int]:
    if text[start] in QUOTES:
        closing = closed_at(text, start)
        if closing is None:
            faults.append(unclosed_quotation(text, start))
            closing = len(text)
        return Value(quotable(text[start + 1 : closing]), start, closing + 1), closing + 1
    run = RUN.match(text, start)
    end = run.end() if run else start + 1
    return Value(bare(text[start:end]), start, end), end


def _in_brackets(text: str, start: int, faults: list[Fault]) -> tuple[list[Value], int]:
    """Values with OR between them; the words of one value stand together, so that names need no quotation marks."""
    values: list[Value] = []
    words: list[Value] = []
    at = start + 1
    while at < len(text) and text[at] != ")":
        if separator := _OR.match(text, at):
            _together(words, values)
            at = separator.end()
        elif text[at] in QUOTES or (RUN.match(text, at) and text[at] != "-"):
            word, at = _value(text, at, faults)
            words += [word] if word.text else []
        else:
            if text[at] in "(-":
                message = gettext("“%(sign)s” cannot stand among the values of a field.", sign=text[at])
                remedy = gettext("Put brackets and minus signs before the field: -country:Chad.")
                faults.append(Fault("bad_value", message, remedy, at))
                _together(words, values)
            at += 1
    _together(words, values)
    if at >= len(text):
        faults.append(unclosed_bracket(text, start))
    return values, at + 1


def _together(words: list[Value], values: list[Value]) -> None:
    if words:
        values.append(Value(" ".join(word.text for word in words), words[0].start, words[-1].end))
        words.clear()


def _understood(text: str, start: int, name: str, value: Value, faults: list[Fault], *, alone: bool) -> Node | None:
    if text[value.start] == "-":
        edit = Edit(start, value.start + 1, f"-{text[start : value.start]}")
        remedy = gettext("Write -%(field)s:%(value)s.", field=name, value=shown(value.text))
        message = gettext("The minus sign belongs before the field.")
        faults.append(Fault("misplaced_minus", message, remedy, value.start, edit))
    if "*" in (typed := text[value.start : value.end]) and name not in _OF_BEGINNINGS:
        edit = Edit(value.start, value.end, value_as_printed(value.text.replace("*", " ").strip()))
        message = gettext("A star stands for endings of words in a text, and for none behind %(field)s:.", field=name)
        faults.append(Fault("starred_value", message, gettext("Leave it out."), value.start, edit))
        return None
    try:
        return condition(name, open_ended(typed, value.text) if name == "on" else value.text)
    except UnknownValue as error:
        faults.append(_unknown_value(error, start, value, looked_up=len(faults) < _MOST_NEAREST, alone=alone))
        return None


def _unknown_value(error: UnknownValue, start: int, value: Value, *, looked_up: bool, alone: bool) -> Fault:
    """Mended with the nearest name; without one the words themselves are looked for."""
    if error.field is not None:
        edit = Edit(start, value.end, f"{error.field}:{value_as_printed(value.text)}")
        # Beside others, the field would be wrong for these.
        return Fault(error.code, error.message, error.remedy, value.start, edit if alone else None)
    near = error.nearest() if looked_up else None
    by = Edit(value.start, value.end, value_as_printed(near)) if near else Edit(start, value.end, f'"{value.text}"')
    message = " ".join([error.message, gettext("Did you mean %(near)s?", near=near)]) if near else error.message
    return Fault(error.code, message, error.remedy, value.start, by if looked_up else None)


def closed_at(text: str, start: int) -> int | None:
    """Where the quotation that opens at `start` closes; by a mark of another kind where no other mark is left."""
    closing = QUOTES[text[start]]
    same = next((place for place in range(start + 1, len(text)) if text[place] in closing), None)
    if same is not None:
        return same
    others = [place for place in range(start + 1, len(text)) if text[place] in MARKS]
    # One that a word follows would rather open something.
    return others[0] if len(others) == 1 and not has_word(text[others[0] + 1 : others[0] + 2]) else None


def unclosed_quotation(text: str, start: int) -> Fault:
    """A quotation mark without its other one; it is closed at the end, or left out there."""
    end = len(text.rstrip())
    message = gettext("The quotation mark at character %(place)s is never closed.", place=PLACE)
    # One behind which nothing stands would close something, and nobody knows where that began.
    quoted = has_word(text[start + 1 :])
    edit = Edit(end, end, QUOTES[text[start]][0]) if quoted else Edit(start, start + 1, "")
    return Fault("unclosed_quotation", message, gettext("Close it, or leave it out."), start, edit)


def unclosed_bracket(text: str, start: int) -> Fault:
    """A bracket without its other one; it is closed at the end."""
    end = len(text.rstrip())
    message = gettext("The bracket at character %(place)s is never closed.", place=PLACE)
    return Fault("unclosed_bracket", message, gettext("Close it, or leave it out."), start, Edit(end, end, ")"))
