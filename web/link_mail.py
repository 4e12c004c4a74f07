"""The mail with a link that shows who reads an address: to sign in, or to keep a search without an account."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from css_inline import inline
from jinja2 import Environment, PackageLoader

from digests.mail.message import Letter, message_bytes
from digests.mail.port import MailError, MailRefused
from statements.errors import OnRecordError
from statements.phrases import gettext
from web.accounts import Accounts
from web.language import language
from web.templating import make_environment


class LinkNotSent(OnRecordError):
    """A mail that no server took, for now."""

    code = "mail_not_sent"


class AddressRefused(OnRecordError):
    """A mail that the server will not take for this address."""

    code = "mail_address_refused"


@dataclass(frozen=True, slots=True)
class LinkMail:
    """What a mail says round its link: `lead` why it comes, `act` what the link does, `lasts` until when."""

    subject: str
    lead: str
    act: str
    lasts: str
    about: str = ""


_ENVIRONMENT: Environment = make_environment(PackageLoader("web", "templates/mails"))


def send_link(accounts: Accounts, address: str, mail: LinkMail, link: str) -> None:
    """Mails a link in the language of the page. Raises LinkNotSent and AddressRefused."""
    now = accounts.clock.now()
    letter = _letter(accounts, mail, link)
    key = hashlib.sha256(link.encode()).hexdigest()
    message = message_bytes(letter, sender=accounts.sender, recipient=address, key=key, now=now)
    try:
        accounts.mailer.send(message, accounts.sender, address)
    except MailRefused as error:
        raise AddressRefused(
            gettext("The mail server does not take mails for this address."), gettext("Check how it is written.")
        ) from error
    except MailError as error:
        raise LinkNotSent(
            gettext("The mail could not be sent just now."), gettext("Try again in a few minutes.")
        ) from error


def _letter(accounts: Accounts, mail: LinkMail, link: str) -> Letter:
    context: Mapping[str, Any] = {
        "mail": mail,
        "link": link,
        "home": accounts.base_url,
        "host": urlsplit(accounts.base_url).netloc,
        "spoken": language(),
    }
    text = _ENVIRONMENT.get_template("link.txt").render(context)
    html = inline(_ENVIRONMENT.get_template("link.html").render(context), keep_style_tags=True)
    return Letter(mail.subject, text, html, language().code)
