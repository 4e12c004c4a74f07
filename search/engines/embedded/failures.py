"""What goes wrong with an index, as errors that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.engines.port import EngineError, EngineMismatch
from statements.phrases import gettext, gettext_noop

REMEDY = gettext_noop("Build it again with: onrecord engine rebuild")


class EngineDamaged(EngineError):
    """Files of the index are missing, cut short or not what they should be."""

    code = "engine_damaged"


def damaged(folder: Path, reason: object) -> EngineDamaged:
    """The error of an index that cannot be read."""
    return EngineDamaged(
        gettext(
            "The search index in %(folder)s is damaged: %(reason)s.", folder=folder, reason=str(reason).rstrip(".")
        ),
        gettext(REMEDY),
    )


def mismatch(folder: Path, reason: str) -> EngineMismatch:
    """The error of an index that was built for something else."""
    return EngineMismatch(
        gettext("The search index in %(folder)s %(reason)s.", folder=folder, reason=reason), gettext(REMEDY)
    )


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Raises EngineDamaged for whatever goes wrong inside, because reading a whole index never fails."""
    try:
        yield
    except EngineError:
        raise
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise damaged(folder, error) from error
    except BaseException as error:
        # A panic in tantivy is no Exception, so that nobody catches it by accident.
        if type(error).__name__ == "PanicException":
            raise damaged(folder, error) from error
        raise


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Raises EngineError where the index cannot be written. Nothing that was committed is lost."""
    try:
        yield
    except OSError as error:
        raise _unwritable(folder, error.strerror or error) from error
    except ValueError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, reason: object) -> EngineError:
    return EngineError(
        f"The search index in {folder} cannot be written: {str(reason).rstrip('.')}.",
        "Check the folder's permissions and free space; what was indexed before stays usable.",
    )
