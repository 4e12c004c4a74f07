"""To whom a statement is credited: the title block first, then the page's title, then from whom the paper comes."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.attribution.affiliation import says_body
from indexer.records.ministry_statement import chinese
from indexer.records.ministry_statement.head import Head
from indexer.records.ministry_statement.head_kinds import ATTRIBUTABLE
from indexer.records.ministry_statement.letterhead import Issuer
from indexer.records.ministry_statement.makers import is_maker
from indexer.records.ministry_statement.naming import Naming, read_naming
from indexer.records.ministry_statement.served import Served, of_body, of_role
from indexer.records.ministry_statement.words import LANGUAGES
from indexer.records.ministry_statement.words.statement_words import StatementWords
from statements.countries import name_of as country_name
from statements.countries import resolve
from statements.organizations import resolve_organization

_JOINT = re.compile(r"\b(?:joint|conjointe?|commun|conjunta|gemeinsame|совместное|спільна|مشترك|联合)\b", re.IGNORECASE)
_GIVEN_BY = re.compile(
    r"\A\W*(?:delivered|presented|made)?\s*(?:by|par|por|pelo|pela|von)\b\s*:?\s*(?:the\s+|la\s+|le\s+|el\s+)?",
    re.IGNORECASE,
)
# "Statement on behalf of the river States by H.E. Mr. Tom Tapir", "... delivered by the Permanent Representative"
_BY_INSIDE = re.compile(
    r"(?:\A|(?<=[\s,]))(?:by|par|por|pelo|pela|von)\s*:?\s+(?:the\s+|la\s+|le\s+|el\s+)?(?=[^\W\d_])", re.IGNORECASE
)
_LINES_BELOW = re.compile(r"\n(?P<lines>[^\n]+(?:\n[^\n]+)*)")
_ANOTHER = re.compile(r"(?:and|et|y|e|und|и|та|й|&)\s+[^\W\d_]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """Who speaks by which rule. `label` is as printed; `person` tells a person's words from a body's."""

    rule: str
    label: str = ""
    name: str | None = None
    role: str | None = None
    country: str | None = None
    organization: str | None = None
    resolved: bool = True
    person: bool = False


NOBODY = Credit("no-speaker-named", resolved=False)


def credit_of(head: Head, titles: Sequence[str], issuer: Issuer, on: dt.date | None = None) -> Credit:
    """The credit of a text; `titles` are what the page prints above it, `issuer` from whom it comes if that is known.

    Somebody named by name outranks a body or an office that another line names.
    """
    told = [found for line in head.of("by") if (found := _attributed(line.text, on))]
    told += [found for said in (head.title_block, *titles) if (found := _of_title(said, on))]
    told += [found for naming in head.namings if (found := _of_line(naming, on))]
    best = next((credit for credit in told if credit.name), None) or next(iter(told), None)
    return _with_issuer(best, issuer) if best else _of_issuer(issuer)


def credit_of_signature(who: str, issuer: Issuer, on: dt.date | None = None) -> Credit | None:
    """The credit of somebody who signed, by the language that knows the office printed; None where no name is read."""
    read = [(naming, words) for words in LANGUAGES if (naming := read_naming(who, words))]
    named = [(n, words) for n, words in read if n.name and not n.loose and not _is_body(n.name, words)]
    held = [(n, words) for n, words in named if n.role and words.offices.search(n.role)]
    if not named:
        return None
    naming, words = (held or named)[0]
    return replace(_with_issuer(_person("signature", naming, _label(who, words), words, on), issuer), rule="signature")


def _attributed(line: str, on: dt.date | None) -> Credit | None:
    attributed = ATTRIBUTABLE.fullmatch(line.strip())
    return _named(attributed["who"], LANGUAGES[0], on) if attributed else None


def _of_title(said: str, on: dt.date | None) -> Credit | None:
    if not said:
        return None
    found = chinese.of_title(said)
    if found:
        return Credit(
            "title-line", found.label, found.name, found.role, found.country, found.organization, person=found.person
        )
    best: Credit | None = None
    for phrase, words, joint in _phrases(said):
        credit = _named(phrase, words, on)
        if credit is None:
            continue
        if joint and credit.name is None:
            return _several(phrase)
        if credit.name:
            return credit
        best = best or credit
    return best


def _phrases(said: str) -> Iterator[tuple[str, StatementWords, bool]]:
    """What stands behind "Statement by", or before "statement", in each language, and whether it is joint."""
    for words in LANGUAGES:
        opened = list(words.opens.finditer(said))
        for match in opened:
            yield said[match.end() :], words, bool(_JOINT.search(match[0]))
        if opened:
            yield from ((phrase, words, False) for phrase in _given_by(said))
    for match in _BY_INSIDE.finditer(said):
        behind = said[match.end() :]
        for words in LANGUAGES:
            if words.courtesies.match(behind) or words.offices.match(behind) or words.is_role(behind.split()[0]):
                yield behind, words, False
    for words in LANGUAGES:
        titled = words.titled.match(said)
        if titled and is_maker(titled["who"], words):
            yield titled["who"], words, bool(_JOINT.search(titled[0]))


def _given_by(said: str) -> Iterator[str]:
    """What stands behind "by" on a line of its own, with the lines below."""
    for line in _LINES_BELOW.finditer(said):
        by = _GIVEN_BY.match(line["lines"])
        if by and by.end():
            yield line["lines"][by.end() :]


def _of_line(line: str, on: dt.date | None) -> Credit | None:
    for words in LANGUAGES:
        naming = read_naming(line, words)
        if naming and naming.loose and naming.role:
            return None
        if naming is None or naming.name is None:
            continue
        if naming.marked or (" " in naming.name and naming.role and words.offices.search(naming.role)):
            return _person("title-line", naming, _label(line, words), words, on)
    return None


def _named(phrase: str, words: StatementWords, on: dt.date | None) -> Credit | None:
    """Whom a phrase names: a person, an office without a name, a body, a country, or several."""
    naming = read_naming(phrase, words)
    label = _label(phrase, words)
    told = naming.role or "" if naming and naming.name else label
    if words.several.search(told) or (naming and _ANOTHER.match(naming.role or "") and not _is_office(naming, words)):
        return _several(phrase, label)
    if naming and naming.name:
        return _named_in_full(naming, label, words, on)
    if not label:
        return None
    if words.spokesperson.search(label) or _begins_with_body(label, words) or _is_named_body(label, words):
        return _body(label, words, on)
    held = naming is not None and naming.role is not None and words.offices.search(naming.role)
    return _person("office-in-title", naming, label, words, on) if naming and held else None


def _named_in_full(naming: Naming, label: str, words: StatementWords, on: dt.date | None) -> Credit | None:
    """The credit of a name: a body's where nothing shows that it is a person's; one word alone may be anything."""
    if not naming.marked and (_is_body(naming.name or "", words) or _is_named_body(label, words)):
        return _body(label, words, on)
    known = naming.marked or (naming.role is not None and words.offices.search(naming.role))
    return _person("title-line", naming, label, words, on) if known or " " in (naming.name or "") else None


def _is_named_body(label: str, words: StatementWords) -> bool:
    if words.places(label) or resolve(label) or resolve_organization(label):
        return True
    return not words.offices.search(label) and bool(words.bodies.search(label) or says_body(label))


def _is_office(naming: Naming, words: StatementWords) -> bool:
    """Whether "and" behind a name joins an office to it, and not another name."""
    second = (naming.role or "").split()[1:2]
    return bool(second) and words.is_role(second[0])


def _begins_with_body(label: str, words: StatementWords) -> bool:
    offices = list(words.offices.finditer(label))
    if offices and offices[-1].end() == len(label):
        return False  # "River Commission Chairperson"
    body, office = words.bodies.search(label), next(iter(offices), None)
    return body is not None and (office is None or body.start() < office.start())


def _is_body(name: str, words: StatementWords) -> bool:
    plain = name.strip()
    if words.places(plain) or resolve(plain) or resolve_organization(plain):
        return True
    return bool(words.bodies.search(plain)) or (words.language == "en" and says_body(plain))


def _person(rule: str, naming: Naming, label: str, words: StatementWords, on: dt.date | None) -> Credit:
    served = of_role(naming.role, words, on)
    return Credit(
        rule,
        " ".join(label.split()),
        naming.name,
        served.role,
        served.country,
        served.organization,
        resolved=bool(served.country or served.organization),
        person=True,
    )


def _body(label: str, words: StatementWords, on: dt.date | None) -> Credit:
    served: Served = of_body(label, words, on)
    known = served.country or (served.organization and resolve_organization(served.organization))
    return Credit("title-line", label, None, None, served.country, served.organization, resolved=bool(known))


def _several(phrase: str, label: str | None = None) -> Credit:
    return Credit("several", " ".join((label or phrase).split())[:200], resolved=False, person=True)


def _label(phrase: str, words: StatementWords) -> str:
    """The printed naming: the phrase up to where and when."""
    event = words.events.search(phrase)
    said = phrase[: event.start()] if event else phrase
    said = re.split(r"\n(?=\s*\n)|[:;]\s", said, maxsplit=1)[0]
    return " ".join(said.split()).strip(" ,;:–—-(")[:240]


def _with_issuer(credit: Credit, issuer: Issuer) -> Credit:
    """A minister or a ministry whose state the title does not name is of the state from whose paper it is."""
    if credit.country or not issuer.known or credit.rule == "several":
        return credit
    if not issuer.country and (credit.person or credit.organization):
        return credit
    if credit.person and (credit.organization or not credit.role):
        return credit
    organization = None if credit.person else _body_of(credit.organization, issuer)
    return Credit(
        "title-line-and-issuer",
        credit.label,
        credit.name,
        credit.role,
        issuer.country,
        organization,
        resolved=True,
        person=credit.person,
    )


def _body_of(printed: str | None, issuer: Issuer) -> str | None:
    """The body as the title prints it; "the Spokesperson" alone speaks for the body whose paper it is."""
    alone = printed is None or any(words.spokesperson.fullmatch(printed) for words in LANGUAGES)
    return issuer.organization if alone else printed


def _of_issuer(issuer: Issuer) -> Credit:
    if not issuer.known:
        return NOBODY
    label = issuer.organization or country_name(issuer.country or "")
    return Credit("issuer", label, None, None, issuer.country, issuer.organization)
