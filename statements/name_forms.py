"""Other forms that an official English name of a state is printed in, derived by rule."""

import re
from collections.abc import Iterator

_OF = re.compile(r"^the (?P<head>.+?) of (?P<the>the )?(?P<tail>.+)$")
_PLAIN_REPUBLIC = re.compile(r"^the (?:Republic of .+|[^\W\d_]+ Republic)$")


def derived_forms(short: str, formal: str) -> Iterator[str]:
    """Inverted forms of a formal name, and the short name after "Republic of".

    "the Republic of Moldova" gives "Moldova (Republic of)" and "Moldova, Republic of"; "the Gabonese
    Republic" gives "Republic of Gabon". What is called a socialist, people's or Islamic republic is not
    called a plain one: that name was or is another state's (Viet-Nam, China).
    """
    parts = _OF.match(formal)
    if parts:
        head = f"{parts['head']} of{' the' if parts['the'] else ''}"
        yield f"{parts['tail']} ({head})"
        yield f"{parts['tail']}, {head}"
    if _PLAIN_REPUBLIC.match(formal):
        yield f"Republic of {short}"
        yield f"Republic of the {short}"
