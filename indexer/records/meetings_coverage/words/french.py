"""Meetings coverage in French."""

import re

from indexer.records.meetings_coverage.words.coverage_words import CoverageWords

_ALSO = (
    r"(?:(?:également|aussi|ensuite|alors|enfin|d['’]abord|ainsi|notamment|vivement|fermement|par ailleurs|en outre"
    r"|toutefois)\s+)?"
)
_HAVE = rf"(?:(?:n['’])?(?:a|ont|s['’]est|est)\s+{_ALSO})"
_VERBS = (
    "affirmé ajouté alerté annoncé appelé appuyé argué assuré averti cité commencé comparé conclu condamné"
    " confirmé constaté contesté critiqué déclaré décrit défendu demandé dénoncé déploré détaillé dit encouragé"
    " énuméré espéré estimé évoqué exhorté expliqué exposé exprimé fait félicité fustigé indiqué insisté interrogé"
    " invité jugé lancé martelé mentionné mis noté nuancé observé opposé plaidé pointé posé précisé préconisé"
    " prévenu proposé prôné qualifié rappelé rapporté réaffirmé réagi recommandé reconnu redit réclamé regretté"
    " rejeté relevé remercié renchéri rendu répété répondu résumé réitéré salué signalé souhaité souligné soutenu"
    " suggéré tenu voulu associée? aligné félicitée? dite? interrogée? inquiétée? indignée? réjouie? déclarée?"
    " joint engagée?"
)
_SAID = rf"(?:{'|'.join(_VERBS.split())})\b"
SAYS = rf"{_HAVE}{_SAID}"
_POST = (
    r"(?:représentante?(?:\s+permanente?)?|déléguée?|délégation|observat(?:eur|rice)|ministre[^,.]{0,60}?"
    r"|ambassad(?:eur|rice)|homologue"
    r"|orat(?:eur|rice)|président[e]?|chargée? d['’]affaires)"
)
FRENCH = CoverageWords(
    says=SAYS,
    delegate=(
        rf"(?:[Ll](?:e|a)\s+|[Ll]['’]|[Ss](?:on|a)\s+){_POST}\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+"
        rf"|d['’])(?P<of>[A-ZÉÎ][^\n]{{2,80}})"
        r"(?P<its>(?!))?(?P<people>(?!))?"
    ),
    pronoun=r"(?:[Ii]l|[Ee]lle)\b",
    he_said=rf"(?P<says>(?:a-t-|s['’]est-)(?P<he>ils?|elles?|on)\s+{_ALSO}{_SAID})",
    lead_in=r"(?:[A-ZÀÉÎ][^.;«»]{2,160}?,\s+|Et\s+|Mais\s+)?",
    that=re.compile(r"\s*(?:,\s+)?(?:qu(?:e\s+|['’]))?(?:,\s+)?"),
    courtesy=r"(?:M\.|Mme|Mlle|MM\.|Sir|Dr|Mgr)",
    told=re.compile(
        r"(?:Le|L['’]|La)\s?(?:[\w-]+\s+){0,3}?(?:séance|débat|Conseil|Assemblée|Commission|réunion)\b[^.]{0,80}?"
        r"\b(?:a\s+(?:adopté|entendu|tenu|examiné|rejeté|élu|décidé|repris|entamé|débuté|achevé|pris)"
        r"|s['’]est\s+réuni|se\s+réunira|est\s+(?:convoqué|levée))"
        r"|Par\s+\d+\s+voix|Le\s+texte\s+(?:de|du)\b|Ont\s+également\s+pris"
    ),
    closing=re.compile(
        r"À\s+l['’]intention\s+des\s+organes|\*\s*La\s+\d|_{4,}|\*\s\*{2,3}\s\*|Document\s+non\s+officiel|Complément",
        re.IGNORECASE,
    ),
    heading=re.compile(
        r"(?:déclarations?|suite\s+du\s+débat|débat|présentation|explications?|action|droits?\s+de\s+réponse|exposés?)"
        r"[^.]{0,80}",
        re.IGNORECASE,
    ),
    behalf=re.compile(r"\bau\s+nom\s+(?=d)", re.IGNORECASE),
    goes_on=re.compile(r",?\s*(?:et\s+)?(?P<cue>(?:ajout|not|précis|estim|soulign|rappel|avertiss)ant)\s+(?:qu(?:e\s+|['’]))?"),
    reflexive=re.compile(r"(?!)"),
)  # fmt: skip
