"""Results as flat rows, for tables and notebooks."""

from collections.abc import Iterable, Mapping
from typing import Any

COLUMNS = (
    "passage_id", "date", "speaker", "speaker_resolved", "role", "country", "country_name", "organization",
    "on_behalf_of", "capacity", "kind", "text", "language", "document_type", "document_symbol", "document_title",
    "page", "paragraph", "citation", "url", "standing", "score", "matched", "statement_id", "document_id", "source_url",
)  # fmt: skip
# What is no text: by pandas's own types that have a missing value, so that none becomes NaN or 3.0.
_TYPES = {"speaker_resolved": "boolean", "page": "Int64", "paragraph": "Int64", "score": "Float64"}


def to_rows(results: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """One flat dictionary for each result, all with the same keys (`COLUMNS`); lists become text with semicolons."""
    return [_row(result) for result in results]


def to_dataframe(results: Iterable[Mapping[str, Any]]) -> Any:
    """The rows as a pandas DataFrame with the columns `COLUMNS`, whether there are results or none.

    `date` is datetime64, `page` and `paragraph` are Int64, `score` is Float64, `speaker_resolved` boolean, all else
    string; what is missing is NA (NaT among days). Raises ImportError with what to do where pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - optional
    except ImportError as error:
        raise ImportError("to_dataframe needs pandas: install it, or use to_rows.") from error
    frame = pd.DataFrame(to_rows(results), columns=list(COLUMNS), dtype="object")
    frame["date"] = pd.to_datetime(frame["date"], format="%Y-%m-%d")
    return frame.astype({name: _TYPES.get(name, "string") for name in COLUMNS if name != "date"})


def _row(result: Mapping[str, Any]) -> dict[str, Any]:
    country, document = result.get("country") or {}, result.get("document") or {}
    row = {name: result.get(name) for name in COLUMNS} | {
        "country": country.get("code"),
        "country_name": country.get("name"),
        "document_id": document.get("id"),
        "document_type": document.get("type"),
        "document_symbol": document.get("symbol"),
        "document_title": document.get("title"),
        "source_url": document.get("url"),
    }
    return {name: "; ".join(value) if isinstance(value, list) else value for name, value in row.items()}
