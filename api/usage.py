"""What is left to whoever asks."""

import datetime as dt
import math
from typing import Literal

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field

from api.callers import Asking
from api.parameters import take_none
from api.problems import Problem


class WindowBody(BaseModel):
    """One quota."""

    window: str = Field(description="The stretch of time", examples=["minute"])
    seconds: int = Field(examples=[60])
    quota: int = Field(description="Requests that are answered in it", examples=[60])
    used: int = Field(examples=[3])
    remaining: int = Field(examples=[57])
    begins_anew_in: int = Field(description="Seconds until all of it is there again", examples=[41])


class KeyBody(BaseModel):
    """A key without what is secret of it."""

    prefix: str = Field(description="How the key begins", examples=["onr_3f0a9c42"])
    name: str
    scopes: list[str] = Field(description="What it may be used for: read, export, saved")
    created_at: dt.datetime
    expires_at: dt.datetime | None


class UsageAnswer(BaseModel):
    """Who asks, what they may, and how much of it is left."""

    known_by: Literal["key", "address"]
    key: KeyBody | None
    scopes: list[str]
    windows: list[WindowBody] = Field(description="Empty where nothing is counted")


def make_usage() -> APIRouter:
    """The route of what is left."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/usage",
        operation_id="usage",
        summary="What is left to you",
        dependencies=[Depends(take_none)],
        responses={
            400: {"model": Problem, "description": "The request is at fault"},
            500: {"model": Problem, "description": "A fault of ours"},
            503: {"model": Problem, "description": "Try again later"},
        },
    )
    def usage(asking: Asking) -> UsageAnswer:
        """Who you are known as, what you may, and what is left of each quota. Asking this takes nothing of them."""
        key = asking.key
        return UsageAnswer(
            known_by="key" if key else "address",
            key=key
            and KeyBody(
                prefix=key.prefix,
                name=key.name,
                scopes=sorted(key.scopes),
                created_at=key.created_at,
                expires_at=key.expires_at,
            ),
            scopes=sorted(asking.scopes),
            windows=[
                WindowBody(
                    window=window.name,
                    seconds=window.seconds,
                    quota=window.quota,
                    used=count.taken,
                    remaining=max(window.quota - count.taken, 0),
                    begins_anew_in=min(math.ceil(count.ends_in), window.seconds),
                )
                for window, count in asking.left.items()
            ],
        )

    return router
