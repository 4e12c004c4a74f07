"""`onrecord doctor`: whether this installation can do its work, and what to mend."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.options import Json
from onrecord.commands.output import escape, print_json, results
from statements.errors import OnRecordError
from statements.wording import counted, lasting

if TYPE_CHECKING:
    from onrecord.wiring import Application

# A record of 30 pages takes about 1 MB in all: file, text, vectors, index.
ENOUGH_SPACE = 500 * 1024 * 1024
# Workers look twice a second. Where none of them has a file, and one has waited this long, there is no worker.
LONGEST_WAIT = 60.0
# Of a mail server's answer: nobody waits for a check as a mail can.
SECONDS_FOR_MAIL = 10.0


def doctor(
    sweep: Annotated[
        bool, typer.Option("--sweep", help="First remove stored files of documents that were refused.")
    ] = False,
    json_: Json = False,
) -> None:
    """Check settings, home, catalog, stored files, queue, index, model and mail; exit 1 where something needs mending.

    Example: `onrecord doctor`
    """
    from onrecord.opening import open_from_environment

    try:
        application = open_from_environment()
    except OnRecordError as error:
        findings = [("home", False, str(error))]
    else:
        checks: list[tuple[str, Callable[[Application], tuple[bool, str]]]] = [
            ("settings", _settings),
            ("home", _home),
            ("space", _space),
            ("catalog", _catalog),
            ("files", _swept if sweep else _files),
            ("queue", _queue),
            ("index", _index),
            ("model", _model),
            ("mail", _mail),
        ]
        findings = [(name, *_checked(check, application)) for name, check in checks]
        application.close()
    if json_:
        print_json([{"check": name, "ok": ok, "finding": finding} for name, ok, finding in findings])
    else:
        for name, ok, finding in findings:
            results.print(f"{'[green]ok  [/]' if ok else '[red]mend[/]'} {name:8} {escape(finding)}")
    if not all(ok for _, ok, _ in findings):
        raise typer.Exit(1)


def _checked(check: "Callable[[Application], tuple[bool, str]]", application: "Application") -> tuple[bool, str]:
    try:
        return check(application)
    except OnRecordError as error:
        return False, str(error)


def _settings(_application: "Application") -> tuple[bool, str]:
    from onrecord.settings import mistaken_variables

    mistaken = [f"{variable} is no setting; {meant} is" for variable, meant in mistaken_variables()]
    return not mistaken, "; ".join(mistaken) or "every variable is known"


def _home(application: "Application") -> tuple[bool, str]:
    return True, f"{application.settings.home} can be written"


def _space(application: "Application") -> tuple[bool, str]:
    from onrecord.wiring import free_bytes

    free = free_bytes(application.settings.home)
    return free > ENOUGH_SPACE, f"{free / 1e9:,.1f} GB free"


def _catalog(application: "Application") -> tuple[bool, str]:
    from indexer.fingerprint import reader_fingerprint

    held = application.catalog.library.coverage()
    passages = held.passages + held.doubtful + held.background
    found = f"{counted(held.documents, 'document')}, {counted(passages, 'passage')}"
    older = len(application.catalog.rereading.waiting(reader_fingerprint()))
    return True, f"{found}; {older:,} read by another version: onrecord add --again" if older else found


def _files(application: "Application") -> tuple[bool, str]:
    left = application.catalog.sweeping.leftovers(dt.datetime.now(dt.UTC))
    if not left.files:
        return True, "none is left over"
    found = f"{counted(left.files, 'stored file')} of refused documents ({left.bytes / 1e6:,.1f} MB)"
    return True, f"{found}; to remove: onrecord doctor --sweep"


def _swept(application: "Application") -> tuple[bool, str]:
    gone = application.catalog.sweeping.sweep(dt.datetime.now(dt.UTC))
    return True, f"{counted(gone.files, 'stored file')} of refused documents removed ({gone.bytes / 1e6:,.1f} MB)"


def _queue(application: "Application") -> tuple[bool, str]:
    from catalog.jobs import JobState

    state = application.catalog.jobs.state()
    waiting, held, failed = (state.of(name) for name in (JobState.WAITING, JobState.HELD, JobState.FAILED))
    if not waiting and not held and not failed:
        return True, "nothing waits to be read"
    found = f"{counted(waiting, 'file')} waiting, {held:,} being read, {failed:,} failed"
    if state.oldest is not None:
        found += f"; the oldest has waited for {lasting(state.oldest)}"
        if not held and state.oldest > LONGEST_WAIT:
            return False, f"{found} and nobody reads: onrecord worker"
    # A file that cannot be read is no fault of the installation.
    return True, f"{found}; why: onrecord queue" if failed else found


def _index(application: "Application") -> tuple[bool, str]:
    behind = application.projection.behind()
    state = application.engine.status()
    found = f"{state.name}, {state.passages:,} passages, {state.vectors:,} vectors"
    return not behind, f"{found}; {behind:,} changes behind: onrecord engine sync" if behind else found


def _model(application: "Application") -> tuple[bool, str]:
    embedder = application.serving.wanted.embedder
    model = embedder.model
    vector = embedder.query("Is anybody there?")
    found = f"{model.name} answers with {model.dimensions} dimensions"
    if change := application.projection.change():
        found += (
            f"; it takes the place of {change.serving} and has read {change.read:,} of {counted(change.of, 'passage')}"
            ": onrecord serve, or onrecord engine sync"
        )
    elif application.serving.changed_elsewhere:
        found += f"; the index is of {application.embedder.model.name}"
    return vector.shape == (model.dimensions,), found


def _mail(application: "Application") -> tuple[bool, str]:
    """Connects to the mail server as a mail would be sent, and sends none."""
    from catalog.outbox import MailState
    from onrecord.mail import open_mailer

    counts = application.catalog.outbox.counts()
    waiting, failed = counts.get(MailState.WAITING, 0), counts.get(MailState.FAILED, 0)
    _, paused, held = application.catalog.owners.counts(dt.datetime.now(dt.UTC))
    found = f"{counted(waiting, 'mail')} waiting, {failed:,} given up"
    if paused or held:
        found += f"; {counted(paused, 'owner')} stopped all mails, {held:,} cannot be reached at the moment"
    try:
        where = open_mailer(application.settings, SECONDS_FOR_MAIL).check()
    except OnRecordError as error:
        return False, f"{error}; {found}"
    return True, f"{where}; {found}"
