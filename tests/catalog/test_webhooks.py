"""Webhooks and their posts: written with the mail, one process's at a time, given up with a notice."""

import datetime as dt

import pytest

from catalog.catalog import Catalog
from catalog.deliveries import Delivery
from catalog.outbox import MailKind
from catalog.webhook_posts import KEPT, Came, PostState
from catalog.webhooks import MOST_WEBHOOKS, KnownWebhook, TooManyWebhooks, Webhook

NOW = dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(minutes=5)
HOOK = "https://hook.example.org/"


def listening(catalog: Catalog) -> Webhook:
    return catalog.webhooks.add(catalog.owners.verified("mira@example.org", NOW).id, HOOK, NOW)


def tell(catalog: Catalog, owner_id: int, *keys: str, at: dt.datetime = NOW) -> None:
    for key in keys:
        told = Delivery(key, key, (1,), by_words=True, by_meaning=False)
        catalog.deliveries.hand_over(owner_id, key, [], [told], {}, at)


def test_a_mail_brings_a_post_and_what_was_told_before_brings_none(catalog: Catalog) -> None:
    owner = listening(catalog).owner_id
    tell(catalog, owner, "p1")
    first = catalog.webhook_posts.take("one", 60, NOW)
    assert first is not None
    assert first.key.startswith("msg_")
    again = Delivery("p1", "p1", (1,), by_words=True, by_meaning=False)
    assert catalog.deliveries.hand_over(owner, "other window", [], [again], {}, NOW) is None
    assert len(catalog.webhook_posts.log(first.webhook_id, 9)) == 1


def test_a_webhook_is_one_process_s_until_its_time_runs_out(catalog: Catalog) -> None:
    webhook = listening(catalog)
    tell(catalog, webhook.owner_id, "p1", "p2")
    posts = catalog.webhook_posts
    first = posts.take("one", 60, NOW)
    assert first is not None
    assert posts.take("two", 60, NOW) is None
    posts.sent(first, Came(NOW, 200, "nul \x00 is no text", None))
    second = posts.take("two", -1, NOW)
    assert second is not None
    taken_over = posts.take("three", 60, NOW)
    assert taken_over is not None
    assert (taken_over.key, taken_over.attempts) == (second.key, 2)
    posts.delay(second, "two", Came(NOW, 500, "", None), until=LATER, others_until=LATER)
    assert [(post.state, post.status) for post in posts.log(webhook.id, 9)] == [
        (PostState.HELD, None),
        (PostState.SENT, 200),
    ]


def test_after_a_failure_nothing_of_the_webhook_is_due_for_a_while(catalog: Catalog) -> None:
    webhook = listening(catalog)
    tell(catalog, webhook.owner_id, "p1", "p2")
    posts = catalog.webhook_posts
    first = posts.take("one", 60, NOW)
    assert first is not None
    posts.delay(first, "one", Came(NOW, None, "", "away"), until=LATER, others_until=LATER)
    assert not posts.any_due(NOW)
    assert posts.any_due(LATER)
    failing = catalog.webhooks.one(webhook.id)
    assert failing is not None
    assert (failing.failures, failing.failing_since) == (1, NOW)


def test_giving_up_pauses_and_writes_one_mail_and_resuming_begins_anew(catalog: Catalog) -> None:
    webhook = listening(catalog)
    tell(catalog, webhook.owner_id, "p1")
    posts = catalog.webhook_posts
    first = posts.take("one", 60, NOW)
    assert first is not None
    assert posts.give_up(first, "one", Came(NOW, 500, "", None), "HTTP 500")
    assert not posts.give_up(first, "one", Came(NOW, 500, "", None), "HTTP 500")
    assert [m.kind for m in catalog.outbox.log(webhook.owner_id, 9)] == [MailKind.WEBHOOK, MailKind.DIGEST]
    assert not posts.any_due(LATER)
    catalog.webhooks.resume(webhook.id, LATER)
    again = posts.take("one", 60, LATER)
    assert again is not None
    assert (again.key, again.attempts) == (first.key, 1)


def test_tests_are_never_due_and_are_counted(catalog: Catalog) -> None:
    webhook = listening(catalog)
    post = catalog.webhook_posts.test(webhook.id, "one", -1, NOW)
    assert not catalog.webhook_posts.any_due(LATER)
    catalog.webhook_posts.tested(post, Came(NOW, 200, "", None), taken=True)
    assert catalog.webhook_posts.tests_since(webhook.owner_id, NOW - dt.timedelta(hours=1)) == 1
    assert catalog.webhook_posts.tests_since(webhook.owner_id, NOW) == 0


def test_the_log_ends_somewhere_and_what_waits_stays(catalog: Catalog) -> None:
    webhook = listening(catalog)
    tell(catalog, webhook.owner_id, "p1", "p2")
    first = catalog.webhook_posts.take("one", 60, NOW)
    assert first is not None
    catalog.webhook_posts.sent(first, Came(NOW, 200, "", None))
    tell(catalog, webhook.owner_id, "p3", at=NOW + KEPT + dt.timedelta(days=1))
    states = [post.state for post in catalog.webhook_posts.log(webhook.id, 9)]
    assert states == [PostState.WAITING, PostState.WAITING]


def test_secrets_change_and_the_one_before_is_good_for_a_while(catalog: Catalog) -> None:
    webhook = listening(catalog)
    catalog.webhooks.rotate(webhook.id, LATER)
    changed = catalog.webhooks.one(webhook.id)
    assert changed is not None
    assert changed.secrets_at(NOW) == (changed.secret, webhook.secret)
    assert changed.secrets_at(LATER) == (changed.secret,)
    assert webhook.secret not in repr(changed)


def test_there_is_an_end_to_them_and_an_owner_who_goes_takes_them_along(catalog: Catalog) -> None:
    webhook = listening(catalog)
    with pytest.raises(KnownWebhook):
        catalog.webhooks.add(webhook.owner_id, HOOK, NOW)
    for number in range(1, MOST_WEBHOOKS):
        catalog.webhooks.add(webhook.owner_id, f"{HOOK}{number}", NOW)
    with pytest.raises(TooManyWebhooks):
        catalog.webhooks.add(webhook.owner_id, f"{HOOK}more", NOW)
    tell(catalog, webhook.owner_id, "p1")
    catalog.webhooks.remove(webhook.id)
    assert catalog.webhook_posts.log(webhook.id, 9) == []
    catalog.owners.forget(webhook.owner_id)
    assert catalog.webhooks.of_owner(webhook.owner_id) == []
    assert catalog.webhook_posts.take("one", 60, LATER) is None
