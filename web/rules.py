"""The rules of attribution in words: what in the source made us credit whom we credit."""

_SENTENCES: dict[str, str] = {
    "place-in-label": "The source prints the country or body in brackets after the name.",
    "office-in-label": "The source prints the office with the name.",
    "earlier-label": "The source prints the name alone here; an earlier label of the same record prints it with the "
    "country or body.",
    "cover-members": "The source prints the name alone here; the cover lists who sat for which country.",
    "cover-president": "The cover names who presided over the meeting.",
    "took-the-chair": "A note in the record says who took the chair, and nobody had followed by then.",
    "national-capacity-of-chair": "Whoever presides said just before that they would speak for their country.",
    "announced-by-chair": "The source prints the name alone here; the chair announced whom, and for whom.",
    "called-on-by-chair": "The source prints the name alone; the chair had just given the floor to this one.",
    "invitation": "The source prints the name alone here; a note in the record names the guest and the office.",
    "header": "The head of the text names who speaks and for whom.",
    "general-debate-file-name": "The name of the file says whose statement in the general debate it holds.",
    "no-speaker-named": "Nothing in the source says who speaks.",
    "unresolved": "The source names somebody, and nothing in it says for whom they speak.",
}


def explained(rule: str) -> str | None:
    """What the rule goes by, or None for one that has no words yet and is shown by its name alone."""
    return _SENTENCES.get(rule)
