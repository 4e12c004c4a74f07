"""The document behind a listed address: its page, the file it links to, or the text that the list itself has."""

import html
import re

from lxml.html import tostring

from indexer.connectors.addresses import host_of
from indexer.connectors.answer import NO_VALIDATORS, Answer, Validators
from indexer.connectors.definition import Definition
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.files import file_name
from indexer.connectors.following import linked_document
from indexer.connectors.made_page import made_page
from indexer.connectors.markup import html_of, plain, selected
from indexer.connectors.port import Ask, Document, Item
from indexer.connectors.walls import is_page, refuse_other_page

# A teaser has some 30 words; below this a list's own text is no statement.
_WORDS_OF_A_TEXT = 60
# Whatever else keeps a page from being had may pass, and the list's text would only stand in its way.
_BEHIND_A_WALL = frozenset({Trouble.BLOCKED, Trouble.ROBOTS, Trouble.REFUSED, Trouble.REDIRECTS})


class PageDocuments:
    """Fetches the documents of a source whose lists give addresses of pages."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition

    def document(self, ask: Ask, item: Item, validators: Validators) -> Document | None:
        """As the port says."""
        if self.definition.body == "list":
            return made_of_list(item)
        try:
            answer = ask(item.address, validators)
            if answer.unchanged:
                return None
            refuse_other_page(item.address, answer)
            return self._document(ask, answer)
        except NotFetched as error:
            if error.trouble in _BEHIND_A_WALL and has_text(item):
                return made_of_list(item)
            raise

    def _document(self, ask: Ask, answer: Answer) -> Document:
        link, article = self.definition.follow.link, self.definition.article
        validators = answer.validators
        if link and is_page(answer.body):
            answer = ask(linked_document(answer, link))
            refuse_other_page(answer.address, answer)
            validators = NO_VALIDATORS  # the page may be as it was while its file is another
        name = file_name(answer.address, answer.media_type)
        if article and is_page(answer.body):
            return Document(_cut(answer, article), name, validators, "utf-8", served=answer.body)
        return Document(answer.body, name, validators, answer.charset)


def has_text(item: Item) -> bool:
    """Whether the list has more than a teaser of the document."""
    return item.body is not None and len(plain(item.body).split()) >= _WORDS_OF_A_TEXT


def made_of_list(item: Item) -> Document:
    """The document made of the list's own text. Raises NotFetched where the list has none."""
    if item.body is None or not has_text(item):
        raise NotFetched(
            Trouble.EMPTY, f"{host_of(item.address)} lists {item.address} without its text.", "Take the page instead."
        )
    return made_page(item, item.body)


def _cut(answer: Answer, article: str) -> bytes:
    """The page's head, and of its body what the selector finds. Raises NotFetched where it finds nothing."""
    tree = html_of(answer)
    parts = [str(tostring(found, encoding="unicode", with_tail=False)) for found in selected(tree, article)]
    if not parts:
        raise NotFetched(
            Trouble.CHANGED,
            f"{answer.address} has nothing at “{article}”, where its text used to be.",
            "See whether the site has changed.",
        )
    head = tree.find(".//head")
    kept = str(tostring(head, encoding="unicode", with_tail=False)) if head is not None else "<head></head>"
    language = tree.getroottree().getroot().get("lang") or ""
    root = f'<html lang="{html.escape(language)}">' if language else "<html>"
    return f"<!DOCTYPE html>\n{root}{_in_utf8(kept)}<body>{''.join(parts)}</body></html>\n".encode()


def _in_utf8(head: str) -> str:
    """The head with the encoding that the cut page has."""
    without = re.sub(r"(?i)<meta\b[^>]*\bcharset\b[^>]*>", "", head)
    return without.replace("<head>", '<head><meta charset="utf-8">', 1)
