"""What all bodies of requests have in common."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Sent(BaseModel):
    """A body that was sent as JSON: nothing in it is passed over, and its texts are texts.

    JSON can write halves of characters (an escape from d800 to dfff alone), which no answer could repeat.
    """

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _without_halves_of_characters(cls, given: Any) -> Any:
        try:
            json.dumps(given, ensure_ascii=False, default=str).encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"a text has half of a character ({error.object[error.start]!a})") from error
        return given
