"""Strict readers of the formats that reference managers import, written from their rules and not from our writer."""

import re
from typing import NamedTuple

_ESCAPES = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
}
_RIS_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - (?P<value>.*)")


class Entry(NamedTuple):
    type: str
    key: str
    fields: dict[str, str]


def read_ris(text: str) -> dict[str, str]:
    """The tags of one entry. Every line has a tag, TY comes first, an empty ER last, none but AU comes twice."""
    lines = [_RIS_LINE.fullmatch(line) for line in text.split("\n")]
    assert all(lines), text
    tags = [(line["tag"], line["value"]) for line in lines if line]
    assert tags[0][0] == "TY"
    assert tags[-1] == ("ER", "")
    single = [tag for tag, _ in tags if tag != "AU"]
    assert len(set(single)) == len(single)
    assert all(value == value.strip() and value for _, value in tags[:-1])
    authors = " and ".join(value for tag, value in tags if tag == "AU")
    return {**dict(tags[:-1]), **({"AU": authors} if authors else {})}


def read_bibtex(text: str) -> Entry:
    """One entry: braces balance in every value, keys hold nothing that ends them, fields are told apart by commas."""
    head = re.match(r"@(?P<type>[a-z]+)\{(?P<key>[^\s,{}\\%#\"'()=~]+),", text)
    assert head, text
    fields: dict[str, str] = {}
    at = head.end()
    while True:
        named = re.compile(r"\s*(?P<name>[a-z]+)\s*=\s*\{").match(text, at)
        assert named, text[at:]
        value, at = _value(text, named.end())
        assert named["name"] not in fields
        fields[named["name"]] = value
        if text[at] != ",":
            break
        at += 1
    assert text[at:] == "\n}"
    return Entry(head["type"], head["key"], fields)


def _value(text: str, start: int) -> tuple[str, int]:
    """What stands before the brace that closes the value; a backslash changes nothing of a brace, as in BibTeX."""
    depth, at = 1, start
    while depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return text[start : at - 1], at


def plain(value: str) -> str:
    """A value as LaTeX prints it; a special character that is not escaped fails."""
    printed, at = [], 0
    while at < len(value):
        long = next((escape for escape in _ESCAPES if value.startswith(escape, at)), None)
        if long:
            printed.append(_ESCAPES[long])
            at += len(long)
        elif value[at] == "\\":
            assert value[at + 1] in "&%$#_", value
            printed.append(value[at + 1])
            at += 2
        else:
            assert value[at] not in "&%$#_~^", value
            printed.append("" if value[at] in "{}" else value[at])
            at += 1
    return "".join(printed)
