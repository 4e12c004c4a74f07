"""Pages made of a text that came in a list or in JSON: the text word by word, and what the site says of it."""

import html
import re
from pathlib import PurePosixPath

from indexer.connectors.answer import NO_VALIDATORS, Answer
from indexer.connectors.files import file_name
from indexer.connectors.port import Document, Item


def made_page(item: Item, text: str, answer: Answer | None = None) -> Document:
    """A page that holds the text, HTML or plain. `answer` is what the text was cut out of, if it came alone."""
    title = html.escape(item.title or "")
    address = item.page or item.address
    facts = [f'<link rel="canonical" href="{html.escape(address)}">']
    if item.date:
        facts.append(f'<meta property="article:published_time" content="{item.date.isoformat()}">')
    language = f' lang="{html.escape(item.language)}"' if item.language else ""
    page = (
        f'<!DOCTYPE html>\n<html{language}><head><meta charset="utf-8"><title>{title}</title>{"".join(facts)}</head>\n'
        f"<body><article><h1>{title}</h1>\n{_markup(text)}\n</article></body></html>\n"
    )
    name = PurePosixPath(file_name(address, "")).stem + ".html"
    validators = answer.validators if answer else NO_VALIDATORS
    return Document(page.encode(), name, validators, "utf-8", served=answer.body if answer else None)


def _markup(text: str) -> str:
    """The text with its paragraphs marked; plain text has them parted by blank lines."""
    if re.search(r"<\w", text):
        return text
    return "\n".join(f"<p>{part.strip()}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
