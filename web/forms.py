"""What a form sends: a few short fields, and never a file."""

from urllib.parse import parse_qsl

from fastapi import Request

from statements.errors import OnRecordError
from statements.phrases import gettext
from web.parameters import AskedFor, asked_for

# The longest form that pages offer has a few thousand characters, three bytes each where they are escaped.
MOST_BYTES = 32_000
MOST_FIELDS = 300


class RefusedForm(OnRecordError):
    """What no form of ours sends."""

    code = "refused_form"


async def read_form(request: Request) -> AskedFor:
    """The fields without blanks round them, and without those left empty. Raises RefusedForm."""
    media_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if media_type not in {"application/x-www-form-urlencoded", ""}:
        raise RefusedForm(gettext("This is not what a form of these pages sends."), gettext("Send it from its page."))
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise _too_much()
    try:
        pairs = parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise _too_much() from error
    return asked_for(pairs)


def _too_much() -> RefusedForm:
    return RefusedForm(gettext("That is more than this form takes."), gettext("Say it in fewer words."))
