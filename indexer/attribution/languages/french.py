"""Labels, announcements and groups in French."""

import re

from indexer.attribution.floor import Floor, FloorWords
from indexer.attribution.honorifics import marks_of_address
from indexer.attribution.label import LabelWords, TitledLabels
from indexer.attribution.language_marks import LanguageMarks
from indexer.attribution.posts import PostWords
from indexer.attribution.spoken_for import BehalfWords, SpokenFor

ADDRESS = marks_of_address(
    ("M.", "MM.", "Mme", "Mmes", "Mlle", "S. E.", "S.E."),
    (
        "Sir", "Dame", "Lord", "Lady", "la Baronne", "La Baronne", "le Baron", "Le Baron", "Mgr", "le Cardinal",
        "Le Cardinal", "l’Archevêque", "L’Archevêque", "Le Roi", "le Roi", "La Reine", "la Reine", "Le Prince",
        "le Prince", "Le Prince héritier", "La Princesse", "la Princesse", "Le Cheikh", "Cheikh", "Cheikha", "L’Émir",
        "Le Sultan", "Le Président", "La Présidente", "Le Premier Ministre", "La Première Ministre", "Le Général",
        "le général", "Le Juge", "le juge", "La Juge", "Le Chancelier", "La Chancelière", "Dr", "Pr", "Le Capitaine",
        "S. A. R.", "S. M.", "Le Grand-Duc",
    ),
)  # fmt: skip
_LANGUAGE = r"(?:l['’]\s?|le\s+|la\s+)?(?P<language>[^\W\d_]+)"
_SPOKE = (
    r"(?:parle|parlant|reprend|poursuit|continue|l['’]orat(?:eur|rice)\s+(?:parle|poursuit|reprend))(?:\s+en"
    r"\s+parlant)?\s+en"
)
_TRANSLATED = r"(?:interprétation|traduit|traduction|interprété)e?\s+(?:de|du)"
MARKS = LanguageMarks(
    forms=(
        re.compile(rf"{_SPOKE}\s+{_LANGUAGE}", re.IGNORECASE),
        re.compile(rf"{_TRANSLATED}\s+{_LANGUAGE}", re.IGNORECASE),
    ),
    alone=re.compile(rf"\(\s*(?:{_SPOKE}|{_TRANSLATED})\s+[^()\n]{{3,60}}\)", re.IGNORECASE),
    printed=tuple(
        f"{translated} {language}"
        for language in ("de l'anglais", "du russe", "de l'espagnol", "du chinois", "de l'arabe")
        for translated in ("traduit", "interprétation")
    ),
)
_STANDS_IN = r"(?:\s+(?:par\s+intérim|provisoire|temporaire|ad\s+interim|suppléante?))?"
_CHAIR = rf"(?:(?:Vice-|Co-?)\s?)?(?:Présidente?|président){_STANDS_IN}|Modérat(?:eur|rice)"
_PRESIDENT = (
    r"(?:Présidente?|Vice-Présidente?|Secrétaire\s+générale?|Ministre|Premi(?:er|ère)\s+Ministre|Ambassad(?:eur|rice))"
)
_PARTICLES = (
    "al ap bar ben bin bint d da dal das de del dela della den der des di do dos du el ibn la las le los "
    "saint san santa st ten ter van vom von y zu zur"
)
LABELS = TitledLabels(
    LabelWords(
        address=ADDRESS,
        marks=MARKS,
        office=re.compile(
            rf"(?:L[ea]\s+|L['’])(?P<office>{_CHAIR}|(?:Vice-|Sous-)?Secrétaire\s+générale?(?:\s+(?:adjointe?|par"
            rf"\s+intérim))?"
            r"|Rapporteu(?:r|se)(?:\s+spéciale?)?|Secrétaire(?:\s+(?:de\s+la|du)\s+(?:Commission|Comité|Conseil"
            r"|Conférence))?"
            r"|Facilitat(?:eur|rice)|Haut(?:e)?[-\s]Commissaire|Conseill(?:er|ère)\s+juridique|Greffi(?:er|ère)"
            r"|Procureure?"
            r"|Direct(?:eur|rice)\s+générale?)(?=\s*[:;：(])",
            re.IGNORECASE,
        ),
        chair=re.compile(rf"(?:{_CHAIR})\Z", re.IGNORECASE),
        vocative=re.compile(
            rf"(?:(?:M|Mme|Mlle)\.?|Monsieur|Madame|Mademoiselle)\s+l(?:[ea]\s+|['’])(?P<office>{_PRESIDENT})\Z",
            re.IGNORECASE,
        ),
        somebody=re.compile(r"(?:M\.|Mme|Mlle|Sir|Dame|Dr)\s[^():;]{2,80}\("),
        post=re.compile(
            r"\s*,\s*(?P<post>(?:Rapporteu(?:r|se)|Présidente?|Vice-Présidente?|Coordonnat(?:eur|rice)"
            r"|Facilitat(?:eur|rice)"
            r"|Secrétaire|Représentante?|Ministre|Direct(?:eur|rice)|Commissaire)\b[^:;()“”«»\n]{0,120}?)(?=\s*[:：(])",
            re.IGNORECASE,
        ),
        particles=frozenset(_PARTICLES.split()),
        chairs=(
            "Le Président",
            "La Présidente",
            "Le Président par intérim",
            "La Présidente par intérim",
            "Le Vice-Président",
        ),
        article=re.compile(r"(?:L[ea]\s+|L['’])(?=[^\W\d_a-zà-ÿ])"),
    )
)

