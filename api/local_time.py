"""Times as a record prints them: at the place of the meeting, which tells no zone."""

import datetime as dt
from typing import Annotated

from pydantic import WithJsonSchema

# JSON Schema's date-time must have a zone (RFC 3339), and a record names none.
LocalTime = Annotated[
    dt.datetime,
    WithJsonSchema(
        {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$", "examples": ["2026-11-12T10:00:00"]}
    ),
]
