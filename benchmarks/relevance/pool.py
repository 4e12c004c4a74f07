"""What is still to be read: passages among the first ten of any mode that nobody has judged for their query.

Passages are given by document and place and not by rank or mode, so that who judges does not know what found them.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.relevance.asking import shown
from benchmarks.relevance.judgments import Judged, Passages, Place
from catalog.reading import Entry
from search.request import Mode
from search.serving import Searching


def unread(service: Searching, entries: Iterable[Entry], queries: Iterable[Judged]) -> Iterator[dict[str, Any]]:
    """For each query the unjudged passages, in the order of documents; `at` is the middle of the passage."""
    by_id = {entry.passage.id: entry for entry in entries}
    passages = Passages(by_id.values())
    for judged in queries:
        known = passages.graded(judged).grades
        found = {id_ for mode in Mode for id_ in shown(service, judged.query, mode).passages} - set(known)
        order = sorted(found, key=lambda id_: (by_id[id_].document.file_name, by_id[id_].passage.start))
        yield {
            "kind": judged.kind,
            "query": judged.query,
            "passages": [_place(by_id[id_]) for id_ in order],
        }


def take(judged: Iterable[Judged], read: Path) -> list[Judged]:
    """The queries with what a file of `unread` holds, once a `grade` is written to each of its passages."""
    graded = {
        (one["kind"], one["query"]): [Place(p["document"], p["at"], p["grade"]) for p in one["passages"]]
        for one in map(json.loads, read.read_text(encoding="utf-8").splitlines())
    }
    return [Judged(one.kind, one.query, tuple({*one.places, *graded.get((one.kind, one.query), ())})) for one in judged]


def _place(entry: Entry) -> dict[str, Any]:
    passage, said = entry.passage, entry.statement
    return {
        "document": entry.document.file_name,
        "at": (passage.start + passage.end) // 2,
        "date": str(entry.document.date),
        "by": " / ".join(value for value in (said.speaker, said.country, said.organization) if value) if said else "",
        "text": passage.text,
    }
