"""How well one statement at two addresses is told from two statements, over thresholds of likeness.

    python -m benchmarks.duplicates [--data ../shared/data]

Copies are made of real statements, each with a kind of difference that two publications of one text have; a record
read by two programs is a found one. Others are two statements: of one country in the General Debate in different years,
of one speaker of Ukraine, of one country in the Council, translations, and forms filled in with other names. Days are
left out of account, so that the words alone have to tell. Prints one JSON line for each kind: pairs, the share at or
above each threshold, and how many are taken for one and found by bands; then milliseconds a speech for a sketch.

Sources: UN General Debate Corpus (doi:10.7910/DVN/0TJX8Y, CC0), UN Security Council Debates (doi:10.7910/DVN/KGVSYH,
CC0), official statements of Ukraine (CC0), verbatim records of the United Nations.
"""

import argparse
import gzip
import itertools
import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.likeness import ALIKE, Sketch, alike, bands, similarity, sketch_of
from statements.parsed import ParsedDocument
from statements.vocabulary import Capacity, DocumentType

THRESHOLDS = (0.2, 0.3, 0.4, 0.45, ALIKE, 0.55, 0.6, 0.7, 0.8, 0.9)
Pair = tuple[str, str]
Row = dict[str, Any]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = options.parse_args().data
    debate = _rows(data / "ungdc" / "ungdc_1946_2022.jsonl.gz")
    ukraine = _rows(data / "ukraine_statements" / "statements.jsonl.gz")
    council = _rows(data / "unsc_2020" / "unsc2020_dev.jsonl.gz")
    # Long ones and short ones; a fixed choice, so that two runs agree.
    chosen = [row["text"] for row in debate[::150]] + [row["text"] for row in ukraine[::4]]
    short = [" ".join(text.split()[:120]) for text in chosen]
    words = sorted({word for text in chosen[:40] for word in text.split()})
    for name, change in _changes(words).items():
        _report(f"copy: {name}", ((text, change(text)) for text in chosen))
    for name in ("other case, marks and line ends", "title and closing line added"):
        _report(f"copy, 120 words: {name}", ((text, _changes(words)[name](text)) for text in short))
    _report("copy: one record read by two programs", _read_twice(data / "un_verbatim_pdf"))
    _report("two: one form, other names and figures, 120 words", ((text, _filled_in(text, words)) for text in short))
    _report("two: one country, other years", _same(debate, "iso3", lambda a, b: a["year"] != b["year"]))
    near = _same(ukraine, "lang", lambda a, b: a["speaker"] == b["speaker"] and _apart(a, b))
    _report("two: one speaker, other titles", near)
    _report("two: translations", _translations(ukraine))
    _report("two: one country in the Council, other speeches", _same(council, "country", _apart))
    _time([row["text"] for row in debate[::50]])


def _rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _changes(words: list[str]) -> dict[str, Callable[[str], str]]:
    chance = random.Random(7)  # noqa: S311  no secret

    def edited(share: float) -> Callable[[str], str]:
        def edit(text: str) -> str:
            kept = []
            for word in text.split():
                kind = chance.random() / share
                kept += (
                    [word] if kind >= 1 else [[], [chance.choice(words)], [word, chance.choice(words)]][int(3 * kind)]
                )
            return " ".join(kept)

        return edit

    def excerpt(share: float) -> Callable[[str], str]:
        return lambda text: " ".join(text.split()[: int(len(text.split()) * share)])

    return {
        "other case, marks and line ends": _reset,
        "title and closing line added": lambda text: (
            f"Statement before the Assembly. Check against delivery. {text} Share"
        ),
        "figures brought up to date": lambda text: re.sub(r"\d+", lambda found: str(int(found[0]) + 3), text),
        "one word in fifty edited": edited(0.02),
        "one word in twenty edited": edited(0.05),
        "one word in ten edited": edited(0.1),
        "one word in seven edited": edited(0.15),
        "one word in four edited": edited(0.25),
        "three quarters of it": excerpt(0.75),
        "half of it": excerpt(0.5),
        "a quarter of it": excerpt(0.25),
    }


