"""Sources that are more than one: "Kestria and Valdoria", "the minister and his envoy", "Vel, Oriel and Lind"."""

from indexer.attribution.sources.name_words import DETERMINERS
from indexer.attribution.sources.named import named_in
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Part, Source

_NUMBERS = frozenset({"two", "three", "four", "both"})
_KINDS = frozenset({"name", "country", "seat", "body", "title"})


def names_several(report: Report, source: Source) -> bool:
    """Whether a source joins persons, states or bodies, so that no one of them can be credited alone."""
    if not source.joined:
        return _counted(report, source)
    head = source.head
    if _several_states(report, source):
        return True
    if 1 in source.joined:
        return _differ(report, source, head, source.parts[1])
    last = source.parts[source.joined[-1]]
    same = [p for p in source.parts[1:] if p.kind == head.kind and p.kind in {"name", "country", "seat"}]
    return last in same and len(same) == len(source.parts) - 1


def _several_states(report: Report, source: Source) -> bool:
    """Whether people of several states are meant: "Kestrian and Valdorian officials", "envoys of A and B"."""
    first = [item.country for item in report.items.within(source.head.start, source.head.end) if item.country]
    rest = [part for part in source.parts[1:] if part.kind in {"country", "demonym", "seat"}]
    if source.head.kind == "demonym" and 1 in source.joined:
        opening = report.items.covering(source.parts[1].start)
        return opening is not None and opening.country is not None
    return source.head.kind == "word" and bool(first) and len(rest) == len(source.parts) - 1


def _counted(report: Report, source: Source) -> bool:
    """Whether a source speaks of several who are known: "the two presidents"."""
    words = report.items.words
    forms = [words.forms[i].lower() for i in range(source.head.start, source.head.core + 1)]
    return forms[0] in {"the", "both", "these"} and bool(_NUMBERS & set(forms)) and forms[-1].endswith("s")


def _differ(report: Report, source: Source, head: Part, second: Part) -> bool:
    """Whether "and" directly behind the head brings somebody else; "the founder and director" is one."""
    tail = head.core + 1 < head.end
    if head.kind in {"name", "country", "seat", "body"} and not tail:
        return True
    if second.kind not in _KINDS or (tail and second.kind != head.kind):
        return False  # "people close to Weir and the White House", "the minister of roads and rivers"
    if head.kind == "title" and second.kind == "title":
        return report.items.words.forms[second.start].lower() in DETERMINERS
    return not (head.kind == "title" and named_in(report, source) is not None)
