"""Settings: environment variables with the prefix ONRECORD_."""

import os
import re
import sys
from difflib import get_close_matches
from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from digests.mail.server_address import read_server_address
from statements.errors import OnRecordError
from statements.mail_addresses import WrongAddress, read_address
from statements.rate_windows import WrongRateWindows, read_rate_windows, write_rate_windows

PREFIX = "ONRECORD_"
# BASEURL for BASE_URL has .93, DATA for DATABASE_URL .5.
ALIKE = 0.8
# 128 bits where each sign is of sixteen.
FEWEST_SIGNS = 32


class WrongSetting(OnRecordError):
    """An environment variable with a value that cannot be used."""

    code = "wrong_setting"


class EngineName(StrEnum):
    """Which engine answers searches."""

    EMBEDDED = "embedded"
    ELASTICSEARCH = "elasticsearch"


class Anonymous(StrEnum):
    """What is answered to those who do not say who they are."""

    EVERYTHING = "everything"
    PAGES = "pages"


class LogFormat(StrEnum):
    """How log lines are written to standard error."""

    TEXT = "text"
    JSON = "json"


def _default_home() -> Path:
    """Where the operating system keeps a person's application data."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "onrecord"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "onrecord"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "onrecord"


def _with_port(address: str) -> str:
    """Where no port is named it is that of the scheme, as everywhere on the web."""
    parts = urlsplit(address)
    if parts.port is not None:
        return address.rstrip("/")
    port = {"http": 80, "https": 443}[parts.scheme]
    return parts._replace(netloc=f"{parts.netloc}:{port}").geturl().rstrip("/")


class Settings(BaseSettings):
    """All settings; docs/settings.md lists them."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    home: Annotated[Path, Field(description="Data folder: catalog, stored files, index, models")] = Field(
        default_factory=_default_home
    )
    database_url: Annotated[
        str, Field(description="Catalog database; SQLite in the data folder where empty", repr=False)
    ] = ""
    engine: Annotated[EngineName, Field(description="Search engine")] = EngineName.EMBEDDED
    elasticsearch_url: Annotated[
        str, Field(description="Addresses of the Elasticsearch nodes, separated by blanks or commas")
    ] = "http://127.0.0.1:9200"
    elasticsearch_api_key: Annotated[str, Field(description="API key, as Elasticsearch encodes it", repr=False)] = ""
    elasticsearch_ca: Annotated[
        Path | None, Field(description="File with the certificate of the authority that signed the nodes' own")
    ] = None
    elasticsearch_prefix: Annotated[
        str, Field(description="What the names of indices begin with, where several installations share a cluster")
    ] = "onrecord"
    embedding_model: Annotated[
        str, Field(description="Model for the search by meaning; all-MiniLM-L6-v2, built in, where empty")
    ] = ""
    models_folder: Annotated[
        Path | None, Field(description="Folder for converted built-in models; one in the data folder where empty")
    ] = None
    reading_seconds: Annotated[
        float, Field(gt=0, le=86_400, description="Longest time in which a worker must have read a file, in seconds")
    ] = 600.0
    contact: Annotated[
        str, Field(description="Mail address or page that sites see with each request of `onrecord fetch`")
    ] = ""
    secret: Annotated[
        str, Field(description="What signatures are made with; a file in the data folder where empty", repr=False)
    ] = ""
    smtp_url: Annotated[
        str, Field(description="Server that takes mails; files in the data folder where empty", repr=False)
    ] = ""
    mail_from: Annotated[str, Field(description="Address that mails are from")] = ""
    mails_a_day: Annotated[int, Field(ge=1, description="Most mails of saved searches in 24 hours")] = 2_000
    oidc_issuer: Annotated[
        str, Field(description="Issuer of an OpenID Connect provider that people can sign in with")
    ] = ""
    oidc_client_id: Annotated[str, Field(description="What the provider knows this installation as")] = ""
    oidc_client_secret: Annotated[str, Field(description="Secret that goes with it", repr=False)] = ""
    base_url: Annotated[str, Field(description="Address that permalinks begin with")] = "http://127.0.0.1:8000"
    anonymous: Annotated[
        Anonymous, Field(description="What is answered without a key: everything, or pages and nothing of the API")
    ] = Anonymous.EVERYTHING
    rate_limits: Annotated[
        str, Field(description="Requests to the API that each key or address has answered, such as 60/minute; 2000/day")
    ] = "unlimited"
    page_limits: Annotated[str, Field(description="Pages that each address has answered, such as 300/minute")] = (
        "unlimited"
    )
    trusted_proxies: Annotated[
        str,
        Field(description="Addresses of proxies that are believed whom they ask for, separated by blanks or commas"),
    ] = "127.0.0.1 ::1"
    cors_origins: Annotated[
        str, Field(description="Sites whose scripts may ask the API, such as https://notes.example.org, or * for all")
    ] = ""
    metrics: Annotated[
        str, Field(description="Addresses and networks that are told the numbers at /metrics, for nobody where empty")
    ] = ""
    log_level: Annotated[str, Field(description="debug, info, warning or error")] = "warning"
    log_format: Annotated[LogFormat, Field(description="text or json")] = LogFormat.TEXT

    @field_validator("home", "models_folder")
    @classmethod
    def _absolute(cls, folder: Path | None) -> Path | None:
        try:
            return folder and folder.expanduser().absolute()
        except RuntimeError as error:
            raise ValueError("there is no such person's folder") from error

    @field_validator("base_url")
    @classmethod
    def _is_address(cls, address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"}:
            raise ValueError("it must begin with http:// or https://")
        if not parts.hostname or parts.query or parts.fragment or any(c.isspace() for c in address):
            raise ValueError("it must be the address of a site, such as https://records.example.org")
        return address.rstrip("/")

    @field_validator("cors_origins")
    @classmethod
    def _are_origins(cls, text: str) -> str:
        origins = text.replace(",", " ").split()
        for origin in origins:
            parts = urlsplit(origin)
            if origin != "*" and (
                parts.scheme not in {"http", "https"} or origin != f"{parts.scheme}://{parts.netloc}"
            ):
                raise ValueError(f"{origin} is no site without a path, such as https://notes.example.org, nor *")
        return " ".join(origins)

    @field_validator("contact")
    @classmethod
    def _is_contact(cls, contact: str) -> str:
        if contact and not re.fullmatch(r"(?:https?://[!-~]+|(?:mailto:)?[!-~]+@[!-~]+)", contact):
            raise ValueError("it must be a mail address or the address of a page, such as records@example.org")
        return contact

    @field_validator("secret")
    @classmethod
    def _cannot_be_guessed(cls, secret: str) -> str:
        if secret and len(secret) < FEWEST_SIGNS:
            raise ValueError(f"it must have {FEWEST_SIGNS} signs or more, such as what `openssl rand -hex 32` gives")
        return secret

    @field_validator("smtp_url")
    @classmethod
    def _is_mail_server(cls, address: str) -> str:
        if address:
            read_server_address(address)
        return address

    @field_validator("mail_from")
    @classmethod
    def _is_mail_address(cls, address: str) -> str:
        try:
            return read_address(address) if address else ""
        except WrongAddress as error:
            raise ValueError("it must be one mail address, such as onrecord@example.org") from error

    @field_validator("oidc_issuer")
    @classmethod
    def _is_issuer(cls, issuer: str) -> str:
        parts = urlsplit(issuer)
        safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in {"localhost", "127.0.0.1"})
        if issuer and (not safe or not parts.hostname or parts.query or parts.fragment):
            raise ValueError("it must be an address that begins with https://, as the provider writes it")
        return issuer

    @field_validator("elasticsearch_url")
    @classmethod
    def _are_nodes(cls, addresses: str) -> str:
        for address in addresses.replace(",", " ").split():
            parts = urlsplit(address)
            if parts.scheme not in {"http", "https"} or not parts.hostname:
                raise ValueError("each must be an address such as https://search.example.org:9200")
        if not addresses.replace(",", " ").strip():
            raise ValueError("it must name a node, such as https://search.example.org:9200")
        return addresses

    @field_validator("elasticsearch_ca")
    @classmethod
    def _is_certificate(cls, file: Path | None) -> Path | None:
        if file is not None and not file.is_file():
            raise ValueError("there is no such file")
        return file

    @field_validator("elasticsearch_prefix")
    @classmethod
    def _begins_names(cls, prefix: str) -> str:
        if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,99}", prefix):
            raise ValueError("it must be small letters, digits, hyphens and underscores, with a letter or digit first")
        return prefix

    @field_validator("rate_limits", "page_limits")
    @classmethod
    def _are_quotas(cls, text: str) -> str:
        try:
            return write_rate_windows(read_rate_windows(text))
        except WrongRateWindows as error:
            raise ValueError("it must say quotas such as 60/minute; 2000/day, or unlimited") from error

    @field_validator("trusted_proxies", "metrics")
    @classmethod
    def _are_addresses(cls, text: str) -> str:
        addresses = text.replace(",", " ").split()
        for address in addresses:
            try:
                ip_network(address, strict=False)
            except ValueError as error:
                raise ValueError(f"{address} is no address or network, such as 10.0.0.7 or 10.0.0.0/24") from error
        return " ".join(addresses)

    @field_validator("log_level")
    @classmethod
    def _is_level(cls, level: str) -> str:
        if level.casefold() not in {"debug", "info", "warning", "error"}:
            raise ValueError("it must be debug, info, warning or error")
        return level.casefold()

    @classmethod
    def from_environment(cls) -> Self:
        """The settings of this process. Raises WrongSetting with a sentence that names the variable."""
        try:
            return cls()
        except RuntimeError as error:
            raise WrongSetting("ONRECORD_HOME is not set, and this account has no home folder.", "Set it.") from error
        except ValidationError as error:
            first = error.errors()[0]
            name = f"{PREFIX}{'_'.join(map(str, first['loc'])).upper()}"
            reason = first["msg"].removeprefix("Value error, ")
            raise WrongSetting(f"{name}{_shown(first)}: {reason}.", "Mend or unset it.") from error

    @property
    def elasticsearch_urls(self) -> tuple[str, ...]:
        """The addresses of the nodes, each with its port."""
        return tuple(map(_with_port, self.elasticsearch_url.replace(",", " ").split()))

    @property
    def mail_sender(self) -> str:
        """Whom mails are from. Nobody can answer a mail from `localhost`, which only a file or a server here takes."""
        return self.mail_from or "onrecord@localhost"

    @property
    def models(self) -> Path:
        """Where converted models are kept."""
        return self.models_folder or self.home / "models"

    @property
    def catalog_url(self) -> str:
        """Address of the catalog's database."""
        return self.database_url or f"sqlite:///{self.home / 'catalog.sqlite3'}"


def _shown(error: ErrorDetails) -> str:
    """The wrong value, where it is no secret: errors go to logs and screens."""
    field = Settings.model_fields[str(error["loc"][0])]
    return f" is “{error['input']}”" if field.repr else ""


def mistaken_variables() -> list[tuple[str, str]]:
    """Variables of the environment that are no setting but almost named like one, with the name probably meant."""
    known = {name.upper() for name in Settings.model_fields}
    mistaken = []
    for variable in sorted(os.environ):
        name = variable.removeprefix(PREFIX)
        if name != variable and name not in known and (meant := get_close_matches(name, known, 1, ALIKE)):
            mistaken.append((variable, PREFIX + meant[0]))
    return mistaken