def _reset(text: str) -> str:
    """As a column of print has it: short lines, words broken at their ends, straight marks."""
    lines, line = [], ""
    for word in text.upper().replace("’", "'").replace("—", "-").split():
        if len(line) + len(word) > 60 and len(word) > 7 and word.isalpha():
            lines.append(f"{line} {word[:4]}-")
            line = word[4:]
        elif len(line) + len(word) > 60:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def _filled_in(text: str, words: list[str]) -> str:
    """Every name and every figure within a sentence replaced by another one."""
    chance = random.Random(len(text))  # noqa: S311  no secret
    names = [word for word in words if word[:1].isupper() and word.isalpha() and len(word) > 4]
    other = re.sub(r"(?<=[a-zа-я,] )[A-ZА-Я][\w’'-]+", lambda _: chance.choice(names), text)
    other = re.sub(r"\d+", lambda found: str(int(found[0]) + 1), other)
    return other if other != text else re.sub(r"\w{6,}", chance.choice(names), text, count=2)


def _read_twice(folder: Path) -> Iterator[Pair]:
    """Turns of the born-digital records, by our reader of PDF and by the text that another one gives."""
    for path in sorted(folder.glob("*.pdf")):
        if path.stem == "S_PV.492":  # a scan
            continue
        first, _ = read_document(path.read_bytes(), Hints(path.name))
        text = "\n\n".join(page.extract_text() for page in PdfReader(path).pages)
        second, _ = read_document(text.encode(), Hints(f"{path.stem}.txt", type=DocumentType.VERBATIM_RECORD))
        there = {s.label: words for s, words in _turns(second)}
        labels = [s.label for s, _ in _turns(first)]
        for statement, words in _turns(first):
            if labels.count(statement.label) == 1 and statement.label in there:
                yield words, there[statement.label]


def _turns(parsed: ParsedDocument) -> Iterator[tuple[Any, str]]:
    for statement in parsed.statements:
        if statement.capacity is not Capacity.PRESIDING:
            yield statement, " ".join(parsed.text[start:end] for start, end in statement.spans)


def _same(rows: list[Row], key: str, condition: Callable[[Row, Row], bool]) -> Iterator[Pair]:
    by: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[key]:
            by[row[key]].append(row)
    for group in by.values():
        for one, other in itertools.combinations(group, 2):
            if condition(one, other):
                yield _said(one), _said(other)


def _said(row: Row) -> str:
    return str(row["text"][row.get("header_len", 0) :])


def _apart(one: Row, other: Row) -> bool:
    """Whether two rows are no copy of one text that the set holds twice."""
    return _said(one) != _said(other)


def _translations(rows: list[Row]) -> Iterator[Pair]:
    english = {row["id"]: row for row in rows if row["lang"] == "en"}
    for row in rows:
        if row["lang"] != "en" and row["id"] in english:
            yield row["text"], english[row["id"]]["text"]


_SKETCHES: dict[str, Sketch | None] = {}


def _sketch(text: str) -> Sketch | None:
    if text not in _SKETCHES:
        _SKETCHES[text] = sketch_of(text)
    return _SKETCHES[text]


def _report(name: str, pairs: Iterable[Pair]) -> None:
    count, taken, found = 0, 0, 0
    above = dict.fromkeys(THRESHOLDS, 0)
    highest = 0.0
    for first, second in pairs:
        one, other = _sketch(first), _sketch(second)
        if one is None or other is None:
            continue
        count += 1
        likeness = similarity(one, other)
        highest = max(highest, likeness)
        for threshold in THRESHOLDS:
            above[threshold] += likeness >= threshold
        if alike(one, other):
            taken += 1
            found += not set(bands(one)).isdisjoint(bands(other))
    shares = {str(threshold): round(number / max(1, count), 4) for threshold, number in above.items()}
    report = {"pairs": count, "at": shares, "highest": round(highest, 3), "taken": taken, "taken_and_found": found}
    json.dump({"kind": name} | report, sys.stdout)
    print(flush=True)


def _time(texts: list[str]) -> None:
    started = time.process_time()
    for text in texts:
        sketch = sketch_of(text)
        assert sketch is not None
        bands(sketch)
    took = (time.process_time() - started) / len(texts)
    json.dump({"speeches": len(texts), "milliseconds_each": round(took * 1000, 2)}, sys.stdout)
    print()


if __name__ == "__main__":
    main()
