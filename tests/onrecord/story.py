"""A catalog that grows by hundreds of passages at once, for whoever brings an index up to date."""

import datetime as dt

from catalog.intake import Origin
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.wiring import Application

_WHEN = dt.datetime(2026, 11, 12, tzinfo=dt.UTC)


def grow(application: Application, chapter: int, days: int) -> int:
    """One more speech, unlike the others; returns how many passages it has, about one a day.

    It is in French, which the built-in model does not read: there are no vectors to wait for.
    """
    told = " ".join(
        f"Au chapitre {chapter} de l'accord, le jour {day}, les observateurs du barrage ont compté {day * 7} lâchers "
        f"d'eau, en ont averti par écrit les deux rives, et ont demandé son avis à la commission du bassin. " * 3
        for day in range(days)
    )
    data = f"Speaker: A. Tennant\nCountry: Valdoria\n\n{told}\n".encode()
    parsed, media_type = read_document(data, Hints(f"chapter-{chapter}.txt", language="fr"))
    return application.catalog.intake.commit(parsed, Origin("chapter.txt", media_type, len(data), _WHEN, {})).added
