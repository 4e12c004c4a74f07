"""Which countries sit in the meeting that a record is of: who speaks in it is one of them, as a rule."""

import datetime as dt

from indexer.records.verbatim_record.cover import Cover
from statements.memberships import members
from statements.organizations import resolve_organization

# Whose members sit in a body.
_SEATED = {"Security Council": "Security Council", "General Assembly": "United Nations"}
_COMMITTEES_OF_ASSEMBLY = "A/C."


def seats(cover: Cover, on: dt.date | None) -> frozenset[str]:
    """The ISO codes of those whom the cover lists, and of the body's members on the day where both are known."""
    listed = {code for code, _ in cover.members}
    if cover.president and cover.president.country:
        listed.add(cover.president.country)
    of_assembly = (cover.symbol or "").startswith(_COMMITTEES_OF_ASSEMBLY)
    name = _SEATED.get("General Assembly" if of_assembly else cover.body or "")
    group = resolve_organization(name) if name else None
    return frozenset(listed | members(group.id, on)) if group and on else frozenset(listed)
