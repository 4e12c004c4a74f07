"""What mails have in common that say that something runs no more, and why."""

import textwrap
from collections.abc import Sequence
from typing import NamedTuple

from catalog.owners import Owner
from digests.letters.page import page_of
from digests.letters.plain import WIDTH, with_colon
from digests.mail.message import Letter
from digests.mail.unsubscribing import list_headers, unsubscribe_address
from statements.phrases import gettext


class Paused(NamedTuple):
    """What runs no more, and why; `address` is its page, None where it has none of its own."""

    name: str
    because: str
    address: str | None = None


class Remedy(NamedTuple):
    """The page on which all of it can be looked at, and what the link to it says."""

    words: str
    address: str


def pause_letter(
    title: str, intro: str, paused: Sequence[Paused], remedy: Remedy, owner: Owner, base_url: str, day: str
) -> Letter:
    """The letter; `day` is when it is written."""
    stop_all = unsubscribe_address(base_url, owner.mail_key)
    blocks = [
        f"OnRecord, {day}",
        "\n".join([title, *textwrap.wrap(intro, WIDTH)]),
        *map(_block, paused),
        f"{with_colon(remedy.words)}\n{remedy.address}",
        f"-- \n{with_colon(gettext('Stop all mail'))}\n{stop_all}",
    ]
    values = {
        "title": title,
        "intro": intro,
        "specimen": "",
        "home": f"{base_url}/",
        "day": day,
        "paused": [(each.name, each.because, each.address or remedy.address) for each in paused],
        "settings": remedy.address,
        "settings_words": remedy.words,
        "stop_all": stop_all,
    }
    text = "\n\n".join(blocks)
    headers = list_headers(base_url, owner.mail_key)
    return Letter(title, f"{text}\n", page_of("paused.html", values), owner.language, headers)


def _block(paused: Paused) -> str:
    lines = [paused.name, *textwrap.wrap(paused.because, WIDTH, break_long_words=False)]
    return "\n".join([*lines, paused.address] if paused.address else lines)
