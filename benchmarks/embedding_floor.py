"""Where the noise of a model begins: cosines of queries with what answers them and with what does not.

    python -m benchmarks.embedding_floor [--data ../shared/data] [--passages 4000] [--model multilingual]
        [--questions ru] [--floors 0.78 0.8 0.82]

Two measurements, one JSON line:
- XQuAD, questions in one language (English unless `--questions` names another) and paragraphs in English: each of
  1,190 questions with the paragraph that answers it (`kept`) and with the paragraphs of all other articles (`cut`).
  Both are shares at a floor.
- General Debate passages of 120 words with queries on other matters than diplomacy: what share of the
  passages a floor cuts, and how high the best hit of each such query lies.
"""

import argparse
import gzip
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.embedding.factory import open_embedder
from search.embedding.port import Embedder, Vectors

Cosines = NDArray[np.float32]
FLOORS = (0.1, 0.15, 0.175, 0.2, 0.225, 0.25, 0.275, 0.3, 0.35)
WORDS = 120
UNRELATED = (
    "how to bake sourdough bread at home", "best running shoes for flat feet", "guitar chords for beginners",
    "my cat will not eat dry food", "python list comprehension syntax", "replace a bicycle inner tube",
    "who won the tennis final on Sunday", "recipe for lentil soup with cumin", "remove red wine from a carpet",
    "knitting pattern for a baby hat", "symptoms of hay fever in spring", "cheap flights to a beach resort",
    "how tall do sunflowers grow", "train a puppy to sit", "repair a leaking kitchen tap",
    "chess opening against the queen's pawn", "the plot of a romantic comedy", "tune a piano",
    "exposure settings for night photography", "grow tomatoes on a balcony", "wedding dress alterations",
    "car engine makes a rattling noise", "learn to juggle three balls", "hotel breakfast opening hours",
    "crossword clue five letters", "install a graphics card driver", "treatment for tennis elbow",
    "opening hours of the swimming pool", "haircut for curly hair", "which paint for a bathroom ceiling",
)  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--passages", type=int, default=4000)
    options.add_argument("--model", help="as in ONRECORD_EMBEDDING_MODEL")
    options.add_argument("--questions", default="en", metavar="LANGUAGE")
    options.add_argument("--floors", type=float, nargs="+", default=FLOORS)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as home:
        embedder = open_embedder(given.model, Path(home))
        answering, others = question_cosines(embedder, given.data / "xquad", given.questions)
        stray = stray_cosines(embedder, given.data / "ungdc" / "ungdc_1946_2022.jsonl.gz", given.passages)
    best = np.sort(stray.max(axis=1))
    report = {
        "model": embedder.model.name,
        "questions": len(answering),
        "answering": quantiles(answering),
        "others": quantiles(others),
        "stray": quantiles(stray),
        "stray_best": quantiles(best),
        "floors": {
            floor: {
                "kept": round(float((answering >= floor).mean()), 4),
                "cut": round(float((others < floor).mean()), 4),
                "stray_cut": round(float((stray < floor).mean()), 4),
                "stray_hits": round(float((stray >= floor).sum(axis=1).mean()), 1),
                "stray_empty": round(float((best < floor).mean()), 3),
            }
            for floor in given.floors
        },
    }
    json.dump(report, sys.stdout)
    print()


def question_cosines(embedder: Embedder, folder: Path, language: str) -> tuple[Cosines, Cosines]:
    """Cosines of questions with their own paragraphs, and with those of other articles.

    Paragraphs stand in one order in every language.
    """
    numbered, translated = _paragraphs(folder, "en"), _paragraphs(folder, language)
    asked = [(row, question["question"]) for row, (_, part) in enumerate(translated) for question in part["qas"]]
    paragraphs = embedder.passages([part["context"] for _, part in numbered])
    cosines = queries(embedder, [text for _, text in asked]) @ paragraphs.T
    own = np.array([row for row, _ in asked])
    article = np.array([number for number, _ in numbered])
    return cosines[np.arange(len(own)), own], cosines[article[own][:, None] != article[None, :]]


def _paragraphs(folder: Path, language: str) -> list[tuple[int, Any]]:
    """Each paragraph with the number of its article."""
    articles = json.loads((folder / f"xquad.{language}.json").read_text(encoding="utf-8"))["data"]
    return [(number, part) for number, article in enumerate(articles) for part in article["paragraphs"]]


def stray_cosines(embedder: Embedder, path: Path, number: int) -> Cosines:
    """Cosines of every unrelated query (rows) with every passage (columns)."""
    sample = random.Random(7).sample(list(_passages(path)), number)  # noqa: S311  a sample that is the same each time
    return queries(embedder, UNRELATED) @ embedder.passages(sample).T


def queries(embedder: Embedder, texts: list[str] | tuple[str, ...]) -> Vectors:
    return np.stack([embedder.query(text) for text in texts])


def quantiles(cosines: Cosines) -> dict[str, float]:
    shares = (1, 2, 5, 50, 95, 98, 99, 100)
    return {
        f"p{share}": round(float(value), 3) for share, value in zip(shares, np.percentile(cosines, shares), strict=True)
    }


def _passages(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            words = json.loads(line)["text"].split()
            for start in range(0, len(words) - WORDS + 1, WORDS):
                yield " ".join(words[start : start + WORDS])


if __name__ == "__main__":
    main()
