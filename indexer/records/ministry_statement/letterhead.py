"""Lines that tell from whom a paper comes: "Permanent Mission of Kestria to the United Nations", "KESTRIA"."""

import re
from dataclasses import dataclass

from indexer.records.ministry_statement.served import of_body
from indexer.records.ministry_statement.words import LANGUAGES
from indexer.records.ministry_statement.words.statement_words import StatementWords
from statements.countries import resolve
from statements.organizations import resolve_organization

_MOST_WORDS = 14
_BODY_FIRST = re.compile(
    r"(?:the\s+|la\s+|le\s+|el\s+)?(?:permanent\s+(?:observer\s+)?mission|mission\s+permanente|misión\s+permanente|missão\s+permanente|ministry|ministère|ministerio|ministério|"
    r"embassy|ambassade|embajada|embaixada|botschaft|department|foreign\s+office|auswärtiges|bundesministerium|постоянное|министерство|міністерство|посольство|وزارة|بعثة|البعثة|سفارة|"
    r"office\s+of\s+the\s+(?:president|prime)|presidency|presidencia|présidence|kabinet|cabinet|government|gouvernement|gobierno|government|press\s+(?:office|service|department)|delegation|"
    r"royal\s+ministry|.{0,30}外交部|.{0,20}常驻联合国代表团)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """The country and body from which a paper comes, as far as it is told."""

    country: str | None = None
    organization: str | None = None

    @property
    def known(self) -> bool:
        """Whether it tells a country or a body."""
        return bool(self.country or self.organization)


def is_letterhead(line: str) -> bool:
    """Whether a line names a mission, a ministry, a country or a body, and nothing else."""
    words = line.split()
    if not words or len(words) > _MOST_WORDS:
        return False
    plain = " ".join(words)
    return bool(_BODY_FIRST.match(plain) or resolve(plain) or resolve_organization(plain))


def issuer_of(lines: list[str]) -> Issuer:
    """The issuer that letterhead lines name; a country and a body may stand on lines of their own."""
    country: str | None = None
    organization: str | None = None
    for line in lines:
        plain = " ".join(line.split())
        found = resolve(plain)
        if found:
            country = country or found.code
            continue
        body = resolve_organization(plain)
        if body and body.kind == "organ":
            continue  # papers addressed to an organ print its name too
        if body:
            organization = organization or body.name
            continue
        told = of_body(plain, language_of_letterhead(plain))
        country = country or told.country
        organization = organization or told.organization
    return Issuer(country, organization)


def language_of_letterhead(line: str) -> StatementWords:
    """The language whose words for bodies stand in the line; English where none do."""
    return next((words for words in LANGUAGES if words.bodies.search(line)), LANGUAGES[0])
