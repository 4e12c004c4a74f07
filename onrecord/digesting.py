"""Puts the parts together that look for news, write mails and send them."""

from pathlib import Path
from urllib.parse import urlsplit

from digests.clock import Clock, SystemClock
from digests.letters.writing import LetterWriter
from digests.only_one import DigestsBusy
from digests.previewing import Previewer
from digests.rounds import Rounds
from digests.sending import Sender
from digests.services import SavedSearchServices
from digests.webhooks.allowed import Allowed
from digests.webhooks.payload import PayloadWriter
from digests.webhooks.posting import Poster
from digests.webhooks.sending import PostSender
from digests.webhooks.services import WebhookServices
from digests.window import MakeEngine, WindowEngine
from onrecord.agent import agent_of
from onrecord.mail import open_mailer
from onrecord.repeating import Repeating
from onrecord.wiring import Application
from search.embedding.port import Model
from statements.phrases import Phrasebook
from web.language import ENGLISH, languages

_CLOCK = SystemClock()
# How late a mail may be; to look costs two short reads.
_SECONDS_BETWEEN_LOOKS = 10.0


def make_windows(model: Model) -> MakeEngine:
    """What is new is searched in an embedded engine, whichever one serves (docs/decisions/0026)."""

    def make(folder: Path) -> WindowEngine:
        from search.engines.embedded import EmbeddedEngine  # noqa: PLC0415  loaded only where it is used

        return EmbeddedEngine(folder, model.name, model.dimensions)

    return make


def letter_writer(application: Application) -> LetterWriter:
    """Writes the mails of an installation, in the languages of its pages."""
    return LetterWriter(application.catalog, application.serving.current, application.presenter, phrasebook_of)


def saved_searches(application: Application, clock: Clock = _CLOCK) -> SavedSearchServices:
    """What pages, API and commands do with saved searches."""
    catalog, pair = application.catalog, application.serving.current
    previewer = Previewer(catalog, pair, make_windows, letter_writer(application), clock)
    return SavedSearchServices(catalog, pair, application.presenter, clock, previewer)


def open_rounds(application: Application, clock: Clock = _CLOCK, private_hosts: frozenset[str] = frozenset()) -> Rounds:
    """Rounds that send through the mail server of the settings. Nothing is connected before the first mail.

    `private_hosts` as `Allowed` has them.
    """
    settings = application.settings
    sender = Sender(
        application.catalog,
        open_mailer(settings),
        letter_writer(application).write,
        clock,
        settings.mail_sender,
        application.holder,
        settings.mails_a_day,
    )
    posts = _post_sender(application, _poster(application, private_hosts), clock)
    return Rounds(application.catalog, application.serving.look, make_windows, sender, posts, clock, application.holder)


def webhook_services(application: Application, clock: Clock = _CLOCK) -> WebhookServices:
    """What pages do with webhooks."""
    poster = _poster(application)
    sender = _post_sender(application, poster, clock)
    return WebhookServices(application.catalog, _allowed(application), poster, sender, clock)


def _allowed(application: Application, private_hosts: frozenset[str] = frozenset()) -> Allowed:
    return Allowed(urlsplit(application.settings.base_url).hostname or "", private_hosts)


def _poster(application: Application, private_hosts: frozenset[str] = frozenset()) -> Poster:
    return Poster(agent_of(application.settings), _allowed(application, private_hosts))


def _post_sender(application: Application, poster: Poster, clock: Clock) -> PostSender:
    catalog = application.catalog
    writer = PayloadWriter(catalog, application.serving.current, application.presenter)
    return PostSender(catalog, poster, writer.write, clock, application.holder)


def phrasebook_of(code: str) -> Phrasebook:
    """The words of a language by its ISO 639-1 code; English where there are none."""
    known = languages()
    return known.get(code, known[ENGLISH])


def scheduler(application: Application) -> Repeating:
    """Rounds whenever something is due. Several processes may each have one: one of them sends at a time."""
    return Repeating("digests", open_rounds(application).if_due, _SECONDS_BETWEEN_LOOKS, DigestsBusy, at_once=True)
