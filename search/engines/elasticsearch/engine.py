"""The Elasticsearch engine: the index behind one alias, read by any number of processes."""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.answering import IndexReplaced, answer, nothing
from search.engines.elasticsearch.bodies import MOST_NEAREST, WINDOW
from search.engines.elasticsearch.client import Cluster, open_client
from search.engines.elasticsearch.compilation import EVERYTHING
from search.engines.elasticsearch.documents import passage_of
from search.engines.elasticsearch.failures import REBUILD, opening, translated
from search.engines.elasticsearch.highlighting import highlight
from search.engines.elasticsearch.hits import hits_of
from search.engines.elasticsearch.indices import Indices
from search.engines.elasticsearch.stems import Stems
from search.engines.elasticsearch.vocabulary import spellings
from search.engines.elasticsearch.walking import pages, walking_body
from search.engines.elasticsearch.writing import Writer, read_checkpoint
from search.engines.port import (
    Change,
    EngineAnswer,
    EngineError,
    EngineMismatch,
    EngineStatus,
    Hit,
    IndexedModel,
    PassageText,
    Plan,
)
from search.engines.spellings import Spellings
from search.query.tree import Node

NAME = "elasticsearch"
_HAS_VECTOR = {"exists": {"field": "vector"}}
_PAGE = 2_000


