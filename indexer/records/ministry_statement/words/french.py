"""Title blocks in French."""

import re

from indexer.records.ministry_statement.words.statement_words import StatementWords, opening, words_of

_SPOKEN = (
    r"discours|allocution|intervention|propos|prise\s+de\s+parole|explication\s+de\s+vote|droit\s+de\s+réponse"
    r"|mots?\s+d['’]ouverture|conférence"
)
_WRITTEN = (
    r"déclarations?|declarations?|message|communiqué(?:\s+de\s+presse)?|point\s+de\s+presse|réponse|lettre|tribune|vœux"
)
_ROLES = """
adjoint adjointe affaires africaine ambassadeur ambassadrice armées assemblée auprès chancelier chancelière
charge chargé
chargée chef cheffe comité commerce commissaire commission communauté conseil conseiller conseillère coopération culture
d'affaires d’affaires défense délégation délégué déléguée développement directeur directrice écologie économie
économique
émissaire énergie environnement envoyé envoyée étranger étrangères état europe européennes extérieur extérieure
extérieures extérieurs extraordinaire famille fédéral fédérale finances fonctions francophonie général générale
gouvernement gouverneur haut haute intérieur internationale international justice l'état l’état maire
migrations ministre
ministère mission monde nationale observateur organisation parole permanent permanente plénipotentiaire porte-parole
premier première premier-ministre président présidente présidence prince princesse régionale reine relations
représentant représentante république roi secrétaire sécurité sénégalais souverain spécial spéciale suppléant
tchadiens transition union vice-président vice-présidente étrangère diaspora intégration extérieurs
"""
WORDS = StatementWords(
    language="fr",
    opens=opening(
        rf"(?:(?:le|la|texte|du|de|la|projet)\s+){{0,4}}(?:{_SPOKEN}|{_WRITTEN})(?:\s+(?:liminaire|nationale"
        rf"|conjointe|officielle|finale|télévisée?))?",
        r"(?:\s+(?:prononcée?|faite?|lue?|présentée?|donnée?))?\s*(?::\s*)?(?:par|de\s+la|de\s+l['’]|des|du"
        r"|de|d['’])\s*:?\s*(?:(?:le|la)\s+|l['’])?",
    ),
    spoken=re.compile(rf"\b(?:{_SPOKEN})\b", re.IGNORECASE),
    events=re.compile(
        r"(?:\A|(?<=[\s,]))(?:à(?!\s+l['’]\s*(?:étranger|énergie))|au(?!près)|aux|lors|devant|sur"
        r"|pour(?=\s+(?:le\s+)?(?:débat|la\s+(?:journée|fête))|\s+la\s+(?:\d|soix))|dans|suite|concernant"
        r"|relative?|relatif"
        r"|au\s+sujet|à\s+l['’]occasion|prononcée?|en\s+(?:réponse|marge)|contre|avec|pendant|après|avant"
        r"|au\s+titre|en\s+date)(?=\s|['’])"
        r"|(?:\A|(?<=\s))(?:[–—-]|[“\"«(\[|•])|\b\d{1,2}(?:er)?\s+[^\W\d]{3,9}\s+\d{4}|\b\d{1,3}\s?(?:e|ème"
        r"|er)\b|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    courtesies=re.compile(
        r"(?:S\.?\s?E\.?\s?M\.?(?=\s|\Z)|S\.?\s?E\.?|S\.?\s?A\.?\s?R\.?|S\.?\s?M\.|Son\s+(?:Excellence"
        r"|Altesse(?:\s+Royale)?|Éminence)|Sa\s+(?:Majesté|Sainteté)|M|MM|Mme|Mlle|Monsieur|Madame"
        r"|Mademoiselle"
        r"|Dr|Docteur|Pr|Professeur|Maître|Me|Mgr|Monseigneur|Général|Colonel)\.?,?(?=\s|\Z)\s*",
        re.IGNORECASE,
    ),
    roles=words_of(_ROLES),
    links=words_of("de du des la le les l' l’ d' d’ et à aux au en chargé chargée auprès"),
    particles=words_of("de du des la le van von der el al ben ibn ould bin da"),
    offices=re.compile(
        r"\b(?:ministre|\w*président\w*|ambassadeur|ambassadrice|représentante?|secrétaire|porte-parole"
        r"|envoyée?|chargée?\s+d['’]affaires|déléguée?|cheff?e?|directeur|directrice|commissaire|chanceli\w+"
        r"|roi|reine|prince\w*|conseill\w+|observateur|observatrice|haute?)\b",
        re.IGNORECASE,
    ),
    several=re.compile(
        r"\b(?:ministres|présidents|ambassadeurs|représentants|chefs\s+d['’]État|dirigeants|membres)\b", re.IGNORECASE
    ),
    bodies=re.compile(
        r"\b(?:Ministère|Gouvernement|Mission\s+permanente|Mission|Ambassade|Consulat|Présidence|Primature"
        r"|Secrétariat|Délégation|Quai\s+d['’]Orsay|Conseil|Commission|Cabinet)\b",
        re.IGNORECASE,
    ),
    spokesperson=re.compile(r"\bporte-parole\b", re.IGNORECASE),
)
