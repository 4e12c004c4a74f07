"""An invented ministry's site on this machine, its definition in a home, and what is fetched from it."""

from pathlib import Path
from typing import Any

from tests.onrecord.conftest import Commands
from tests.support.site import Reply, Site, with_etag

WORDS = (
    "Valdoria asks for prior notification of every release of water from the upper dam, in writing and two days ahead. "
    "The river commission of both banks has agreed on this procedure, and it has served the boats of both harbours. "
    "We expect it to be kept. Our delegation will bring matter {number} before the commission at its next session."
)
FEED = """
title: Valdoria, Ministry of Foreign Affairs
country: XVA
kind: feed
url: {site}/feed
language: en
pause: 0
private: true
"""


def page(number: int, words: str = WORDS) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Statement {number} on the dam</title></head><body><nav>Home</nav>'
        f"<article><h1>Statement {number} on the dam</h1><p>{words.format(number=number)}</p></article></body></html>"
    )


def feed(site: Site, numbers: range | list[int], body: str = "") -> bytes:
    items = "".join(
        f"<item><title>Statement {n} on the dam</title><link>{site.url}/statements/{n}</link>"
        f"<pubDate>Thu, {n % 28 + 1:02} Oct 2026 10:00:00 +0000</pubDate>"
        f"<description><![CDATA[{body}]]></description></item>"
        for n in numbers
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


def set_up(site: Site, numbers: range) -> None:
    """A feed of statements and their pages, which all know whether they have changed."""
    tag = f'"{len(numbers)}"'
    site.pages["/feed"] = with_etag(feed(site, numbers), tag, "application/rss+xml")
    for number in numbers:
        site.pages[f"/statements/{number}"] = with_etag(page(number).encode(), f'"{number}"')


def define(commands: Commands, name: str, definition: str, site: Site) -> Path:
    folder = commands.home / "sources"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(definition.format(site=site.url), encoding="utf-8")
    return path


def fetched(commands: Commands, *names: str, code: int = 0) -> dict[str, Any]:
    """How the first source of a fetch went."""
    told: dict[str, Any] = commands.run("fetch", *names, "--json", code=code).json["sources"][0]
    return told


def counts(told: dict[str, Any]) -> dict[str, int]:
    """Its counts that are not 0."""
    names = ("listed", "new", "added", "revised", "unchanged", "failed")
    return {name: told[name] for name in names if told[name]}


def state_of(commands: Commands, name: str) -> dict[str, Any]:
    told: dict[str, Any] = commands.run("sources", "show", name, "--json").json
    return told


__all__ = ["FEED", "Reply", "counts", "define", "feed", "fetched", "page", "set_up", "state_of"]
