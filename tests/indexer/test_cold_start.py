"""What is imported when: searching and reading of records never wait for the parser of English or for extraction."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "trafilatura", "lxml", "py3langid")


def imported(code: str) -> set[str]:
    """Which of the heavy packages a process has imported after running the code."""
    ask = f"import sys\n{code}\nprint(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def read(text: str, **hints: str) -> str:
    return (
        "from indexer.reading import read_document\nfrom indexer.records.record import Hints\n"
        f"read_document({text.encode()!r}, Hints('a.txt', **{hints!r}))"
    )


def test_importing_the_door_to_reading_imports_nothing_heavy() -> None:
    assert imported("import indexer.reading") == set()


def test_a_speech_is_read_without_extraction_or_parser() -> None:
    assert imported(read("Speaker: Oda Okapi\n\nWe have waited for three winters.")) == {"py3langid"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "language", "needed"),
    [
        ("Kestria said that the road was open.", "en", {"spacy"}),
        ("Кестрия заявила: «Дорога открыта».", "ru", set()),
        ("Kestria powiedziała, że droga jest otwarta.", "pl", set()),
    ],
)
def test_the_parser_is_loaded_for_english_reports_alone(text: str, language: str, needed: set[str]) -> None:
    assert imported(read(text, type="news_article", language=language)) - {"py3langid"} == needed
