"""BibTeX for biblatex, in UTF-8."""

from urllib.parse import quote

from statements.citations.authors import Author
from statements.citations.citable import Citable
from statements.citations.reference import Reference, reference

_TYPES = {"speech": "misc", "webpage": "online", "article": "article"}
_CONTAINERS = {"article": "journaltitle"}
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Not \{ and \}: BibTeX counts braces before LaTeX sees the backslash.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{c: f"\\{c}" for c in "&%$#_"},
    }
)


def bibtex(cited: Citable) -> str:
    """One entry, a field a line; titles keep their capitals by a second pair of braces."""
    entry = reference(cited)
    fields = _fields(entry)
    width = max(map(len, fields))
    lines = [f"  {name:{width}} = {{{value}}}" for name, value in fields.items()]
    return f"@{_TYPES[entry.type]}{{{entry.key},\n" + ",\n".join(lines) + "\n}"


def _fields(entry: Reference) -> dict[str, str]:
    fields = {
        "author": " and ".join(map(_name, entry.authors)),
        "title": f"{{{_escaped(entry.title)}}}",
        _CONTAINERS.get(entry.type, "howpublished"): _escaped(entry.container) if entry.container else None,
        "date": entry.date.isoformat() if entry.date else None,
        "number": _escaped(entry.number) if entry.number else None,
        "pages": str(entry.page) if entry.page is not None else None,
        "note": _escaped(entry.note) if entry.note else None,
        # Kept as it is by biblatex: what would end the field or the address is percent-encoded.
        "url": quote(entry.url, safe="/:?#[]@!$&'()*+,;=%~-._"),
        "urldate": entry.accessed.isoformat() if entry.type != "speech" else None,
    }
    return {name: value for name, value in fields.items() if value}


def _name(author: Author) -> str:
    """The name as "Tennant, Marisol"; a body or a name of unknown order in braces, so that nothing takes it apart."""
    if not author.given:
        return f"{{{_escaped(author.family)}}}"
    return f"{_part(author.family)}, {_part(author.given)}"


def _part(name: str) -> str:
    """Part of a person's name; the word "and" and commas, which part names, go into braces."""
    escaped = _escaped(name)
    return f"{{{escaped}}}" if "," in name or " and " in f" {name.lower()} " else escaped


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)
