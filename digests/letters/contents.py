"""What a mail tells, in the words of its reader's language, before it becomes text and HTML."""

from dataclasses import dataclass

from digests.letters.excerpts import Excerpt
from digests.letters.rewording import Changed


@dataclass(frozen=True, slots=True)
class Quoted:
    """One passage: an excerpt of its words, in which language, where it is written, and why it is told.

    `address` is the permalink. `why` is empty where a search looks for no words.
    """

    excerpt: Excerpt
    language: str
    rtl: bool
    where: str
    address: str
    why: str


@dataclass(frozen=True, slots=True)
class Item:
    """What is told of one statement: who, for whom, when and as what, and its passages in order.

    `code` is an ISO 3166-1 alpha-3 code. `whose` says how a report renders the words, where one does. `also` are the
    names of other searches that found it.
    """

    name: str
    role: str
    whom: str
    code: str | None
    day: str
    kind: str
    body: str
    whose: str
    quoted: tuple[Quoted, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reworded:
    """A passage that reads differently: who, when and where, what has changed, and its permalink.

    Of many changes the first are given, and `more` says how many others there are, empty for none.
    """

    name: str
    whom: str
    code: str | None
    day: str
    where: str
    changes: tuple[Changed, ...]
    more: str
    language: str
    rtl: bool
    address: str


@dataclass(frozen=True, slots=True)
class Section:
    """What one search found: its name, what it asks for, how often it is told, and how many of its passages follow.

    `asked` is empty where the name says it all. `more` says how many the mail has no room for, empty for none.
    """

    search_id: int
    name: str
    asked: str
    counted: str
    items: tuple[Item, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Contents:
    """All of a mail. `day` is that of sending where the reader is.

    `countries` are those spoken for, else who spoke; `places` the documents. `stops` are searches by name with the
    addresses at which they are stopped, `all_of_it` is where everything can be read that the mail has no room for.
    """

    count: int
    countries: tuple[str, ...]
    places: tuple[str, ...]
    day: str
    sections: tuple[Section, ...]
    reworded: tuple[Reworded, ...]
    more_reworded: str
    specimen: bool
    stops: tuple[tuple[str, str], ...]
    stop_all: str
    settings: str
    home: str
    all_of_it: str