_PLACE = r"(?P<place>[^.;:]{2,120})"
_OF = r"(?:de\s+la\s+|de\s+l['’]\s?|du\s+|des\s+|d['’]\s?|de\s+)"
_NAME_WORD = (
    r"(?:[^\W\d_a-zà-ÿ][^\s,.;:()]*|(?:[A-Z]\.)+|(?:de|du|des|la|le|van|von|bin|bint|ben|al|el|dos"
    r"|da)(?=\s)|[a-z]{1,2}['’-][^\W\d_a-z][^\s,.;:()]*)"
)
_TITLE = rf"(?:(?:Son|Sa)\s+(?:Excellence|Majesté|Altesse(?:\s+royale)?|Éminence)|{ADDRESS.alternatives})(?=\s)"
_PERSON = r"(?:(?:Son|Sa)\s+(?:Excellence|Majesté|Altesse)|MM?|Mmes?|Mlle|Sir|Dame|Lord|Lady|Dr|Pr|S\.\s?E)\b"
_POSTS = PostWords(
    joints=re.compile(rf"\s+(?:{_OF}|auprès\s+{_OF}|à\s+la\s+|à\s+l['’]|au\s+|aux\s+|pour\s+l[ea]s?\s+)|,\s+"),
    of_the_un=re.compile(
        r"\b(?:Secrétaire\s+générale?|Sous-Secrétaire\s+générale?|Nations\s+Unies|Organisation\s+des\s+Nations\s+Unies"
        r"|Coordonnat(?:eur|rice)\s+des\s+secours|Haut[e]?-Représentante?\s+pour\s+les\s+affaires\s+de"
        r"\s+désarmement)\b",
        re.IGNORECASE,
    ),
    body=re.compile(
        r"\b(?:Département|Bureau|Comité|Commission|Cour|Conseil|Banque|Secrétariat|Assemblée|Autorité|Tribunal|Mission"
        r"|Division|Organisation|Institut|Ligue|Fonds|Programme|Agence|Union|Centre|Fondation|Association|Réseau|Forum"
        r"|Université|Groupe|Mouvement|Fédération|Conférence)\b"
    ),
)
FLOOR = Floor(
    FloorWords(
        gives=re.compile(
            r"\b(?:(?:re)?donn(?:e|er|erai)|rend(?:re|s)|passe)\b[^.;:]{0,40}?\bla\s+parole\s+(?:à|au"
            r"|aux)\b[^.;:]{0,60}?"
            r"(?:représentant|observat|délégation|délégué|ambassad)\w*(?:\s+permanente?)?\s+"
            rf"{_OF}{_PLACE}",
            re.IGNORECASE,
        ),
        place_ends=re.compile(
            r",\s|\s+(?:qui\s|pour\s|à\s+(?:prendre|participer|faire)|afin\s|en\s+(?:explication|exercice|sa\s|vue)"
            r"|dans\s|sur\s|et\s+ensuite"
            r"|auprès\s|souhait)|[“”«»\"(]|\n\n",
            re.IGNORECASE,
        ),
        thanks=re.compile(r"\bremerci", re.IGNORECASE),
        people=(re.compile(rf"(?<![\w.])(?P<name>{_TITLE}(?:\s+{_TITLE}){{0,4}}(?:\s+{_NAME_WORD}){{1,8}})\s*,\s*"),),
        post=re.compile(r"(?:l[ea]\s+|l['’])?[^\W\d_][^.;:]{3,220}"),
        post_ends=re.compile(
            rf",?\s+(?:et|ainsi\s+que)\s+(?:à\s+)?(?={_PERSON})|,\s+(?={_PERSON})|,?\s+à\s+(?:participer|faire"
            rf"|prendre|présenter|s['’]adresser|venir)\b"
            r"|,\s+(?:pour|qui|que|dont|au\s+nom|en\s+sa|et\s+(?:je|à))|\s+(?:qui|pour\s+(?:son|sa|ses))\s|"
            r"\s+(?:prend|prennent|est|sont|a|ont)\s"
            r"|[“”«»\"]|\s\(|\n\n",
            re.IGNORECASE,
        ),
        placed=re.compile(
            rf"(?P<name>{_TITLE}(?:\s+{_TITLE}){{0,4}}(?:\s+[^\W\d_][^\s,;:()]*){{1,7}})\s*"
            r"\((?P<place>[^()]{2,90}(?:\([^()]{0,90}\)[^()]{0,90})?)\)"
        ),
        read_post=_POSTS.read,
    )
)

