"""Changes into one index: in bulk, item by item where some are refused, and the checkpoint after them.

Every document carries the number of its change as external version. So whatever is sent twice, late or
by two processes at once, a passage is what its newest change made it, and the checkpoint never goes back.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from elasticsearch import Elasticsearch, NotFoundError
from elasticsearch.helpers import streaming_bulk

from search.engines.elasticsearch.client import Cluster
from search.engines.elasticsearch.documents import checked, source_of
from search.engines.elasticsearch.failures import cause_of, refused
from search.engines.port import Change

# No passage has this id: it begins with a zero character.
CHECKPOINT_ID = "\x00checkpoint"
_AT_ONCE = 1_000
_BYTES_AT_ONCE = 16 * 1024 * 1024
_BULK_SECONDS = 120.0
# Half a second, doubled each time: a storm may last half a minute before somebody is told.
_RETRIES = 6
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 10.0
_VERSIONED = "external_gte"


@dataclass(slots=True)
class Counted:
    """How many passages came and went."""

    created: int = 0
    deleted: int = 0


class Writer:
    """Writes to the index `name`, alias or not."""

    def __init__(self, client: Elasticsearch, cluster: Cluster, name: str, dimensions: int) -> None:
        self._client = client
        self._patient = client.options(request_timeout=_BULK_SECONDS)
        self._cluster = cluster
        self._name = name
        self._dimensions = dimensions
        self.counted = Counted()

    def checkpoint(self) -> int:
        """The last change that the index reflects, 0 for none."""
        return read_checkpoint(self._client, self._name)

    def write(self, changes: Sequence[Change]) -> None:
        """Sends the newest change of each passage. Raises EngineError where one is refused, EngineBusy in a storm."""
        newest = {change.passage_id: change for change in changes}
        for change in newest.values():
            if change.passage is not None:
                checked(change.passage, self._dimensions)
        for succeeded, item in self._sent(newest.values()):
            ((operation, result),) = item.items()
            if succeeded:
                self._count(result)
            elif not _is_harmless(operation, result["status"]):
                raise refused(self._cluster, result["status"], cause_of(_error_of(result)))

    def refresh(self) -> None:
        """Makes what was written visible to searches."""
        self._patient.indices.refresh(index=self._name)

    def save(self, checkpoint: int) -> None:
        """Moves the checkpoint, after everything up to it was written."""
        action = {
            "_op_type": "index", "_id": CHECKPOINT_ID, "version": checkpoint, "version_type": _VERSIONED,
            "_source": {"checkpoint": checkpoint},
        }  # fmt: skip
        for succeeded, item in self._bulk([action]):
            if not succeeded and item["index"]["status"] != 409:
                raise refused(self._cluster, item["index"]["status"], cause_of(_error_of(item["index"])))

    def _sent(self, changes: Iterable[Change]) -> Iterator[tuple[bool, dict[str, Any]]]:
        return self._bulk(_action(change) for change in changes if change.passage_id and _is_text(change.passage_id))

    def _bulk(self, actions: Iterable[dict[str, Any]]) -> Iterator[tuple[bool, dict[str, Any]]]:
        return iter(
            streaming_bulk(
                self._patient,
                actions,
                index=self._name,
                chunk_size=_AT_ONCE,
                max_chunk_bytes=_BYTES_AT_ONCE,
                raise_on_error=False,
                max_retries=_RETRIES,
                initial_backoff=_FIRST_WAIT,
                max_backoff=_LONGEST_WAIT,
            )
        )

    def _count(self, result: dict[str, Any]) -> None:
        self.counted.created += result.get("result") == "created"
        self.counted.deleted += result.get("result") == "deleted"


def read_checkpoint(client: Elasticsearch, name: str) -> int:
    """The last change that an index reflects, 0 for none. Reads what was written last, refreshed or not."""
    try:
        return int(client.get(index=name, id=CHECKPOINT_ID)["_source"]["checkpoint"])
    except NotFoundError:
        return 0


def _action(change: Change) -> dict[str, Any]:
    action: dict[str, Any] = {"_id": change.passage_id, "version": change.sequence, "version_type": _VERSIONED}
    if change.passage is None:
        return {"_op_type": "delete", **action}
    return {"_op_type": "index", "_source": source_of(change.passage), **action}


def _is_text(passage_id: str) -> bool:
    """Nothing else can be in the index, so nothing else has to leave it."""
    return passage_id.encode("utf-8", "replace").decode() == passage_id and "\x00" not in passage_id


def _is_harmless(operation: str, status: int) -> bool:
    """A newer change was there first, or what should go was not there."""
    return status == 409 or (operation == "delete" and status == 404)


def _error_of(result: dict[str, Any]) -> dict[str, Any]:
    error = result.get("error") or result.get("exception") or {}
    return error if isinstance(error, dict) else {"reason": str(error)}
