"""Why an index is no longer right though nothing is damaged: how a sentence goes on that names it."""

from statements.phrases import gettext


def other_version(form: str) -> str:
    """It was built by another version; `form` says by which."""
    return gettext("was built by another version of OnRecord (%(form)s)", form=form)


def other_model(held: object, wanted: str) -> str:
    """Its vectors are those of another model."""
    return gettext("holds vectors of the model %(held)s, not of %(wanted)s", held=held, wanted=wanted)


def other_groups() -> str:
    """Nothing in the catalog has changed, but the tables of groups have."""
    return gettext("was built with other tables of groups and their members")
