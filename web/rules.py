"""The rules of attribution in words: what in the source made us credit whom we credit."""

from statements.phrases import gettext, gettext_noop

_RECORDS: dict[str, str] = {
    "place-in-label": gettext_noop("The source prints the country or body in brackets after the name."),
    "office-in-label": gettext_noop("The source prints the office with the name."),
    "post-in-label": gettext_noop("The source prints the post with the name."),
    "unknown-label": gettext_noop("Something stands here like the label of a speaker and names nobody who is known."),
    "earlier-label": gettext_noop(
        "The source prints the name alone here; an earlier label of the same record prints it with the country or body."
    ),
    "cover-members": gettext_noop("The source prints the name alone here; the cover lists who sat for which country."),
    "cover-president": gettext_noop("The cover names who presided over the meeting."),
    "one-of-two-presidents": gettext_noop("The cover names two who presided, and nothing says which of them speaks."),
    "annex-heading": gettext_noop("The heading of the annex names who speaks."),
    "took-the-chair": gettext_noop("A note in the record says who took the chair, and nobody had followed by then."),
    "national-capacity-of-chair": gettext_noop(
        "Whoever presides said just before that they would speak for their country."
    ),
    "announced-by-chair": gettext_noop(
        "The source prints the name alone here; the chair announced whom, and for whom."
    ),
    "called-on-by-chair": gettext_noop(
        "The source prints the name alone; the chair had just given the floor to this one."
    ),
    "invitation": gettext_noop(
        "The source prints the name alone here; a note in the record names the guest and the office."
    ),
    "header": gettext_noop("The head of the text names who speaks and for whom."),
    "general-debate-file-name": gettext_noop(
        "The name of the file says whose statement in the general debate it holds."
    ),
    "title-line": gettext_noop("The title of the paper or page names who speaks, and for whom."),
    "title-line-and-issuer": gettext_noop(
        "The title names who speaks; the country is that of whoever published the paper or page."
    ),
    "office-in-title": gettext_noop("The title gives the speaker’s office and no name."),
    "issuer": gettext_noop("Nobody is named; the paper or page comes from this government or body."),
    "signature": gettext_noop("Who signed below the words; nobody is named above them."),
    "issuer-first-person": gettext_noop("Somebody speaks who is not named, on a page of this government or body."),
    "content-item": gettext_noop("The publisher’s own data name who speaks, and for which body."),
    "no-speaker-named": gettext_noop("Nothing in the source says who speaks."),
    "corrected": gettext_noop("A correction put this in place of what the source or a rule had."),
    "unresolved": gettext_noop("The source names somebody, and nothing in it says for whom they speak."),
}
_TRANSCRIPTS: dict[str, str] = {
    "transcript-header": gettext_noop(
        "The transcript prints the name here; its title or head says who that is and for whom."
    ),
    "transcript-opening": gettext_noop(
        "Nothing stands before these words; the title or head names the one person who answers."
    ),
    "answer-label": gettext_noop(
        "The transcript marks an answer here; its title or head names the one person who answers."
    ),
    "answer-without-label": gettext_noop(
        "The transcript marks no answer here; these words follow a question and precede the next."
    ),
    "office-of-transcript": gettext_noop("The transcript prints an office here; its title or head says who holds it."),
    "issuer-of-transcript": gettext_noop("The transcript prints the name alone; nobody from elsewhere answers here."),
    "moderator-label": gettext_noop("The transcript marks whoever leads through the questions."),
    "question-label": gettext_noop("The transcript marks a question and does not say who asks."),
    "outlet-label": gettext_noop("The transcript prints the newspaper, agency or broadcaster that asks."),
    "asker-named": gettext_noop("The transcript prints the name of whoever asks, and not for whom."),
    "asker-with-outlet": gettext_noop("The transcript prints the name of whoever asks, with a newspaper or the like."),
}
_COVERAGE: dict[str, str] = {
    "delegate-of-state": gettext_noop("The coverage tells of the delegate of a country and gives no name."),
    "delegate-named-elsewhere": gettext_noop(
        "The coverage tells of the delegate of a country; elsewhere it names the one it had."
    ),
}
_JOINT: dict[str, str] = {
    "joint-issuers": gettext_noop("The text itself says who issues it together; nobody of them is credited alone."),
    "release-line": gettext_noop("The line above these words says who issued them, or whose they are."),
    "joint-chair": gettext_noop("The text says who issued it, as chair, for all members of a group."),
}
_SCANS: dict[str, str] = {
    "label-of-facing-column": gettext_noop(
        "The scan of this label cannot be read; the column beside it prints the same label in another language."
    ),
    "chair-label-misread": gettext_noop(
        "The scan misreads this label; what is left of its letters can only be the chair’s."
    ),
    "label-misread": gettext_noop("The scan misreads the name in this label; the country in it can be read."),
    "misread-name-fits": gettext_noop(
        "The scan misreads the name in this label; the country in it has one speaker in this record, "
        "whose name fits what is left of the letters."
    ),
    "place-misread": gettext_noop(
        "The scan misreads the country in the brackets by a letter or two; no other’s name is near. "
        "It is sure where the country sits in this body or the record prints it elsewhere."
    ),
}
_PERSONS: dict[str, str] = {
    "named-with-post": gettext_noop("The report names the speaker together with a post, a country or a body."),
    "name-in-full": gettext_noop(
        "The report names the speaker in full; it gives the post elsewhere, or the list of posts does."
    ),
    "name-alone": gettext_noop("The report prints a name and nothing that says for whom its bearer speaks."),
    "surname": gettext_noop("The report prints the surname alone here; it names one person in full who bears it."),
    "surname-open": gettext_noop(
        "The report prints a surname alone that more than one of those it names bear, or none."
    ),
    "post": gettext_noop("The report gives a post and no name here; it names before who holds that post."),
    "post-open": gettext_noop("The report gives a post and no name; nothing in it says for sure who holds that post."),
    "post-of-a-state": gettext_noop(
        "The report gives a post of a state and no name: whoever holds it spoke for that state."
    ),
    "pronoun": gettext_noop("The report says “he” or “she” here: the last person it named before who fits is meant."),
    "pronoun-open": gettext_noop(
        "The report says “he”, “she” or “they” here, and nothing before it says for sure who that is."
    ),
    "subject-left-out": gettext_noop(
        "The report names nobody here, as its language allows: whoever spoke last goes on."
    ),
    "first-person": gettext_noop("The report says “I” or “we” here, and nothing says whose words these are."),
    "described": gettext_noop("The report describes its source and gives no name."),
    "unnamed": gettext_noop("The report gives no name: its source does not want to be named, or is not named."),
    "unnamed-again": gettext_noop("The report speaks of a source again that it has described before without a name."),
    "several": gettext_noop("The report credits several at once; nobody of them is credited alone."),
    "no-source": gettext_noop("The report does not say who said it."),
}
_BODIES: dict[str, str] = {
    "state": gettext_noop("The report names the country itself as the speaker."),
    "seat-of-government": gettext_noop(
        "The report names a capital or a seat of government, by which it means the government."
    ),
    "government": gettext_noop("The report names a government as the speaker."),
    "ministry": gettext_noop("The report names a ministry or an embassy as the speaker; it speaks for its country."),
    "armed-forces": gettext_noop("The report names armed forces as the speaker: a country’s, and not its government."),
    "state-media": gettext_noop(
        "The report quotes a medium of a state: it is credited as a medium, not as the government."
    ),
    "body": gettext_noop("The report names an organization as the speaker."),
    "body-unlisted": gettext_noop("The report names an organization as the speaker; none of our lists has it."),
    "body-again": gettext_noop("The report says “the ministry” or the like here; it names before which one."),
    "pronoun-of-a-body": gettext_noop("The report says “it” or “they” here: the last body that spoke before is meant."),
    "document-of-issuer": gettext_noop("The report quotes a document; whoever issued it is credited."),
}
_OPEN_BODIES: dict[str, str] = {
    "body-open": gettext_noop("The report says “the ministry” or the like here, and nothing before it says which one."),
    "place-open": gettext_noop("The report names a place, and nothing says which government it stands for."),
    "document": gettext_noop("The report quotes a document and does not say who issued it."),
    "document-open": gettext_noop("The report quotes a document here, and nothing before it says who issued it."),
}
_SENTENCES = _RECORDS | _SCANS | _TRANSCRIPTS | _COVERAGE | _JOINT | _PERSONS | _BODIES | _OPEN_BODIES


def explained(rule: str) -> str | None:
    """What the rule goes by, or None for one that has no words yet and is shown by its name alone."""
    return gettext(_SENTENCES[rule]) if rule in _SENTENCES else None
