"""How an installation calls itself to the sites that it asks and the programs that it posts to."""

from onrecord import __version__
from onrecord.settings import Settings


def agent_of(settings: Settings) -> str:
    """The User-Agent: name and version, and whom to write to where the settings say it."""
    return f"OnRecord/{__version__}" + (f" (+{settings.contact})" if settings.contact else "")
