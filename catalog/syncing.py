"""Makes what happened in a folder last: a new name is on the disk only when its folder is."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Returns when the names in the folder are on the disk."""
    if os.name != "posix":  # other systems offer no handle on a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
