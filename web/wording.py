"""The words in which pages speak of what the closed lists of the domain name."""

from statements.vocabulary import Capacity, Form, Standing, VoteChoice, VoteManner, VoteMatter, VoteTiming

CAPACITIES: dict[str, str] = {
    Capacity.NATIONAL: "Spoken for the country",
    Capacity.PRESIDING: "Spoken from the chair",
    Capacity.GROUP: "Spoken for a group",
    Capacity.ORGANIZATION: "Spoken for the organization",
    Capacity.BRIEFER: "Spoken as a briefer",
    Capacity.PERSONAL: "Spoken in a personal capacity",
}

FORMS: dict[str, str] = {
    Form.DIRECT: "A report: the speaker’s own words, in quotation marks in the source",
    Form.MIXED: "A report: the speaker’s words are those inside the quotation marks",
    Form.INDIRECT: "A report: the words are the reporter’s, not the speaker’s",
}

# The same in a table.
SHORT_FORMS: dict[str, str] = {
    Form.DIRECT: "In quotation marks",
    Form.MIXED: "Partly in quotation marks",
    Form.INDIRECT: "In the reporter’s words",
}

# What is found beside what was said, where it is asked for.
STANDINGS: dict[str, str] = {
    Standing.SAID: "what was said",
    Standing.DOUBTFUL: "doubtful reports",
    Standing.BACKGROUND: "reporters’ own words",
}

TIMINGS: dict[str, str] = {VoteTiming.BEFORE: "before the vote", VoteTiming.AFTER: "after the vote"}

MANNERS: dict[str, str] = {
    VoteManner.RECORDED: "recorded vote",
    VoteManner.ROLL_CALL: "vote by roll-call",
    VoteManner.SHOW_OF_HANDS: "show of hands",
    VoteManner.BALLOT: "secret ballot",
    VoteManner.NON_RECORDED: "vote without names",
    VoteManner.WITHOUT_VOTE: "without a vote",
}

MATTERS: dict[str, str] = {
    VoteMatter.RESOLUTION: "Draft resolution",
    VoteMatter.DECISION: "Draft decision",
    VoteMatter.AMENDMENT: "Amendment",
    VoteMatter.PART: "Part of draft",
    VoteMatter.MOTION: "Motion on",
    VoteMatter.ELECTION: "Election",
    VoteMatter.OTHER: "Proposal",
}

CHOICES: dict[str, str] = {
    VoteChoice.IN_FAVOUR: "In favour",
    VoteChoice.AGAINST: "Against",
    VoteChoice.ABSTAINING: "Abstaining",
    VoteChoice.NOT_PARTICIPATING: "Not participating",
    VoteChoice.ABSENT: "Absent",
}


def voice_of(standing: Standing) -> str:
    """As whose words a passage of a report is set: class names of the style sheet."""
    return {Standing.BACKGROUND: "reporters", Standing.DOUBTFUL: "report doubtful"}.get(standing, "report")


def apposition(role: str) -> str:
    """A role as it follows a name: "the President" for "The President"."""
    return f"t{role[1:]}" if role.startswith("The ") else role


def capitalize_first(text: str) -> str:
    """The text with a capital letter at its beginning and the rest as it is."""
    return text[:1].upper() + text[1:]


def ordinal(number: int) -> str:
    """1st, 2nd, 11th, 1147th."""
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def listed(names: list[str], last: str = "and") -> str:
    """One, two and three."""
    return f" {last} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def size_of(count: int) -> str:
    """A number of bytes as people read it."""
    size = float(count)
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"


# How a live source is doing.
SOURCE_STATES: dict[str, str] = {
    "working": "Working",
    "quiet": "Quiet for long",
    "blocked": "Blocked by the site",
    "changed": "The site has changed",
    "unreachable": "Cannot be reached",
    "failing": "Failing",
    "never_asked": "Not asked yet",
    "off": "Switched off",
}
