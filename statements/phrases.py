"""Our own words, in the language of whoever reads them.

Whatever makes words for people takes them from `gettext` and its like, as the English sentence; who reads is set
round the work with `speaking`. Outside of it the words are English: the API and the command line speak nothing else.
Catalogs of other languages come from above (`web.language`), as a `Phrasebook`.

Named places are filled in: `gettext("Page %(page)s", page=3)`. A per cent sign is written twice.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from statements import languages
from statements.directions import closed


class Phrasebook(Protocol):
    """The words of one language. `code` is its ISO 639-1 code."""

    @property
    def code(self) -> str:
        """The language, by ISO 639-1."""

    def gettext(self, message: str) -> str:
        """A sentence; the English one where there is no other."""

    def ngettext(self, one: str, many: str, number: int) -> str:
        """A sentence about a number of things, in the form that the number wants."""

    def pgettext(self, context: str, message: str) -> str:
        """A sentence whose English is the same in several contexts."""

    def number(self, value: int) -> str:
        """A whole number with the separators of the language."""

    def language_name(self, code: str) -> str:
        """What this language calls a language, by ISO 639-1; the code where that is unknown."""


class English:
    """The language in which the words are written."""

    code = "en"

    def gettext(self, message: str) -> str:
        """The sentence itself."""
        return message

    def ngettext(self, one: str, many: str, number: int) -> str:
        """One thing, or many."""
        return one if number == 1 else many

    def pgettext(self, _context: str, message: str) -> str:
        """The sentence itself."""
        return message

    def number(self, value: int) -> str:
        """12,806."""
        return f"{value:,}"

    def language_name(self, code: str) -> str:
        """French, for fr."""
        return languages.name_of(code)


_ENGLISH = English()
_spoken: ContextVar[Phrasebook] = ContextVar("spoken", default=_ENGLISH)


def spoken() -> Phrasebook:
    """The words of the language that is spoken now."""
    return _spoken.get()


@contextmanager
def speaking(phrasebook: Phrasebook) -> Generator[None]:
    """Everything said inside is said in this language, in threads too that get a copy of the context."""
    token = _spoken.set(phrasebook)
    try:
        yield
    finally:
        _spoken.reset(token)


def gettext(message: str, /, **values: object) -> str:
    """The sentence in the language that is spoken, filled in."""
    return spoken().gettext(message) % _kept_apart(values)


def ngettext(one: str, many: str, number: int, /, **values: object) -> str:
    """The sentence for a number of things, which fills `%(num)s` as people write it."""
    phrasebook = spoken()
    return phrasebook.ngettext(one, many, number) % {"num": phrasebook.number(number), **_kept_apart(values)}


def pgettext(context: str, message: str, /, **values: object) -> str:
    """The sentence of one context, where the same English has two meanings."""
    return spoken().pgettext(context, message) % _kept_apart(values)


def gettext_noop(message: str) -> str:
    """Marks a sentence of a table for the catalogs; `gettext` of it comes where it is used."""
    return message


def number(value: int) -> str:
    """A whole number as the language writes it."""
    return spoken().number(value)


def _kept_apart(values: dict[str, object]) -> dict[str, object]:
    """What is filled in turns nothing of the sentence round it."""
    return {name: closed(value) if type(value) is str else value for name, value in values.items()}
