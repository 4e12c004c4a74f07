"""A browser for tests: Debian's chromium or another one that is installed, never one that is downloaded."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Without these a browser asks hosts elsewhere at every start, which a closed network refuses.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESKTOP = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
# Beside a PostgreSQL, an Elasticsearch and other tests on two cores, a state that comes late is no fault.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


def installed_browser() -> str | None:
    """The path of a browser, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@dataclass
class Visit:
    """A page in a window of its own, and everything that its console said."""

    page: Page
    complaints: list[str] = field(default_factory=list)


@contextmanager
def visit(
    browser: Browser,
    address: str,
    *,
    viewport: ViewportSize = DESKTOP,
    scheme: str = "light",
    script: bool = True,
    language: str = "",
) -> Generator[Visit]:
    """Opens an address, in a language where one is named. Violations of the content security policy are complaints."""
    context = browser.new_context(
        viewport=viewport,
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
        permissions=["clipboard-read", "clipboard-write"],
        extra_http_headers={"Accept-Language": language} if language else None,
    )
    page = context.new_page()
    visited = Visit(page)
    page.on("console", lambda message: visited.complaints.append(message.text))
    page.on("pageerror", lambda error: visited.complaints.append(str(error)))
    page.set_default_timeout(PATIENCE)
    try:
        page.goto(address)
        yield visited
    finally:
        context.close()


def at_rest(page: Page) -> None:
    """Waits until a page of results acts on its filters and no search is under way.

    What a search brings is seen before its last steps (htmx sets title and attributes 1 ms later), and what is pressed
    before htmx has bound the form is heard by nobody: wait for the new content first, then for this.
    """
    expect(page.locator("#query[data-htmx-powered]")).to_be_attached()
    expect(page.locator("#results")).not_to_have_attribute("aria-busy", "true")


def copied(page: Page, told: str) -> str:
    """What is on the clipboard once the page has told so: what a button says of it goes after two seconds."""
    expect(page.locator("#announced")).to_have_text(told)
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def picture(page: Page, name: str, view: str, *, whole: bool = True) -> None:
    """Keeps what the page shows for people to look at; `whole` takes what lies below the window as well."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(full_page=whole, path=PICTURES / f"{name}-{view}.png")
