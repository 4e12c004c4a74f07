"""The mail that says once that saved searches run no more, and why."""

from collections.abc import Sequence

from catalog.owners import Owner
from digests.letters.pausing import Paused, Remedy, pause_letter
from digests.mail.message import Letter
from statements.phrases import gettext, ngettext


def paused_letter(paused: Sequence[tuple[int, str, str]], owner: Owner, base_url: str, day: str) -> Letter:
    """The letter; `paused` has ids, names and reasons of the searches, `day` is when it is written."""
    settings = f"{base_url}/saved"
    return pause_letter(
        ngettext("A saved search is paused", "%(num)s saved searches are paused", len(paused)),
        gettext("Nothing is lost: once it runs again you are told everything since."),
        [Paused(name, because, f"{settings}/{id_}") for id_, name, because in paused],
        Remedy(gettext("Look at your searches"), settings),
        owner,
        base_url,
        day,
    )
