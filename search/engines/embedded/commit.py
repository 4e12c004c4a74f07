"""What a commit says about itself, carried by a document of the text index."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from tantivy import Query, Searcher

from search.engines.embedded.schema import COMMIT_ID, schema


@dataclass(frozen=True, slots=True)
class Commit:
    """The last sequence number applied, and how much of each file beside the index counts."""

    checkpoint: int = 0
    rows: int = 0
    vectors: int = 0
    value_bytes: int = 0

    def written(self) -> str:
        """As it stands in the index."""
        return json.dumps(asdict(self))


def read_commit(searcher: Searcher) -> Commit:
    """The commit that a searcher looks at; the empty one where there was none yet."""
    hits = searcher.search(Query.term_query(schema(), "id", COMMIT_ID), 1, count=False).hits
    if not hits:
        return Commit()
    stored: Any = searcher.doc(hits[0][1]).get_first("stored")
    return Commit(**json.loads(stored))
