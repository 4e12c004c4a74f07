"""Whether an installation can answer, and how far a change of its model is."""

from collections.abc import Callable
from dataclasses import asdict

from api.router import READY
from onrecord.wiring import Application
from statements.errors import OnRecordError


def readiness(application: Application) -> dict[str, str]:
    """Catalog and engine, each with ok or what is wrong."""
    checks = {}
    parts: dict[str, Callable[[], object]] = {
        "catalog": application.catalog.sequence.last,
        "engine": application.engine.status,
    }
    for name, probe in parts.items():
        try:
            probe()
        except OnRecordError as error:
            checks[name] = error.code
        else:
            checks[name] = READY
    return checks


def model_change(application: Application) -> dict[str, str | int] | None:
    """How far a change of the model is, as it was counted last; None where there is none or nobody has counted."""
    change = application.projection.seen
    return None if change is None else asdict(change)
