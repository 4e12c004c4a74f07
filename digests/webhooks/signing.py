"""Signatures of posts, as Standard Webhooks (specification 1.0.0) has them."""

import datetime as dt
import hmac
from base64 import b64decode, b64encode
from collections.abc import Sequence

_PREFIX = "whsec_"


def signed_headers(key: str, now: dt.datetime, body: bytes, secrets: Sequence[str]) -> dict[str, str]:
    """The three headers of a post: its key, the second in which it goes, and a signature by each secret.

    A signature is HMAC-SHA256 over key, second and body, joined by dots. Secrets are base64 behind `whsec_`.
    """
    second = str(int(now.timestamp()))
    content = b".".join([key.encode(), second.encode(), body])
    signatures = [
        b64encode(hmac.digest(b64decode(secret.removeprefix(_PREFIX)), content, "sha256")).decode()
        for secret in secrets
    ]
    return {
        "webhook-id": key,
        "webhook-timestamp": second,
        "webhook-signature": " ".join(f"v1,{signature}" for signature in signatures),
    }
