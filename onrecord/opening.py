"""Opens the application for a command, as the environment says."""

from onrecord.logs import configure_logging
from onrecord.settings import Settings
from onrecord.turn import LEASE_SECONDS
from onrecord.wiring import Application, open_application


def open_from_environment(lease: float = LEASE_SECONDS) -> Application:
    """Reads the settings, sets logging up and opens the home; `lease` as for `open_application`."""
    settings = Settings.from_environment()
    configure_logging(settings.log_level, settings.log_format)
    return open_application(settings, lease)
