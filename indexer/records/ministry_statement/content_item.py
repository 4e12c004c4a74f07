"""To whom the text of a content item is credited: its publisher's own data says who speaks and for which body."""

from indexer.formats.layout import ContentItem
from indexer.records.ministry_statement.credit import Credit
from indexer.records.ministry_statement.naming import read_naming
from indexer.records.ministry_statement.words import english
from statements.vocabulary import DocumentType


def credit_of_item(item: ContentItem) -> Credit | None:
    """The speaker whom the data names, or the body that tells the news; None where neither is named."""
    organization = item.organizations[0] if item.organizations else None
    if len(item.speakers) > 1:
        return Credit("several", ", ".join(item.speakers), resolved=False, person=True)
    if item.speakers:
        label = item.speakers[0]
        naming = read_naming(label, english.WORDS)
        name = naming.name if naming and naming.name else label
        # One role beside one speaker is the speaker's; of several nothing says which.
        role = item.roles[0] if len(item.roles) == 1 else None
        return Credit("content-item", label, name, role, item.country, organization, person=True)
    if item.speech or organization is None:
        return None
    return Credit("content-item", organization, None, None, item.country, organization)


def type_of_item(item: ContentItem) -> DocumentType:
    """What was said to an audience is a speech; written statements, articles and news are statements of the body."""
    return DocumentType.SPEECH if item.spoken else DocumentType.MINISTRY_STATEMENT
