"""Where to draw the line for mails: what a threshold keeps of the passages that answer a query, and what it lets in.

    python -m benchmarks.closeness [--data ../shared/data] [--model multilingual] [--from 0.4 --to 0.7 --step 0.05]

The judged topics and questions of `benchmarks.relevance`, each with the passages that were read for it, and a sample of
all passages for how much of anything lies above. One JSON line for each threshold: `answers_kept` of the passages of
grade 2, `to_the_point` of those judged that lie above (grade 1 or 2), `of_1000` passages on anything.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.relevance.corpus import documents, entries, put
from benchmarks.relevance.judgments import Passages, load
from catalog.catalog import open_catalog
from search.embedding.factory import open_embedder

KINDS = ("topic", "question")
SAMPLE = 1_000


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--model", default="", help="as in ONRECORD_EMBEDDING_MODEL")
    options.add_argument("--from", type=float, default=0.4, dest="first")
    options.add_argument("--to", type=float, default=0.7, dest="last")
    options.add_argument("--step", type=float, default=0.05)
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="onrecord-closeness-") as folder:
        home = Path(folder)
        catalog = open_catalog(f"sqlite:///{home / 'catalog.sqlite3'}", home / "files")
        put(catalog, documents(given.data))
        found = entries(catalog)
        embedder = open_embedder(given.model, home)
        passages = Passages(found)
        judged = [passages.graded(query) for query in load(kinds=KINDS)]
        texts = {entry.passage.id: entry.passage.text for entry in found}
        ids = sorted({id_ for query in judged for id_ in query.grades})
        place = {id_: at for at, id_ in enumerate(ids)}
        rows = embedder.passages([texts[id_] for id_ in ids])
        sample = embedder.passages([texts[id_] for id_ in sorted(texts)[:: max(1, len(texts) // SAMPLE)]])
        asked = np.stack([embedder.query(query.query) for query in judged])
        catalog.close()
    pairs = [(place[id_], number, grade) for number, query in enumerate(judged) for id_, grade in query.grades.items()]
    cosines = np.array([rows[at] @ asked[number] for at, number, _ in pairs])
    grades = np.array([grade for _, _, grade in pairs])
    anything = sample @ asked.T
    for threshold in np.arange(given.first, given.last + given.step / 2, given.step):
        above = cosines >= threshold
        report = {
            "model": embedder.model.name,
            "threshold": round(float(threshold), 3),
            "answers_kept": round(float(above[grades == 2].mean()), 3),
            "to_the_point": round(float((grades[above] > 0).mean()), 3) if above.any() else None,
            "of_1000": round(float((anything >= threshold).mean() * 1000), 2),
        }
        json.dump(report, sys.stdout)
        print()


if __name__ == "__main__":
    main()