class ElasticsearchEngine:
    """An index of `cluster` with vectors of `model_name`. Nothing is asked or made before its first use.

    Safe to use from many threads. Every method raises EngineError where the cluster does not answer,
    EngineMismatch where the index was built for something else.
    """

    def __init__(self, cluster: Cluster, model_name: str, dimensions: int) -> None:
        self._cluster = cluster
        self._model = model_name
        self._dimensions = dimensions
        with opening(cluster):
            self._client: Elasticsearch = open_client(cluster)
        self._indices = Indices(self._client, cluster, model_name, dimensions)
        self._stems: Stems | None = None

    def apply(self, changes: Sequence[Change], up_to: int) -> None:
        """Writes the changes, makes them visible, and only then moves the checkpoint to `up_to`.

        A process killed in between leaves a checkpoint that is behind, and the next one writes the same
        again. Several processes may write at once; the newest change of a passage holds.
        """
        with translated(self._cluster):
            writer = Writer(self._client, self._cluster, self._indices.first(), self._dimensions)
            before = writer.checkpoint()
            if up_to <= before:
                return
            writer.write([change for change in changes if change.sequence > before])
            writer.refresh()
            writer.save(up_to)

    def rebuild(self, batches: Iterable[tuple[Sequence[Change], int]]) -> None:
        """Fills a new index beside the one that serves, counts it, and swaps them in one step.

        The replaced index is kept until `discard_replaced`.
        """
        with translated(self._cluster):
            name = self._indices.build()
        try:
            self._fill(name, batches)
        except BaseException:
            with translated(self._cluster):
                self._indices.discard(name)
            raise

    def run(self, plan: Plan) -> EngineAnswer:
        """Answers from what was made visible last. An index that is not there yet is an empty one."""
        if plan.vector is not None and plan.vector.shape != (self._dimensions,):
            raise EngineMismatch(
                f"The query's vector has the shape {plan.vector.shape}; the index holds {self._dimensions} dimensions.",
                "Search with the model that the index is for.",
            )
        with translated(self._cluster):
            name = self._indices.serving()
            if name is None:
                return nothing(plan)
            try:
                return answer(self._client, self._cluster, plan, name)
            except IndexReplaced:
                name = self._indices.look()
                return nothing(plan) if name is None else answer(self._client, self._cluster, plan, name)

    def walk(self, plan: Plan, size: int) -> Generator[tuple[Hit, ...]]:
        """All hits by words at a point in time; by meaning the nearest that Elasticsearch gives, 10,000 at most."""
        with translated(self._cluster):
            serving = self._indices.serving()
            if serving is None:
                return
        if not plan.keyword:
            meaning = self.run(replace(plan, depth=MOST_NEAREST, facets=())).meaning
            hits = meaning.hits if meaning else ()
            yield from (hits[start : start + size] for start in range(0, len(hits), size))
            return
        walked = pages(self._client, self._cluster, walking_body(plan), min(size, WINDOW))
        try:
            while True:
                with translated(self._cluster):
                    page = next(walked, None)
                if page is None:
                    return
                yield hits_of(page, plan)
        finally:
            with translated(self._cluster):
                walked.close()

    def highlights(self, query: Node, passages: Mapping[str, PassageText]) -> dict[str, tuple[tuple[int, int], ...]]:
        """Code-point ranges in the texts that match the query; what the index does not hold may be left out."""
        with translated(self._cluster):
            serving = self._indices.serving()
            if serving is None:
                return {}
            if self._stems is None or self._stems.index != serving:
                self._stems = Stems(self._client, serving)
            return highlight(self._stems, query, passages)

    def spellings(self, words: Collection[str]) -> dict[str, Spellings]:
        """What each word may be a misspelling of."""
        with translated(self._cluster):
            return {} if self._indices.serving() is None else spellings(self._client, self._cluster, words)

    def contents(self) -> Iterator[tuple[str, str]]:
        """Passage id and digest of every document, from what it holds now and not from what it once was."""
        with translated(self._cluster):
            if self._indices.serving() is None:
                return
        for has_vector in (True, False):
            yield from self._held(has_vector=has_vector)

    def status(self) -> EngineStatus:
        """The state of the projection; `bytes` counts every copy of the index that serves."""
        with translated(self._cluster):
            name = self._indices.look()
            return EngineStatus(NAME, self._model, 0, 0, 0, 0) if name is None else self._status(name)

    def indexed_model(self) -> IndexedModel | None:
        """The model of the index behind the alias."""
        with translated(self._cluster):
            return self._indices.model()

    def replaced(self) -> tuple[str, ...]:
        """The indices that rebuilds have replaced, and what broken-off rebuilds left."""
        with translated(self._cluster):
            return self._indices.replaced()

    def discard_replaced(self) -> tuple[str, ...]:
        """Deletes them; returns their names."""
        with translated(self._cluster):
            names = self._indices.replaced()
            self._indices.discard(*names)
        return names

    def close(self) -> None:
        """Lets go of connections."""
        self._client.close()

    def _fill(self, name: str, batches: Iterable[tuple[Sequence[Change], int]]) -> None:
        writer = Writer(self._client, self._cluster, name, self._dimensions)
        checkpoint = 0
        for changes, up_to in batches:
            with translated(self._cluster):
                writer.write(changes)
            checkpoint = up_to
        with translated(self._cluster):
            writer.save(checkpoint)
            self._indices.complete(name)
            self._check_count(name, writer.counted.created - writer.counted.deleted)
            self._indices.put_in_force(name)

    def _check_count(self, name: str, expected: int) -> None:
        held = int(self._client.count(index=name, query=EVERYTHING)["count"])
        if held != expected:
            raise EngineError(
                f"The new index holds {held:,} passages where {expected:,} were written, and was thrown away.",
                f"See that no other process writes to indices of {self._cluster.prefix}. {REBUILD}",
            )

    def _status(self, name: str) -> EngineStatus:
        self._indices.await_copy(name)
        found = self._client.search(
            index=name, size=0, query=EVERYTHING, track_total_hits=True, aggs={"vectors": {"filter": _HAS_VECTOR}}
        )
        stored = self._client.indices.stats(index=name, metric="store")
        return EngineStatus(
            name=NAME,
            model=self._model,
            passages=int(found["hits"]["total"]["value"]),
            vectors=int(found["aggregations"]["vectors"]["doc_count"]),
            checkpoint=read_checkpoint(self._client, name),
            bytes=int(stored["_all"]["total"]["store"]["size_in_bytes"]),
        )

    def _held(self, *, has_vector: bool) -> Iterator[tuple[str, str]]:
        kept = "filter" if has_vector else "must_not"
        condition = {"must": [EVERYTHING], kept: [_HAS_VECTOR]}
        body = {"query": {"bool": condition}, "sort": ["_shard_doc"], "_source": {"excludes": ["text_*"]}}
        walked = pages(self._client, self._cluster, body, _PAGE)
        while True:
            with translated(self._cluster):
                page = next(walked, None)
            if page is None:
                return
            for hit in page:
                yield hit["_id"], passage_of(hit["_source"], has_vector=has_vector).digest()
