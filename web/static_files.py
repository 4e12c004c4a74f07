"""Files that pages load, under names that hold a hash of the content so that browsers may keep them for ever."""

import hashlib
from importlib.resources import files
from typing import NamedTuple

from fastapi import Response

_MEDIA_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "ico": "image/x-icon",
}
_FOR_EVER = "public, max-age=31536000, immutable"
_A_DAY = "public, max-age=86400"


class _File(NamedTuple):
    content: bytes
    media_type: str


class StaticFiles:
    """The folder `web/static`, read once."""

    def __init__(self) -> None:
        self._files: dict[str, _File] = {}
        self._addresses: dict[str, str] = {}
        for entry in files("web").joinpath("static").iterdir():
            stem, _, suffix = entry.name.rpartition(".")
            if suffix in _MEDIA_TYPES:
                content = entry.read_bytes()
                hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"
                self._files[hashed] = _File(content, _MEDIA_TYPES[suffix])
                self._addresses[entry.name] = f"/static/{hashed}"

    def address(self, name: str) -> str:
        """The address of a file by its name in the folder. Raises KeyError for one that is not there."""
        return self._addresses[name]

    def serve(self, hashed: str) -> Response | None:
        """The file of a hashed name, None for any other name."""
        file = self._files.get(hashed)
        return Response(file.content, 200, {"Cache-Control": _FOR_EVER}, file.media_type) if file else None

    def favicon(self) -> Response:
        """The icon that browsers ask for unasked."""
        file = self._files[self._addresses["favicon.ico"].rpartition("/")[2]]
        return Response(file.content, 200, {"Cache-Control": _A_DAY}, file.media_type)
