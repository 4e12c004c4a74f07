"""Where English wants "the" before the name of a country or a body inside a sentence."""

import re

# As the United Nations prints them: "the Sudan" but "Maldives" and "Solomon Islands".
_COUNTRIES = re.compile(
    r"^(?:(?:United|Union|Holy|Russian|Central|Dominican|Syrian|State)\b"
    r"|(?:Netherlands|Philippines|Bahamas|Gambia|Comoros|Niger|Sudan|Congo)$)"
    r"|\b(?:Republic|Federation|Kingdom|Emirates|Union)\b|\b(?!Solomon\b)\w+ Islands\b"
)
_BODIES = re.compile(
    r"\b(?:Group|Union|Movement|Organi[sz]ation|Office|Department|Ministry|Council|Committee|Commission|Commissioner|Agency|"
    r"Authority|Fund|Programme|Association|League|Community|Commonwealth|Mission|States|countries|Countries|Assembly|Court|"
    r"Bank|Alliance|Forum|Federation|Conference|Secretariat|Institute|Coalition|Court|Tribunal|Nations|Government)\b"
)


def with_article(name: str) -> str:
    """The name with its article where it has one: "the Russian Federation", "the African Group", "Chad".

    Inverted names ("Iran (Islamic Republic of)") and names in other languages stay as they are.
    """
    if "(" in name or name.lower().startswith("the "):
        return name
    return f"the {name}" if _COUNTRIES.search(name) or _BODIES.search(name) else name
