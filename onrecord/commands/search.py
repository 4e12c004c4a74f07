"""`onrecord search`: the same answer as the API's, for people or as JSON."""

import shlex
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import ValidationError
from rich.text import Text

from onrecord.commands.opened import opened
from onrecord.commands.options import Capacities, From, Json, Kinds, Standings, To, Type
from onrecord.commands.output import escape, messages, progress_bars, results, visible
from onrecord.commands.search_file import Form, Output, form_of, write_file
from search.engines.port import EngineBusy, Sort
from search.query.errors import QueryError
from search.request import Mode, Per, SearchRequest
from statements.errors import OnRecordError
from statements.vocabulary import Capacity, Standing

if TYPE_CHECKING:
    from onrecord.wiring import Application
    from search.answer import Result, SearchAnswer

Strings = list[str] | None


def search(
    query: Annotated[
        str,
        typer.Argument(help="Words, “exact phrases”, OR, -exclusions, word*, country:NAME, since:2019, or a question."),
    ] = "",
    mode: Annotated[Mode, typer.Option(help="What to go by.")] = Mode.HYBRID,
    country: Annotated[Strings, typer.Option(metavar="COUNTRY", help="ISO code or name; repeat for several.")] = None,
    group: Annotated[
        Strings, typer.Option(metavar="GROUP", help="Group: by its members of the day, or on its behalf.")
    ] = None,
    behalf: Annotated[
        Strings, typer.Option(metavar="GROUP", help="Group or country on whose behalf was spoken.")
    ] = None,
    speaker: Annotated[Strings, typer.Option(metavar="NAME", help="Name, or part of it.")] = None,
    organization: Annotated[Strings, typer.Option(metavar="NAME", help="Organization spoken for.")] = None,
    organ: Annotated[Strings, typer.Option(metavar="NAME", help="Body in whose meeting it was said.")] = None,
    kind: Kinds = None,
    capacity: Capacities = None,
    type_: Type = None,
    symbol: Annotated[
        Strings, typer.Option(metavar="SYMBOL", help="Symbol of the document, or its beginning: S/PV.")
    ] = None,
    cites: Annotated[
        Strings, typer.Option(metavar="SYMBOL", help="Symbol of a document that is named, or its beginning.")
    ] = None,
    standing: Standings = None,
    language: Annotated[Strings, typer.Option(metavar="CODE", help="ISO 639-1 code of the text's language.")] = None,
    spoken: Annotated[Strings, typer.Option(metavar="CODE", help="Language that was spoken, by its code.")] = None,
    from_: From = None,
    to: To = None,
    expand: Annotated[
        bool, typer.Option(help="Also search countries and bodies under their other names (DPRK for North Korea).")
    ] = True,
    prefer: Annotated[
        bool, typer.Option(help="Put first what is by whom and from when the query names, where it names days.")
    ] = True,
    same_language: Annotated[
        bool, typer.Option("--same-language", help="Only passages in the language of the question.")
    ] = False,
    sort: Annotated[Sort, typer.Option(help="Order of the results.")] = Sort.BEST,
    per: Annotated[Per, typer.Option(help="What a result is.")] = Per.PASSAGE,
    limit: Annotated[int, typer.Option(min=1, max=100, help="Results a page.")] = 10,
    cursor: Annotated[str | None, typer.Option(help="From `next` of the page before.")] = None,
    output: Output = None,
    form: Form = None,
    json_: Json = False,
) -> None:
    """Search what has been said.

    Example: `onrecord search "humanitarian access" --country FRA --from 2018-01-01`

    As a note for Word: `onrecord search "humanitarian access" --country FRA --output note.docx`
    """
    stated: dict[str, Any] = {
        "q": query, "mode": mode, "country": country, "group": group, "behalf": behalf,
        "speaker": speaker, "organization": organization, "organ": organ, "kind": kind, "capacity": capacity,
        "type": [type_] if type_ else None, "symbol": symbol, "cites": cites, "standing": standing,
        "language": language, "spoken": spoken, "from": from_, "to": to, "expand": expand,
        "prefer": prefer,
        "same_language": same_language, "sort": sort, "per": None if per is Per.PASSAGE else per, "limit": limit,
        "cursor": cursor,
    }  # fmt: skip
    try:
        request = SearchRequest.model_validate({name: value for name, value in stated.items() if value is not None})
    except ValidationError as error:
        raise typer.BadParameter("; ".join(e["msg"].removeprefix("Value error, ") for e in error.errors())) from error
    written = form_of(output, form)
    with opened() as application:
        _catch_up(application)
        if written is not None:
            write_file(application, request, output, written)
            return
        answer = _answered(application, request)
        empty = not answer.total.value and not application.catalog.sequence.last()
    if json_:
        typer.echo(answer.model_dump_json(by_alias=True))
    else:
        _print_answer(answer)
    if empty:
        messages.print("Nothing is on record here yet. Add documents with: onrecord add FOLDER")


