"""Texts that people, programs and attackers send as queries."""

import hypothesis.strategies as st

from search.query.errors import QueryError
from search.query.parser import parse_query
from search.query.query import Query

ALPHABET = "ab é停я1 \t\n-−\"“”„«»「」『』＂'’…/.+:：(（)|*~^,،;\u00ad\u0301\u200e\u202e\u200d\ud83d\x00😀"
PIECES = [
    "AND", "OR", "NOT", " ", "(", ")", "-", '"', "“", "”", "*", "~3", "peace", "want*", "停火", "country:",
    "country:XVA", "country:(", "Valdoria", "Valdora", "kind:", '"right of reply"', "on:", "before:2019",
    "2019-05", "..", "after:9999", "symbol:A/76/PV.102", "S/RES/242(1967)", "State(s)", "foo:",
    "http://x.org/a", "10:30", "，", "، ", "“دار»", "speaker:", "\u202a", "lang:fr", "Contry:x", ",", "|", "&&",
    "+", "{!x}", "%27", "'; DROP TABLE passages; --", "[* TO *]", "^2", "\\",
]  # fmt: skip
QUERIES = (
    st.text(ALPHABET, max_size=30)
    | st.text(max_size=30)
    | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
    | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
)


def understood(text: str) -> Query | QueryError:
    """The query, or what is wrong with it; anything else is a fault of ours."""
    try:
        return parse_query(text)
    except QueryError as error:
        return error
