"""The rules of attribution in words: what in the source made us credit whom we credit."""

_SENTENCES: dict[str, str] = {}


def explained(rule: str) -> str | None:
    """What the rule goes by, or None for one that has no words yet and is shown by its name alone."""
    return _SENTENCES.get(rule)
