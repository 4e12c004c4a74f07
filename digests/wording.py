"""A saved search in words, in the language that is spoken: what is told, how close, how often."""

from catalog.catalog import Catalog
from digests.closeness import Closeness
from digests.plans import Running
from digests.saved import Event
from digests.schedule import Frequency
from search.query.wording import SPOKEN
from search.request import Mode
from statements.phrases import gettext, gettext_noop

CLOSENESS = {
    Closeness.LOOSE: gettext_noop("or loosely about the same"),
    Closeness.CLOSE: gettext_noop("or close to it in meaning"),
    Closeness.VERY_CLOSE: gettext_noop("or very close to it in meaning"),
}
FREQUENCIES = {
    Frequency.AT_ONCE: gettext_noop("As it comes"),
    Frequency.DAILY: gettext_noop("Daily"),
    Frequency.WEEKLY: gettext_noop("Weekly"),
    Frequency.MONTHLY: gettext_noop("Monthly"),
    Frequency.OFF: gettext_noop("Never"),
}
_ALONE = {
    Closeness.LOOSE: gettext_noop("loosely about this"),
    Closeness.CLOSE: gettext_noop("close to this in meaning"),
    Closeness.VERY_CLOSE: gettext_noop("very close to this in meaning"),
}


def frequency_word(frequency: Frequency) -> str:
    """Daily."""
    return gettext(FREQUENCIES[frequency])


def in_words(running: Running, catalog: Catalog) -> str:
    """All that a search asks for, as one line: passages containing “gates”, or close to it in meaning."""
    wanted = running.wanted
    said = running.asked.sentence(SPOKEN)
    if running.about and wanted.request.mode is Mode.MEANING:
        said = f"{said} ({gettext(_ALONE[wanted.closeness])})"
    elif running.about:
        said = f"{said}, {gettext(CLOSENESS[wanted.closeness])}"
    parts = [said, *_followed(running, catalog)]
    if wanted.event is Event.REWORDED:
        parts.append(gettext("where they read differently now"))
    return ", ".join(parts)


def says_more(words: str, name: str) -> bool:
    """Whether what is asked for, in words, says more than the name, which is made of it where its owner gave none."""
    return words.casefold() != name.casefold()


def _followed(running: Running, catalog: Catalog) -> list[str]:
    wanted, found = running.wanted, []
    if wanted.person is not None:
        person = catalog.people.person(wanted.person)
        found.append(gettext("said by %(name)s", name=person.name if person else wanted.person))
    if wanted.role is not None:
        found.append(gettext("said by whoever is %(role)s", role=wanted.role))
    if wanted.document is not None:
        document = catalog.library.document(wanted.document)
        name = (document[0].symbol or document[0].title) if document else wanted.document
        found.append(gettext("in %(document)s", document=name))
    return found