_NOT_OTHERS = (
    r"(?:(?!\b(?:faites?|prononcées?|par|qui|représentante?|déléguée?|délégation\s+d|associ\w+|souscri\w+)\b)[^.;«»“”])"
)
_ME = (
    r"\b(?:je|j['’]\s?(?:ai|interviens)|nous|ma\s+délégation|mon\s+pays|qu['’]il\s+me\s+soit|permettez-moi"
    r"|(?:l['’])?honneur|plaisir|privilège)"
)
_SAY = (
    r"(?:parler|prendre\s+la\s+parole|prends\s+la\s+parole|prenons\s+la\s+parole|faire|fais|faisons|interviens"
    r"|intervenir|intervenons|parle|parlons|m['’]exprim\w+"
    r"|nous\s+exprim\w+|prononcer?|donner\s+lecture|m['’]adresser?|exprimer?|remercie\w*|présenter?|tiens|voudrais"
    r"|souhaite|ajouter)"
)
_IN_THE_NAME = r"\b(?:au\s+nom|pour\s+le\s+compte)\s+(?=d)"
SPOKEN_FOR = SpokenFor(
    BehalfWords(
        speaks=(
            re.compile(
                rf"{_ME}\b{_NOT_OTHERS}{{0,160}}?\b{_SAY}\b{_NOT_OTHERS}{{0,140}}?{_IN_THE_NAME}", re.IGNORECASE
            ),
            re.compile(
                rf"(?:\A|[.!?:]\s+|\n)\s*(?:(?:Tout\s+d['’]abord|Aujourd['’]hui|Premièrement),?\s+)?{_IN_THE_NAME}"
                r"(?=[^.;]{0,260}?[,—–]\s*(?:je|j['’]|nous|permettez|qu['’]il\s+me|ma\s))",
                re.IGNORECASE,
            ),
            re.compile(
                rf"\b(?:la\s+présente|cette)\s+(?:déclaration|intervention)\s+(?:conjointe\s+)?est\s+(?:faite"
                rf"|prononcée)\s+{_IN_THE_NAME}",
                re.IGNORECASE,
            ),
        ),
        aligns=re.compile(
            r"\b(?:s['’]associ\w+|m['’]associe|nous\s+associons|souscri\w+|fait\s+sienne|faisons\s+nôtres?|appuie"
            r"|appuyons)\b"
            r"[^.;«»]{0,60}?\b(?:déclarations?|explications?|position|propos|observations|interventions?)\b",
            re.IGNORECASE,
        ),
        disagrees=re.compile(
            r"\b(?:ne\s+(?:\w+\s+)?(?:s['’]associ|souscri|m['’]associ|nous\s+associ)\w*|se\s+dissoci\w*|pays\s+candidats)\b",
            re.IGNORECASE,
        ),
        behalf=re.compile(_IN_THE_NAME, re.IGNORECASE),
        by=re.compile(
            rf"\bpar\s+(?:l[ea]\s+|l['’]\s?|les\s+)?(?:(?:représentante?s?|observat(?:eur|rice)s?|délégations?"
            rf"|ambassad(?:eur|rice)s?)\s+(?:permanente?\s+)?{_OF})?",
            re.IGNORECASE,
        ),
        sentence_ends=re.compile(r"(?<!\bM)(?<!\bMme)[.!?;](?=\s|\Z)|\n\n"),
        stop=re.compile(
            r"[.;:!?“”«»\"(]|\s[—–-]\s|\n\n|,\s+(?:je|j['’]|nous|permettez|qu['’]|ma\s|et\s+(?:je|nous|de"
            r"\s+(?:remercier|faire))|à\s|dont|qui|que|en\s|sur\s|lors)"
            r"|\s+(?:à\s+(?:la|l['’]|cette|ce|propos)|au\s+(?:titre|sujet|cours)|sur\s+(?:l|c)|en\s+(?:tant"
            r"|explication|sa|ma|réponse)|lors|dans|pour|qui|que|dont"
            r"|et\s+(?:de\s+(?:remercier|faire)|je|nous|à)|concernant|concerne|relative|avant|après|aujourd)\b",
            re.IGNORECASE,
        ),
        article=re.compile(
            r"\A(?:(?:de\s+la|du|des|de|tous\s+les|toutes\s+les|la|le|les)\s+|(?:de\s+l|d|l)['’]\s?)+", re.IGNORECASE
        ),
        nobody=re.compile(
            r"\A(?:ma|mon|mes|notre|nos|sa|son|leurs?|votre|vos)\s|\b(?:délégation|Gouvernement|peuple|peuples|nous"
            r"\s+tous|victimes|collègues?|famille|enfants|femmes)\b"
            r"|\A(?:Assemblée(?:\s+générale)?|Conseil(?:\s+de\s+sécurité)?|membres\s+du\s+Conseil|nous|tous|moi"
            r"|Présidente?)\b",
            re.IGNORECASE,
        ),
        group=re.compile(
            r"\b(?:Groupe|groupe|Union|Mouvement|pays|États|membres|Communauté|Ligue|Alliance|Forum|Association"
            r"|Organisation|délégations"
            r"|Initiative|Coalition|Commonwealth|A3|E10|ANASE|CARICOM|auteurs\s+du\s+projet)\b"
        ),
        between=re.compile(r",\s*(?:et\s+)?|\s+et\s+|\s+ainsi\s+que\s+"),
        tail=re.compile(r"\s+et\s+(?:de\s+)?ses\s+(?:\w+\s+)?États\s+membres\Z|\s*\([^()]{1,20}\)\Z"),
    )
)
