"""Turns: never more at once than there are places, and in the order in which they came."""

import threading
import time

import pytest

from search.turns import Turns

SECONDS = 60


def test_no_more_are_at_work_than_there_are_places() -> None:
    turns, working, most = Turns(3), [0], [0]
    changing, full = threading.Lock(), threading.Event()

    def work() -> None:
        with turns:
            with changing:
                working[0] += 1
                most[0] = max(most[0], working[0])
                if working[0] == 3:
                    full.set()
            # Until all places are taken; then a moment in which one too many would come.
            assert full.wait(SECONDS)
            time.sleep(0.002)
            with changing:
                working[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)

    assert (working[0], most[0]) == (0, 3)


def test_who_waits_is_served_in_order() -> None:
    turns, served = Turns(1), list[int]()
    threads = [threading.Thread(target=serve, args=(turns, served, number)) for number in range(8)]

    with turns:
        for waiting, thread in enumerate(threads):
            thread.start()
            await_line(turns, waiting + 1)
    for thread in threads:
        thread.join(SECONDS)

    assert served == list(range(8))


def test_a_turn_ends_with_an_error() -> None:
    turns = Turns(1)
    with pytest.raises(ValueError, match="no use"), turns:
        raise ValueError("no use")
    with turns:
        pass


def serve(turns: Turns, served: list[int], number: int) -> None:
    with turns:
        served.append(number)


def await_line(turns: Turns, length: int) -> None:
    until = time.monotonic() + SECONDS
    while turns.waiting < length:
        assert time.monotonic() < until, f"{turns.waiting} of {length} wait"
        time.sleep(0.001)


def test_a_place_that_is_left_is_anothers_until_its_owner_is_back() -> None:
    turns, served = Turns(1), list[int]()
    other = threading.Thread(target=serve, args=(turns, served, 1))

    with turns:
        other.start()
        await_line(turns, 1)
        with turns.left():
            other.join(SECONDS)
            assert served == [1]
        third = threading.Thread(target=serve, args=(turns, served, 3))
        third.start()
        await_line(turns, 1)
        served.append(2)
    third.join(SECONDS)

    assert served == [1, 2, 3]


def test_who_is_in_no_turn_has_none_to_leave() -> None:
    turns = Turns(1)
    with turns.left(), turns:
        assert not turns.waiting
    with turns:
        other = threading.Thread(target=serve, args=(turns, [], 1))
        other.start()
        await_line(turns, 1)
    other.join(SECONDS)
