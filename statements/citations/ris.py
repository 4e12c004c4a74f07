"""RIS, the tagged format that reference managers read."""

from statements.citations.authors import Author
from statements.citations.citable import Citable
from statements.citations.reference import reference
from statements.citations.typography import one_line

_TYPES = {"speech": "HEAR", "webpage": "ELEC", "article": "NEWS"}


def ris(cited: Citable) -> str:
    """One entry: two capitals, two blanks, a hyphen, a blank, the value on the same line; ER ends it."""
    entry = reference(cited)
    tags = (
        ("TY", _TYPES[entry.type]),
        *(("AU", _name(author)) for author in entry.authors),
        ("TI", entry.title),
        ("T2", entry.container),
        ("DA", f"{entry.date:%Y/%m/%d}" if entry.date else None),
        ("M1", entry.number),
        ("SP", str(entry.page) if entry.page is not None else None),
        ("N1", entry.note),
        ("UR", one_line(entry.url)),
        ("Y2", f"{entry.accessed:%Y/%m/%d}" if entry.type != "speech" else None),
    )
    return "\n".join([*(f"{tag}  - {value}" for tag, value in tags if value), "ER  - "])


def _name(author: Author) -> str:
    """The name as "Tennant, Marisol"; a comma inside a body's name would be read as that, and becomes a semicolon."""
    if author.given:
        return f"{author.family}, {author.given}"
    return author.family.replace(",", ";")
