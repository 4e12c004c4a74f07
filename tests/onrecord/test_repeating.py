"""What is looked for again and again goes on whatever happens to it, and ends when it is told."""

import threading
from collections.abc import Callable, Iterator

import pytest
from structlog.testing import capture_logs

from onrecord.repeating import Repeating
from statements.errors import OnRecordError

SECONDS = 60


class Busy(OnRecordError):
    code = "busy"


class Away(OnRecordError):
    code = "away"


class Work:
    """Does one step after the other; `done` is set after the last."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps: Iterator[Callable[[], object]] = iter(steps)
        self.done = threading.Event()

    def __call__(self, _stop: threading.Event) -> None:
        step = next(self._steps, None)
        if step is None:
            self.done.set()
        else:
            step()


def fails(error: Exception) -> Callable[[], None]:
    def step() -> None:
        raise error

    return step


def logged(*steps: Callable[[], object]) -> list[tuple[str, str]]:
    """Level and event of each line, of work that does these steps."""
    work = Work(*steps)
    repeating = Repeating("some work", work, 0.001, Busy, at_once=True)
    with capture_logs() as lines:
        repeating.start()
        assert work.done.wait(SECONDS)
        repeating.stop()
    # Other servers of this process may be logging too.
    return [(line["log_level"], line["event"]) for line in lines if line.get("work") == "some work"]


@pytest.mark.parametrize("at_once", [True, False])
def test_work_is_done_again_until_it_is_stopped(at_once: bool) -> None:
    thrice = threading.Event()
    seen: list[threading.Event] = []

    def work(stop: threading.Event) -> None:
        seen.append(stop)
        if len(seen) == 3:
            thrice.set()

    repeating = Repeating("work", work, 0.001, Busy, at_once=at_once)
    repeating.start()
    assert thrice.wait(SECONDS)
    assert not seen[0].is_set()
    repeating.stop()
    number = len(seen)
    repeating.wait()
    assert seen[0].is_set()
    assert len(seen) == number


def test_what_is_not_wanted_at_once_waits_first() -> None:
    seen: list[threading.Event] = []
    repeating = Repeating("work", seen.append, 3600, Busy, at_once=False)
    repeating.start()
    repeating.stop()
    assert seen == []


def test_a_cause_is_told_once_until_the_work_was_done() -> None:
    away = fails(Away("Nobody answers.", "Wait."))
    other = fails(Busy("Another one.", "Wait."))
    told = logged(away, away, lambda: None, away, away, other, away)
    assert told == [("warning", "beside_waits"), ("warning", "beside_waits"), ("debug", "beside_busy")]


def test_a_fault_does_not_end_it() -> None:
    assert logged(fails(KeyError("x")), fails(OSError("y"))) == [("error", "beside_failed")] * 2
