"""What is told is posted once, signed, with what a program needs, and to nobody's knowledge of whose it is."""

import base64
import hashlib
import hmac
import json
from dataclasses import replace
from typing import Any

from catalog.webhook_posts import Came, PostState
from digests.webhooks.sending import LEASE_SECONDS
from digests.webhooks.services import BOTH_SECRETS
from tests.digests.conftest import Told
from tests.digests.webhooks.conftest import GATES, Posting
from tests.search.corpus import document
from tests.support.hook_server import Got


def is_signed(got: Got, secret: str) -> bool:
    """Standard Webhooks, read from its specification and not from what signs."""
    key = base64.b64decode(secret.split("_", 1)[1])
    to_sign = f"{got.headers['webhook-id']}.{got.headers['webhook-timestamp']}.{got.body.decode()}"
    expected = base64.b64encode(hmac.new(key, to_sign.encode(), hashlib.sha256).digest()).decode()
    return f"v1,{expected}" in got.headers["webhook-signature"].split(" ")


def body(got: Got) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(got.body)
    return found


def test_what_is_told_is_posted_once_with_permalink_and_citation(posting: Posting) -> None:
    webhook = posting.listen()
    posting.tell()
    assert posting.sender().send_due().sent == 1
    assert posting.sender().send_due().sent == 0
    (got,) = posting.hook.got
    told = body(got)
    assert (told["type"], told["version"], told["left_out"]) == ("passages.told", 1, 0)
    (search,) = told["searches"]
    (passage,) = told["passages"]
    assert (search["name"], passage["searches"], passage["told_as"]) == ("gates", [search["id"]], "new")
    assert passage["url"].startswith("https://onrecord.example/p/")
    assert passage["text"] == GATES.words
    assert "XC/PV.1" in passage["citation"]
    assert passage["country"] == {"code": "XVA", "name": "Valdoria"}
    assert got.headers["content-type"] == "application/json"
    assert is_signed(got, webhook.secret)
    assert posting.owner.address.encode() not in got.body
    assert posting.owner.mail_key.encode() not in got.body
    (logged,) = posting.services.log(posting.owner, webhook.id, 9)
    assert (logged.state, logged.status, logged.attempts, logged.key) == (
        PostState.SENT,
        204,
        1,
        posting.hook.keys()[0],
    )


def test_a_later_wording_is_posted_as_such_with_the_one_before(posting: Posting) -> None:
    posting.listen()
    posting.tell()
    posting.tell(said=replace(GATES, words=GATES.words.replace("upper", "lower")))
    posting.sender().send_due()
    (passage,) = body(posting.hook.got[1])["passages"]
    assert (passage["told_as"], passage["earlier_text"]) == ("reworded", GATES.words)
    assert "lower gates" in passage["text"]


def test_every_webhook_gets_its_own_and_none_of_anybody_else(posting: Posting, told: Told) -> None:
    posting.listen()
    other = posting.services.add(posting.owner, f"{posting.hook.url}/other")
    stranger = told.owner("joren@example.org")
    posting.services.add(stranger, f"{posting.hook.url}/stranger")
    posting.tell()
    assert posting.sender().send_due().sent == 2
    assert sorted(got.path for got in posting.hook.got) == ["/hook", "/hook/other"]
    assert len(set(posting.hook.keys())) == 2
    (signed,) = [got for got in posting.hook.got if is_signed(got, other.secret)]
    assert signed.path == "/hook/other"


def test_both_secrets_sign_for_a_day_after_a_change(posting: Posting) -> None:
    first = posting.listen().secret
    second = posting.services.rotate(posting.owner, posting.webhook().id).secret
    posting.tell()
    posting.sender().send_due()
    assert first != second
    assert [is_signed(posting.hook.got[0], secret) for secret in (second, first)] == [True, True]
    posting.told.clock.pass_by(BOTH_SECRETS)
    posting.tell("XC/PV.2", replace(GATES, words=f"Again: {GATES.words}"))
    posting.sender().send_due()
    assert [is_signed(posting.hook.got[1], secret) for secret in (second, first)] == [True, False]


def test_a_post_is_one_process_s_at_a_time_and_so_is_a_webhook(posting: Posting) -> None:
    posting.listen()
    posting.tell()
    posting.tell("XC/PV.2", replace(GATES, words=f"Again: {GATES.words}"))
    posts, now = posting.told.catalog.webhook_posts, posting.told.clock.now()
    assert posts.take("one", LEASE_SECONDS, now) is not None
    assert posts.take("two", LEASE_SECONDS, now) is None
    assert posts.any_due(now) is False


def test_what_is_left_by_one_who_was_killed_is_posted_by_another(posting: Posting) -> None:
    posting.listen()
    posting.tell()
    held = posting.told.catalog.webhook_posts.take("killed", -1, posting.told.clock.now())
    assert held is not None
    assert posting.sender("other").send_due().sent == 1
    assert posting.hook.keys() == [held.key]
    now = posting.told.clock.now()
    # The one that was thought dead comes to itself: nothing it says of failures counts any more.
    posting.told.catalog.webhook_posts.fail(held, "killed", Came(now, None, "", "late"), others_until=now)
    (logged,) = posting.services.log(posting.owner, held.webhook_id, 9)
    assert (logged.state, logged.attempts) == (PostState.SENT, 2)


def test_where_nothing_is_left_to_tell_nothing_is_posted(posting: Posting) -> None:
    webhook = posting.listen()
    posting.tell()
    (search,) = posting.told.catalog.saved_searches.of_owner(posting.owner.id)
    posting.told.catalog.saved_searches.remove(search.id)
    posting.sender().send_due()
    assert posting.hook.got == []
    assert [post.state for post in posting.services.log(posting.owner, webhook.id, 9)] == [PostState.EMPTY]


def test_nothing_new_nothing_posted(posting: Posting) -> None:
    posting.listen()
    posting.told.save(posting.owner, "boats")
    posting.told.add(document("XC/PV.1", GATES))
    posting.told.next()
    assert posting.sender().send_due().sent == 0
