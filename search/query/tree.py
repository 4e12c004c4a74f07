"""The syntax tree of a query: what must, may and must not stand in a passage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word in any of its inflections."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to each other exactly as typed: unstemmed, stop words kept, case and accents folded."""

    text: str


@dataclass(frozen=True, slots=True)
class All:
    """Every part must match."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part must match; more is better."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """`part` must match and `excluded` must not; `part` None stands for everything."""

    part: "Node | None"
    excluded: "Node"


Node = Word | Phrase | All | Some | Without
