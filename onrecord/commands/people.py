"""`onrecord people`: who is who, what should be looked at, and decisions about it that can be undone."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.deciding import Because, By, decided, told_by
from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.output import escape, messages, print_json, results
from statements.countries import by_code, name_of, resolve
from statements.wording import counted

if TYPE_CHECKING:
    from catalog.people.views import Decision, PersonSummary, PersonView

app = typer.Typer(help="Who is who: people, their names and posts, and decisions about them.", no_args_is_help=True)
_UNPLACED = 20
Id = Annotated[str, typer.Argument(help="Id of a person, as `people list` and page addresses have it.")]


@app.command("list")
def list_(
    review: Annotated[bool, typer.Option("--review", help="Only what should be looked at, with the reason.")] = False,
    country: Annotated[str | None, typer.Option(metavar="COUNTRY", help="ISO code or name.")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Words of a name, in any spelling.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="People a page.")] = 50,
    offset: Annotated[int, typer.Option(min=0, help="People to pass over.")] = 0,
    json_: Json = False,
) -> None:
    """List people by name, with what they are credited with.

    Example: `onrecord people list --country FRA --review`
    """
    code = country_code(country) if country else None
    with opened() as application:
        people = application.catalog.people
        found, total = people.find(country=code, name=name, review=review, limit=limit, offset=offset)
        waiting = [d for d in people.history() if not d.applies and d.undone_at is None] if review else []
        unplaced, names = people.unplaced(_UNPLACED) if review else ([], 0)
        uncounted = people.unobserved()
    if json_:
        told: dict[str, Any] = {"people": [_plain(asdict(person)) for person in found], "total": total}
        if review:
            told |= {"decisions_that_do_not_apply": [_plain(asdict(d)) for d in waiting]}
            told |= {"unplaced": [asdict(one) for one in unplaced], "unplaced_total": names}
        print_json(told)
        return
    for person in found:
        _print_line(person)
    if total > offset + len(found):
        messages.print(f"{offset + len(found):,} of {total:,} shown. More: add --offset {offset + len(found)}")
    if not total and not review:
        messages.print("Nobody is known who fits. Leave an option out, or add documents with: onrecord add FOLDER")
    if review:
        _print_review(total, waiting, [(one.name, one.statements, one.statement_id) for one in unplaced], names)
    if uncounted:
        messages.print(
            f"[yellow]{counted(uncounted, 'statement')} of an older version are nobody’s yet.[/]"
            " Credit them with: onrecord people rebuild"
        )


@app.command("show")
def show(person_id: Id, json_: Json = False) -> None:
    """Show one person: names, posts with dates, statements by year, and what was decided.

    Example: `onrecord people show 3f8kq2m0x7ab`
    """
    from catalog.people.recording import DecisionRefused

    with opened() as application:
        person = application.catalog.people.person(person_id)
    if person is None:
        raise DecisionRefused(
            f"There is no person {person_id}.",
            "Find people with: onrecord people list --name NAME",
            code="unknown_person",
        )
    if json_:
        print_json(_plain(asdict(person)))
        return
    _print_person(person, person_id)


@app.command("merge")
def merge(
    person_id: Annotated[str, typer.Argument(metavar="FROM", help="Id of the person who is somebody else.")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="Id that both keep.")],
    because: Because,
    by: By = None,
    json_: Json = False,
) -> None:
    """Say that two people are one. Addresses of the first lead to the second from then on.

    Example: `onrecord people merge 3f8kq2m0x7ab 9d2mx0c4tb5k --because "the same minister, married in 2005"`
    """
    with opened() as application:
        number = application.catalog.people.merge(person_id, into, because, told_by(by))
    decided(number, "Both are one person now", json_=json_)


@app.command("split")
def split(
    person_id: Id,
    because: Because,
    statement: Annotated[str | None, typer.Option(metavar="ID", help="Statement that is somebody else's.")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Printed name that is somebody else's.")] = None,
    by: By = None,
    json_: Json = False,
) -> None:
    """Say that a statement, or all under one of the names, is somebody else's.

    Example: `onrecord people split 3f8kq2m0x7ab --name "Tennant" --because "his brother"`
    """
    if (statement is None) == (name is None):
        raise typer.BadParameter("Name either --statement or --name.")
    with opened() as application:
        people = application.catalog.people
        if statement is not None:
            number = people.split_statement(person_id, statement, because, told_by(by))
        else:
            number = people.split_name(person_id, name or "", because, told_by(by))
    decided(number, "Set apart", json_=json_)


@app.command("history")
def history(
    person_id: Annotated[str | None, typer.Argument(help="Only decisions about this person.")] = None,
    json_: Json = False,
) -> None:
    """List decisions about people and corrections of attributions, the newest first.

    Example: `onrecord people history`
    """
    with opened() as application:
        found = application.catalog.people.history(person_id)
    if json_:
        print_json({"decisions": [_plain(asdict(decision)) for decision in found]})
        return
    for decision in found:
        _print_decision(decision)
    if not found:
        messages.print("Nothing has been decided yet.")


@app.command("undo")
def undo(
    number: Annotated[int, typer.Argument(help="Number of the decision, as `people history` has it.")],
    by: By = None,
    json_: Json = False,
) -> None:
    """Take a decision about people, or a correction, back. It stays in the history.

    Example: `onrecord people undo 3`
    """
    from onrecord.commands.deciding import follow_index

    with opened() as application:
        application.catalog.people.undo(number, told_by(by))
        follow_index(application)
    decided(number, "Undone", json_=json_, undone=True)


@app.command("rebuild")
def rebuild(json_: Json = False) -> None:
    """Work out anew who everybody is, from what is on record and the decisions in force.

    Example: `onrecord people rebuild`
    """
    from onrecord.commands.deciding import follow_index

    with opened() as application:
        people = application.catalog.people.rebuild()
        follow_index(application)
    if json_:
        print_json({"people": people})
    messages.print(f"{counted(people, 'person', 'people')} on record.")


def country_code(printed: str) -> str:
    """The alpha-3 code of a code or name. Raises BadParameter where it names no country."""
    country = by_code(printed.upper()) or resolve(printed)
    if country is None:
        raise typer.BadParameter(f"“{printed}” is no country. Write its ISO 3166-1 alpha-3 code, such as FRA.")
    return country.code


def _plain(value: Any) -> Any:
    """Values that JSON has: days and times as ISO 8601."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _print_line(person: "PersonSummary") -> None:
    place = f"{name_of(person.country)} ({person.country})" if person.country else person.organization or ""
    count = counted(person.statements, "statement")
    line = f"{escape(person.name)}[/], {escape(place)}: {count}{_years(person.first, person.last)}"
    results.print(f"{person.id}  [bold]{line}")
    for note in person.notes:
        results.print(f"              [yellow]{escape(note.reason)}[/]")


