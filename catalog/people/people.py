"""People of one catalog: read, joined, taken apart, and attributions corrected; every decision can be undone."""

from collections.abc import Mapping

from sqlalchemy import Connection, Engine, delete, func, select

from catalog.loading import load_documents, load_statements
from catalog.people import finding
from catalog.people.assigning import assign
from catalog.people.corrections import CORRECT, CORRECTABLE
from catalog.people.history import load_decisions
from catalog.people.merges import MERGE
from catalog.people.recording import DecisionRefused, in_force, mark_undone, record
from catalog.people.rewriting import rewrite
from catalog.people.splits import SPLIT
from catalog.people.views import Decision, PersonSummary, PersonView, Unplaced
from catalog.reading import DocumentView, StatementView
from catalog.retrying import retried
from catalog.tables import appearances, decisions, documents, former_people, name_words, people, statements
from statements.people.evidence import country_of_scope
from statements.people.names import person_name

# Appearances by which a decision finds somebody again, the first under each name.
ANCHORS = 8


class People:
    """The people of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._reading = database.execution_options(read_only=True)

    @retried
    def find(
        self,
        *,
        country: str | None = None,
        name: str | None = None,
        review: bool = False,
        limit: int = 50,
        offset: int = 0,
        after: tuple[str, str] | None = None,
    ) -> tuple[list[PersonSummary], int]:
        """People by name and how many there are; `country` is alpha-3, `name` holds words of a name in any script.

        `after`: only those behind the one of this name and id.
        """
        with self._reading.connect() as connection:
            return finding.list_people(
                connection, country=country, name=name, review=review, limit=limit, offset=offset, after=after
            )

    @retried
    def living_id(self, person_id: str) -> str | None:
        """The id itself, or of whom that person is now; None where nobody has or had it."""
        with self._reading.connect() as connection:
            return finding.living_id(connection, person_id)

    @retried
    def person(self, person_id: str) -> PersonView | None:
        """Somebody with everything seen; an id that was merged leads to the living one."""
        with self._reading.connect() as connection:
            living = finding.living_id(connection, person_id)
            return finding.show_person(connection, living) if living else None

    @retried
    def statements_of(self, person_id: str, limit: int, offset: int = 0) -> list[tuple[StatementView, DocumentView]]:
        """A person's statements with their documents, the newest first."""
        with self._reading.connect() as connection:
            ids = finding.statement_ids_of(connection, person_id, limit, offset)
            found = load_statements(connection, ids)
            of_document = load_documents(connection, {s.document_id for s in found.values()})
        return [(found[id_], of_document[found[id_].document_id]) for id_ in ids]

    @retried
    def unplaced(self, limit: int) -> tuple[list[Unplaced], int]:
        """Names that are nobody's yet, most frequent first, and how many there are."""
        with self._reading.connect() as connection:
            return finding.unplaced_names(connection, limit)

    @retried
    def unobserved(self) -> int:
        """How many statements an older version took in, which knew nobody: `rebuild` credits them."""
        with self._reading.connect() as connection:
            if connection.execute(select(appearances.c.id).limit(1)).first():
                return 0
            named = select(func.count()).select_from(statements).where(statements.c.speaker.is_not(None))
            placed = statements.c.country.is_not(None) | statements.c.organization.is_not(None)
            return int(connection.execute(named.where(placed)).scalar_one())

    @retried
    def history(self, person_id: str | None = None) -> list[Decision]:
        """Decisions, the newest first: all, or those about one person. Raises DecisionRefused for an unknown id."""
        with self._reading.connect() as connection:
            if person_id is None:
                return load_decisions(connection)
            living = _require(connection, person_id)
            shown = finding.show_person(connection, living)
            return list(shown.decisions) if shown else []

    def merge(self, person_id: str, into: str, because: str, by: str) -> int:
        """Makes two people one, who keeps the second id; returns the decision's number, that of an equal one in force.

        Raises DecisionRefused where one is unknown, both are one already, or no reason is given.
        """
        with self._database.begin() as connection:
            equal = (decisions.c.kind == MERGE) & (decisions.c.person_id == person_id) & (decisions.c.other_id == into)
            known = connection.execute(
                select(decisions.c.number).where(equal, decisions.c.undone_at.is_(None))
            ).scalar()
            if known is not None:
                return int(known)
            gone, stays = _require(connection, person_id), _require(connection, into)
            if gone == stays:
                raise DecisionRefused(
                    f"{person_id} and {into} are one person already.",
                    f"See onrecord people show {stays}",
                    code="one_person_already",
                )
            names = [_name_of(connection, one) for one in (gone, stays)]
            detail = {"from": _anchors(connection, gone), "into": _anchors(connection, stays), "names": names}
            values = {"kind": MERGE, "person_id": gone, "other_id": stays, "detail": detail}
            number = record(connection, values, because, by)
            _assign_again(connection, detail["from"] + detail["into"])
            return number

    def split_statement(self, person_id: str, statement_id: str, because: str, by: str) -> int:
        """Sets one statement apart from its speaker's others; returns the decision's number, as `merge`.

        Raises DecisionRefused where the statement is not that person's.
        """
        with self._database.begin() as connection:
            equal = (decisions.c.kind == SPLIT) & (decisions.c.statement_id == statement_id)
            known = connection.execute(
                select(decisions.c.number).where(equal, decisions.c.undone_at.is_(None))
            ).scalar()
            if known is not None:
                return int(known)
            living = _require(connection, person_id)
            statement = load_statements(connection, [statement_id]).get(statement_id)
            if statement is None or statement.person_id != living:
                raise DecisionRefused(
                    f"Statement {statement_id} is not by {person_id}.",
                    f"See whose statements these are with: onrecord people show {living}",
                    code="not_their_statement",
                )
            values = {
                "kind": SPLIT, "person_id": living, "statement_id": statement_id, "document_id": statement.document_id,
                "detail": {"person": _name_of(connection, living), "label": statement.label},
            }  # fmt: skip
            number = record(connection, values, because, by)
            rewrite(connection, statement.document_id)
            return number

    def split_name(self, person_id: str, name: str, because: str, by: str) -> int:
        """Sets everything under one printed name apart from a person's other names; returns the decision's number.

        Raises DecisionRefused where the person has no such name, or no other.
        """
        with self._database.begin() as connection:
            living = _require(connection, person_id)
            found = select(appearances.c.scope, appearances.c.key).where(appearances.c.person_id == living).distinct()
            names = [(row.scope, row.key) for row in connection.execute(found)]
            wanted = [(s, k) for s, k in names if (n := person_name(name, country_of_scope(s))) and n.key == k]
            if not wanted or len({k for _, k in names}) < 2:
                told = ", ".join(sorted(f"“{key}”" for _, key in names))
                raise DecisionRefused(
                    f"{person_id} has no name “{name}” beside others; names are {told}.",
                    "Set single statements apart with --statement.",
                    code="not_their_name",
                )
            scope, key = wanted[0]
            detail = {"scope": scope, "key": key, "name": name, "person": _name_of(connection, living)}
            number = record(connection, {"kind": SPLIT, "person_id": living, "detail": detail}, because, by)
            _rewrite_all(connection, scope, key)
            return number

    def correct(self, statement_id: str, changes: Mapping[str, str | None], because: str, by: str) -> int:
        """Puts another speaker, role, country (alpha-3) or organization in place of what was read; None for nobody's.

        Returns the decision's number, that of an equal one in force. Raises DecisionRefused for an unknown statement
        or where nothing would change.
        """
        if not changes or set(changes) - set(CORRECTABLE):
            raise DecisionRefused(
                "Nothing to correct was named.", f"Name one of {', '.join(CORRECTABLE)}.", code="nothing_to_correct"
            )
        with self._database.begin() as connection:
            equal = (decisions.c.kind == CORRECT) & (decisions.c.statement_id == statement_id)
            query = select(decisions).where(equal, decisions.c.undone_at.is_(None))
            for known in connection.execute(query):
                if known.detail["changes"] == dict(changes):
                    return int(known.number)
            statement = load_statements(connection, [statement_id]).get(statement_id)
            if statement is None:
                raise DecisionRefused(
                    f"There is no statement {statement_id}.",
                    "Ids stand in links to /statements/.",
                    code="unknown_statement",
                )
            if all(getattr(statement, name) == value for name, value in changes.items()):
                raise DecisionRefused(
                    f"Statement {statement_id} is credited so already.", "See its page.", code="nothing_to_correct"
                )
            values = {
                "kind": CORRECT, "statement_id": statement_id, "document_id": statement.document_id,
                "person_id": statement.person_id, "detail": {"changes": dict(changes), "label": statement.label},
            }  # fmt: skip
            number = record(connection, values, because, by)
            rewrite(connection, statement.document_id)
            return number

    def undo(self, number: int, by: str) -> None:
        """Takes a decision back. Raises DecisionRefused where there is none in force."""
        with self._database.begin() as connection:
            row = in_force(connection, number)
            mark_undone(connection, number, by)
            if row.kind == MERGE:
                _assign_again(connection, row.detail["from"] + row.detail["into"])
            elif row.document_id is not None:
                rewrite(connection, row.document_id)
            else:
                _rewrite_all(connection, row.detail["scope"], row.detail["key"])

    def rebuild(self) -> int:
        """Decides anew who everybody is, by what is on record and by decisions in force; returns how many people."""
        with self._database.begin() as connection:
            connection.execute(delete(appearances))
            for table in (people, name_words, former_people):
                connection.execute(delete(table))
            for document_id in connection.execute(select(documents.c.id).order_by(documents.c.id)).scalars().all():
                rewrite(connection, document_id)
            return int(connection.execute(select(func.count()).select_from(people)).scalar_one())


