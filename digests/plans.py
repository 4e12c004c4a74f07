"""A saved search as an engine runs it over what is new: by the rules of any search, and never for less than asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from digests.closeness import threshold
from digests.saved import Wanted
from search.asked import Asked, asked_by
from search.embedding.port import Embedder, Model, Vectors
from search.engines.port import Field, Filters, Plan
from search.in_sequence import in_sequence
from search.query.query import conditions_in
from search.query.tree import Condition, Node
from search.request import Mode
from search.scripts import language_of_script
from statements.errors import OnRecordError
from statements.phrases import gettext
from statements.vocabulary import StatementKind


class AsksForEverything(OnRecordError):
    """A search without anything to search for."""

    code = "asks_for_everything"


class MeaningNotUnderstood(OnRecordError):
    """Words whose meaning the model cannot tell."""

    code = "meaning_not_understood"


@dataclass(frozen=True, slots=True)
class Running:
    """What a saved search asks of engines.

    `about` are the words whose vector it needs, empty where it is not searched by meaning; a search by both is then by
    words alone, as pages say. `procedural` tells whether procedural remarks were asked for: else they are told to
    nobody. `tree` is the query as engines are asked it.
    """

    wanted: Wanted
    asked: Asked
    about: str
    procedural: bool
    tree: Node | None

    def plan(self, vector: Vectors | None, model: Model, depth: int) -> Plan:
        """The plan, with at most `depth` hits of each branch. `vector` is that of `about`, None where that is empty."""
        return Plan(
            filters=self.asked.filters,
            keyword=self.wanted.request.mode is not Mode.MEANING or not self.about,
            query=self.tree,
            vector=vector,
            floor=threshold(self.wanted.closeness, model) or 0.0,
            depth=depth,
        )

    def wants(self, kind: str | None, document_id: str, person_id: str | None, role: str | None) -> bool:
        """Whether a passage that engines find is one that is followed, and no procedural remark nobody asked for."""
        wanted = self.wanted
        return (
            (self.procedural or kind != StatementKind.PROCEDURAL)
            and wanted.document in {None, document_id}
            and wanted.person in {None, person_id}
            and (wanted.role is None or wanted.role.casefold() in (role or "").casefold())
        )


def running(wanted: Wanted, model: Model, speakers: Callable[[], Iterable[str]]) -> Running:
    """What a saved search asks for: the one check of saving and of running.

    Raises QueryError and UnknownFilter as any search does, AsksForEverything, and MeaningNotUnderstood where only
    meaning was asked for in a language that the model does not read.
    """
    request = wanted.request
    asked = asked_by(request, speakers)
    if asked.query.tree is None and not _narrows(asked.filters) and not _follows(wanted):
        raise AsksForEverything(
            gettext("The search asks for everything that is said."),
            gettext("Add words to look for, or a country, a speaker or a body."),
        )
    about = asked.query.about if request.mode is not Mode.KEYWORD else ""
    if about and (why := _not_by_meaning(about, wanted, model)):
        if request.mode is Mode.MEANING:
            raise MeaningNotUnderstood(why, gettext("Search by words."))
        about = ""
    kinds = Field.KIND in asked.filters.terms or any(
        isinstance(each, Condition) and each.field is Field.KIND for each in conditions_in(asked.query.tree)
    )
    return Running(wanted, asked, about, kinds, in_sequence(asked.query.tree))


def _not_by_meaning(about: str, wanted: Wanted, model: Model) -> str | None:
    """Why nothing is told by meaning, if nothing is."""
    if threshold(wanted.closeness, model) is None:
        return gettext(
            "How close in meaning is close enough to be told was not measured for the model %(model)s.",
            model=model.name,
        )
    if not model.understands(language_of_script(about)):
        return gettext("The model %(model)s does not read the language of “%(words)s”.", model=model.name, words=about)
    return None


def vector_of(embedder: Embedder, running: Running) -> Vectors | None:
    """The vector of what is looked for by meaning; None where nothing is. Raises what the model raises."""
    return embedder.query(running.about) if running.about else None


def _narrows(filters: Filters) -> bool:
    """Whether filters hold anything back, days apart: everything since a day is everything that comes."""
    return any(values for field, values in filters.terms.items() if field is not Field.STANDING)


def _follows(wanted: Wanted) -> bool:
    return any((wanted.person, wanted.role, wanted.document))
