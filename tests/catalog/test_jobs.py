"""The queue, on both databases: no job twice, none lost, that of a dead worker taken over."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from catalog.catalog import Catalog, open_catalog
from catalog.jobs import MOST_ATTEMPTS, Job, JobState
from statements.errors import UnreadableDocument

HINTS = {"file_name": "north.txt", "date": "2026-11-12"}
LONG, OVER = 600.0, -1.0


def digest(number: int) -> str:
    return f"{number:064x}"


def taken(catalog: Catalog, holder: str, seconds: float = LONG) -> Job:
    job = catalog.jobs.take(holder, seconds)
    assert job is not None
    return job


def test_jobs_are_taken_once_in_the_order_they_came(catalog: Catalog) -> None:
    for number in (3, 1, 2):
        assert catalog.jobs.put(digest(number), HINTS)
    assert [taken(catalog, holder).sha256 for holder in "abc"] == [digest(3), digest(1), digest(2)]
    assert catalog.jobs.take("d", LONG) is None
    assert catalog.jobs.state().of(JobState.HELD) == catalog.jobs.state().open == 3


def test_the_same_work_waits_once_and_other_hints_are_other_work(catalog: Catalog) -> None:
    assert catalog.jobs.put(digest(1), HINTS)
    assert not catalog.jobs.put(digest(1), dict(reversed(HINTS.items())))
    assert catalog.jobs.put(digest(1), HINTS | {"language": "fr"})
    job = taken(catalog, "a")
    assert job.hints == HINTS
    assert not catalog.jobs.put(digest(1), HINTS)
    catalog.jobs.finish(job, "a", "added")
    assert catalog.jobs.put(digest(1), HINTS)
    assert catalog.jobs.state().counts == {JobState.WAITING: 2}


def test_what_a_dead_worker_held_is_taken_over_and_its_end_counts_no_more(catalog: Catalog) -> None:
    catalog.jobs.put(digest(1), HINTS)
    dead = taken(catalog, "dead", OVER)
    job = taken(catalog, "alive")
    assert (job.id, job.attempts) == (dead.id, 2)
    catalog.jobs.fail(dead, "dead", UnreadableDocument("It cannot be read."))
    catalog.jobs.finish(dead, "dead", "added")
    assert catalog.jobs.state().counts == {JobState.HELD: 1}
    catalog.jobs.finish(job, "alive", "added")
    assert catalog.jobs.state().counts == {JobState.DONE: 1}


def test_what_waits_is_counted_with_what_dead_workers_held_and_the_oldest_is_told(catalog: Catalog) -> None:
    assert (catalog.jobs.state().counts, catalog.jobs.state().oldest) == ({}, None)
    for number in range(3):
        catalog.jobs.put(digest(number), HINTS)
    taken(catalog, "dead", OVER)
    first = catalog.jobs.state()
    assert first.counts == {JobState.WAITING: 3}
    assert first.oldest is not None
    assert 0 <= first.oldest < 600
    later = catalog.jobs.state().oldest
    assert later is not None
    assert later > first.oldest
    for _ in range(3):
        taken(catalog, "alive")
    assert catalog.jobs.state().counts == {JobState.HELD: 3}
    assert catalog.jobs.state().oldest is None


def test_what_is_tried_again_has_waited_since_then(catalog: Catalog) -> None:
    for number in range(2):
        catalog.jobs.put(digest(number), HINTS)
    catalog.jobs.fail(taken(catalog, "a"), "a", UnreadableDocument("It cannot be read."))
    catalog.jobs.finish(taken(catalog, "a"), "a", "added")
    began = time.time()
    assert catalog.jobs.retry_failed() == 1
    waited = catalog.jobs.state().oldest
    assert waited is not None
    assert waited <= time.time() - began


def test_a_worker_that_lives_keeps_what_it_renews(catalog: Catalog) -> None:
    catalog.jobs.put(digest(1), HINTS)
    taken(catalog, "alive", OVER)
    catalog.jobs.renew("alive", LONG)
    assert catalog.jobs.take("other", LONG) is None
    catalog.jobs.give_back("alive")
    assert taken(catalog, "other").attempts == 1


def test_a_file_that_ends_its_workers_is_given_up_and_named(catalog: Catalog) -> None:
    catalog.jobs.put(digest(1), HINTS)
    catalog.jobs.put(digest(2), HINTS)
    for _ in range(MOST_ATTEMPTS):
        assert taken(catalog, "dying", OVER).sha256 == digest(1)
    assert taken(catalog, "alive").sha256 == digest(2)
    (failed,) = catalog.jobs.failed(10)
    assert (failed.code, failed.file_name) == ("worker_lost", "north.txt")


def test_what_cannot_be_read_is_listed_with_its_reason_until_it_is_tried_again(catalog: Catalog) -> None:
    catalog.jobs.put(digest(1), HINTS)
    catalog.jobs.fail(taken(catalog, "a"), "a", UnreadableDocument("north.txt is empty.", "Add another.", code="empty"))
    assert [(job.code, job.message) for job in catalog.jobs.failed(5)] == [
        ("empty", "north.txt is empty. Add another.")
    ]
    assert catalog.jobs.failed(0) == []
    assert catalog.jobs.retry_failed() == 1
    assert taken(catalog, "b").attempts == 1
    assert catalog.jobs.failed(5) == []


def test_many_workers_at_once_share_the_jobs_out(database_url: str, tmp_path: Path) -> None:
    jobs = 40
    catalog = open_catalog(database_url, tmp_path / "files")
    for number in range(jobs):
        catalog.jobs.put(digest(number), HINTS)

    def drain(holder: str) -> list[int]:
        own = open_catalog(database_url, tmp_path / "files")
        found = []
        while job := own.jobs.take(holder, LONG):
            found.append(job.id)
            own.jobs.finish(job, holder, "added")
        return found

    with ThreadPoolExecutor(4) as workers:
        shares = list(workers.map(drain, "abcd"))
    assert sorted(id_ for share in shares for id_ in share) == list(range(1, jobs + 1))
    assert catalog.jobs.state().counts == {JobState.DONE: jobs}


def test_many_at_once_queue_the_same_work_once(database_url: str, tmp_path: Path) -> None:
    catalog = open_catalog(database_url, tmp_path / "files")
    with ThreadPoolExecutor(8) as people:
        queued = list(people.map(lambda _: catalog.jobs.put(digest(1), HINTS), range(8)))
    assert queued.count(True) == 1


@pytest.mark.parametrize("name", ["index", "digests of Königsgrätz"])
def test_a_lease_is_held_by_one_and_passes_on_when_it_is_given_back_or_runs_out(catalog: Catalog, name: str) -> None:
    leases = catalog.leases
    assert leases.take(name, "a", LONG)
    assert leases.take(name, "a", LONG)
    assert not leases.take(name, "b", LONG)
    assert leases.take("another", "b", LONG)
    leases.give_back(name, "b")
    assert not leases.take(name, "b", LONG)
    leases.give_back(name, "a")
    assert leases.take(name, "b", OVER)
    assert leases.take(name, "c", LONG)
    assert not leases.take(name, "b", LONG)


def test_of_many_at_once_one_gets_the_lease(database_url: str, tmp_path: Path) -> None:
    catalog = open_catalog(database_url, tmp_path / "files")
    with ThreadPoolExecutor(8) as people:
        got = list(people.map(lambda n: catalog.leases.take("index", f"holder {n}", LONG), range(8)))
    assert got.count(True) == 1
