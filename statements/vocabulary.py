"""The closed lists of words that documents, statements and quotations are described with."""

from enum import StrEnum


class DocumentType(StrEnum):
    """What kind of publication a document is."""

    VERBATIM_RECORD = "verbatim_record"
    SUMMARY_RECORD = "summary_record"
    MEETINGS_COVERAGE = "meetings_coverage"
    MINISTRY_STATEMENT = "ministry_statement"
    PRESS_CONFERENCE = "press_conference"
    JOINT_STATEMENT = "joint_statement"
    NEWS_ARTICLE = "news_article"
    SPEECH = "speech"


class StatementKind(StrEnum):
    """What a speaker does with a statement."""

    SPEECH = "speech"
    EXPLANATION_OF_VOTE = "explanation_of_vote"
    RIGHT_OF_REPLY = "right_of_reply"
    POINT_OF_ORDER = "point_of_order"
    PROCEDURAL = "procedural"
    QUESTION = "question"
    ANSWER = "answer"
    COMMUNIQUE = "communique"
    JOINT_STATEMENT = "joint_statement"
    QUOTATION = "quotation"


class Capacity(StrEnum):
    """For whom a speaker speaks."""

    NATIONAL = "national"
    PRESIDING = "presiding"
    GROUP = "group"
    ORGANIZATION = "organization"
    BRIEFER = "briefer"
    PERSONAL = "personal"


class Form(StrEnum):
    """How a report renders what was said."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Certainty(StrEnum):
    """How sure the attribution is; only sure statements are shown as said."""

    SURE = "sure"
    LIKELY = "likely"


class Standing(StrEnum):
    """What a passage is worth as evidence: only what was said is searched unless more is asked for."""

    SAID = "said"
    # Reported as not said, as possible, or credited without certainty.
    DOUBTFUL = "doubtful"
    # The words of the document itself, credited to nobody.
    BACKGROUND = "background"


class Issue(StrEnum):
    """What the cover says of a printing, from the least to the last word on a meeting; a final record says nothing."""

    PROVISIONAL = "provisional"
    REISSUED_PROVISIONAL = "reissued_provisional"
    REISSUED = "reissued"
    REVISED = "revised"


class Withdrawal(StrEnum):
    """How a site told that it no longer has a document."""

    GONE = "gone"
    NOT_FOUND = "not_found"


class VoteTiming(StrEnum):
    """Whether a vote or position was explained before or after the decision."""

    BEFORE = "before"
    AFTER = "after"


class VoteManner(StrEnum):
    """How a meeting took a decision."""

    RECORDED = "recorded"
    ROLL_CALL = "roll_call"
    SHOW_OF_HANDS = "show_of_hands"
    BALLOT = "secret_ballot"
    # Counted, and the record does not tell who voted how.
    NON_RECORDED = "non_recorded"
    # By consensus or acclamation, or because nobody objected.
    WITHOUT_VOTE = "without_vote"


class VoteMatter(StrEnum):
    """What a meeting decided on; a part is a paragraph or other piece of a draft, voted on by itself."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    AMENDMENT = "amendment"
    PART = "part"
    MOTION = "motion"
    ELECTION = "election"
    OTHER = "other"


class VoteChoice(StrEnum):
    """What a member did in a vote, as the record lists it."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINING = "abstaining"
    NOT_PARTICIPATING = "not_participating"
    ABSENT = "absent"