def _require(connection: Connection, person_id: str) -> str:
    living = finding.living_id(connection, person_id)
    if living is None:
        raise DecisionRefused(
            f"There is no person {person_id}.",
            "Find people with: onrecord people list --name NAME",
            code="unknown_person",
        )
    return living


def _name_of(connection: Connection, person_id: str) -> str:
    return str(connection.execute(select(people.c.name).where(people.c.id == person_id)).scalar_one())


def _anchors(connection: Connection, person_id: str) -> list[str]:
    query = select(appearances).where(appearances.c.person_id == person_id)
    first: dict[tuple[str, str], str] = {}
    for row in connection.execute(query.order_by(appearances.c.date.is_(None), appearances.c.date, appearances.c.id)):
        first.setdefault((row.scope, row.key), row.id)
    return list(first.values())[:ANCHORS]


def _assign_again(connection: Connection, appearance_ids: list[str]) -> None:
    named = select(appearances.c.scope, appearances.c.key).where(appearances.c.id.in_(appearance_ids))
    assign(connection, {(row.scope, row.key) for row in connection.execute(named)})


def _rewrite_all(connection: Connection, scope: str, key: str) -> None:
    """Every document in which somebody of a place bears a name, set apart or not."""
    of_name = appearances.c.scope.like(f"{scope}%") & (appearances.c.key == key)
    for document_id in connection.execute(select(appearances.c.document_id).where(of_name).distinct()).scalars().all():
        rewrite(connection, document_id)
