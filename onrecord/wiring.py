"""The only place that builds concrete parts and puts them together."""

import os
import secrets
import shutil
import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path

from catalog.catalog import Catalog, open_catalog
from catalog.database import CatalogError
from onrecord.pairs import Pairs
from onrecord.settings import EngineName, Settings
from onrecord.turn import LEASE_SECONDS, HomeTurn, LeaseTurn, Turn
from search.changeover import Changeover
from search.embedding.port import Embedder
from search.engines.port import SearchEngine
from search.presenting import Presenter
from search.served_search import ServedSearch
from search.serving import Serving


@dataclass(frozen=True, slots=True)
class Application:
    """Every part of one installation. `holder` names this process among all that share the catalog."""

    settings: Settings
    catalog: Catalog
    serving: Serving
    projection: Changeover
    turn: Turn
    presenter: Presenter
    search: ServedSearch
    holder: str

    @property
    def engine(self) -> SearchEngine:
        """The engine of the index that serves at this moment; not to be kept, for another may take its place."""
        return self.serving.look().engine

    @property
    def embedder(self) -> Embedder:
        """The model that the index that serves at this moment is of; not to be kept either."""
        return self.serving.look().embedder

    def close(self) -> None:
        """Lets go of files, locks and connections."""
        self.serving.close()
        self.catalog.close()


def open_application(settings: Settings, lease: float = LEASE_SECONDS) -> Application:
    """Opens the home, making it where it is new. Nothing heavy is loaded before its first use.

    `lease`: seconds after which the turn of a process that died is another's, where machines share an index.
    Raises CatalogError where the home cannot be written or is of a newer version.
    """
    _make_home(settings.home)
    catalog = open_catalog(settings.catalog_url, settings.home / "files")
    holder = _process_name()
    turn = _turn(settings, catalog, holder, lease)
    presenter = Presenter(settings.base_url)
    pairs = Pairs(settings, catalog, presenter, turn.taken, holder if catalog.shared else None)
    serving = Serving(pairs.wanted(), pairs.of)
    changeover = Changeover(serving, catalog.vectors, turn.taken)
    return Application(
        settings=settings,
        catalog=catalog,
        serving=serving,
        projection=changeover,
        turn=turn,
        presenter=presenter,
        search=ServedSearch(serving, changeover),
        holder=holder,
    )


def _turn(settings: Settings, catalog: Catalog, holder: str, lease: float) -> Turn:
    """An index in a home is that machine's own work, even where the catalog is everybody's."""
    if catalog.shared and settings.engine is not EngineName.EMBEDDED:
        return LeaseTurn(catalog.leases, f"index:{settings.elasticsearch_prefix}", holder, lease)
    return HomeTurn(settings.home)


def _process_name() -> str:
    """Differs between machines and processes, and from the one that had this number before."""
    return f"{socket.gethostname()[:32]}:{os.getpid()}:{secrets.token_hex(6)}"


def _make_home(home: Path) -> None:
    remedy = "Set ONRECORD_HOME to a folder that can be written."
    try:
        home.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=home).close()
    except OSError as error:
        raise CatalogError(f"The data folder {home} cannot be written: {error.strerror}.", remedy) from error


def free_bytes(home: Path) -> int:
    """Free space where the home stands."""
    return shutil.disk_usage(home).free
