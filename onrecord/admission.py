"""Who may ask the API and the pages of one installation, and how often."""

from api.callers import Admission, Counts
from api.memory_counts import MemoryCounts
from onrecord.secret import signing_secret
from onrecord.settings import Anonymous
from onrecord.wiring import Application
from statements.key_scopes import Scope
from statements.rate_windows import read_rate_windows

_WITHOUT_A_KEY = frozenset({Scope.READ, Scope.EXPORT})


def admission_to_api(application: Application, *, several_processes: bool = False) -> Admission:
    """Counts once for all processes that share the catalog, where there are more than this one."""
    settings, catalog = application.settings, application.catalog
    shared = catalog.shared or several_processes
    counts: Counts = catalog.rate_counts if shared else MemoryCounts()
    windows = read_rate_windows(settings.rate_limits)
    open_to_all = settings.anonymous is Anonymous.EVERYTHING
    return Admission(
        keys=catalog.api_keys,
        counts=counts,
        windows=windows,
        anonymous=_WITHOUT_A_KEY if open_to_all else frozenset(),
        secret=signing_secret(settings) if windows else "",
    )


def admission_to_pages(application: Application) -> Admission:
    """Counted in each process by itself: what keeps one address from taking all of a server is no exact quota."""
    settings = application.settings
    windows = read_rate_windows(settings.page_limits)
    return Admission(
        keys=application.catalog.api_keys,
        counts=MemoryCounts(),
        windows=windows,
        anonymous=_WITHOUT_A_KEY,
        secret=signing_secret(settings) if windows else "",
    )
