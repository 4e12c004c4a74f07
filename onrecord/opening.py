"""Opens the application for a command, as the environment says."""

from onrecord.logs import configure_logging
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application


def open_from_environment() -> Application:
    """Reads the settings, sets logging up and opens the home."""
    settings = Settings.from_environment()
    configure_logging(settings.log_level, settings.log_format)
    return open_application(settings)
