"""Puts what a mail tells in order: by search, then by statement, the newest first, with honest figures of the rest."""

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError

from catalog.catalog import Catalog
from catalog.owners import Owner
from catalog.saved_searches import StoredSearch
from digests.letters.contents import Contents, Item, Quoted, Reworded, Section
from digests.letters.credits import kind_of, name_of, whom_of, whose_words
from digests.letters.days import long_day, weekday_and_day
from digests.letters.excerpts import excerpt
from digests.letters.found_by import why
from digests.letters.rewording import MOST_CHANGES, changes_between
from digests.letters.sources import Source, Sources
from digests.mail.unsubscribing import unsubscribe_address
from digests.schedule import Frequency
from digests.wording import frequency_word, in_words, says_more
from search.presenting import Presenter
from statements import countries
from statements.citations import short
from statements.citations.typography import one_line
from statements.phrases import gettext, ngettext, number

# What is read of one mail; the rest is told as a number with a link to all of it.
MOST_PASSAGES = 20
_LONG_AGO = dt.date.min


class Gatherer:
    """Makes the contents of mails over one catalog."""

    def __init__(self, catalog: Catalog, presenter: Presenter) -> None:
        self._catalog = catalog
        self._presenter = presenter

    def contents(self, owner: Owner, sources: Sources, made_at: dt.datetime, mail_id: int | None) -> Contents:
        """The contents in the language that is spoken. `mail_id` None: of a mail that is not written yet."""
        by_search: dict[int, list[Source]] = {}
        for source in sources.new:
            by_search.setdefault(source.searches[0].id, []).append(source)
        for mine in by_search.values():
            mine.sort(key=_newest_first)
        room = _shares([len(mine) for mine in by_search.values()], MOST_PASSAGES)
        sections = [self._section(mine, count, sources) for mine, count in zip(by_search.values(), room, strict=True)]
        shown_changes = sources.reworded[:MOST_PASSAGES]
        base = self._presenter.base_url
        every = [*sources.new, *sources.reworded]
        named = {search.id: search for source in every for search in source.searches}
        return Contents(
            count=len(sources.new),
            countries=tuple(dict.fromkeys(filter(None, (_whom_or_name(source) for source in sources.new)))),
            places=tuple(dict.fromkeys(_place(source) for source in every)),
            day=weekday_and_day(made_at.astimezone(ZoneInfo(owner.time_zone)).date()),
            sections=tuple(sections),
            reworded=tuple(self._reworded(source) for source in shown_changes),
            more_reworded=_and_more(len(sources.reworded) - len(shown_changes)),
            specimen=_is_specimen(every),
            stops=tuple((s.name, unsubscribe_address(base, owner.mail_key, s.id)) for s in named.values()),
            stop_all=unsubscribe_address(base, owner.mail_key),
            settings=f"{base}/saved",
            home=f"{base}/",
            all_of_it=f"{base}/saved" if mail_id is None else f"{base}/saved/mails/{mail_id}",
        )

    def _section(self, mine: Sequence[Source], room: int, sources: Sources) -> Section:
        search = mine[0].searches[0]
        shown: dict[str, list[Source]] = {}
        for source in mine[:room]:
            shown.setdefault(source.result.statement_id or source.result.passage_id, []).append(source)
        running = sources.running.get(search.id)
        asked = in_words(running, self._catalog) if running else ""
        return Section(
            search_id=search.id,
            name=search.name,
            asked=f"{_sentence(asked)} " if asked and says_more(asked, search.name) else "",
            counted=_counted(search, mine, sources.new),
            items=tuple(self._item(together, sources) for together in shown.values()),
            more=_and_more(len(mine) - room),
        )

    def _item(self, together: list[Source], sources: Sources) -> Item:
        together.sort(key=lambda source: source.entry.passage.ordinal)
        first = together[0]
        result = first.result
        meeting = first.entry.document.meeting
        others = dict.fromkeys(search.name for source in together for search in source.searches[1:])
        return Item(
            name=name_of(result),
            role=one_line(result.role or ""),
            whom=whom_of(result),
            code=result.country.code if result.country else None,
            day=_day(first),
            kind=kind_of(result),
            body=one_line(meeting.body) if meeting else result.reported_by or "",
            whose=whose_words(result),
            quoted=tuple(self._quoted(source, sources) for source in together),
            also=tuple(others),
        )

    def _quoted(self, source: Source, sources: Sources) -> Quoted:
        running = sources.running.get(source.searches[0].id)
        result = source.result
        return Quoted(
            excerpt=excerpt(result.text, result.highlights),
            language=result.language,
            rtl=is_rtl(result.language),
            where=short(self._presenter.citable(source.entry)),
            address=result.url,
            why=why(source.delivery, has_words=running is None or bool(running.asked.query.about)),
        )

    def _reworded(self, source: Source) -> Reworded:
        result = source.result
        changes = changes_between(source.earlier or "", result.text) if source.earlier else []
        others = len(changes) - MOST_CHANGES
        more = ngettext("and %(num)s more change", "and %(num)s more changes", others) if others > 0 else ""
        return Reworded(
            name=name_of(result),
            whom=whom_of(result),
            code=result.country.code if result.country else None,
            day=_day(source),
            where=short(self._presenter.citable(source.entry)),
            changes=tuple(changes[:MOST_CHANGES]),
            more=more,
            language=result.language,
            rtl=is_rtl(result.language),
            address=result.url,
        )


def is_rtl(language: str) -> bool:
    """Whether a language (ISO 639-1) is written from right to left."""
    try:
        return Locale.parse(language).text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False


def _newest_first(source: Source) -> tuple[int, str, int]:
    day = source.result.date or _LONG_AGO
    return -day.toordinal(), source.entry.document.id, source.entry.passage.ordinal


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """How many of each section are shown: one after the other is given one more, until there is no room."""
    shares = [0] * len(wanted)
    while sum(shares) < min(room, sum(wanted)):
        for index, most in enumerate(wanted):
            if shares[index] < most and sum(shares) < room:
                shares[index] += 1
    return shares


def _counted(search: StoredSearch, mine: Sequence[Source], new: Sequence[Source]) -> str:
    found = sum(search.id in source.delivery.search_ids for source in new)
    elsewhere = found - len(mine)
    often = frequency_word(Frequency(search.frequency))
    count = ngettext("%(num)s new passage", "%(num)s new passages", found)
    if elsewhere:
        return gettext(
            "%(often)s. %(count)s, %(others)s of them under another search.",
            often=often,
            count=count,
            others=number(elsewhere),
        )
    return gettext("%(often)s. %(count)s.", often=often, count=count)


def _and_more(left: int) -> str:
    return ngettext("And %(num)s more", "And %(num)s more", left) if left > 0 else ""


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _whom_or_name(source: Source) -> str:
    return whom_of(source.result) or name_of(source.result)


def _day(source: Source) -> str:
    return long_day(source.result.date) if source.result.date else gettext("undated")


def _place(source: Source) -> str:
    return one_line(source.result.document.symbol or source.result.document.title)


def _is_specimen(sources: Sequence[Source]) -> bool:
    codes = {source.result.country.code for source in sources if source.result.country}
    known = [countries.by_code(code) for code in codes]
    return bool(known) and all(country is not None and country.invented for country in known)
