"""Signing in with an OpenID Connect provider: the authorization code flow with PKCE, in OpenID's and IETF's words.

Only an address that the provider itself says was verified is taken for somebody's.
"""

import json
import secrets
import time
from base64 import b64encode
from collections.abc import Mapping
from functools import cached_property
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from itsdangerous import BadData, URLSafeTimedSerializer
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from statements.mail_addresses import WrongAddress, read_address
from statements.phrases import gettext
from web.identity import SIGN_IN_SECONDS, Beginning, NotIdentified, ProviderAway

_SECONDS = 10.0
_MOST_BYTES = 1_000_000
# Signatures by a key of the provider; none by a shared secret, and never none.
_ALGORITHMS = ["RS256", "PS256", "ES256"]
_LEEWAY = 60


class Provider:
    """Implements `web.identity.IdentityProvider` for one issuer, with the client that it knows us as.

    `back` is where it sends browsers to. Safe to be used by several threads. What it says of itself is asked once.
    """

    def __init__(self, issuer: str, client_id: str, client_secret: str, back: str, secret: str) -> None:
        self._issuer = issuer
        self._client_id = client_id
        self._client_secret = client_secret
        self._back = back
        self._signing = URLSafeTimedSerializer(secret, salt="sign-in")

    @property
    def name(self) -> str:
        """Its host."""
        return urlsplit(self._issuer).netloc

    def begin(self, after: str) -> Beginning:
        """Where the browser goes, and what it keeps."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        address = prepare_grant_uri(
            self._endpoint("authorization_endpoint"),
            self._client_id,
            "code",
            redirect_uri=self._back,
            scope="openid email",
            state=state,
            nonce=nonce,
            code_challenge=create_s256_code_challenge(verifier),
            code_challenge_method="S256",
        )
        kept = self._signing.dumps({"state": state, "nonce": nonce, "verifier": verifier, "after": after})
        return Beginning(address, str(kept))

    def end(self, answer: Mapping[str, str], kept: str) -> tuple[str, str]:
        """Who came back, and where they go."""
        begun = self._begun(kept)
        if not secrets.compare_digest(answer.get("state", "").encode(), begun["state"].encode()):
            raise _failed()
        if answer.get("iss", self._issuer) != self._issuer:  # RFC 9207
            raise _failed()
        if "code" not in answer:
            raise NotIdentified(
                gettext("You did not sign in there."), gettext("Try again, or have a link mailed to you.")
            )
        claims = self._claims(answer["code"], begun)
        if claims.get("email_verified") is not True:
            raise NotIdentified(
                gettext("The provider does not say that your mail address was verified."),
                gettext("Have a link mailed to you instead."),
            )
        try:
            return read_address(str(claims.get("email", ""))), begun["after"]
        except WrongAddress as error:
            raise NotIdentified(error.message, gettext("Have a link mailed to you instead.")) from error

    def _begun(self, kept: str) -> dict[str, str]:
        try:
            return dict(self._signing.loads(kept, max_age=SIGN_IN_SECONDS))
        except BadData as error:
            raise _failed() from error

    def _claims(self, code: str, begun: Mapping[str, str]) -> Mapping[str, Any]:
        """What the provider says of somebody, once its signature and all that the standard asks for were checked."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._back,
            "code_verifier": begun["verifier"],
        }
        try:
            token = self._asked(self._endpoint("token_endpoint"), form)
        except HTTPError as error:
            raise _failed() from error
        options = {
            "iss": {"essential": True, "value": self._issuer},
            "aud": {"essential": True, "value": self._client_id},
        }
        params = {"nonce": begun["nonce"], "client_id": self._client_id}
        try:
            signed = jwt.decode(str(token.get("id_token", "")), self._keys(), algorithms=_ALGORITHMS)
            claims = CodeIDToken(signed.claims, signed.header, options, params)
            claims.validate(now=int(time.time()), leeway=_LEEWAY)
        except (JoseError, ValueError) as error:
            raise _failed() from error
        return dict(claims)

    @cached_property
    def _facts(self) -> Mapping[str, Any]:
        facts = self._asked(f"{self._issuer.rstrip('/')}/.well-known/openid-configuration")
        if facts.get("issuer") != self._issuer:
            raise ProviderAway(
                gettext("The provider calls itself %(name)s.", name=str(facts.get("issuer"))[:200]),
                gettext("Set ONRECORD_OIDC_ISSUER to that, letter by letter."),
            )
        return facts

    def _endpoint(self, name: str) -> str:
        address = self._facts.get(name)
        if not isinstance(address, str):
            raise _away()
        return address

    def _keys(self) -> KeySet:
        """Asked each time: keys change, and people do not sign in every second."""
        return KeySet.import_key_set(self._asked(self._endpoint("jwks_uri")))  # type: ignore[arg-type]

    def _asked(self, address: str, form: Mapping[str, str] | None = None) -> dict[str, Any]:
        """The JSON that an address answers. Raises ProviderAway, and HTTPError where a form is refused."""
        body = None if form is None else urlencode(form).encode()
        # The addresses are those of the provider that the settings name.
        request = Request(address, body, {"Accept": "application/json"})  # noqa: S310 - see above
        if form is not None:
            request.add_header("Authorization", f"Basic {self._client()}")
        try:
            with _opener().open(request, timeout=_SECONDS) as answer:
                found = json.loads(answer.read(_MOST_BYTES))
        except HTTPError as error:
            if form is not None and error.code == 400:
                raise
            raise _away() from error
        except (URLError, HTTPException, OSError, ValueError) as error:
            raise _away() from error
        if not isinstance(found, dict):
            raise _away()
        return found

    def _client(self) -> str:
        """RFC 6749, 2.3.1: both are escaped before they are joined."""
        pair = f"{quote(self._client_id, safe='')}:{quote(self._client_secret, safe='')}"
        return b64encode(pair.encode()).decode("ascii")


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """What leads elsewhere is an error."""


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirects)


def _failed() -> NotIdentified:
    return NotIdentified(gettext("Signing in did not work."), gettext("Begin again, in the same browser."))


def _away() -> ProviderAway:
    return ProviderAway(
        gettext("The provider does not answer as it should."), gettext("Try again later, or have a link mailed to you.")
    )
