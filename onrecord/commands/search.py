"""`onrecord search`: the same answer as the API's, for people or as JSON."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import ValidationError

from onrecord.commands.options import From, Json, To, Type
from onrecord.commands.output import escape, messages, results
from search.engines.port import EngineBusy, Sort
from search.request import Mode, SearchRequest
from statements.vocabulary import StatementKind

if TYPE_CHECKING:
    from onrecord.wiring import Application
    from search.answer import Result, SearchAnswer

Strings = list[str] | None


def search(
    query: Annotated[str, typer.Argument(help="Words, “exact phrases”, -exclusions, or a question.")] = "",
    mode: Annotated[Mode, typer.Option(help="What to go by.")] = Mode.HYBRID,
    country: Annotated[Strings, typer.Option(help="ISO code or name; repeat for several.")] = None,
    group: Annotated[Strings, typer.Option(help="Group spoken for.")] = None,
    speaker: Annotated[Strings, typer.Option(help="Name, or part of it.")] = None,
    organization: Annotated[Strings, typer.Option(help="Organization spoken for.")] = None,
    kind: Annotated[list[StatementKind] | None, typer.Option(help="Kind of statement.")] = None,
    type_: Type = None,
    language: Annotated[Strings, typer.Option(help="ISO 639-1 code of the text's language.")] = None,
    from_: From = None,
    to: To = None,
    sort: Annotated[Sort, typer.Option(help="Order of the results.")] = Sort.BEST,
    limit: Annotated[int, typer.Option(min=1, max=100, help="Results a page.")] = 10,
    cursor: Annotated[str | None, typer.Option(help="From `next` of the page before.")] = None,
    json_: Json = False,
) -> None:
    """Search what has been said.

    Example: `onrecord search "humanitarian access" --country FRA --from 2018-01-01`
    """
    from onrecord.opening import open_from_environment

    stated: dict[str, Any] = {
        "q": query, "mode": mode, "country": country, "group": group, "speaker": speaker,
        "organization": organization, "kind": kind, "type": [type_] if type_ else None, "language": language,
        "from": from_, "to": to, "sort": sort, "limit": limit, "cursor": cursor,
    }  # fmt: skip
    try:
        request = SearchRequest.model_validate({name: value for name, value in stated.items() if value is not None})
    except ValidationError as error:
        raise typer.BadParameter("; ".join(e["msg"].removeprefix("Value error, ") for e in error.errors())) from error
    application = open_from_environment()
    try:
        _catch_up(application)
        answer = application.search.search(request)
    finally:
        application.close()
    if json_:
        typer.echo(answer.model_dump_json(by_alias=True))
    else:
        _print_answer(answer)


def _catch_up(application: "Application") -> None:
    """Finishes what an interrupted `add` left; where another process is at it, says so and goes on."""
    behind = application.projection.behind()
    if not behind:
        return
    messages.print(f"Catching up with {behind:,} changes first.")
    try:
        application.projection.catch_up()
    except EngineBusy:
        messages.print("Another process is adding documents; its newest passages may be missing here.")


def _print_answer(answer: "SearchAnswer") -> None:
    for notice in answer.notices:
        messages.print(f"[yellow]{escape(notice.message)}[/]")
    more = "at least " if answer.total.relation == "at_least" else ""
    results.print(f"{more}{answer.total.value:,} passages, {answer.took_ms:.0f} ms\n")
    for result in answer.results:
        _print_result(result)
    if answer.next:
        messages.print(f"More: --cursor {answer.next}")


def _print_result(result: "Result") -> None:
    country = f" [dim]({result.country.code})[/] {escape(result.country.name)}" if result.country else ""
    organization = f" {escape(result.organization)}" if result.organization and not result.country else ""
    who = escape(result.speaker or result.label)
    unresolved = "" if result.speaker_resolved else " [yellow](not identified)[/]"
    results.print(f"[bold]{who}[/]{unresolved}{country}{organization}, {result.date or 'no date'}")
    results.print(_marked(result.text, result.highlights))
    results.print(f"[dim]{escape(result.citation)}  {result.url}[/]\n")


def _marked(text: str, highlights: Iterable[tuple[int, int]]) -> str:
    parts, position = [], 0
    for start, end in highlights:
        parts += [escape(text[position:start]), f"[bold yellow]{escape(text[start:end])}[/]"]
        position = end
    return "".join([*parts, escape(text[position:])])
