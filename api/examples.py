"""Answers as the description of the API shows them; the words and the country in them are invented."""

from typing import Any

COUNT: dict[str, Any] = {
    "query": {"q": "prior notification", "mode": "hybrid", "country": ["XVA"], "sort": "best"},
    "total": {"value": 12, "relation": "exact"},
    "notices": [],
    "took_ms": 1.87,
}

SEARCH: dict[str, Any] = {
    "query": {"q": "prior notification", "mode": "hybrid", "country": ["XVA"], "sort": "best", "limit": 1},
    "total": {"value": 12, "relation": "exact"},
    "statements": None,
    "results": [
        {
            "passage_id": "7k2m9qx4vd0c",
            "url": "http://127.0.0.1:8000/p/7k2m9qx4vd0c",
            "text": "We ask for prior notification, forty-eight hours ahead and in writing.",
            "highlights": [[11, 29]],
            "score": 0.032787,
            "matched": ["keyword", "meaning"],
            "speaker": "Ms. Tennant",
            "person_id": "pf6p9gfcnajy",
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
                "withdrawn_since": None,
            },
            "statement_id": "0c6ry3vwj2sd",
            "page": 4,
            "paragraph": 2,
            "citation": "XC/PV.1147, p. 4 (Valdoria)",
            "footnote": "Council of Concord, 1147th meeting, 12 November 2026, XC/PV.1147, p. 4 "
            "(Ms. Tennant, Valdoria). OnRecord 0b1c2d3e4f5a.",
            "form": None,
            "rule": "place-in-label",
            "standing": "said",
            "said": [[0, 70]],
            "reported_by": None,
            "related_meeting": None,
            "said_on": None,
            "also_at": [
                {
                    "passage_id": "1d9w5c7htp3k",
                    "url": "http://127.0.0.1:8000/p/1d9w5c7htp3k",
                    "date": "2026-11-12",
                    "document": {
                        "id": "6g2r8n0ybf4s",
                        "type": "ministry_statement",
                        "symbol": None,
                        "title": "Statement on the upper river",
                        "url": "https://mfa.valdoria.example/statements/river",
                        "withdrawn_since": None,
                    },
                }
            ],
            "closest": None,
            "more": [],
        }
    ],
    "facets": {
        "country": [{"value": "XVA", "label": "Valdoria", "count": 12}],
        "organ": [{"value": "Council of Concord", "label": "Council of Concord", "count": 12}],
        "group": [{"value": "lower-riparian-group", "label": "Lower Riparian Group", "count": 12}],
        "behalf": [],
        "speaker": [{"value": "Ms. Tennant", "label": "Ms. Tennant", "count": 12}],
        "organization": [],
        "type": [{"value": "verbatim_record", "label": "Verbatim record", "count": 12}],
        "kind": [{"value": "speech", "label": "Speech", "count": 12}],
        "language": [{"value": "en", "label": "English", "count": 12}],
        "year": [{"value": "2026", "label": "2026", "count": 12}],
        "month": [{"value": "2026-11", "label": "November 2026", "count": 12}],
    },
    "next": "WyIwYjFjMmQzZTRmNWEiLCAxXQ",
    "notices": [],
    "understood": {
        "sentence": "passages containing prior and notification, by Valdoria",
        "parts": [{"words": "prior notification", "plain": True, "clause": False, "rest": ""}],
        "expanded": [],
        "preferred": [],
        "language": None,
    },
    "suggestions": [],
    "took_ms": 6.3,
}

BATCH: dict[str, Any] = {
    "items": [
        {"status": 200, "answer": SEARCH, "problem": None},
        {
            "status": 400,
            "answer": None,
            "problem": {
                "type": "/help/api/problems#unclosed_quotation",
                "status": 400,
                "code": "unclosed_quotation",
                "title": "The quotation mark at character 0 is never closed.",
                "detail": "Close it, or leave it out.",
                "position": 0,
                "corrected": '"water"',
                "errors": None,
                "request_id": None,
            },
        },
    ]
}

RESOLVE: dict[str, Any] = {
    "symbols": [
        {
            "start": 3,
            "end": 13,
            "printed": "XC/PV.1147",
            "symbol": "XC/PV.1147",
            "documents": [SEARCH["results"][0]["document"]],
        }
    ],
    "symbols_left_out": 0,
    "quotations": [
        {
            "start": 34,
            "end": 73,
            "text": "prior notification, two days in advance",
            "status": "close",
            "matches": [
                {
                    "passage": SEARCH["results"][0],
                    "exact": False,
                    "similarity": 0.75,
                    "on_record": "prior notification, forty-eight hours ahead",
                    "differences": [
                        {"quoted": "two days in advance", "on_record": "forty-eight hours ahead"},
                    ],
                }
            ],
        }
    ],
    "quotations_left_out": 0,
}
