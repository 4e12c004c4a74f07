"""What the first page of results costs a browser that has seen none before: bytes, time to the first words, shifts.

    python -m benchmarks.first_page [--visits 9]

The specimen corpus is served on this machine, compressed as everywhere. Each visit has a browser window of its own with
nothing kept: all that the page loads counts, headers too, as the browser received it. The time is that of the first
contentful paint after the navigation began, the middle one of all visits after the first, which finds the server
cold; beside it stands that of a single line of text (`floor_ms`), for on a busy machine the browser alone takes long.
Shifts are the cumulative layout shift of the worst visit, from the first paint until a second after everything has
arrived. Prints one JSON line for each page and width.
"""

import argparse
import contextlib
import json
import socket
import statistics
import sys
import tempfile
import threading
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

import uvicorn
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.specimen_loading import load_specimen
from onrecord.wiring import open_application
from tests.web.browsing import DESKTOP, FLAGS, PHONE, installed_browser

GOAL_BYTES, GOAL_MS, GOAL_SHIFT = 60_000, 300, 0
PAGES = ("/search?q=water", "/search?q=water&mode=keyword", "/")
# A line of JSON: what the browser itself takes on the same machine to open a window and show a word.
FLOOR = "/healthz"
SETTLING_MS = 1000
_MEASURE = """settling => new Promise(resolve => {
  const seen = { shift: 0, paint: 0, byte: performance.getEntriesByType("navigation")[0].responseStart };
  new PerformanceObserver(list => { for (const one of list.getEntries()) seen.shift += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver(list => {
    for (const one of list.getEntriesByName("first-contentful-paint")) seen.paint = one.startTime;
  }).observe({ type: "paint", buffered: true });
  setTimeout(() => resolve(seen), settling);
})"""


class Visit(NamedTuple):
    """What one visit took: bytes received, milliseconds to the first byte and to the first words, layout shift."""

    received: int
    byte: float
    paint: float
    shift: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--visits", type=int, default=9)
    given = options.parse_args()
    path = installed_browser()
    if path is None:
        print("No chromium: nothing to measure with.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for page in PAGES:
            for name, viewport in (("desktop", DESKTOP), ("phone", PHONE)):
                # In turn, so that a neighbour who comes or goes meets both.
                pairs = [
                    (visited(browser, address + FLOOR, viewport), visited(browser, address + page, viewport))
                    for _ in range(given.visits + 1)
                ][1:]
                floor = statistics.median(bare.paint for bare, _ in pairs)
                measured = report([visit for _, visit in pairs])
                print(json.dumps({"page": page, "width": name, "floor_ms": round(floor), **measured}))
        browser.close()


def report(visits: list[Visit]) -> dict[str, object]:
    """The figures beside their goals."""
    received = max(visit.received for visit in visits)
    paint = statistics.median(visit.paint for visit in visits)
    shift = max(visit.shift for visit in visits)
    return {
        "received_kb": round(received / 1000, 1),
        "first_byte_ms": round(statistics.median(visit.byte for visit in visits)),
        "first_paint_ms": round(paint),
        "fastest_paint_ms": round(min(visit.paint for visit in visits)),
        "slowest_paint_ms": round(max(visit.paint for visit in visits)),
        "layout_shift": round(shift, 4),
        "goals": [GOAL_BYTES / 1000, GOAL_MS, GOAL_SHIFT],
        "reached": received <= GOAL_BYTES and paint <= GOAL_MS and shift <= GOAL_SHIFT,
    }


def visited(browser: Browser, address: str, viewport: ViewportSize) -> Visit:
    """One visit by a browser that keeps nothing."""
    context = browser.new_context(viewport=viewport)
    page = context.new_page()
    network = context.new_cdp_session(page)
    received: list[int] = []
    network.on("Network.loadingFinished", lambda told: received.append(int(told["encodedDataLength"])))
    network.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    seen = page.evaluate(_MEASURE, SETTLING_MS)
    context.close()
    return Visit(sum(received), seen["byte"], seen["paint"], seen["shift"])


@contextlib.contextmanager
def served(home: Path) -> Generator[str]:
    """The address of the specimen corpus, served from this process."""
    application = open_application(Settings(home=home))
    load_specimen(application, lambda *_: None)
    application.projection.catch_up(lambda *_: None)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        running = uvicorn.Server(uvicorn.Config(make_server(application), log_level="error"))
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        running.should_exit = True
        thread.join(10)
    application.close()


if __name__ == "__main__":
    main()
