r"""The notation in which specimen records are written, and what a good reading of each must find.

A header of lines `name: value`, then blocks parted by blank lines:

    # heading
    ~ stage direction
    ! In favour: the countries of a vote
    @ Ms. Name (Country) (spoke in French) {right of reply}: words
    more words of the same turn
    {national Country} a statement of its own inside the turn, {chair} and back

What stands in braces is never printed. It says what the block is where that is not plain: without it
the words of a chair are procedure and all others are a speech.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

_LABEL = re.compile(
    r"(?P<name>[^(){}:]+?)(?:\s\((?P<place>(?!spoke|interpretation)[^()]+)\))?"
    r"(?:\s\((?P<language>(?:spoke in|interpretation from)\s\w+)\))?(?:\s\{(?P<mark>[^{}]+)\})?:\s(?P<words>.+)"
)
_MARKED = re.compile(r"\{(?P<mark>[^{}]+)\}\s(?P<words>.+)")
_VOTES = re.compile(r"(?P<heading>[^:]+:)\s(?P<countries>.+)")
_CHAIRS = re.compile(r"The (?:Acting )?President")
_LISTED = "member"
FIELDS = (
    *("symbol", "organization", "body", "sitting", "meeting", "when", "place", "status"),
    *("form", "job", "president", "title"),
)
FORMS = frozenset({"two columns", "single column", "old style", "plain text"})


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label; `language` is the whole mark, such as "spoke in French"."""

    name: str
    place: str | None = None
    language: str | None = None

    @property
    def printed(self) -> str:
        """The label on one line, colon included."""
        marks = [f"({mark})" for mark in (self.place, self.language) if mark]
        return " ".join([self.name, *marks]) + ":"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement that a good reading finds: its label, its paragraphs and what the notation says it is."""

    label: Label
    mark: str
    paragraphs: list[str]


@dataclass(frozen=True, slots=True)
class Block:
    """One printed paragraph. `sign` is `#`, `~`, `!`, `@` for the first of a turn, or empty for its others.

    `said` is the number of the statement that begins here, None where none does.
    """

    sign: str
    text: str
    heading: str = ""
    label: Label | None = None
    said: int | None = None


@dataclass(slots=True)
class RecordSource:
    """A specimen record as written: its cover, its printed blocks, and the statements in them."""

    fields: dict[str, str]
    members: list[tuple[str, str]]
    blocks: list[Block] = field(default_factory=list)
    statements: list[Said] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.fields[name]

    @property
    def file_name(self) -> str:
        """The name of the printed file, told from the symbol: XC/PV.12 is XC_PV.12.pdf."""
        return self["symbol"].replace("/", "_") + (".txt" if self["form"] == "plain text" else ".pdf")


def read_source(path: Path) -> RecordSource:
    """Reads one source; raises ValueError that names the file and the block it cannot read."""
    header, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    source = _header(path, header)
    for block in body.split("\n\n"):
        if block.strip():
            try:
                _add(source, " ".join(block.split()))
            except (ValueError, IndexError) as error:
                raise ValueError(f"{path.name}: cannot read “{block.strip()[:60]}”: {error}") from error
    return source


def _header(path: Path, header: str) -> RecordSource:
    fields: dict[str, str] = {}
    members: list[tuple[str, str]] = []
    for line in header.splitlines():
        name, _, value = line.partition(":")
        if name == _LISTED:
            country, _, person = value.partition(":")
            members.append((country.strip(), person.strip()))
        else:
            fields[name] = value.strip()
    if sorted(fields) != sorted(FIELDS) or fields["form"] not in FORMS:
        raise ValueError(f"{path.name}: the header has to hold {', '.join(FIELDS)} with a known form.")
    return RecordSource(fields, members)


def _add(source: RecordSource, block: str) -> None:
    sign, text = (block[0], block[2:]) if block[0] in "#~!@" else ("", block)
    if sign == "@":
        _add_turn(source, text)
    elif sign == "!":
        votes = _match(_VOTES, text)
        source.blocks.append(Block(sign, votes["countries"], heading=votes["heading"]))
    elif sign:
        source.blocks.append(Block(sign, text))
    else:
        _add_words(source, text)


def _add_turn(source: RecordSource, text: str) -> None:
    found = _match(_LABEL, text)
    label = Label(found["name"], found["place"], found["language"])
    mark = found["mark"] or ("chair" if _CHAIRS.fullmatch(label.name) else "speech")
    source.blocks.append(Block("@", found["words"], label=label, said=len(source.statements)))
    source.statements.append(Said(label, mark, [found["words"]]))


def _add_words(source: RecordSource, text: str) -> None:
    current = source.statements[-1]
    marked = _MARKED.fullmatch(text)
    if marked is None:
        source.blocks.append(Block("", text))
        current.paragraphs.append(text)
        return
    source.blocks.append(Block("", marked["words"], said=len(source.statements)))
    source.statements.append(Said(current.label, marked["mark"], [marked["words"]]))


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.fullmatch(text)
    if found is None:
        raise ValueError("not in the notation")
    return found
