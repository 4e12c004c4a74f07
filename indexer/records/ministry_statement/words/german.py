"""Title blocks in German."""

import re

from indexer.records.ministry_statement.words.statement_words import StatementWords, opening, words_of

_SPOKEN = r"rede|ansprache|grußwort|eröffnungsrede|beitrag|wortbeitrag|laudatio|vortrag|regierungserklärung"
_WRITTEN = r"erklärung|stellungnahme|statement|äußerung|pressemitteilung|botschaft|mitteilung|gruß"
_ROLES = """
amt amtes amts angelegenheiten arbeit aufbau außenminister außenministerin außenministers auswärtige
auswärtigen auswärtiges auswärtigem
beauftragte beauftragten beauftragter botschafter botschafterin botschafters bundeskanzler bundeskanzlerin
bundeskanzlers
bundesminister bundesministerin bundesministers bundespräsident bundespräsidentin bundespräsidenten bundesregierung
bundesrat bundesrätin departement direktor direktorin energie entwicklung europa europäische finanzen für
geschäftsträger
innern innenminister internationale justiz kanzler kanzlerin klima leiter leiterin minister ministerin ministeriums
ministerium ministerpräsident ministerpräsidentin ministers parlamentarische präsident präsidentin präsidenten
regierung regierungssprecher
republik sicherheit sprecher sprecherin sprechers staatsminister staatsministerin staatssekretär staatssekretärin
ständige ständiger ständigen stellvertretende stellvertretender union verteidigung vertreter vertreterin
vertreters vizekanzler
vizepräsident wirtschaft wirtschaftliche zusammenarbeit vereinten nationen botschaft bundesaußenminister
"""
WORDS = StatementWords(
    language="de",
    opens=opening(
        rf"(?:(?:die|der|das|gemeinsame|offizielle|nationale)\s+){{0,3}}(?:{_SPOKEN}|{_WRITTEN})",
        r"\s*(?::\s*)?(?:von|vom|der|des|durch)\s*:?\s+(?:(?:der|des|dem)\s+)?",
    ),
    titled=re.compile(r"\A\W*(?P<who>[^\n:;]{2,120}?)\s+(?:anlässlich|zu|zum|zur)\s", re.IGNORECASE),
    spoken=re.compile(rf"\b(?:{_SPOKEN})\b", re.IGNORECASE),
    events=re.compile(
        r"(?:\A|(?<=[\s,]))(?:bei|beim|zu(?!sammen)|zum|zur|anlässlich|auf|vor|im|in|am|an|nach|über|gegen"
        r"|während|aus|mit)(?=\s|\Z)"
        r"|(?:\A|(?<=\s))(?:[–—-]|[“„\"«(\[|•])|\b\d{1,2}\.\s?[^\W\d]{3,9}\s+\d{4}|\b\d{1,2}\.\d{1,2}\.\d{4}"
        r"|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    courtesies=re.compile(
        r"(?:S\.\s?E\.|I\.\s?E\.|Seiner?\s+Exzellenz|Ihrer?\s+Exzellenz|Exzellenz|Herrn?|Frau|Dr|Prof"
        r"|Dipl-Ing|h\.\s?c)\.?(?=\s|\Z)\s*",
        re.IGNORECASE,
    ),
    roles=words_of(_ROLES),
    links=words_of("der des die das den dem von vom für im am und bei zu"),
    particles=words_of("von zu van der den de zum und"),
    offices=re.compile(
        r"\b(?:\w*minister(?:in|s)?|\w*präsident\w*|botschafter(?:in|s)?|\w*kanzler(?:in|s)?|\w*sprecher(?:in"
        r"|s)?|staatssekretär\w*|beauftragte\w*|leiter\w*|direktor\w*|\w*vertreter\w*|bundesr[aä]t\w*"
        r"|geschäftsträger\w*)\b",
        re.IGNORECASE,
    ),
    several=re.compile(
        r"\b(?:außenminister(?=\s+(?:der|und))|staats-\s+und\s+regierungschefs|vertreter\s+der)\b", re.IGNORECASE
    ),
    bodies=re.compile(
        r"(?:\w*minister(?:ium|iums)|Auswärtige[sn]?\s+Amt(?:e?s)?|Regierung|Bundesregierung|Botschaft"
        r"|Vertretung|Kanzleramt|Departement|Staatskanzlei)\b",
        re.IGNORECASE,
    ),
    spokesperson=re.compile(r"\b\w*sprecher(?:in|s)?\b", re.IGNORECASE),
)
