"""Names of files for what was fetched."""

import re
from urllib.parse import unquote, urlsplit

_LONGEST_NAME = 120
_UNFIT = re.compile(r"[^\w.\-]+")
_ENDINGS = {"application/pdf": ".pdf", "text/html": ".html", "application/json": ".json", "text/plain": ".txt"}
_WEB = re.compile(r"(?i)\.(?:aspx?|php|jsp|s?html?|do|doc\.htm)$")


def file_name(address: str, media_type: str) -> str:
    """A name for the file at an address, as a person would save it."""
    parts = urlsplit(address)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2]) or parts.hostname or "page"
    if parts.query:
        last = _WEB.sub("", last) + "-" + unquote(parts.query)
    name = _UNFIT.sub("-", last).strip("-.")[-_LONGEST_NAME:] or "page"
    ending = _ENDINGS.get(media_type, "")
    return name if not ending or name.casefold().endswith(ending) else name + ending
