"""What French calls organs, agencies and groups that our tables name in English."""

from functools import cache
from typing import NamedTuple

from statements.organizations import resolve_organization
from statements.reference import rows


class FrenchBody(NamedTuple):
    """A body in French: its article, `l’` with its apostrophe, and its name."""

    article: str
    name: str

    @property
    def with_article(self) -> str:
        """As it stands within a sentence: "le Conseil de sécurité", "l’Union africaine"."""
        return self.article + self.name if self.article.endswith("’") else f"{self.article} {self.name}"


def french_body(name: str) -> FrenchBody | None:
    """The French name of a body that goes by a name in any language; None where we have none."""
    known = resolve_organization(name)
    return _table().get(known.id) if known else None


@cache
def _table() -> dict[str, FrenchBody]:
    return {row["id"]: FrenchBody(row["article"], row["name"]) for row in rows("organizations_french.csv")}
