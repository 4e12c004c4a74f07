"""Whether a text is a joint statement: it says so itself above its words, and names who issues it."""

import re
from dataclasses import replace

from indexer.formats.layout import SourceText
from indexer.records.joint_statement.issuing import find_issuing
from indexer.records.press_report import looks_like_press_report
from indexer.records.record import Hints
from indexer.records.speech import debate_name, read_header

_CUES = re.compile(
    r"(?i)joint|following\s+statement|ministers|ministres|ministros|министр|وزراء|leaders|conjoint|commune?\b"
    r"|conjunt|congiunt|gemeinsam"
    r"|совместн|спільн|联合|共同|聯合|مشترك|ortak"
)
_HEAD = 4_000


def looks_like_joint_statement(source: SourceText, hints: Hints) -> float:
    """How likely the text is a joint statement, 0 to 1; one that somebody delivers, or a report of one, is none."""
    head = "\n".join((hints.title or "", source.facts.title or "", source.text[:_HEAD]))
    if not _CUES.search(head) or read_header(source.text).fields or debate_name(hints.file_name):
        return 0.0
    issuing = find_issuing(source, hints)
    if issuing is None:
        return 0.0
    # Ministries' sites call every page an article.
    plain = replace(source, facts=replace(source.facts, article=False))
    return 0.0 if looks_like_press_report(plain, hints) > 0.5 else 1.0
