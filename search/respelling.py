"""Another spelling of a query that hardly finds anything, offered and never searched unasked."""

from collections.abc import Callable

from search.answer import Suggestion
from search.asked import Asked
from search.engines.folding import folded_terms
from search.engines.port import EngineAnswer, PassageText, Plan, SearchEngine
from search.query.characters import bare
from search.query.normal import all_of
from search.query.parser import parse_query
from search.query.printing import printed
from search.query.query import top_level
from search.query.tree import Near, Node, Phrase, Word
from search.request import SearchRequest
from search.understanding import grouped
from statements import countries
from statements.phrases import gettext

# Whoever finds so many passages with all their words has hardly mistyped one.
LITTLE = 3
# Whoever pastes a sentence asks for what it says.
_MOST_WORDS = 12

# The text of some passages by id, as the catalog has it.
Texts = Callable[[list[str]], dict[str, PassageText]]


# What a request asks for.
Understand = Callable[[SearchRequest], Asked]


def respelled(
    request: SearchRequest, answer: EngineAnswer, engine: SearchEngine, understand: Understand, texts: Texts
) -> list[Suggestion]:
    """The query with other words of the index in place of those that hardly any passage holds, where that finds more.

    `answer` is what the request got. Looked for in words and phrases, not in what is excluded. One suggestion at most.
    """
    found = _found(answer)
    if found is None or found >= LITTLE:
        return []
    wanted, unwanted = top_level(parse_query(request.q).tree)
    words = [word for part in wanted for word in _words(part)]
    if not 0 < len(words) <= _MOST_WORDS:
        return []
    known = engine.spellings(dict.fromkeys(words))
    others = {
        word: spellings.near[0].word
        for word, spellings in known.items()
        if spellings.near and countries.resolve(word) is None
    }
    if not others:
        return []
    mended = [_with(part, others) for part in wanted]
    asked = understand(request.model_copy(update={"q": printed(all_of(mended, unwanted))}))
    hits = engine.run(Plan(filters=asked.filters, query=asked.query.tree, depth=LITTLE)).keyword
    if hits is None or hits.total <= found:
        return []
    shown = _as_printed(mended, others, engine, texts([hit.passage_id for hit in hits.hits]))
    q = printed(all_of([_with(part, others | shown) for part in wanted], unwanted))
    changed = request.model_copy(update={"q": q, "cursor": None})
    return [
        Suggestion(
            kind="spelling",
            label=gettext("Did you mean: %(query)s", query=q),
            typed=" ".join(others),
            parameters=grouped(changed),
        )
    ]


def _found(answer: EngineAnswer) -> int | None:
    """How many passages hold all the words; None where words were not looked for."""
    if answer.keyword is None:
        return None
    return 0 if answer.keyword.some_words else answer.keyword.total


def _words(part: Node) -> list[str]:
    match part:
        case Word(text):
            return [text]
        case Phrase(text) | Near(text, _):
            return [word for typed in text.split() if (word := bare(typed))]
    return []


def _with(part: Node, others: dict[str, str]) -> Node:
    match part:
        case Word(text):
            return Word(others.get(text, text))
        case Phrase(text):
            return Phrase(_mended(text, others))
        case Near(text, distance):
            return Near(_mended(text, others), distance)
    return part


def _mended(text: str, others: dict[str, str]) -> str:
    return " ".join(
        typed.replace(word, others[word]) if (word := bare(typed)) in others else typed for typed in text.split()
    )


def _as_printed(
    mended: list[Node], others: dict[str, str], engine: SearchEngine, texts: dict[str, PassageText]
) -> dict[str, str]:
    """Words of the index are folded: as the passages print them, with their accents."""
    tree = all_of(mended)
    if tree is None or not texts:
        return {}
    marked = engine.highlights(tree, texts)
    printed_words = [
        word for id_, ranges in marked.items() for start, end in ranges for word in texts[id_].text[start:end].split()
    ]
    found: dict[str, str] = {}
    for typed, other in others.items():
        for word in printed_words:
            if folded_terms(word) == [other] and typed not in found:
                found[typed] = bare(word).lower() if typed.islower() else bare(word)
    return found
