"""Whether a text is somebody's own words: it says "I", or it addresses an audience."""

import re

from indexer.records.ministry_statement.head_lines import is_salutation

_I = re.compile(
    r"(?<![\w.])(?:I(?=\s|['’])|je(?=\s)|j['’](?=\w)|yo(?=\s)|ich(?=\s)|eu(?=\s)|(?:я|мне|мені|мной|мною)(?=\s|[,.]))(?!\w)|我(?!们|國|国|方|部|馆|校|省|市)"
)
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{0,2000}[”\"»“]")
# Once may be a name ("Charles I") or a quotation whose marks are lost.
_FEWEST = 2


def is_in_first_person(said: str) -> bool:
    """Whether a person speaks in the text, by its own words outside quotation marks."""
    if is_salutation(said):
        return True
    return len(_I.findall(_QUOTED.sub(" ", said))) >= _FEWEST
