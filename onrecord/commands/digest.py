"""`onrecord digest`: finds what is new for saved searches and mails it."""

import signal
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.output import escape, messages, print_json
from statements.errors import OnRecordError
from statements.wording import counted

if TYPE_CHECKING:
    from digests.rounds import Done
    from digests.telling import Round

app = typer.Typer(no_args_is_help=True, help="Mail what is new for saved searches.")


class NothingNew(OnRecordError):
    """A mail that would tell nothing."""

    code = "nothing_new"


@app.command("run")
def run(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be told; write and send nothing.")] = False,
    json_: Json = False,
) -> None:
    """Tell what is due by now and send the mails that wait, once.

    Example: `onrecord digest run --dry-run`
    """
    from onrecord.digesting import open_rounds

    with opened() as application:
        rounds = open_rounds(application)
        if dry_run:
            _say_round(told := rounds.dry(), "would be told")
            facts = _facts(told)
        else:
            done = rounds.once()
            _say(done)
            sent = done.sent
            facts = _facts(done.round) | {
                "mails": {"sent": sent.sent, "delayed": sent.delayed, "refused": sent.refused, "braked": sent.braked},
                "posts": asdict(done.posted),
            }
    if json_:
        print_json(facts)
    if not dry_run and done.sent.delayed:
        # What is not sent is tried again; whoever runs this by a timer should know.
        sys.exit(1)


@app.command("preview")
def preview(
    search: Annotated[int, typer.Argument(help="Number of the saved search.", metavar="ID")],
    html: Annotated[bool, typer.Option("--html", help="Print the mail's HTML instead of its text.")] = False,
    json_: Json = False,
) -> None:
    """Print the mail that would tell what is new for one saved search. Nothing is written or sent.

    Example: `onrecord digest preview 12`
    """
    from digests.services import UnknownSearch
    from onrecord.digesting import saved_searches

    with opened() as application:
        stored = application.catalog.saved_searches.one(search)
        owner = application.catalog.owners.owner(stored.owner_id) if stored else None
        if stored is None or owner is None:
            raise UnknownSearch(f"There is no saved search {search}.")
        letter = saved_searches(application).next_mail(owner, stored.id)
    if json_:
        print_json(letter and {"subject": letter.subject, "text": letter.text, "html": letter.html})
    elif letter is None:
        raise NothingNew("Nothing is new for this search.", "No mail is sent without news.")
    elif html:
        sys.stdout.write(letter.html)
    else:
        messages.print(f"Subject: {letter.subject}", markup=False)
        sys.stdout.write(letter.text)


@app.command("serve")
def serve() -> None:
    """Tell and send whenever something is due, until interrupted, as a process of its own.

    `onrecord serve` does so too. One process sends at a time, however many there are.

    Example: `onrecord digest serve`
    """
    from onrecord.digesting import scheduler
    from onrecord.opening import open_from_environment

    application = open_from_environment()
    rounds = scheduler(application)
    # Containers end a process by SIGTERM: the mail at hand is sent first.
    signal.signal(signal.SIGTERM, lambda *_: rounds.stop())
    messages.print("Mails go when they are due (Ctrl+C ends it)", markup=False)
    rounds.start()
    try:
        rounds.wait()
    finally:
        rounds.stop()
        application.close()


@app.command("returned")
def returned(
    files: Annotated[
        list[typer.FileBinaryRead] | None,
        typer.Argument(help="Mails that came back, as files; from standard input where none is named."),
    ] = None,
    json_: Json = False,
) -> None:
    """Take note of mails that could not be delivered, or that readers complained of.

    A mail server hands them on by a pipe, as `onrecord: "|onrecord digest returned"` in an alias. Whose mails come back
    is left alone for a day, then twice as long each time; whoever complains gets none until they ask. Other mails are
    passed over.

    Example: `onrecord digest returned bounce.eml`
    """
    from digests.clock import SystemClock
    from digests.mail.returned import Return
    from digests.returns import Returns

    with opened() as application:
        returns = Returns(application.catalog, SystemClock(), application.settings.mail_sender)
        mails = [file.read() for file in files] if files else [sys.stdin.buffer.read()]
        taken = [returns.take(mail) for mail in mails]
    counts = {str(kind): taken.count(kind) for kind in (Return.FAILED, Return.COMPLAINT)}
    if json_:
        print_json(counts | {"passed_over": taken.count(None)})
    else:
        messages.print(
            f"{counts['failed']} failed, {counted(counts['complaint'], 'complaint')}, {taken.count(None)} passed over."
        )


def _facts(told: "Round") -> dict[str, Any]:
    return {
        "due": told.due,
        "told": [
            {"owner": telling.owner.id, "passages": [delivery.passage_id for delivery in telling.told]}
            for telling in told.tellings
        ],
        "paused": [{"search": id_, "because": why} for id_, why in told.paused.items()],
        "waiting": [{"search": id_, "because": why} for id_, why in told.waiting.items()],
    }


def _say(done: "Done") -> None:
    from digests.webhooks.sending import Posted

    _say_round(done.round, "told")
    sent = done.sent
    messages.print(f"{counted(sent.sent, 'mail')} sent, {sent.delayed:,} delayed, {sent.refused:,} refused.")
    posted = done.posted
    if posted != Posted():
        messages.print(
            f"{counted(posted.sent, 'post')} to webhooks sent, {posted.delayed:,} delayed, {posted.failed:,} given up;"
            f" {counted(posted.paused, 'webhook')} paused."
        )
    if sent.braked:
        messages.print("As many mails as may go in a day have gone: ONRECORD_MAILS_A_DAY.")


def _say_round(told: "Round", verb: str) -> None:
    passages = sum(len(telling.told) for telling in told.tellings)
    searches, owners = counted(told.due, "search", "searches"), counted(len(told.tellings), "owner")
    messages.print(f"{searches} due; {counted(passages, 'passage')} {verb} to {owners}.")
    for id_, why in {**told.paused, **told.waiting}.items():
        messages.print(f"  search {id_}: {escape(why)}")
