"""Answers as the description of the API shows them; the words and the country in them are invented."""

from typing import Any

SEARCH: dict[str, Any] = {
    "query": {"q": "prior notification", "mode": "hybrid", "country": ["XVA"], "sort": "best", "limit": 1},
    "total": {"value": 12, "relation": "exact"},
    "results": [
        {
            "passage_id": "7k2m9qx4vd0c",
            "url": "http://127.0.0.1:8000/p/7k2m9qx4vd0c",
            "text": "We ask for prior notification, forty-eight hours ahead and in writing.",
            "highlights": [[11, 29]],
            "score": 0.032787,
            "matched": ["keyword", "meaning"],
            "speaker": "Ms. Tennant",
            "speaker_resolved": True,
            "label": "Ms. Tennant (Valdoria):",
            "country": {"code": "XVA", "name": "Valdoria"},
            "organization": None,
            "role": None,
            "on_behalf_of": [],
            "kind": "speech",
            "capacity": "national",
            "date": "2026-11-12",
            "language": "en",
            "spoken_language": None,
            "document": {
                "id": "3h8w0t5zk1rn",
                "type": "verbatim_record",
                "symbol": "XC/PV.1147",
                "title": "Council of Concord, 1147th meeting",
                "url": None,
            },
            "statement_id": "0c6ry3vwj2sd",
            "page": 4,
            "paragraph": 2,
            "citation": "XC/PV.1147, p. 4 (Valdoria)",
            "form": None,
            "standing": "said",
            "said": [[0, 70]],
            "reported_by": None,
            "related_meeting": None,
            "said_on": None,
        }
    ],
    "facets": {
        "country": [{"value": "XVA", "label": "Valdoria", "count": 12}],
        "speaker": [{"value": "Ms. Tennant", "label": "Ms. Tennant", "count": 12}],
        "organization": [],
        "type": [{"value": "verbatim_record", "label": "Verbatim record", "count": 12}],
        "kind": [{"value": "speech", "label": "Speech", "count": 12}],
        "language": [{"value": "en", "label": "English", "count": 12}],
        "year": [{"value": "2026", "label": "2026", "count": 12}],
    },
    "next": "WyIwYjFjMmQzZTRmNWEiLCAxXQ",
    "notices": [],
    "took_ms": 6.3,
}
