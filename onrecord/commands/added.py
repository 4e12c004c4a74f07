"""What `onrecord add` says when it ends: to people, and as JSON."""

from collections import Counter
from typing import TYPE_CHECKING, Any

import typer

from onrecord.commands.output import escape, fail, messages, print_json
from statements.wording import counted, lasting

if TYPE_CHECKING:
    from onrecord.adding import Addition, Run
    from onrecord.queueing import Queued

# Of a short run the rates say nothing.
WORTH_TELLING_SECONDS = 10.0


def report_run(run: "Run", json_: bool, *, again: bool) -> None:
    """What became of all files, `again` of documents that were read again; exits with 1 where some were refused."""
    if json_:
        print_json(_summary(run))
    else:
        _print_summary(run, again)
    if run.ended_by:
        left = run.files - len(run.additions)
        messages.print(f"Ended with {counted(left, 'file')} not looked at; the same command goes on from there.")
        fail(run.ended_by)
    if run.index_error:
        messages.print("[red]error:[/] The documents are stored, and searches do not find all of them yet.")
        fail(run.index_error)
    if run.stop.is_set():
        raise typer.Exit(130)
    if run.rejected:
        raise typer.Exit(1)


def report_queued(queued: "Queued", json_: bool) -> None:
    """What waits for workers now; exits with 1 where some files were refused."""
    if json_:
        counts = {"queued": queued.queued, "waiting": queued.waiting, "unchanged": queued.unchanged}
        print_json(counts | {"rejected": _rejections(queued.rejected)})
    else:
        messages.print(
            f"{counted(queued.queued, 'file')} queued, {queued.waiting:,} waiting already, "
            f"{queued.unchanged:,} unchanged. To read them: onrecord worker"
        )
        _print_rejections(queued.rejected, "not added")
    if queued.rejected:
        raise typer.Exit(1)


def _summary(run: "Run") -> dict[str, Any]:
    took = run.caught_up
    return {
        "documents": [
            {
                "file": a.where,
                "outcome": a.ingested.outcome,
                "document_id": a.ingested.document_id,
                "passages_added": a.ingested.added,
                "passages_changed": a.ingested.changed,
                "passages_retired": a.ingested.retired,
            }
            for a in run.additions
            if a.ingested
        ],
        "rejected": _rejections(run.rejected),
        "vectors_added": took.vectors,
        "seconds": {
            "reading": round(run.reading_seconds, 2),
            "indexing": round(took.indexing_seconds, 2),
            "embedding": round(took.embedding_seconds, 2),
        },
        "stopped": run.stop.is_set(),
    }


def _rejections(rejected: "list[Addition]") -> list[dict[str, str]]:
    return [{"file": a.where, "code": a.error.code, "message": _said(a)} for a in rejected if a.error]


def _print_summary(run: "Run", again: bool) -> None:
    from catalog.intake import Outcome

    outcomes = Counter(str(a.ingested.outcome) for a in run.additions if a.ingested)
    passages = sum(a.ingested.added for a in run.additions if a.ingested)
    told = [f"{counted(outcomes[Outcome.ADDED], 'document')} added", f"{outcomes[Outcome.REVISED]:,} revised"]
    if again:
        told = [f"{counted(outcomes[Outcome.REVISED], 'document')} read otherwise than before"]
        told += [f"{outcomes[Outcome.ADDED]:,} added"] if outcomes[Outcome.ADDED] else []
    told.append(f"{outcomes[Outcome.UNCHANGED]:,} unchanged")
    if outcomes[Outcome.SUPERSEDED]:
        told.append(f"{outcomes[Outcome.SUPERSEDED]:,} kept beside a better edition")
    messages.print(f"{', '.join(told)}; {counted(passages, 'new passage')}.")
    _print_rates(run)
    if run.stop.is_set():
        came = len(run.additions)
        where = (
            f"after {came:,} of {counted(run.files, 'file')}" if came < run.files else "before all could be embedded"
        )
        messages.print(f"Stopped {where}; the same command goes on from there.")
    elif not run.meaning:
        messages.print("To find it by meaning too: onrecord engine sync")
    _print_rejections(run.rejected, "not read, and as they were before" if again else "not added")


def _print_rates(run: "Run") -> None:
    """How fast a run of some length went, the two parts of it apart: the second takes far longer."""
    took = run.caught_up
    files = sum(1 for a in run.additions if a.ingested and a.ingested.outcome != "unchanged")
    seconds = run.reading_seconds + took.indexing_seconds
    if seconds + took.embedding_seconds < WORTH_TELLING_SECONDS:
        return
    if files:
        rate = round(60 * files / max(seconds, 0.1))
        messages.print(f"Read and indexed in {lasting(seconds)}, {counted(rate, 'document')} a minute.")
    if took.vectors:
        rate = round(took.vectors / max(took.embedding_seconds, 0.1))
        messages.print(
            f"{counted(took.vectors, 'passage')} read for meaning in {lasting(took.embedding_seconds)}, "
            f"{rate:,} a second."
        )


def _print_rejections(rejected: "list[Addition]", what: str) -> None:
    if rejected:
        messages.print(f"[red]{len(rejected):,} {what}:[/]")
    for addition in rejected:
        messages.print(f"  {escape(_said(addition))}")


def _said(addition: "Addition") -> str:
    """Why a file or address was not added, as one line that names it."""
    from onrecord.incoming import located

    if addition.address or addition.error is None:
        return str(addition.error)
    return located(addition.path, addition.error)
