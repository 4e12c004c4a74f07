"""Whether the words before "statement" in a title are whoever makes it: "Foreign Ministry", "Oda Okapi's"."""

from indexer.records.ministry_statement.head_lines import is_salutation
from indexer.records.ministry_statement.naming import read_naming
from indexer.records.ministry_statement.words.statement_words import StatementWords
from statements.countries import resolve
from statements.organizations import resolve_organization

_MOST_WORDS = 12


def is_maker(who: str, words: StatementWords) -> bool:
    """Whether the words are nothing but a person, an office, a body or a country."""
    if is_salutation(who) or words.events.search(who) or len(who.split()) > _MOST_WORDS or not who[:1].isupper():
        return False
    body = words.bodies.search(who) or words.spokesperson.search(who) or words.offices.search(who)
    return bool(body or resolve_organization(who) or resolve(who) or _is_person(who, words))


def _is_person(who: str, words: StatementWords) -> bool:
    naming = read_naming(who, words)
    return naming is not None and naming.name is not None and (naming.marked or len(naming.name.split()) > 1)
