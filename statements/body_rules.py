"""The rules of attribution that find a state or a body as the speaker in a report, and not one of its people."""

_BODY_RULES = frozenset(
    {
        "state",
        "seat-of-government",
        "government",
        "ministry",
        "armed-forces",
        "state-media",
        "body",
        "body-unlisted",
        "body-again",
        "pronoun-of-a-body",
        "document-of-issuer",
    }
)


def credits_a_body(rule: str | None) -> bool:
    """Whether whoever is credited by this rule without a name is a state or a body that speaks itself."""
    return rule in _BODY_RULES
