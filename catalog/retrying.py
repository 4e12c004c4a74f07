"""Reads outlive the restart of a database server."""

import functools
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from catalog.errors import CatalogLost

# A server that is told to restart takes connections again after about a second.
SECONDS_BEFORE_RETRY = 1.0

Given = ParamSpec("Given")
Found = TypeVar("Found")


def retried(read: Callable[Given, Found]) -> Callable[Given, Found]:
    """A read that is tried once more where the connection broke under it. Writes never are: they may have landed."""

    @functools.wraps(read)
    def reading(*arguments: Given.args, **named: Given.kwargs) -> Found:
        try:
            return read(*arguments, **named)
        except CatalogLost:
            time.sleep(SECONDS_BEFORE_RETRY)
            return read(*arguments, **named)

    return reading
