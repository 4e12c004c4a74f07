"""Keeps the index of a process that serves up to date, whichever process adds documents."""

from onrecord.repeating import Repeating
from onrecord.wiring import Application
from search.engines.port import EngineBusy

# How soon a document added by another process is found here.
_SECONDS_BETWEEN_LOOKS = 2.0


def follower(application: Application) -> Repeating:
    """Applies what is added; searches go on with what is indexed meanwhile."""
    return Repeating(
        "follower",
        lambda stop: application.projection.catch_up(change=True, stop=stop),
        _SECONDS_BETWEEN_LOOKS,
        EngineBusy,
        at_once=False,
    )