def _catch_up(application: "Application") -> None:
    """Finishes what an interrupted `add` left, its words alone where vectors would take long.

    Whatever stands against it, says so and goes on.
    """
    from search.projection import EMBED_AT_ONCE

    behind = application.projection.behind()
    if behind <= 0:
        return
    try:
        with progress_bars() as progress:
            few = application.projection.lacking() <= EMBED_AT_ONCE
            application.projection.catch_up(progress, meaning=few)
    except EngineBusy:
        messages.print("Another process is adding documents: the newest are not found yet.")
    except OnRecordError as error:
        messages.print(f"[yellow]{behind:,} changes cannot be searched yet.[/] {escape(str(error))}")


def _answered(application: "Application", request: SearchRequest) -> "SearchAnswer":
    """The answer; of a query with a mistake the error tells what can be searched for instead."""
    try:
        return application.search.search(request)
    except QueryError as error:
        if error.corrected is None:
            raise
        raise OnRecordError(
            error.message, f"{error.remedy} Or search for: {error.corrected}", code=error.code
        ) from error


def _print_answer(answer: "SearchAnswer") -> None:
    for name in answer.understood.expanded:
        others = ", ".join(map(visible, name.others))
        messages.print(Text(f"Also searched for {visible(name.typed)}: {others}. Only what you typed: --no-expand"))
    if preferred := [means for each in answer.understood.preferred for means in each.means]:
        names = ", ".join(map(visible, preferred))
        messages.print(Text(f"First comes what is by and from: {names}. Without preference: --no-prefer"))
    for suggestion in answer.suggestions:
        messages.print(Text(f"{visible(suggestion.label)}: onrecord search {_as_options(suggestion.parameters)}"))
    for notice in answer.notices:
        messages.print(f"[yellow]{escape(notice.message)}[/]")
    more = "at least " if answer.total.relation == "at_least" else ""
    word = "passage" if answer.total.value == 1 else "passages"
    statements = "statement" if answer.statements == 1 else "statements"
    of = "" if answer.statements is None else f" of {answer.statements:,} {statements}"
    count = f"{more}{answer.total.value:,} {word}{of}, {answer.took_ms:.0f} ms"
    results.print(Text(f"{count}: {visible(answer.understood.sentence)}\n"))
    for result in answer.results:
        _print_result(result)
    if answer.next:
        messages.print(f"More: add --cursor {answer.next}")


def _as_options(parameters: Mapping[str, str | list[str]]) -> str:
    """The parameters of a search as they are typed behind the command."""
    query = [shlex.quote(str(parameters["q"]))] if "q" in parameters else []
    options = [
        {"false": f"--no-{name}", "true": f"--{name.replace('_', '-')}"}.get(
            value, f"--{name} {shlex.quote(visible(value))}"
        )
        for name, values in parameters.items()
        if name != "q"
        for value in (values if isinstance(values, list) else [values])
    ]
    return " ".join([*map(visible, query), *options])


def _print_result(result: "Result") -> None:
    """Who, for whom and when; the words; where they are written."""
    named = result.speaker or result.label or "Nobody is credited"
    heading = Text(visible(named), style="bold")
    if not result.speaker_resolved:
        heading.append(" (not identified)", style="not bold yellow")
    # A body of a country that speaks for itself does not speak for the country.
    own = result.organization if result.capacity == Capacity.ORGANIZATION else None
    country = f"{result.country.name} ({result.country.code})" if result.country else None
    spoken_for = own or country or result.organization
    when = result.date.isoformat() if result.date else "no date"
    # Who speaks for nobody else is not named twice.
    credit = [visible(part) for part in (spoken_for, *result.on_behalf_of) if part and part != named]
    heading.append(", ".join(["", *credit, when]), style="not bold")
    results.print(heading)
    if told := _told(result):
        results.print(Text(visible(told), style="italic"))
    results.print(_marked(result.text, result.highlights))
    results.print(Text(f"{visible(result.citation)}  {result.url}", style="dim"))
    if result.more:
        results.print(Text(f"{len(result.more)} more in this statement:", style="italic"))
    for other in result.more:
        results.print(_marked(other.text, other.highlights))
        results.print(Text(f"{visible(other.citation)}  {other.url}", style="dim"))
    results.print()


def _told(result: "Result") -> str:
    """By whom a passage is reported, and what its words are worth there."""
    reporter = result.reported_by or "a report" if result.form or result.standing == Standing.BACKGROUND else None
    if result.standing == Standing.BACKGROUND:
        return f"The own words of {reporter}"
    doubtful = "doubtful: not reported as surely said" if result.standing == Standing.DOUBTFUL else None
    how = {"direct": "quoted by", "mixed": "quoted in part by", "indirect": "reported in other words by"}
    reported = f"{how[result.form]} {reporter}" if result.form else None
    return ", ".join(part for part in (reported, doubtful) if part)


def _marked(text: str, highlights: Iterable[tuple[int, int]]) -> Text:
    # `visible` changes characters one for one, so that the ranges stay right.
    marked = Text(visible(text))
    for start, end in highlights:
        marked.stylize("bold yellow", start, end)
    return marked
