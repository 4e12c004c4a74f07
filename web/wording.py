"""The words in which pages speak of what the closed lists of the domain name."""

from statements.phrases import gettext, gettext_noop, ngettext, pgettext, spoken
from statements.vocabulary import Capacity, Form, Issue, Standing, VoteChoice, VoteManner, VoteMatter, VoteTiming

CAPACITIES: dict[str, str] = {
    Capacity.NATIONAL: gettext_noop("Spoken for the country"),
    Capacity.PRESIDING: gettext_noop("Spoken from the chair"),
    Capacity.GROUP: gettext_noop("Spoken for a group"),
    Capacity.ORGANIZATION: gettext_noop("Spoken for the organization"),
    Capacity.BRIEFER: gettext_noop("Spoken as a briefer"),
    Capacity.PERSONAL: gettext_noop("Spoken in a personal capacity"),
}

FORMS: dict[str, str] = {
    Form.DIRECT: gettext_noop("A report: the speaker’s own words, in quotation marks in the source"),
    Form.MIXED: gettext_noop("A report: the speaker’s words are those inside the quotation marks"),
    Form.INDIRECT: gettext_noop("A report: the words are the reporter’s, not the speaker’s"),
}

# The same in a table.
SHORT_FORMS: dict[str, str] = {
    Form.DIRECT: gettext_noop("In quotation marks"),
    Form.MIXED: gettext_noop("Partly in quotation marks"),
    Form.INDIRECT: gettext_noop("In the reporter’s words"),
}

# What is found beside what was said, where it is asked for.
STANDINGS: dict[str, str] = {
    Standing.SAID: gettext_noop("what was said"),
    Standing.DOUBTFUL: gettext_noop("doubtful reports"),
    Standing.BACKGROUND: gettext_noop("reporters’ own words"),
}

TIMINGS: dict[str, str] = {
    VoteTiming.BEFORE: gettext_noop("before the vote"),
    VoteTiming.AFTER: gettext_noop("after the vote"),
}

MANNERS: dict[str, str] = {
    VoteManner.RECORDED: gettext_noop("recorded vote"),
    VoteManner.ROLL_CALL: gettext_noop("vote by roll-call"),
    VoteManner.SHOW_OF_HANDS: gettext_noop("show of hands"),
    VoteManner.BALLOT: gettext_noop("secret ballot"),
    VoteManner.NON_RECORDED: gettext_noop("vote without names"),
    VoteManner.WITHOUT_VOTE: gettext_noop("without a vote"),
}

MATTERS: dict[str, str] = {
    VoteMatter.RESOLUTION: gettext_noop("Draft resolution"),
    VoteMatter.DECISION: gettext_noop("Draft decision"),
    VoteMatter.AMENDMENT: gettext_noop("Amendment"),
    VoteMatter.PART: gettext_noop("Part of draft"),
    VoteMatter.MOTION: gettext_noop("Motion on"),
    VoteMatter.ELECTION: gettext_noop("Election"),
    VoteMatter.OTHER: gettext_noop("Proposal"),
}

CHOICES: dict[str, str] = {
    VoteChoice.IN_FAVOUR: gettext_noop("In favour"),
    VoteChoice.AGAINST: gettext_noop("Against"),
    VoteChoice.ABSTAINING: gettext_noop("Abstaining"),
    VoteChoice.NOT_PARTICIPATING: gettext_noop("Not participating"),
    VoteChoice.ABSENT: gettext_noop("Absent"),
}


ISSUES: dict[str, str] = {
    Issue.PROVISIONAL: gettext_noop("provisional"),
    Issue.REISSUED_PROVISIONAL: gettext_noop("reissued provisional"),
    Issue.REISSUED: gettext_noop("reissued"),
    Issue.REVISED: gettext_noop("revised"),
}


def issue_word(issue: str) -> str:
    """How an edition of a record was issued, as its cover says."""
    return gettext(ISSUES[issue]) if issue in ISSUES else issue.replace("_", " ")


DECISIONS: dict[str, str] = {
    "merge": gettext_noop("taken together"),
    "split": gettext_noop("kept apart"),
    "correct": gettext_noop("corrected"),
}


def decision_word(kind: str) -> str:
    """What a decision about people or an attribution does."""
    return gettext(DECISIONS[kind]) if kind in DECISIONS else kind


def timing_word(timing: str) -> str:
    """Before or after, of an explanation of vote."""
    return gettext("before") if timing == VoteTiming.BEFORE else gettext("after")


def voice_of(standing: Standing) -> str:
    """As whose words a passage of a report is set: class names of the style sheet."""
    return {Standing.BACKGROUND: "reporters", Standing.DOUBTFUL: "report doubtful"}.get(standing, "report")


def apposition(role: str) -> str:
    """A role as it follows a name: "the President" for "The President"."""
    return f"t{role[1:]}" if role.startswith("The ") else role


def capitalize_first(text: str) -> str:
    """The text with a capital letter at its beginning and the rest as it is."""
    return text[:1].upper() + text[1:]


def ordinal(number: int, *, feminine: bool = False) -> str:
    """1st, 2nd, 11th, 1147th; in French 1er, 1re, 2e."""
    if spoken().code == "fr":
        return f"{number}{('re' if feminine else 'er') if number == 1 else 'e'}"
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def listed(names: list[str]) -> str:
    """One, two and three."""
    if len(names) < 2:
        return "".join(names)
    return gettext("%(first)s and %(last)s", first=", ".join(names[:-1]), last=names[-1])


def size_of(count: int) -> str:
    """A number of bytes as people read it."""
    size, unit = float(count), ""
    if size < 1000:
        return ngettext("%(num)s byte", "%(num)s bytes", count)
    units = [gettext("kB"), gettext("MB"), gettext("GB")]
    while size >= 1000 and units:
        size, unit = size / 1000, units.pop(0)
    return f"{size:.1f}".replace(".", pgettext("decimal sign", ".")) + f" {unit}"


# How a live source is doing.
SOURCE_STATES: dict[str, str] = {
    "working": gettext_noop("Working"),
    "quiet": gettext_noop("Quiet for long"),
    "blocked": gettext_noop("Blocked by the site"),
    "changed": gettext_noop("The site has changed"),
    "unreachable": gettext_noop("Cannot be reached"),
    "failing": gettext_noop("Failing"),
    "never_asked": gettext_noop("Not asked yet"),
    "off": gettext_noop("Switched off"),
}