def _years(first: Any, last: Any) -> str:
    if first is None:
        return ""
    return f", {first.year}" if first.year == last.year else f", {first.year} to {last.year}"


def _print_review(people: int, waiting: "list[Decision]", unplaced: list[tuple[str, int, str]], names: int) -> None:
    for decision in waiting:
        results.print(f"[yellow]Decision {decision.number} no longer applies:[/] {escape(decision.subject)}")
    for name, count, statement in unplaced:
        results.print(f"[yellow]Not placed:[/] {escape(name)}, {counted(count, 'statement')}, such as {statement}")
    if names > len(unplaced):
        results.print(f"and {names - len(unplaced):,} other names without country or organization.")
    if not people and not waiting and not names:
        messages.print("Nothing needs to be looked at.")
        return
    if people:
        messages.print("Two that are one: onrecord people merge FROM INTO. One that is two: onrecord people split ID.")
    if names:
        messages.print("A name without a place: onrecord correct STATEMENT --country COUNTRY")


def _print_person(person: "PersonView", asked: str) -> None:
    if person.id != asked:
        messages.print(f"{asked} is {person.id} now.")
    _print_line(person)
    results.print("\n[bold]Names[/]")
    for name in person.names:
        results.print(f"  {escape(name.name)}: {counted(name.statements, 'statement')}{_days(name.first, name.last)}")
    results.print("\n[bold]Posts[/]")
    for post in person.posts:
        role = post.role or "Role not printed"
        place = name_of(post.country) if post.country else post.organization or ""
        results.print(f"  {escape(role)}{', ' if place else ''}{escape(place)}{_days(post.first, post.last)}")
    if person.years:
        told = ", ".join(f"{year}: {count}" for year, count in person.years)
        results.print(f"\n[bold]Statements by year[/]\n  {told}")
    if person.decisions:
        results.print("\n[bold]Decisions[/]")
        for decision in person.decisions:
            _print_decision(decision)


def _days(first: Any, last: Any) -> str:
    if first is None:
        return ""
    return f", {first}" if first == last else f", {first} to {last}"


def _print_decision(decision: "Decision") -> None:
    undone = f" [yellow](undone on {decision.undone_at:%Y-%m-%d})[/]" if decision.undone_at else ""
    if not decision.applies and not decision.undone_at:
        undone = " [yellow](what it is about is no longer on record as it was)[/]"
    results.print(f"{decision.number:4}  {decision.at:%Y-%m-%d}  {decision.kind}: {escape(decision.subject)}{undone}")
    results.print(f"      {escape(decision.because)} ({escape(decision.by)})")
