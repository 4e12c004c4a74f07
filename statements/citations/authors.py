"""The author of a statement in the parts that reference managers sort by."""

from typing import NamedTuple

from statements.citations.citable import Citable
from statements.citations.typography import one_line
from statements.name_keys import name_key


class Author(NamedTuple):
    """`family` with `given`, or a `family` alone that is to be printed as it is: a body, or a name of unknown order."""

    family: str
    given: str = ""


def authors_of(cited: Citable) -> tuple[Author, ...]:
    """Whose statement it is; of a report who wrote that, as the byline prints them."""
    if cited.is_report:
        return tuple(Author(name) for name in map(one_line, cited.authors) if name)
    author = author_of(cited)
    return (author,) if author else ()


def author_of(cited: Citable) -> Author | None:
    """Whose statement it is; None in a report, whose author is somebody else, and where nobody is named.

    What is a family name shows in the printed label alone: "Ms. Tennant" tells it of Marisol Tennant,
    "Mr. Ma Zhaoxu" tells nothing of Ma Zhaoxu, and "Mr. Ban" of Ban Ki-moon that it comes first. The
    name is taken apart only where the family name comes last.
    """
    if cited.is_report:
        return None
    speaker = one_line(cited.speaker or "")
    if not speaker:
        whole = "" if cited.presiding else one_line(cited.organization or "") or cited.spoken_for or cited.name
        return Author(whole) if whole else None
    words = speaker.split()
    kept = len(words) - _common_end(words, cited.label_name.split())
    if 0 < kept < len(words):
        return Author(" ".join(words[kept:]), " ".join(words[:kept]))
    return Author(speaker)


def _common_end(words: list[str], printed: list[str]) -> int:
    count = 0
    for one, other in zip(reversed(words), reversed(printed), strict=False):
        if name_key(one) != name_key(other):
            break
        count += 1
    return count
