"""Why a passage is told, in words."""

from catalog.deliveries import Delivery
from statements.phrases import gettext


def why(delivery: Delivery, *, has_words: bool) -> str:
    """Found by words and meaning; empty where the search looks for no words."""
    if not has_words:
        return ""
    if delivery.by_words and delivery.by_meaning:
        return gettext("Found by words and meaning.")
    if delivery.by_meaning:
        return gettext("Similar in meaning; the words themselves do not stand in it.")
    return gettext("Found by words.")
