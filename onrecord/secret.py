"""What this installation signs with: a setting, or a file of the home that is made once."""

import os
import secrets
from pathlib import Path

from catalog.database import CatalogError
from onrecord.settings import Settings, WrongSetting

_BYTES = 32
_FILE = "secret"


def signing_secret(settings: Settings) -> str:
    """The secret of this installation, the same for all its processes.

    Raises WrongSetting where several machines share a catalog and none is set: each would make its own, and refuse what
    another one signed. Raises CatalogError where the file of the home cannot be read or written.
    """
    if settings.secret:
        return settings.secret
    if not settings.catalog_url.startswith("sqlite:"):
        raise WrongSetting(
            "ONRECORD_SECRET is not set, and machines that share a catalog must share it.",
            "Set it to the same 32 signs or more on each, such as what `openssl rand -hex 32` gives.",
        )
    file = settings.home / _FILE
    try:
        return _read_or_make(file)
    except OSError as error:
        raise CatalogError(
            f"The secret of this installation, {file}, cannot be kept: {error.strerror}.", "Set ONRECORD_SECRET."
        ) from error


def _read_or_make(file: Path) -> str:
    if not file.exists():
        # Two processes may come at once: each writes a file of its own, and the first to link it has made the secret.
        part = file.with_name(f".{_FILE}.{os.getpid()}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as new:
            new.write(secrets.token_hex(_BYTES))
            new.flush()
            os.fsync(new.fileno())
        try:
            os.link(part, file)
        except FileExistsError:
            pass
        finally:
            part.unlink()
    return file.read_text(encoding="ascii")
