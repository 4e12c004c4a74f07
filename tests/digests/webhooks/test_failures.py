"""What becomes of posts that are not taken: later and later for two days, then a pause and a mail; nothing is lost."""

import datetime as dt
from dataclasses import replace

import pytest

from catalog.outbox import MailKind
from catalog.webhook_posts import PostState
from digests.webhooks.posting import MOST_ANSWER
from digests.webhooks.sending import WAITS, waiting
from digests.webhooks.services import MOST_TESTS_AN_HOUR, TooManyTests, UnknownWebhook
from tests.digests.webhooks.conftest import GATES, Posting
from tests.search.corpus import Said


def again(number: int) -> Said:
    """Something else that the search finds."""
    return replace(GATES, words=f"For time {number}: {GATES.words}")


def test_it_is_tried_again_with_the_same_key_and_taken_at_last(posting: Posting) -> None:
    webhook = posting.listen()
    posting.tell()
    posting.hook.status, posting.hook.body = 503, b"no"
    assert posting.sender().send_due().delayed == 1
    assert posting.sender().send_due().delayed == 0
    assert posting.webhook().failures == 1
    posting.told.clock.pass_by(WAITS[0])
    assert posting.sender().send_due().delayed == 1
    posting.hook.status = 200
    posting.told.clock.pass_by(WAITS[0])
    assert posting.sender().send_due().sent == 0
    posting.told.clock.pass_by(WAITS[1])
    assert posting.sender().send_due().sent == 1
    assert len(posting.hook.got) == 3
    assert len(set(posting.hook.keys())) == 1
    assert posting.webhook().failures == 0
    (logged,) = posting.services.log(posting.owner, webhook.id, 9)
    assert (logged.state, logged.status, logged.answer, logged.attempts) == (PostState.SENT, 200, "no", 3)


def test_waits_are_two_days_in_all() -> None:
    assert sum(WAITS, dt.timedelta()) == dt.timedelta(days=2)
    assert [waiting(1), waiting(99)] == [WAITS[0], WAITS[-1]]


def test_after_two_days_it_is_paused_its_owner_told_once_and_nothing_lost(posting: Posting) -> None:
    posting.listen()
    posting.tell()
    posting.hook.status = 500
    for wait in (dt.timedelta(), *WAITS):
        assert posting.webhook().paused_at is None
        posting.told.clock.pass_by(wait)
        done = posting.sender().send_due()
    assert done.paused == 1
    assert len(posting.hook.got) == len(WAITS) + 1
    assert posting.webhook().paused_because == "HTTP 500"
    notices = [m for m in posting.told.catalog.outbox.log(posting.owner.id, 9) if m.kind is MailKind.WEBHOOK]
    assert len(notices) == 1
    letters = [letter for letter in posting.told.letters() if letter.subject == "A webhook is paused"]
    assert "HTTP 500" in letters[0].text
    assert "https://onrecord.example/account/webhooks" in letters[0].html
    # What is told meanwhile waits too, and all of it comes once it runs again.
    posting.tell("XC/PV.2", again(2))
    assert posting.sender().send_due().delayed == 0
    posting.hook.status = 204
    posting.services.resume(posting.owner, posting.webhook().id)
    assert posting.sender().send_due().sent == 2
    assert len(set(posting.hook.keys())) == 2


def test_who_wants_nothing_any_more_is_left_at_once(posting: Posting) -> None:
    posting.listen()
    posting.tell()
    posting.hook.status = 410
    assert posting.sender().send_due().paused == 1
    assert posting.webhook().paused_because == "HTTP 410"


def test_one_post_that_is_never_taken_stops_no_others(posting: Posting) -> None:
    webhook = posting.listen()
    posting.tell()
    posting.hook.status = 400
    posting.sender().send_due()
    (first,) = posting.hook.keys()
    posting.hook.status, posting.hook.refused = 204, first
    for number, wait in enumerate(WAITS):
        posting.tell(f"XC/PV.{number + 2}", again(number))
        posting.told.clock.pass_by(wait)
        posting.sender().send_due()
        # After the failure of one the others wait for a minute.
        posting.told.clock.pass_by(WAITS[0])
        posting.sender().send_due()
    *others, one = posting.services.log(posting.owner, webhook.id, 99)
    assert (one.key, one.state, one.attempts) == (first, PostState.FAILED, len(WAITS) + 1)
    assert [post.state for post in others] == [PostState.SENT] * len(WAITS)
    assert posting.webhook().paused_at is None


def test_redirects_are_not_followed_and_answers_kept_in_part(posting: Posting) -> None:
    webhook = posting.listen()
    posting.tell()
    posting.hook.status, posting.hook.headers = 307, {"Location": f"{posting.hook.url}/elsewhere"}
    posting.hook.body = b"\x00" + b"x" * 3 * MOST_ANSWER
    assert posting.sender().send_due().delayed == 1
    assert [got.path for got in posting.hook.got] == ["/hook"]
    (logged,) = posting.services.log(posting.owner, webhook.id, 9)
    assert (logged.status, len(logged.answer or "")) == (307, MOST_ANSWER)


def test_who_lets_us_wait_is_left(posting: Posting) -> None:
    webhook = posting.listen()
    posting.tell()
    posting.hook.waits = 1.0
    assert posting.sender(seconds=0.2).send_due().delayed == 1
    (logged,) = posting.services.log(posting.owner, webhook.id, 9)
    assert logged.error == "127.0.0.1 did not answer within 0.2 s."


def test_paused_by_its_owner_it_waits_and_can_be_tried(posting: Posting) -> None:
    webhook = posting.listen()
    posting.services.pause(posting.owner, webhook.id)
    posting.tell()
    assert posting.sender().send_due().sent == 0
    assert posting.services.test(posting.owner, webhook.id).status == 204
    assert b'"type":"webhook.test"' in posting.hook.got[0].body
    posting.services.resume(posting.owner, webhook.id)
    assert posting.sender().send_due().sent == 1


def test_a_test_that_fails_is_in_the_log_and_counts_for_nothing(posting: Posting) -> None:
    webhook = posting.listen()
    posting.hook.status = 500
    came = posting.services.test(posting.owner, webhook.id)
    assert (came.status, came.error) == (500, "HTTP 500")
    assert (posting.webhook().failures, posting.sender().send_due().delayed) == (0, 0)
    (logged,) = posting.services.log(posting.owner, webhook.id, 9)
    assert (logged.is_test, logged.state) == (True, PostState.FAILED)
    for _ in range(MOST_TESTS_AN_HOUR - 1):
        posting.services.test(posting.owner, webhook.id)
    with pytest.raises(TooManyTests):
        posting.services.test(posting.owner, webhook.id)


def test_it_is_its_owners_alone(posting: Posting) -> None:
    webhook = posting.listen()
    stranger = posting.told.owner("joren@example.org")
    for act in (posting.services.pause, posting.services.remove, posting.services.test, posting.services.rotate):
        with pytest.raises(UnknownWebhook):
            act(stranger, webhook.id)
    posting.services.remove(posting.owner, webhook.id)
    assert posting.services.of_owner(posting.owner) == []
