"""JSON of lists, and the values in it by their path."""

import json
from typing import Any

from indexer.connectors.answer import Answer
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.walls import is_page


def json_of(answer: Answer) -> Any:
    """The value that an answer is. Raises NotFetched where it is no JSON."""
    if not answer.body.strip():
        raise NotFetched(Trouble.EMPTY, f"{answer.address} answers with nothing: 0 bytes.", "Try again later.")
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError) as error:
        what = "a web page" if is_page(answer.body) else "something else"
        raise NotFetched(
            Trouble.CHANGED, f"{answer.address} is {what} and not JSON.", "See where the site has it now."
        ) from error


def value_at(value: Any, path: str) -> Any:
    """What stands at a path of names and numbers joined by dots; None where nothing does. No path: the value itself."""
    for step in path.split(".") if path else ():
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def text_at(value: Any, path: str | None) -> str | None:
    """A text or number at a path, as text; None where there is none or it is empty."""
    found = value_at(value, path) if path else None
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return None
    return str(found).strip() or None


def entries_at(answer: Answer, path: str) -> list[Any]:
    """The entries of a list in JSON. Raises NotFetched where there is no list at the path."""
    found = value_at(json_of(answer), path)
    if not isinstance(found, list):
        raise NotFetched(
            Trouble.CHANGED,
            f"{answer.address} has no list at “{path}”, where its entries used to be.",
            "See whether the site has changed.",
        )
    return found
