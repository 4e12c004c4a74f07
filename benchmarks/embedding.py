"""What the embedder adds to the bare encoder, as a ratio of two times measured in the same run.

    python -m benchmarks.embedding [--passages 400] [--rounds 5] [--data ../shared/data]

`ours` is `CTranslateEmbedder.passages`. `bare` is the same CTranslate2 model called with the same batches,
prepared beforehand, after the bare tokenizer has read the same texts. Rounds alternate; each round gives one
ratio, and the middle one counts: a neighbour on the processor then slows both. The goal is 1.15 at most.
Prints one JSON line; passages come from the General Debate where the data is there, else from the project's
own text.
"""

import argparse
import gzip
import json
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import ctranslate2
import numpy as np
from tokenizers import Tokenizer

from search.embedding import ctranslate
from search.embedding.built_in import ENGLISH
from search.embedding.ctranslate import CTranslateEmbedder

GOAL = 1.15
LENGTHS = (60, 180)  # words of a passage


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--passages", type=int, default=400)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = options.parse_args()
    debate = given.data / "ungdc" / "ungdc_1946_2022.jsonl.gz"
    words = _debate_words(debate) if debate.is_file() else _project_words(Path())
    texts = passages(words, given.passages)
    with tempfile.TemporaryDirectory() as home:
        embedder = CTranslateEmbedder(Path(home))
        started = time.perf_counter()
        embedder.query("first use")
        convert_and_load = time.perf_counter() - started
        folder = next(Path(home).glob("all-*"))
        bare = bare_encoder(folder, texts)
        pairs = [(seconds(partial(embedder.passages, texts)), seconds(bare)) for _ in range(given.rounds)]
        query_ms = [seconds(partial(embedder.passages, [text[:60]])) * 1000 for text in texts[:100]]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    report = {
        "model": embedder.model.name,
        "passages": len(texts),
        "source": debate.name if debate.is_file() else "project",
        "threads": ctranslate.default_threads(),
        "ratio": round(ratio, 3),
        "goal": GOAL,
        "reached": ratio <= GOAL,
        "ours_per_second": round(len(texts) / statistics.median(ours for ours, _ in pairs), 1),
        "bare_per_second": round(len(texts) / statistics.median(theirs for _, theirs in pairs), 1),
        "query_ms_p50": round(statistics.median(query_ms), 2),
        "convert_and_load_s": round(convert_and_load, 2),
    }
    json.dump(report, sys.stdout)
    print()


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def bare_encoder(folder: Path, texts: list[str]) -> Callable[[], object]:
    """Tokenizer and encoder called with the embedder's own batches, padding and pooling left out."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(ENGLISH.model.max_tokens)
    encoder = ctranslate2.Encoder(str(folder), device="cpu", intra_threads=ctranslate.default_threads())
    sequences = [encoding.ids for encoding in tokenizer.encode_batch_fast(texts)]
    batches = []
    for length, rows in ctranslate.batches([len(sequence) for sequence in sequences]):
        ids = np.zeros((len(rows), length), np.int32)
        for line, row in enumerate(rows):
            ids[line, : len(sequences[row])] = sequences[row]
        batches.append((ids, np.array([len(sequences[row]) for row in rows], np.int32)))
    view = ctranslate2.StorageView.from_array

    def run() -> None:
        tokenizer.encode_batch_fast(texts)
        for ids, lengths in batches:
            encoder.forward_batch(view(ids), view(lengths))

    return run


def passages(words: Iterator[str], number: int) -> list[str]:
    """Texts of 60 to 180 words, the same each time."""
    chance = random.Random(7)  # noqa: S311  no secret
    return [" ".join(islice(words, chance.randint(*LENGTHS))) for _ in range(number)]


def _debate_words(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, 100):  # every hundredth speech: all decades
            yield from json.loads(line)["text"].split()


def _project_words(root: Path) -> Iterator[str]:
    """Words of the project's documents and comments, over and over in another order."""
    files = [
        path for folder in ("docs", "search", "statements") for path in sorted((root / folder).rglob("*.[mp][dy]"))
    ]
    words = [word for path in files for word in re.findall(r"[^\W_]+[,.;]?", path.read_text(encoding="utf-8"))]
    chance = random.Random(7)  # noqa: S311  no secret
    while True:
        yield from chance.sample(words, len(words))


if __name__ == "__main__":
    main()
