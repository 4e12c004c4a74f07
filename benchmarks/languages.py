"""How well questions find answers in their own language, in another one, and where all are mixed.

    python -m benchmarks.languages [--sample 300] [--engine embedded|elasticsearch] [--data ../shared/data]

XQuAD: 240 paragraphs of an encyclopedia, each in English, Spanish and Russian, and questions on them in each, asked of
one home with the multilingual model, each time of the paragraphs in one language and of all. One paragraph answers in
one language, three do in all.

Given is nDCG@10 by language of the question, language of the paragraphs and mode, over paragraphs; `own` is the same
over all of them where only the paragraph in the language of the question counts. A home that is named is filled once
and kept. Prints one JSON line.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.relevance.__main__ import opened
from benchmarks.relevance.corpus import fill
from benchmarks.relevance.measures import figures
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.settings import EngineName
from search.request import Mode, SearchRequest
from search.serving import Searching
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType

LANGUAGES = ("en", "es", "ru")
ALL = "all"


class Asked(NamedTuple):
    """A question, and the number of the paragraph that answers it."""

    question: str
    paragraph: int


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sample", type=int, default=300, help="questions of each language, evenly spread")
    options.add_argument("--engine", type=EngineName, choices=list(EngineName), default=EngineName.EMBEDDED)
    options.add_argument("--home", type=Path)
    options.add_argument("--url")
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    read = {language: xquad(given.data, language) for language in LANGUAGES if file_of(given.data, language).exists()}
    if not read:
        print(f"No {file_of(given.data, LANGUAGES[0])}: nothing to measure on.", file=sys.stderr)
        return
    with opened(given.engine, given.home, given.url, model="multilingual") as application:
        fill(application, documents({language: paragraphs for language, (paragraphs, _) in read.items()}))
        report = {
            language: by_paragraphs(application.search, language, evenly(questions, given.sample))
            for language, (_, questions) in read.items()
        }
    json.dump({"engine": given.engine.value, "questions": report}, sys.stdout)
    print()


def file_of(data: Path, language: str) -> Path:
    return data / "xquad" / f"xquad.{language}.json"


def xquad(data: Path, language: str) -> tuple[list[str], list[Asked]]:
    """The paragraphs and the questions, both in the order of the file, which is the same in every language."""
    articles = json.loads(file_of(data, language).read_text(encoding="utf-8"))["data"]
    paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
    asked = [Asked(each["question"], at) for at, paragraph in enumerate(paragraphs) for each in paragraph["qas"]]
    return [paragraph["context"] for paragraph in paragraphs], asked


def documents(by_language: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ParsedDocument]]:
    """Each paragraph as a document whose title says its language and number."""
    for language, paragraphs in by_language.items():
        for at, paragraph in enumerate(paragraphs):
            name = f"{language} {at}"
            hints = Hints(f"{name}.txt", type=DocumentType.SPEECH, language=language, title=name)
            yield hints.file_name, read_document(paragraph.encode(), hints)[0]


def evenly(questions: Sequence[Asked], sample: int) -> list[Asked]:
    most = min(sample, len(questions))
    return [questions[at * len(questions) // most] for at in range(most)]


def by_paragraphs(service: Searching, language: str, questions: Sequence[Asked]) -> dict[str, Any]:
    """By language of the paragraphs: the mean of each mode, and of `own` where all languages are asked."""
    of: dict[str, dict[str, list[float]]] = {name: defaultdict(list) for name in (*LANGUAGES, ALL)}
    for asked in questions:
        for among in (*LANGUAGES, ALL):
            for mode in Mode:
                found = shown(service, asked.question, among, mode)
                right = {f"{each} {asked.paragraph}": 1 for each in (LANGUAGES if among == ALL else (among,))}
                of[among][mode.value].append(figures(found, right).ndcg)
                if among == ALL:
                    of[among][f"own, {mode}"].append(figures(found, {f"{language} {asked.paragraph}": 1}).ndcg)
    return {
        among: {name: round(sum(each) / len(each), 4) for name, each in figures_.items()}
        for among, figures_ in of.items()
    }


def shown(service: Searching, question: str, among: str, mode: Mode) -> list[str]:
    """The paragraphs of the first page, each once."""
    languages = [] if among == ALL else [among]
    request = SearchRequest(q=question, mode=mode, language=languages)
    return list(dict.fromkeys(result.document.title for result in service.search(request).results))


if __name__ == "__main__":
    main()
