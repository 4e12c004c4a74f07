"""Which words of a phrase are somebody's name: what its posts, places and bodies leave."""

from indexer.attribution.quotations.marked.elements import Element, Elements, Kind
from indexer.attribution.sources.marked.bodies import begins_with_body, is_body_noun
from indexer.attribution.sources.marked.places import Place
from statements.organizations import resolve_organization

_CONNECTORS = frozenset({"باسم", "في", "من", "لدى", "عن", "بن", "بنت", "آل"})
_LONGEST_NAME = 5
_LONGEST_BODY = 8
_CHINESE_DETERMINERS = frozenset("该这那一本首两某各几每另")


def find_name(text: str, found: Elements, places: list[Place], language: str) -> tuple[int, int] | None:
    """The elements that are somebody's name: the last run of words that can be nothing else, in Arabic the first."""
    taken = {n for place in places for n in range(place.begin, place.end)} | _organization_words(text, found)
    runs: list[tuple[int, int]] = []
    begin: int | None = None
    for number in range(len(found) + 1):
        if number < len(found) and number not in taken and _may_name(text, found[number], language):
            begin = number if begin is None else begin
            continue
        if begin is not None and (run := _CUTS.get(language, _cut)(found, begin, number)):
            runs.append(run)
        begin = None
    if language == "ar":
        return next((run for run in runs if not found[run[0]].form.startswith("ال")), runs[0] if runs else None)
    if language == "zh":
        return runs[-1] if runs else None
    whole = [run for run in runs if run[1] - run[0] > 1]
    near = [run for run in runs if _beside_post(found, run, places, language)]
    body = runs and not near and begins_with_body(found, list(range(len(found))), language)
    if whole and not (body and not any(found[run[0] - 1].is_mark(",") for run in whole)):
        return whole[-1]
    return near[-1] if near else None


def _beside_post(found: Elements, run: tuple[int, int], places: list[Place], language: str) -> bool:
    """Whether a name stands alone, or right behind a post or "Kestrian"."""
    if run[0] == 0 or found[run[0] - 1].is_mark(","):
        return run[1] == len(found) or found[run[1]].is_mark(",")
    before = found[run[0] - 1]
    adjective = any(place.adjective and place.end == run[0] for place in places)
    return before.has("title") or (before.has("speaker") and not is_body_noun(before, language)) or adjective


def _organization_words(text: str, found: Elements) -> set[int]:
    """The elements of listed organizations' names of several words: "las Naciones Unidas"."""
    return {
        n
        for begin in range(len(found))
        for end in range(begin + 2, min(len(found), begin + _LONGEST_BODY) + 1)
        if resolve_organization(" ".join(text[found[begin].start : found[end - 1].end].split()))
        for n in range(begin, end)
    }


def _may_name(text: str, word: Element, language: str) -> bool:
    if word.kind is not Kind.WORD or word.has("speaker", "pronoun", "title", "titled", "document", "time"):
        return False
    if language == "zh":
        return not word.classes and not word.form.startswith("《")
    if language == "ar":
        return not word.classes and word.form not in _CONNECTORS
    printed = text[word.start : word.end]
    acronym = len(printed) > 1 and printed.isupper()
    return word.capital and not acronym and not word.has("determiner", "preposition")


def _cut(found: Elements, begin: int, end: int) -> tuple[int, int] | None:
    """A run without what belongs to the post: "Défense" of "ministre de la Défense Marc Aubin"."""
    before = found[begin - 1] if begin else None
    if before is not None and before.has("preposition") and not before.has("genitive"):
        return None
    if before is not None and before.has("genitive", "determiner") and not before.has("speaker"):
        begin += 1
    # "Речной комиссии": an adjective opens the name of a body.
    if begin < end < len(found) and found[begin].form.endswith(("ой", "ый", "ий", "ая", "ое")):
        begin += 1
    return (begin, end) if 0 < end - begin <= _LONGEST_NAME else None


def _cut_chinese(found: Elements, begin: int, end: int) -> tuple[int, int] | None:
    """Two to four characters, or several words joined by points, behind a post or alone."""
    pointed = any(found[n].form == "·" for n in range(begin, end))
    alone = begin == 0 and end == len(found)
    behind_post = alone or (begin > 0 and found[begin - 1].has("speaker"))
    counted = found[begin].form in _CHINESE_DETERMINERS
    return (begin, end) if behind_post and not counted and (pointed or 2 <= end - begin <= 4) else None


def _cut_arabic(found: Elements, begin: int, end: int) -> tuple[int, int] | None:
    """Behind a post with its complement ("وزير الخارجية"), a nationality or a country, or alone."""
    while begin < end and begin and found[begin].form.startswith("ال") and not found[begin - 1].is_mark("،,"):
        begin += 1
    complement = begin > 0 and found[begin - 1].has("speaker") and not found[begin - 1].form.startswith("ال")
    if complement and end - begin == 1:
        return None
    return (begin, end) if 0 < end - begin <= _LONGEST_NAME else None


_CUTS = {"zh": _cut_chinese, "ar": _cut_arabic}
