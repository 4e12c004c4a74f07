"""The mail that says once that nothing is posted to a webhook any more, and why."""

import textwrap
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from catalog.owners import Owner
from digests.letters.page import page_of
from digests.letters.plain import WIDTH, with_colon
from digests.mail.message import Letter
from digests.mail.unsubscribing import list_headers, unsubscribe_address
from statements.phrases import gettext


def webhook_letter(detail: Mapping[str, Any], owner: Owner, base_url: str, day: str) -> Letter:
    """The letter; `detail` has the address and what came of the last post, `day` is when it is written.

    Of the address the host is named alone: what follows is often as good as a password.
    """
    title = gettext("A webhook is paused")
    intro = gettext("Nothing is lost: what you are told meanwhile waits, and is posted once the webhook runs again.")
    host = urlsplit(str(detail["address"])).hostname or ""
    because = gettext(
        "It took nothing for two days, or said that it wants nothing any more. The last answer: %(answer)s",
        answer=detail["because"],
    )
    settings, stop_all = f"{base_url}/account/webhooks", unsubscribe_address(base_url, owner.mail_key)
    blocks = [
        f"OnRecord, {day}",
        "\n".join([title, *textwrap.wrap(intro, WIDTH)]),
        "\n".join([host, *textwrap.wrap(because, WIDTH, break_long_words=False)]),
        f"{with_colon(gettext('Look at your webhooks'))}\n{settings}",
        f"-- \n{with_colon(gettext('Stop all mail'))}\n{stop_all}",
    ]
    values = {
        "title": title,
        "intro": intro,
        "specimen": "",
        "home": f"{base_url}/",
        "day": day,
        "paused": [(host, because, settings)],
        "settings": settings,
        "settings_words": gettext("Look at your webhooks"),
        "stop_all": stop_all,
    }
    text = "\n\n".join(blocks)
    headers = list_headers(base_url, owner.mail_key)
    return Letter(title, f"{text}\n", page_of("paused.html", values), owner.language, headers)
