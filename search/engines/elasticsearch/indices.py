"""The indices of one installation: the one that serves, under an alias; replaced ones, kept until told."""

import re
import time
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from elasticsearch import BadRequestError, Elasticsearch, NotFoundError

from mappings.loader import passages_index, preferred_analyzers, schema_version
from search.engines.elasticsearch.client import Cluster
from search.engines.elasticsearch.failures import mismatch
from search.engines.outdated import other_groups, other_model, other_version
from search.engines.port import IndexedModel
from statements.groups import tables_version
from statements.phrases import gettext

# Asking for an analyzer by itself would need rights that a key for our indices need not have.
_ANALYZER = re.compile(r"analyzer \[(\w+)\]")
# How long an index that was looked at is taken for the same one.
_SECONDS_TRUSTED = 5.0
# How long a new index waits for its second copy before it serves.
_COPY_SECONDS = 60
# A new index is ready after a tenth of a second on an idle node, after more than ten on one that is very busy.
_START_SECONDS = 30
# How long a search waits for it, at most once in `_SECONDS_TRUSTED`: of a cluster that lost it, people are told soon.
_MOMENT_SECONDS = 2
# While an index is filled that serves nobody: one copy, and no segment for every second.
_FILLING = {"auto_expand_replicas": "false", "number_of_replicas": 0, "refresh_interval": "-1"}
# None gives back what the definition or the cluster says.
_SERVING: dict[str, Any] = {"auto_expand_replicas": "0-1", "refresh_interval": None}


@dataclass(frozen=True, slots=True)
class Serving:
    """The index behind the alias, as it was when it was looked at."""

    name: str
    seen: float


