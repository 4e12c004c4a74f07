"""Documents that are hostile in every field, and where a page would let one of them out."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from catalog.files import sha256_of
from statements.parsed import Meeting, Officer, ParsedDocument, ParsedVote, Position, Span, Tally, VoteNote
from statements.vocabulary import (
    Capacity,
    DocumentType,
    Form,
    Issue,
    StatementKind,
    VoteChoice,
    VoteManner,
    VoteMatter,
    VoteTiming,
)
from tests.support.press import Quoted, press_report
from tests.web.documents import Turn, document
from tests.web.html import Element, Page

# Out of text, out of attributes in every quotation mark, out of comments, titles and scripts, into templates and into
# the message formats; then a text that runs the other way and is never closed (CVE-2021-42574, "Trojan source").
MARKUP = (
    "</title></textarea></script>--><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>"
    "\" onfocus=\"alert(1)\" autofocus x='{{ 7919 * 7907 }}' ' onmouseover='alert(1) %(num)s %s {0} &lt;b&gt; `"
)
TURNED = "\u202e\u2067turned"
EVIL = f"{MARKUP} {TURNED}"
# What the template would have made of it.
EVALUATED = str(7919 * 7907)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    " //evil.example",
)
_OPENING, _CLOSING = re.compile("[\u202a\u202b\u202d\u202e\u2066-\u2068]"), re.compile("[\u202c\u2069]")
# Elements whose text stands by itself: the browser turns nothing outside of them.
_ALONE = {"bdi", "option", "textarea", "pre", "text"}


def documents() -> Iterator[ParsedDocument]:
    """A record with votes in two revisions, a speech, a ministry's statement and a press report."""
    for number, address in enumerate(ADDRESSES):
        yield document(
            f"speech:{number}", [_turn(number)], title=f"Title {EVIL}", url=address, publisher=f"Ministry {EVIL}",
            type=(DocumentType.SPEECH, DocumentType.MINISTRY_STATEMENT)[number % 2],
        )  # fmt: skip
    record = _record()
    yield record
    changed = record.text.replace("water", "Water")
    yield replace(record, sha256=sha256_of(changed.encode()), text=changed)
    yield _report()


def _turn(number: int) -> Turn:
    more = {
        "kind": StatementKind.EXPLANATION_OF_VOTE, "capacity": Capacity.ORGANIZATION, "organization": f"Body {EVIL}",
        "on_behalf_of": (f"Group {EVIL}",), "aligned_with": (f"Ally {EVIL}",), "vote_timing": VoteTiming.AFTER,
        "resolved": bool(number % 2),
    }  # fmt: skip
    words = f"Of water {number}. {EVIL}\n\nAnd of water again. {EVIL}"
    return Turn(words, f"Mr. {EVIL}:", f"Name {EVIL}", f"Role {EVIL}", ("XOR", None)[number % 2], "described", more)


def _record() -> ParsedDocument:
    vote = ParsedVote(
        ordinal=0, spans=(Span(0, 4),), manner=VoteManner.RECORDED, matter=VoteMatter.PART, adopted=True,
        draft=f"XA/{EVIL}", resolution=f"XA/RES/{EVIL}", part=f"part {EVIL}", subject=f"subject {EVIL}",
        title=f"Tolls {EVIL}", result=f"Retained. {EVIL}", tally=Tally(1, 0, 1), page=1,
        positions=(Position(f"Nowhere {EVIL}", None, VoteChoice.ABSENT, f"Note {EVIL}"),),
        notes=(VoteNote(f"Note {EVIL}", f"Nowhere {EVIL}", None, VoteChoice.ABSTAINING),),
    )  # fmt: skip
    parsed = document(
        "symbol:evil", [_turn(8), _turn(9)], type=DocumentType.VERBATIM_RECORD, symbol=f"XC/{EVIL}",
        title=f"Meeting {EVIL}", url="javascript:alert(2)", job_number=f"18-{EVIL}", issue=Issue.PROVISIONAL,
        meeting=Meeting(f"Council {EVIL}", 3, None, dt.datetime(2026, 11, 12, 10, 5), f"Hall {EVIL}",  # noqa: DTZ001  local time at the place
                        Officer(f"President {EVIL}", "XKE")),
    )  # fmt: skip
    return replace(parsed, votes=(vote,))


def _report() -> ParsedDocument:
    said = f"“Water {EVIL}”"
    name = f"Name {EVIL}"
    one = Quoted(f"{said}, said {name}.", (said,), name, "said", name, f"Role {EVIL}", "XOR", Form.MIXED)
    denied = f"{name} did not say {said}."
    doubtful = replace(one, sentence=denied, cue="did not say", more={"asserted": False})
    return press_report(
        one, doubtful, f"Background of water {EVIL}", identity="url:evil", title=f"Headline {EVIL}",
        publisher=f"Paper {EVIL}", authors=(f"Author {EVIL}",), url=ADDRESSES[0],
    )  # fmt: skip


def escapes(page: Page) -> Iterator[str]:
    """What got out of its place: scripts, elements, links, evaluated templates, text that turns what is round it."""
    yield from page.faults
    for element in page.elements:
        attributes = element.attributes
        if element.tag in {"img", "iframe", "object", "embed", "base", "style"}:
            yield f"<{element.tag}> is none of ours"
        if element.tag == "script" and not attributes.get("src", "").startswith("/static/"):
            yield "a script is none of ours"
        # The box of the first page is ours: a second element of its id is a fault of the page.
        if "autofocus" in attributes and attributes.get("id") != "q":
            yield f"<{element.tag}> takes the focus"
        for name in ("href", "src", "action", "formaction", "cite"):
            if name in attributes and not _harmless(attributes[name]):
                yield f"{name} leads to {attributes[name]!r}"
    if EVALUATED in page.one("html").text:
        yield "a template was evaluated"
    yield from _turning(page.one("html"))


def _harmless(address: str) -> bool:
    if address.startswith(("//", "/\\")):
        return False
    return address.startswith(("/", "#")) or urlsplit(address).scheme in {"http", "https", "mailto"} or not address


def _turning(element: Element) -> Iterator[str]:
    """Elements whose own text opens a direction that it does not close, and does not keep to itself."""
    if element.tag in _ALONE or "dir" in element.attributes:
        return
    own = element.text
    for child in element.children:
        own = own.replace(child.text, "", 1)
    if len(_OPENING.findall(own)) > len(_CLOSING.findall(own)):
        yield f"<{element.tag} {element.attributes}> turns what is round it: {own.strip()[:60]!r}"
    for child in element.children:
        yield from _turning(child)
