"""Accounts of one installation, put together for the pages."""

from digests.clock import SystemClock
from digests.feeds import PersonalFeeds
from onrecord.digesting import phrasebook_of, saved_searches, webhook_services
from onrecord.mail import open_mailer
from onrecord.secret import signing_secret
from onrecord.settings import Settings, WrongSetting
from onrecord.wiring import Application
from web.accounts import Accounts
from web.identity import IdentityProvider
from web.provider_page import BACK


def open_accounts(application: Application) -> Accounts:
    """What the pages of accounts stand on. Nothing is connected before the first mail."""
    catalog, settings = application.catalog, application.settings
    clock = SystemClock()
    return Accounts(
        owners=catalog.owners,
        sign_ins=catalog.sign_ins,
        keys=catalog.api_keys,
        counts=catalog.rate_counts,
        saved=saved_searches(application, clock),
        feeds=PersonalFeeds(catalog, application.presenter, phrasebook_of, clock),
        webhooks=webhook_services(application, clock),
        mailer=open_mailer(settings),
        sender=settings.mail_sender,
        mails_are_files=not settings.smtp_url,
        base_url=settings.base_url,
        clock=clock,
        provider=open_provider(settings),
    )


def open_provider(settings: Settings) -> IdentityProvider | None:
    """Who signs people in beside the mailed link, where the settings name somebody. Asked when the first one comes.

    Raises WrongSetting where one of the settings or the extra is missing.
    """
    client = (settings.oidc_client_id, settings.oidc_client_secret)
    if not settings.oidc_issuer:
        if any(client):
            raise WrongSetting("ONRECORD_OIDC_ISSUER is not set.", "Set it beside ONRECORD_OIDC_CLIENT_ID.")
        return None
    if not all(client):
        missing = "ID" if not settings.oidc_client_id else "SECRET"
        raise WrongSetting(f"ONRECORD_OIDC_CLIENT_{missing} is not set.", "Set it beside ONRECORD_OIDC_ISSUER.")
    try:
        from web.provider import Provider  # noqa: PLC0415  needs an extra that few installations have
    except ImportError as error:
        raise WrongSetting(
            "ONRECORD_OIDC_ISSUER is set, and signing in with it needs authlib.", "Run: pip install 'onrecord[oidc]'"
        ) from error
    return Provider(settings.oidc_issuer, *client, f"{settings.base_url}{BACK}", signing_secret(settings))