class Indices:
    """Finds, makes and replaces indices for vectors of one model."""

    def __init__(self, client: Elasticsearch, cluster: Cluster, model: str, dimensions: int) -> None:
        self._client = client
        self._cluster = cluster
        self._model = model
        self._dimensions = dimensions
        self._serving: Serving | None = None
        self._readable: str | None = None

    def serving(self) -> str | None:
        """The name of the index that serves, None where nothing was indexed yet.

        Raises EngineMismatch where it is of another model, version or shape.
        """
        known = self._serving
        if known is not None and time.monotonic() - known.seen < _SECONDS_TRUSTED:
            return known.name
        name = self.look()
        if name is not None:
            self.await_copy(name, _MOMENT_SECONDS)
        return name

    def look(self) -> str | None:
        """The same, asked of the cluster at once."""
        self._serving = None
        found = self._in_force()
        if found is None:
            return None
        name, mappings = found
        self._check(mappings)
        self._serving = Serving(name, time.monotonic())
        return name

    def model(self) -> IndexedModel | None:
        """Whose vectors the index behind the alias says that it holds; None where there is none, or it says nothing."""
        found = self._in_force()
        about = {} if found is None else found[1].get("_meta", {})
        return IndexedModel(about["model"], about["dimensions"]) if {"model", "dimensions"} <= about.keys() else None

    def _in_force(self) -> tuple[str, dict[str, Any]] | None:
        """The index behind the alias, and its mappings."""
        try:
            found = self._client.indices.get(index=self._cluster.alias, features="mappings")
        except NotFoundError:
            return None
        if len(found) != 1:
            raise mismatch(
                self._cluster, gettext("stands for several indices: %(indices)s", indices=", ".join(sorted(found)))
            )
        name, description = next(iter(found.items()))
        return str(name), description["mappings"]

    def first(self) -> str:
        """The index that serves, made where there is none; by one process where several try."""
        name = self.look() or self._made_first()
        self.await_copy(name)
        return name

    def await_copy(self, name: str, seconds: int = _START_SECONDS) -> None:
        """Waits, once for an index and not longer than `seconds`, until it can be read.

        Another process may have made it this very moment: it is known then and nowhere kept, for some milliseconds,
        on a busy machine for seconds. It is called yellow all the while, as nothing can be lost of it yet: that colour
        alone let 58 of 80 such readers through too early.
        """
        if name == self._readable:
            return
        # A key that may not ask for the cluster's health may still read.
        patient = self._client.options(request_timeout=seconds + 5, ignore_status=(403, 408))
        health = patient.cluster.health(
            index=name, wait_for_status="yellow", wait_for_active_shards=1, timeout=f"{seconds}s"
        )
        if health.get("timed_out") is False:
            self._readable = name

    def _made_first(self) -> str:
        try:
            self._create(self._new_name("first"), settings={}, aliases={self._cluster.alias: {}})
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":
                raise
        name = self.look()
        if name is None:
            raise mismatch(self._cluster, gettext("was taken away while it was made"))
        return name

    def build(self) -> str:
        """A new index that serves nobody yet."""
        name = self._new_name(uuid4().hex[:12])
        self._create(name, settings=_FILLING)
        return name

    def complete(self, name: str) -> None:
        """Gives an index that was filled the settings of one that serves, and makes it searchable."""
        self._client.indices.put_settings(index=name, settings=_SERVING)
        self._client.indices.refresh(index=name)
        # Another copy where there are other nodes. Without it in time the index serves all the same.
        patient = self._client.options(request_timeout=_COPY_SECONDS + 10, ignore_status=408)
        patient.cluster.health(index=name, wait_for_status="green", timeout=f"{_COPY_SECONDS}s")

    def put_in_force(self, name: str) -> None:
        """Makes an index the one that serves, in one step for all readers."""
        old = self._behind_alias()
        actions: list[dict[str, Any]] = [{"remove": {"index": other, "alias": self._cluster.alias}} for other in old]
        self._client.indices.update_aliases(actions=[*actions, {"add": {"index": name, "alias": self._cluster.alias}}])
        self._serving = None

    def replaced(self) -> tuple[str, ...]:
        """Indices that no longer serve, or never did because their building was cut off."""
        found = self._client.indices.get(
            index=f"{self._cluster.alias}-*", allow_no_indices=True, features="aliases", expand_wildcards="open,closed"
        )
        return tuple(sorted(name for name, about in found.items() if self._cluster.alias not in about["aliases"]))

    def discard(self, *names: str) -> None:
        """Deletes indices; those that are gone already do no harm."""
        if names:
            self._client.indices.delete(index=list(names), ignore_unavailable=True)

    def _behind_alias(self) -> list[str]:
        try:
            return list(self._client.indices.get_alias(name=self._cluster.alias))
        except NotFoundError:
            return []

    def _new_name(self, part: str) -> str:
        # The alias ends before the hyphen, so that no alias of another installation's prefix matches ours.
        return f"{self._cluster.alias}-v{schema_version()}-{part}"

    def _create(self, name: str, *, settings: dict[str, Any], **more: Any) -> None:
        """Makes an index with the analyzers that the cluster has: each that it misses is named in its refusal."""
        missing: set[str] = set()
        while True:
            body = passages_index(self._model, self._dimensions, missing, groups=tables_version())
            body["settings"] |= settings
            try:
                self._client.indices.create(index=name, **body, **more)
            except BadRequestError as error:
                named = set(_ANALYZER.findall(str(error.body))) - missing
                if not named:
                    raise
                missing |= named
            else:
                return

    def _check(self, mappings: dict[str, Any]) -> None:
        meta = mappings.get("_meta", {})
        if meta.get("schema") != schema_version():
            raise mismatch(self._cluster, other_version(f"schema {meta.get('schema')}"))
        if (meta.get("model"), meta.get("dimensions")) != (self._model, self._dimensions):
            raise mismatch(self._cluster, other_model(meta.get("model"), self._model))
        if meta.get("groups") != tables_version():
            raise mismatch(self._cluster, other_groups())
        analyzers = meta.get("analyzers", {})
        wanted = passages_index(self._model, self._dimensions, groups=tables_version())
        if drifted := _differing(wanted["mappings"]["properties"], mappings.get("properties", {}), analyzers):
            raise mismatch(
                self._cluster, gettext("has other fields than it was made with (%(fields)s)", fields=", ".join(drifted))
            )


def _differing(wanted: dict[str, Any], held: dict[str, Any], analyzers: dict[str, str]) -> list[str]:
    """Fields that are missing, too many, of another type, or read by another analyzer."""
    languages = preferred_analyzers()

    def agrees(name: str) -> bool:
        ours, theirs = wanted.get(name), held.get(name)
        if ours is None or theirs is None or ours["type"] != theirs["type"]:
            return False
        analyzer = analyzers.get(name) if name in languages else ours.get("analyzer")
        return bool(theirs.get("analyzer") == analyzer and ours.get("dims") == theirs.get("dims"))

    return sorted(name for name in wanted.keys() | held.keys() if not agrees(name))
