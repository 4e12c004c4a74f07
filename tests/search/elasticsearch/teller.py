"""A process of its own that writes: `python -m tests.search.elasticsearch.teller URL,URL... PREFIX`.

It tells the story from the checkpoint on, and after each batch that was acknowledged says its number.
"""

import sys

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from tests.search.embedded.story import DIMENSIONS, MODEL, batches


def main() -> None:
    engine = ElasticsearchEngine(Cluster(tuple(sys.argv[1].split(",")), prefix=sys.argv[2]), MODEL, DIMENSIONS)
    sys.stdout.write("ready\n")
    for changes, up_to in batches(engine.status().checkpoint):
        engine.apply(changes, up_to)
        sys.stdout.write(f"{up_to}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
