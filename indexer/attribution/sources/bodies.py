"""Bodies that no table lists, by the word that says so: "Kestrian Foreign Ministry", "Weir campaign"."""

import datetime as dt

from indexer.attribution.affiliation import says_body
from indexer.attribution.sources.gazetteer import known_name_at, title_at
from indexer.attribution.sources.words import Words
from statements.national_bodies import resolve_national_body

# Organs of a state: their country is the one in their name. A federation, a university or a bank of a
# country speaks for itself.
_STATE_HEADS_WORDS = (
    "ministry department government army military navy police parliament senate embassy mission consulate"
    " presidency cabinet command guard guards forces force intelligence agency authority authorities delegation"
    " chancellery court assembly secretariat office commission council bureau staff service services television tv"
    " radio media legislature"
)
_STATE_HEADS = frozenset(_STATE_HEADS_WORDS.split())
# Not the organ of a state in spite of its head: "Norwegian Refugee Council", "Kestrian Press Agency" are read by
# the words before the head.
_FREE_WORDS = "refugee relief aid human rights student students football business islamic jewish american orthodox"
_FREE = frozenset(_FREE_WORDS.split())
_GOVERNMENT_HEADS_WORDS = (
    "ministry department embassy mission consulate presidency chancellery cabinet government delegation office"
)
_GOVERNMENT_HEADS = frozenset(_GOVERNMENT_HEADS_WORDS.split())
_GOVERNMENTS_WORDS = "government authorities delegation"
GOVERNMENTS = frozenset(_GOVERNMENTS_WORDS.split())
_OTHER_HEADS_WORDS = (
    "ministry army navy force forces military police party campaign times post news journal company corp corp. inc"
    " inc. co. club church hospital senate house congress government administration parliament guard guards command"
    " embassy cabinet consulate press television radio tv watch brigade brigades front project pac magazine caucus"
    " tribune herald gazette delegation presidency fund library museum airlines motors group staff media authorities"
    " legislature chancellery regime intelligence desk team union workers airport airlines street avenue tower"
    " building palace square bridge act law treaty accord agreement convention award prize cup games olympics"
    " university crescent cross research survey analytics polling data"
)
_OTHER_HEADS = frozenset(_OTHER_HEADS_WORDS.split())
_LOWER_HEADS_WORDS = (
    "ministry army navy military police government administration campaign agency parliament embassy mission"
    " cabinet department bank party court regime delegation authorities television media forces force guard command"
    " presidency consulate council commission legislature team office bureau"
)
_LOWER_HEADS = frozenset(_LOWER_HEADS_WORDS.split())
_LOWER_MODIFIERS_WORDS = (
    "foreign defense defence interior finance justice health trade energy oil news central supreme high air armed"
    " state national federal election electoral presidential security coast navy military ruling opposition civil"
    " transition intelligence diplomatic consular permanent un space nuclear weather general space security's"
    " foreign-affairs affairs"
)
_LOWER_MODIFIERS = frozenset(_LOWER_MODIFIERS_WORDS.split())
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_LINKS = frozenset({"of", "for", "on"})
# What a body is called by after its name has been told.
_KINDS_OF_BODY_WORDS = (
    "ministry agency army military navy police government administration campaign party court council committee"
    " commission department embassy mission parliament group organization organisation company union authority"
    " cabinet senate bank newspaper paper magazine network broadcaster channel militia movement alliance association"
    " institute center centre board bureau firm university church foundation coalition delegation regime body outlet"
    " station team television radio tv broadcaster presidency chancellery"
)
KINDS_OF_BODY = frozenset(_KINDS_OF_BODY_WORDS.split())

# What is told of a firm behind its name.
_KINDS_OF_FIRM_WORDS = (
    "airline site website portal blog start-up startup carrier retailer manufacturer maker publisher operator"
    " consultancy lender insurer charity nonprofit lobby coalition federation league club"
)
KINDS_OF_FIRM = frozenset(_KINDS_OF_FIRM_WORDS.split())


def is_body_word(form: str) -> bool:
    """Whether a capitalised word makes the name that it ends the name of a body (or a thing that is no person)."""
    return form.lower() in _OTHER_HEADS or says_body(form)


def organ_of_state(name: str) -> bool:
    """Whether a body of this printed name belongs to the state that its name names."""
    words = name.lower().replace("’", "'").split()
    if len(words) > 1 and name.split()[1:] in (["bureau"], ["office"]):
        return False  # "the Kestrova bureau" is a newspaper's, or of a body elsewhere
    head = next((w for w in words if w in {"of", "for", "on"}), None)
    core = words[: words.index(head)] if head else words
    if not core or not set(core[-1:]) & _STATE_HEADS:
        return core[-2:] == ["central", "bank"]
    return not set(core) & _FREE


def organ_of_government(name: str) -> bool:
    """Whether a body of this name speaks for the government of its state: a ministry, an embassy, a presidency."""
    listed = resolve_national_body(name)
    if listed:
        return listed.kind == "ministry"
    return bool(set(name.lower().split()) & _GOVERNMENT_HEADS)


def is_government(name: str) -> bool:
    """Whether the name is that of a government or a delegation, whose words are the state's."""
    return name.lower().split()[-1] in GOVERNMENTS


def body_end(words: Words, start: int, end: int, on: dt.date | None) -> int | None:
    """Where the body that begins in a run of capitalised words [start, end) ends; None where there is none.

    The run is read up to its last word that says body; "of", "for" and "on" join further capitalised words, and a
    head in small letters may close it ("Kestrian foreign ministry").
    """
    head = next((i for i in range(end - 1, start - 1, -1) if is_body_word(words.forms[i])), None)
    if head is not None:
        return _extended(words, head, on) if head == end - 1 else head + 1
    at = end
    while words.joined(at - 1) and at - 1 not in words.possessive and words.forms[at] in _LOWER_MODIFIERS:
        at += 1
    if at - 1 not in words.possessive and words.joined(at - 1) and words.forms[at] in _LOWER_HEADS:
        title = title_at(words, at)
        return None if title and title > at + 1 else at + 1
    return None


def _extended(words: Words, head: int, on: dt.date | None) -> int:
    """The end of a body behind its head: "Center for Weir Repair", "Ministry of Roads and Rivers of Kestria"."""
    end = head + 1
    while end - 1 not in words.possessive and words.joined(end - 1):
        at = end
        if words.forms[at] not in _LINKS and not (words.forms[at] == "and" and end > head + 1):
            break
        conjunction = words.forms[at] == "and"
        at += 1
        if words.joined(at - 1) and words.forms[at] == "the":
            at += 1
        if not words.joined(at - 1) or not words.capital(at) or words.forms[at] in _DAYS:
            break
        if conjunction and known_name_at(words, at, on):
            break
        known = known_name_at(words, at, on)
        at = known[0] if known else at + 1
        while at - 1 not in words.possessive and words.joined(at - 1) and words.capital(at):
            at += 1
        end = at
    return end
