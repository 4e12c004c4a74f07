"""The application for as long as a command is at work."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.wiring import Application


@contextmanager
def opened() -> Iterator["Application"]:
    """As the environment says; closed at the end, whatever happened."""
    # Not for `--help`, which need not wait for all the parts.
    from onrecord.opening import open_from_environment

    application = open_from_environment()
    try:
        yield application
    finally:
        application.close()
