"""Writes the letters of mails, each in its reader's language, when they are sent: what a mail tells is kept by id."""

import datetime as dt
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from catalog.catalog import Catalog
from catalog.deliveries import Delivery
from catalog.outbox import MailKind, OutgoingMail
from catalog.owners import Owner
from digests.letters.contents import Contents
from digests.letters.days import weekday_and_day
from digests.letters.gathering import Gatherer
from digests.letters.page import page_of
from digests.letters.paused import paused_letter
from digests.letters.plain import also_found, reworded_heading, reworded_note, specimen_note, text_of
from digests.letters.sources import SourceReader
from digests.letters.webhook_paused import webhook_letter
from digests.lost import why_lost
from digests.mail.message import Letter
from digests.mail.unsubscribing import list_headers
from search.presenting import Presenter
from search.serving import Pair
from statements.phrases import Phrasebook, gettext, ngettext, speaking

# What fits the first line of its header, of 78 signs: one that does not begins on the next, after a line with nothing.
_LONGEST_SUBJECT = 78 - len("Subject: ")
_NAMED = 3


class LetterWriter:
    """Writes the letters of one catalog's mails.

    `pair` gives what serves at the moment, `phrasebook_of` the words of a language by its ISO 639-1 code.
    """

    def __init__(
        self,
        catalog: Catalog,
        pair: Callable[[], Pair],
        presenter: Presenter,
        phrasebook_of: Callable[[str], Phrasebook],
    ) -> None:
        self._catalog = catalog
        self._pair = pair
        self._presenter = presenter
        self._phrasebook_of = phrasebook_of
        self._sources = SourceReader(catalog, pair, presenter)
        self._gatherer = Gatherer(catalog, presenter)

    def write(self, mail: OutgoingMail, owner: Owner) -> Letter | None:
        """The letter of a mail; None where nothing is left to tell, for its passages or searches are gone."""
        if mail.kind is not MailKind.DIGEST:
            with speaking(self._phrasebook_of(owner.language)):
                day = weekday_and_day(mail.made_at.astimezone(ZoneInfo(owner.time_zone)).date())
                if mail.kind is MailKind.WEBHOOK:
                    return webhook_letter(mail.detail, owner, self._presenter.base_url, day)
                return paused_letter(self._reasons(mail, owner), owner, self._presenter.base_url, day)
        return self.of_deliveries(owner, self._catalog.deliveries.of_mail(mail.id), mail.made_at, mail.id)

    def of_deliveries(
        self, owner: Owner, told: Sequence[Delivery], made_at: dt.datetime, mail_id: int | None = None
    ) -> Letter | None:
        """A letter that tells these; `mail_id` None where they are not written down yet."""
        with speaking(self._phrasebook_of(owner.language)):
            sources = self._sources.read(owner, told, mail_id)
            if not sources.new and not sources.reworded:
                return None
            contents = self._gatherer.contents(owner, sources, made_at, mail_id)
            return self._letter(owner, contents)

    def _reasons(self, mail: OutgoingMail, owner: Owner) -> list[tuple[int, str, str]]:
        """Ids and names of searches that were paused, and why: as the round noted it where they could be run by now."""
        stored = {search.id: search for search in self._catalog.saved_searches.of_owner(owner.id)}
        model, reasons = self._pair().embedder.model, []
        for paused in mail.detail["searches"]:
            search = stored.get(paused["id"])
            why = why_lost(search, self._catalog, model) if search else None
            reasons.append((paused["id"], paused["name"], why or paused["because"]))
        return reasons

    def _letter(self, owner: Owner, contents: Contents) -> Letter:
        title, intro = _title(contents), _intro(contents)
        ids = {section.search_id for section in contents.sections}
        alone = next(iter(ids)) if len(ids) == 1 and not contents.reworded else None
        values = {
            "title": title,
            "intro": intro,
            "specimen": specimen_note() if contents.specimen else "",
            "home": contents.home,
            "day": contents.day,
            "contents": contents,
            "also_found": also_found,
            "reworded_heading": reworded_heading(),
            "reworded_note": reworded_note(),
        }
        return Letter(
            subject=_subject(contents, title),
            text=text_of(contents, title, intro),
            html=page_of("digest.html", values),
            language=owner.language,
            headers=list_headers(self._presenter.base_url, owner.mail_key, alone),
        )


def _title(contents: Contents) -> str:
    if contents.count:
        return ngettext("%(num)s new passage", "%(num)s new passages", contents.count)
    return ngettext("%(num)s passage reads differently", "%(num)s passages read differently", len(contents.reworded))


def _intro(contents: Contents) -> str:
    searches = len(contents.stops)
    if not contents.count:
        return ngettext("For one of your searches.", "For %(num)s of your searches.", searches)
    return ngettext("New on record for one of your searches.", "New on record for %(num)s of your searches.", searches)


def _subject(contents: Contents, title: str) -> str:
    """What is new: never what was looked for, which others may read over a shoulder."""
    names = contents.countries if contents.count else contents.places
    for count in range(min(_NAMED, len(names)), 0, -1):
        named = ", ".join(names[:count])
        if count < len(names):
            named = gettext("%(names)s and others", names=named)
        subject = gettext("%(count)s: %(names)s", count=title, names=named)
        if len(subject) <= _LONGEST_SUBJECT:
            return subject
    return title
