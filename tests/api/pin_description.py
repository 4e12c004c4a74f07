"""Writes what the description of the API promises and shows now: python -m tests.api.pin_description."""

import json
import tempfile
from pathlib import Path

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import open_application
from tests.api.print_examples import print_examples
from tests.api.test_openapi import PINNED, outline


def main() -> None:
    print_examples()
    with tempfile.TemporaryDirectory() as home:
        promised = outline(make_server(open_application(Settings(home=Path(home)))).openapi())
    PINNED.write_text(json.dumps(promised, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
