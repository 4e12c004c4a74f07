"""Bodies of requests as the description of the API shows them, by operation; words and countries are invented."""

from collections.abc import Mapping
from typing import Any

_WATER = {"q": "water", "country": ["XVA"]}
_NOTE = "In XC/PV.1147 Valdoria asked for “prior notification, two days in advance”."

# For each: what the example shows, and the body.
SENT: Mapping[str, Mapping[str, tuple[str, Any]]] = {
    "batch": {
        "countries": (
            "One matter by country",
            {"searches": [{"q": "water", "country": [code], "limit": 3} for code in ("XVA", "XKE", "XPA")]},
        ),
        "filters": (
            "Other filters with each",
            {
                "searches": [
                    {"q": '"prior notification"', "mode": "keyword", "from": "2026-01-01", "sort": "newest"},
                    {"q": "safe passage", "type": ["verbatim_record"], "per": "statement", "limit": 5},
                ]
            },
        ),
    },
    "resolve": {
        "text": ("A sentence of a note", {"text": _NOTE}),
        "document": (
            "A text whose own symbol and day are known, so that a number without a body is that of its body",
            {"text": _NOTE, "symbol": "XC/PV.1149", "date": "2026-11-18"},
        ),
    },
    "save": {
        "words": (
            "What a country says on a matter, on Mondays",
            {"name": "Water of Valdoria", "search": {"request": _WATER}, "frequency": "weekly", "day": 0},
        ),
        "changes": (
            "What reads differently, without a mail",
            {"search": {"request": {"q": "water"}, "event": "reworded"}, "frequency": "off"},
        ),
    },
    "change-saved": {
        "rhythm": ("No mail until it is changed again", {"frequency": "off"}),
        "all": (
            "Everything of it",
            {
                "name": "Water and boats",
                "search": {"request": {"q": "water OR boats", "mode": "keyword"}, "closeness": "close"},
                "frequency": "monthly",
                "day": 1,
            },
        ),
    },
    "estimate": {
        "words": ("What a country says on a matter", {"request": _WATER}),
        "role": ("Who holds a post", {"request": {"country": ["XVA"]}, "role": "Minister"}),
    },
}


def describe_sent(schema: dict[str, Any]) -> None:
    """Adds them to the operations that take a body."""
    for operations in schema["paths"].values():
        for operation in operations.values():
            shown = SENT.get(operation["operationId"])
            if shown:
                operation["requestBody"]["content"]["application/json"]["examples"] = {
                    name: {"summary": summary, "value": value} for name, (summary, value) in shown.items()
                }
