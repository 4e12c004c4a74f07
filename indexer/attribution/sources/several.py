"""Sources that are more than one: "Kestria and Valdoria", "the minister and his envoy", "Vel, Oriel and Lind"."""

from indexer.attribution.sources.name_words import DETERMINERS
from indexer.attribution.sources.named import named_in
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Part, Source

_KINDS = frozenset({"name", "country", "seat", "body", "title"})


def names_several(report: Report, source: Source) -> bool:
    """Whether a source joins persons, states or bodies, so that no one of them can be credited alone."""
    if not source.joined:
        return False
    head = source.head
    if 1 in source.joined:
        return _differ(report, source, head, source.parts[1])
    last = source.parts[source.joined[-1]]
    same = [p for p in source.parts[1:] if p.kind == head.kind and p.kind in {"name", "country", "seat"}]
    return last in same and len(same) == len(source.parts) - 1


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
