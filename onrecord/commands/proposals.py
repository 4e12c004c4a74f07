"""`onrecord corrections`: what readers offer as corrections, and the decisions about it."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.deciding import By, follow_index, told_by
from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.output import escape, messages, print_json, results

if TYPE_CHECKING:
    from catalog.proposals import Proposal
    from onrecord.wiring import Application

app = typer.Typer(help="Corrections that readers offer on the pages, and what becomes of them.", no_args_is_help=True)
Number = Annotated[int, typer.Argument(help="Number of the proposal, as `corrections proposals` has it.")]


@app.command("proposals")
def proposals(
    everything: Annotated[bool, typer.Option("--all", help="Also those that were decided on.")] = False,
    json_: Json = False,
) -> None:
    """List what readers offer and nobody has decided on, the oldest first.

    Example: `onrecord corrections proposals`
    """
    with opened() as application:
        found = application.catalog.proposals.find(everything=everything)
        links = [_link(application, proposal) for proposal in found]
    if json_:
        print_json({"proposals": [_plain(p) | {"url": link} for p, link in zip(found, links, strict=True)]})
        return
    for proposal, link in zip(found, links, strict=True):
        _print(proposal, link)
    if not found:
        messages.print("Nothing waits for a decision.")
    elif any(proposal.decided_at is None for proposal in found):
        messages.print("Decide with: onrecord corrections accept NUMBER, or: onrecord corrections decline NUMBER")


@app.command("accept")
def accept(
    number: Number,
    value: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What is right, where it is not what the reader wrote.")
    ] = None,
    because: Annotated[
        str | None, typer.Option("--because", metavar="TEXT", help="The reason; the reader's own else.")
    ] = None,
    by: By = None,
    json_: Json = False,
) -> None:
    """Accept a proposal. Of speaker, post, country or organization the correction is made at once, as `correct` does.

    What else is proposed is closed with what you have done about it, which --because has to say.

    Example: `onrecord corrections accept 4 --value FRA`
    """
    from catalog.proposals import State, require_open

    with opened() as application:
        proposal = application.catalog.proposals.get(number)
        require_open(proposal)
        reason, decision = because, None
        if proposal.proposed.statement_id and proposal.proposed.about.corrects:
            reason = because or proposal.proposed.reason
            decision = _correct(application, proposal, value, reason, told_by(by))
        if reason is None:
            raise typer.BadParameter("Say with --because what was done about it: no command changes that by itself.")
        application.catalog.proposals.decide(number, State.ACCEPTED, reason, told_by(by), decision)
    _told(number, "Accepted", decision, json_=json_)


@app.command("decline")
def decline(
    number: Number,
    because: Annotated[str, typer.Option("--because", metavar="TEXT", help="The reason, kept with it.")],
    by: By = None,
    json_: Json = False,
) -> None:
    """Decline a proposal; nothing changes.

    Example: `onrecord corrections decline 4 --because "the label names Valdoria"`
    """
    from catalog.proposals import State

    with opened() as application:
        application.catalog.proposals.decide(number, State.DECLINED, because, told_by(by))
    _told(number, "Declined", None, json_=json_)


def _correct(application: "Application", proposal: "Proposal", value: str | None, because: str, by: str) -> int:
    """Makes the correction that is proposed; returns the number of the decision."""
    from onrecord.commands.corrections import readable_changes

    proposed = proposal.proposed
    right = proposed.value if value is None else value
    if not right and value is None:
        raise typer.BadParameter("The reader did not say what is right: say it with --value, --value '' for nobody.")
    changes = readable_changes({proposed.about.value: right})
    number = application.catalog.people.correct(proposed.statement_id or "", changes, because, by)
    follow_index(application)
    return number


def _told(number: int, told: str, decision: int | None, *, json_: bool) -> None:
    if json_:
        print_json({"proposal": number, "state": told.lower(), "decision": decision})
    way_back = f" Decision {decision}. Take it back with: onrecord people undo {decision}" if decision else ""
    messages.print(f"{told} proposal {number}.{way_back}")


def _link(application: "Application", proposal: "Proposal") -> str:
    proposed = proposal.proposed
    if proposed.passage_id:
        return application.presenter.permalink(proposed.passage_id)
    return f"{application.presenter.base_url}/statements/{proposed.statement_id}"


def _plain(proposal: "Proposal") -> dict[str, Any]:
    decided = proposal.decided_at.isoformat() if proposal.decided_at else None
    return asdict(proposal) | {"made_at": proposal.made_at.isoformat(), "decided_at": decided}


def _print(proposal: "Proposal", link: str) -> None:
    proposed = proposal.proposed
    results.print(
        f"{proposal.number:4}  {proposal.made_at:%Y-%m-%d}  [bold]{proposed.about}[/]: "
        f"{escape(proposed.value) or 'not said what is right'}"
    )
    results.print(f"      shown: {escape(proposed.shown['credited'])}, {escape(proposed.shown['document'])}")
    results.print(f"      {escape(proposed.reason)}{f' ({escape(proposed.address)})' if proposed.address else ''}")
    statement = f"  statement {proposed.statement_id}" if proposed.statement_id else ""
    results.print(f"      {escape(link)}{statement}")
    if proposal.decided_at:
        told = f"{proposal.state} by {proposal.decided_by} on {proposal.decided_at:%Y-%m-%d}: {proposal.because}"
        results.print(f"      [yellow]{escape(told)}[/]")
