"""Accounts of one installation, put together for the pages."""

from digests.clock import SystemClock
from onrecord.digesting import saved_searches
from onrecord.mail import open_mailer
from onrecord.wiring import Application
from web.accounts import Accounts


def open_accounts(application: Application) -> Accounts:
    """What the pages of accounts stand on. Nothing is connected before the first mail."""
    catalog, settings = application.catalog, application.settings
    clock = SystemClock()
    return Accounts(
        owners=catalog.owners,
        sign_ins=catalog.sign_ins,
        counts=catalog.rate_counts,
        saved=saved_searches(application, clock),
        mailer=open_mailer(settings),
        sender=settings.mail_sender,
        mails_are_files=not settings.smtp_url,
        base_url=settings.base_url,
        clock=clock,
    )
