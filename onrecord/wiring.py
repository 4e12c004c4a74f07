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
from onrecord.engines import open_engine
from onrecord.settings import EngineName, Settings
from onrecord.turn import LEASE_SECONDS, HomeTurn, LeaseTurn, Turn
from search.embedding.factory import open_embedder
from search.embedding.port import Embedder
from search.engines.port import SearchEngine
from search.presenting import Presenter
from search.projection import Projection
from search.service import SearchService


@dataclass(frozen=True, slots=True)
class Application:
    """Every part of one installation. `holder` names this process among all that share the catalog."""

    settings: Settings
    catalog: Catalog
    engine: SearchEngine
    embedder: Embedder
    projection: Projection
    turn: Turn
    presenter: Presenter
    search: SearchService
    holder: str

    def close(self) -> None:
        """Lets go of files, locks and connections."""
        self.engine.close()
        self.catalog.close()


def open_application(settings: Settings, lease: float = LEASE_SECONDS) -> Application:
    """Opens the home, making it where it is new. Nothing heavy is loaded before its first use.

    `lease`: seconds after which the turn of a process that died is another's, where machines share an index.
    Raises CatalogError where the home cannot be written or is of a newer version.
    """
    _make_home(settings.home)
    catalog = open_catalog(settings.catalog_url, settings.home / "files")
    embedder = open_embedder(settings.embedding_model, settings.home)
    engine = open_engine(settings, embedder.model)
    holder = _process_name()
    turn = _turn(settings, catalog, holder, lease)
    presenter = Presenter(settings.base_url)
    projection = Projection(catalog, engine, embedder, turn.taken, holder if catalog.shared else None)
    return Application(
        settings=settings,
        catalog=catalog,
        engine=engine,
        embedder=embedder,
        projection=projection,
        turn=turn,
        presenter=presenter,
        search=SearchService(catalog.library, engine, embedder, presenter, projection.complete),
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
