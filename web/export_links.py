"""Where the files of a search or of one page are fetched, for the links that offer them."""

from typing import NamedTuple

from search.exporting.formats import FORMATS
from search.request import SearchRequest
from statements.phrases import gettext, gettext_noop
from web.addresses import search_address


class FileLink(NamedTuple):
    """A format as readers call it, and the address of the file."""

    label: str
    address: str


_WORD = gettext_noop("Word note")


def files_of_search(search: SearchRequest) -> list[FileLink]:
    """The whole search in every format; a page's cursor is left out, and how many a page shows."""
    whole = search.model_copy(update={"limit": SearchRequest().limit})
    return [FileLink(_label(form), search_address(whole, path=f"/search.{form}")) for form in FORMATS]


def files_of(address: str) -> list[FileLink]:
    """The same for the page of a passage or a statement."""
    return [FileLink(_label(form), f"{address}.{form}") for form in FORMATS]


def _label(form: str) -> str:
    """Names of formats are the same in every language; what Word opens is told in words."""
    return gettext(_WORD) if form == "docx" else FORMATS[form].label
