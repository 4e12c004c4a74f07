"""What can be followed, each as a saved search of its own kind, and who or what that is by now."""

from catalog.catalog import Catalog
from digests.saved import Event, SearchLost, Wanted
from search.request import Mode, SearchRequest
from statements.phrases import gettext


def follow_person(person_id: str) -> Wanted:
    """Everything that one person says."""
    return Wanted(person=person_id)


def follow_role(role: str, country: str | None = None, organization: str | None = None) -> Wanted:
    """What is said by whoever holds a post: the printed role has these words, whoever it is by then."""
    request = SearchRequest(country=[country] if country else [], organization=[organization] if organization else [])
    return Wanted(request=request, role=role)


def follow_country(country: str, topic: str, mode: Mode = Mode.HYBRID) -> Wanted:
    """What a country says on a topic."""
    return Wanted(request=SearchRequest(q=topic, country=[country], mode=mode))


def follow_document(document_id: str) -> Wanted:
    """What reads differently in a document from now on."""
    return Wanted(document=document_id, event=Event.REWORDED)


def follow_symbol(symbol: str) -> Wanted:
    """Who names a document: what cites its symbol, or what begins with it up to a slash or point."""
    return Wanted(request=SearchRequest(cites=[symbol]))


def as_it_is_now(wanted: Wanted, catalog: Catalog) -> Wanted:
    """The same with the ids of today: people are joined, and documents read again under another identity.

    Raises SearchLost where nobody and nothing is on record any more that bears the id.
    """
    changed: dict[str, str] = {}
    if wanted.person is not None:
        person = catalog.people.living_id(wanted.person)
        if person is None:
            raise SearchLost(
                gettext("The person that it follows is not on record any more."), gettext("Follow somebody else.")
            )
        changed["person"] = person
    if wanted.document is not None:
        document = catalog.rereading.now(wanted.document) or wanted.document
        if not catalog.occurrences.has_document(document):
            raise SearchLost(
                gettext("The document that it follows is not on record any more."), gettext("Follow another one.")
            )
        changed["document"] = document
    return wanted.model_copy(update=changed) if changed else wanted
