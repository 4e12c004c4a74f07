"""Words that say nothing about what a passage is about, and queries without them.

The lists are short on purpose: a word that means something in another language of the records or
as an abbreviation (un, who, au, us, son, era, estados) is none of them.
"""

from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word

_LISTED = (
    # English
    "a an the of to in on at by for from with into and or as is are was were be been it its this that these those "
    "which there their they we our i he she his her has have had will would"
    # French
    " le la les l d une des du de et ou dans par pour sur avec aux que qui ce cette ces nous vous ils est sont"
    # Spanish
    " el los las una del y o en con para que se su sus al lo es son por como"
    # Russian
    " и в во на с со о об по к у из от за для что как это не бы же ли"
    # Arabic
    " في من على إلى عن أن إن ما هذا هذه التي الذي مع و"
)
FUNCTION_WORDS = frozenset(_LISTED.split())


def essential(tree: Node) -> Node:
    """The query without function words wherever other words stand beside them.

    A query of function words alone stays as it is, so that it still finds the passages that hold
    them. Phrases and exclusions keep every word.
    """
    match tree:
        case All(parts) | Some(parts):
            telling = tuple(part for part in parts if not _is_function_word(part)) or parts
            return type(tree)(tuple(essential(part) for part in telling))
        case Without(part, excluded):
            return Without(None if part is None else essential(part), excluded)
        case Word() | Prefix() | Phrase() | Near() | Alternatives() | Condition() | Dates():
            return tree


def _is_function_word(part: Node) -> bool:
    return isinstance(part, Word) and part.text.casefold() in FUNCTION_WORDS
