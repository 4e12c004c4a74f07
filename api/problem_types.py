"""Every kind of problem that the API tells: what its code means, with which status it comes, and what to do.

The only place where kinds are described: the description of the API, the page that `type` leads to and
docs/api-problems.md are made from it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from api.problem_table import PARTS, Described

PAGE = "/help/api/problems"
# RFC 9457, section 4.2.1: no more is known than the status tells.
UNTYPED = "about:blank"
EXTENSION = "x-problem-types"


class ProblemType(NamedTuple):
    """One kind of problem. `part` is what of a request it is about; `status` is None where any may come."""

    code: str
    part: str
    status: int | None
    title: str
    remedy: str
    meaning: str

    @property
    def address(self) -> str:
        """Where a person reads of it: a reference from the root of the site."""
        return f"{PAGE}#{self.code}"


def _read(parts: Mapping[str, Mapping[str, Described]]) -> dict[str, ProblemType]:
    return {code: ProblemType(code, part, *told) for part, codes in parts.items() for code, told in codes.items()}


TYPES: Mapping[str, ProblemType] = _read(PARTS)


def type_of(code: str) -> str:
    """What a problem with this code has as its `type`."""
    known = TYPES.get(code)
    return known.address if known else UNTYPED


def as_extension() -> list[dict[str, object]]:
    """All kinds, as the description of the API has them."""
    return [{"type": one.address, **one._asdict()} for one in TYPES.values()]


def as_markdown() -> str:
    """All kinds as tables, one for each part."""
    lines: list[str] = []
    for part, codes in PARTS.items():
        lines += ["", f"## {part}", "", "| code | status | means | what to do |", "|---|---|---|---|"]
        for code in codes:
            one = TYPES[code]
            cells = (f"`{code}`", str(one.status or "any"), f"{one.title} {one.meaning}".strip(), one.remedy)
            lines.append("| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"
