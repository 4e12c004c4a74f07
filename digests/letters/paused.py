"""The mail that says once that saved searches run no more, and why."""

import textwrap
from collections.abc import Sequence

from catalog.owners import Owner
from digests.letters.page import page_of
from digests.letters.plain import WIDTH, with_colon
from digests.mail.message import Letter
from digests.mail.unsubscribing import list_headers, unsubscribe_address
from statements.phrases import gettext, ngettext


def paused_letter(paused: Sequence[tuple[int, str, str]], owner: Owner, base_url: str, day: str) -> Letter:
    """The letter; `paused` has ids, names and reasons of the searches, `day` is when it is written."""
    title = ngettext("A saved search is paused", "%(num)s saved searches are paused", len(paused))
    intro = gettext("Nothing is lost: once it runs again you are told everything since.")
    settings, stop_all = f"{base_url}/saved", unsubscribe_address(base_url, owner.mail_key)
    blocks = [
        "\n".join([name, *textwrap.wrap(because, WIDTH, break_long_words=False), f"{settings}/{id_}"])
        for id_, name, because in paused
    ]
    text = "\n\n".join(
        [
            f"OnRecord, {day}",
            "\n".join([title, *textwrap.wrap(intro, WIDTH)]),
            *blocks,
            f"{with_colon(gettext('Look at your searches'))}\n{settings}",
            f"-- \n{with_colon(gettext('Stop all mail'))}\n{stop_all}",
        ]
    )
    values = {
        "title": title,
        "intro": intro,
        "specimen": "",
        "home": f"{base_url}/",
        "day": day,
        "paused": [(name, because, f"{settings}/{id_}") for id_, name, because in paused],
        "settings": settings,
        "settings_words": gettext("Look at your searches"),
        "stop_all": stop_all,
    }
    headers = list_headers(base_url, owner.mail_key)
    return Letter(title, f"{text}\n", page_of("paused.html", values), owner.language, headers)
