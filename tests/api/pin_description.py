"""Writes what the description of the API promises and shows now: python -m tests.api.pin_description."""

import json
import tempfile
from pathlib import Path

from api.problem_types import PAGE, as_markdown
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import open_application
from tests.api.print_examples import print_examples
from tests.api.test_openapi import PINNED, outline
from tests.packaging.project import ROOT

PROBLEMS = Path(ROOT, "docs", "api-problems.md")
_HEAD = f"""# Errors of the API

Every error is a problem document ([how](api.md#errors)). Its `code` stays; its `type` is the address of the page
`{PAGE}` of the same site, at that code, which has what stands here.
"""


def problems_in_docs() -> str:
    """The page of the documentation that has every kind of error."""
    return _HEAD + as_markdown()


def main() -> None:
    print_examples()
    PROBLEMS.write_text(problems_in_docs(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        promised = outline(make_server(open_application(Settings(home=Path(home)))).openapi())
    PINNED.write_text(json.dumps(promised, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
