"""A client of the API: `from onrecord.client import OnRecord`."""

from onrecord.client.asynchronous import AsyncOnRecord
from onrecord.client.errors import (
    ApiError,
    BadRequest,
    NotFound,
    Refused,
    TooManyRequests,
    Unavailable,
    Unreachable,
)
from onrecord.client.synchronous import OnRecord
from onrecord.client.tables import to_dataframe, to_rows

__all__ = [
    "ApiError",
    "AsyncOnRecord",
    "BadRequest",
    "NotFound",
    "OnRecord",
    "Refused",
    "TooManyRequests",
    "Unavailable",
    "Unreachable",
    "to_dataframe",
    "to_rows",
]
