"""The words of records printed in French."""

import re

from indexer.attribution.languages.french import ADDRESS, FLOOR, LABELS, SPOKEN_FOR
from indexer.records.verbatim_record.chair_words import ChairWords
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.directions import Direction, Directions, DirectionWords, form
from indexer.records.verbatim_record.furniture import BAR_CODE, JOB, Disclaimer
from indexer.records.verbatim_record.kind_cues import KindCues
from indexer.records.verbatim_record.meeting_time import TimeWords
from indexer.records.verbatim_record.members import MemberWords
from indexer.records.verbatim_record.national_pieces import NationalWords
from indexer.records.verbatim_record.presiding import ChairChanges
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.vote_lists import VoteWords

# Inside one sentence; atomic, as in English.
_IN = r"(?>[^.!?]|\.(?=[\w,;:])|(?<=\b[A-Z])\.|(?<=\bMM)\.|(?<=\b[Dd]r)\.|(?<=\b[Mm]gr)\.)"
_END = r"\s*\.?\]?(?=\s|$)"
_THING = (
    r"(?:L[ea]s?\s+|L['’])?(?:projets?\s+de\s+(?:résolution|décision|rapport)|amendements?|recommandations?|texte"
    r"|motion|proposition"
    r"|déclaration|ordre\s+du\s+jour|programme\s+de\s+travail|rapport|(?:\w+\s+)?alinéas?|paragraphes?|résolution"
    r"|décision)"
)
_DIRECTIONS = Directions(
    DirectionWords(
        first_words=re.compile(
            r"(?:La|Le|Les|L['’]|Il|Par|Sur|À|A|En|M|Mme|Mlle|Sir|S\.|Son|Sa|Un|Une|Projet|\[|\()", re.IGNORECASE
        ),
        forms=(
            form(
                Direction.SITTING,
                r"La\s+séance(?:\s*,[^.]{3,80},)?\s+(?:est\s+(?:ouverte|levée|suspendue|reprise)|reprend)\b"
                rf"(?:{_IN}{{0,160}}?(?:\d|midi|minuit){_IN}{{0,120}})?{_END}",
            ),
            form(Direction.DECISION, r"Il\s+en\s+est\s+ainsi\s+(?:décidé|convenu)(?:\s*\([^()]{1,120}\))?" + _END),
            form(
                Direction.DECISION,
                rf"(?:Par\s+\d{_IN}{{3,240}}?,\s+)?{_THING}\b{_IN}{{0,300}}?\b(?:est|sont|a\s+été)\s+(?:adopté"
                rf"|rejeté|approuvé|maintenu)e?s?\b"
                rf"{_IN}{{0,260}}{_END}",
            ),
            form(
                Direction.VOTE,
                r"Il\s+est\s+procédé\s+(?:au|à\s+un)\s+(?:vote|scrutin)\b" + rf"{_IN}{{0,240}}{_END}",
            ),
            form(
                Direction.VOTE,
                rf"Le\s+vote\s+a\s+lieu\s+(?:à\s+main\s+levée|au\s+scrutin|par\s+appel){_IN}{{0,200}}{_END}",
            ),
            form(
                Direction.CHAIR,
                rf"(?:En\s+l['’]absence\s+d{_IN}{{1,160}},\s+)?{_IN}{{2,200}}?\b(?:assume|prend|reprend|occupe|cède)\s+"
                r"(?:de\s+nouveau\s+|à\s+nouveau\s+)?(?:la\s+présidence|le\s+fauteuil\s+présidentiel|place\s+au"
                r"\s+fauteuil\s+présidentiel)"
                rf"{_IN}{{0,80}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:Sur|À)\s+l['’]invitation\s+d{_IN}{{1,900}}?\b(?:prend|prennent|est|sont|occupe"
                rf"|occupent)\b{_IN}{{1,900}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"Les\s+(?:membres|représentants|participants|délégations){_IN}{{0,120}}\b(?:observent|se"
                rf"\s+lèvent)\b{_IN}{{0,160}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:M|Mme|Mlle|Sir|S\.|Son|Sa|Le|La)\b{_IN}{{2,260}}\b(?:est|sont)\s+(?:escorté|accompagné"
                rf"|conduit)e?s?\b{_IN}{{0,160}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:M|Mme|Mlle|Sir)\b{_IN}{{2,200}}\b(?:prend|prennent|quitte|quittent|prête|prononce)\s+(?:serment|le\s+serment|place|la\s+(?:table"
                rf"|salle)|un\s+siège)"
                rf"{_IN}{{0,200}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:Un|Une|La|Le)\s+(?:[\w-]+\s+){{0,3}}(?:vidéo|film|enregistrement|séquence){_IN}{{0,120}}\best"
                rf"\s+(?:projeté|diffusé|présenté)e?"
                rf"{_IN}{{0,160}}{_END}",
            ),
        ),
        never=re.compile(r"\b(?:je|nous|notre|nos|mon|ma|mes|vous|votre|j['’])\b", re.IGNORECASE),
        bracketed=re.compile(
            r"\[(?:Ultérieurement|Par\s+la\s+suite|L(?:a|es)\s+délégations?|La\s+résolution)[^\[\]]{5,1200}\]"
        ),
    )
)

_REPLY = r"(?:droit\s+de\s+réponse)"
_VOTES = r"(?:votes?|positions?)"
_LAST = (
    r"entend(?:re|u)\s+(?:l[ea]\s+|l['’])?(?:derni(?:er|ère)|seule?|unique)s?\s+(?:orat\w+|intervenante?|déclaration)"
)
_KINDS = KindCues(
    explains=re.compile(
        rf"\bexpli(?:quer|cations?)\s+(?:de\s+)?(?:leurs?\s+|son\s+|sa\s+|du\s+|d['’]un\s+)?{_VOTES}\b|\bau\s+titre"
        rf"\s+des\s+explications\b"
        r"|\bdéclarations?\s+(?:avant|après|à\s+l['’]issue\s+d[ue])\s+(?:le\s+|l['’])?(?:vote|adoption|mise\s+aux"
        r"\s+voix)\b",
        re.IGNORECASE,
    ),
    advice=re.compile(r"\bune\s+seule\s+fois\b|\bne\s+(?:pas\s+)?expliquer?\b", re.IGNORECASE),
    explained=re.compile(
        rf"\b{_LAST}[^.]{{0,80}}\b(?:explications?|vote|position)|\b(?:fin|terme|terminé)\s[^.]{{0,20}}\b(?:de\s+la"
        rf"\s+procédure\s+de|le|du)\s+vote\b"
        r"|\bplus\s+d['’](?:orateurs?|explications?)\b",
        re.IGNORECASE,
    ),
    before=re.compile(
        r"\bavant\s+(?:le\s+|la\s+|l['’]|de\s+|que\s+)?(?:le\s+)?(?:vote|voter|mise\s+aux\s+voix|adoption|décision"
        r"|prise|procéder|prendre|se\s+prononcer|nous)",
        re.IGNORECASE,
    ),
    after=re.compile(
        r"\b(?:après|à\s+l['’]issue\s+d[ue]|à\s+la\s+suite\s+d[ue])\s*(?:le\s+|la\s+|l['’])?(?:vote|adoption"
        r"|décision|mise\s+aux\s+voix)"
        r"|\bvien(?:t|nent)\s+d['’](?:être\s+adopt|adopter)|\bsur\s+la\s+(?:résolution|décision)\s+\d",
        re.IGNORECASE,
    ),
    limit=re.compile(r"\bexplications?[^.]{0,60}\blimitées?\s+à\b", re.IGNORECASE),
    replies=re.compile(rf"\b{_REPLY}\b", re.IGNORECASE),
    replied=re.compile(rf"\b{_LAST}[^.]{{0,80}}\b{_REPLY}\b", re.IGNORECASE),
    order=re.compile(r"\bmotions?\s+d['’]ordre\b", re.IGNORECASE),
    ends=re.compile(
        r"\bplus\s+d['’]orateurs?\b|\b(?:achevé|terminé|conclu)\s+(?:ainsi\s+)?(?:son|l['’])\s*examen|\ba\s+ainsi"
        r"\s+(?:achevé|terminé)"
        r"|\b(?:allons|va)\s+(?:maintenant\s+)?entendre\s+(?:un\s+exposé|une\s+(?:déclaration"
        r"|allocution))\b(?![^.]*\b(?:réponse|vote))",
        re.IGNORECASE,
    ),
    observer=re.compile(r"\bobservat(?:eur|rice)\b", re.IGNORECASE),
    own_reply=re.compile(
        rf"\b(?:je|j['’]\w+|nous|ma\s+délégation|délégation\s+d[\w\s'’]{{2,40}}|mon"
        rf"\s+pays)\b[^.]{{0,120}}\b(?:exerc\w+|us\w+|prévaloir|faire\s+usage|au\s+titre|droit)\b"
        rf"[^.]{{0,50}}\b{_REPLY}\b",
        re.IGNORECASE,
    ),
    no_reply=re.compile(r"\bréserv\w+|\bne\s+(?:\w+\s+){0,3}(?:exerc|us)", re.IGNORECASE),
    own_order=re.compile(
        r"\b(?:je|j['’]\w+|nous|ma\s+délégation)\b[^.]{0,90}\bmotion\s+d['’]ordre\b|\A\W*motion\s+d['’]ordre\b",
        re.IGNORECASE,
    ),
    own_explanation=re.compile(
        r"\b(?:je|j['’]\w+|nous|ma\s+délégation|déclaration|délégation)\b[^.]{0,120}"
        r"\b(?:expli(?:quer|cation)s?)\s+(?:de\s+|du\s+)?(?:son\s+|notre\s+|mon\s+|sa\s+|ma\s+|le\s+)?(?:vote"
        r"|position)\b",
        re.IGNORECASE,
    ),
)

_CHAIR = ChairWords(
    procedure=re.compile(
        r"\b(?:la\s+parole|invit\w+|orateurs?|procès-verbal|séance|reprend\w*|suspend\w*|lev(?:er|ée)|ordre\s+du"
        r"\s+jour|règlement|article\s+\d+"
        r"|projets?\s+de\s+(?:résolution|décision)|vot(?:e|er|ent)|voix|scrutin|élection|élue?s?|candidat\w*"
        r"|objection|considérer(?:ai)?|décid\w+|examen"
        r"|consultations|exposé|remerci\w+|mes\s+fonctions|documents?|rapport|lettres?\s+datées?|rappel\w+|inform\w+"
        r"|déclaration\s+(?:de|du|faite)"
        r"|participer|interprètes?|liste|minutes)\b",
        re.IGNORECASE,
    ),
    tribute=re.compile(r"\b(?:hommage|condoléances|décès|disparition|mémoire|deuil|sympathie)\b", re.IGNORECASE),
)

_OF = r"(?:de\s+la\s+|de\s+l['’]\s?|du\s+|des\s+|d['’]\s?|de\s+)"


def _capacity(group: str) -> str:
    """In one's national capacity; `group` names the country's group."""
    country = rf"(?P<{group}>(?-i:[^\W\d_a-zà-ÿ])[^.;:]{{2,80}}?)"
    return (
        r"(?:(?:à|en)\s+(?:ma\s+qualité|mon\s+nom)\s+d[e'’]\s*(?:\w+\s+){0,4}?(?:représentante?|ministre|ambassad\w+"
        r"|chef\w*)\b"
        rf"[^.;:]{{0,120}}?\s{_OF}{country}(?=\s*[.,;:]|\s+(?:et|pour|sur|je|avant|avec)\b|\s*\Z)"
        r"|(?:à\s+titre\s+national|en\s+ma\s+(?:capacité|qualité)\s+nationale|au\s+nom\s+de\s+mon\s+pays))"
    )


_NATIONAL = NationalWords(
    announces=re.compile(
        r"\b(?:je|j['’]|me)\s*(?:vais|ferai|fais|voudrais|souhaite|tiens|souhaiterais|prononcerai|prends|vais"
        r"\s+maintenant|aimerais|permett\w*)\b[^;«»]{0,140}?"
        rf"\b{_capacity('country')}|\b(?:je|j['’])[^.;«»]{{0,60}}\bdéclaration\s+nationale\b",
        re.IGNORECASE,
    ),
    speaks=re.compile(
        rf"\s*(?:Maintenant,\s+)?{_capacity('named')}\s*,\s*(?:je|j['’]|nous|permettez|qu['’]|ma\s)",
        re.IGNORECASE,
    ),
    resumes=re.compile(
        r"\s*(?:Je\s+(?:vais\s+)?(?:reprends?|reprendre)\s+(?:maintenant\s+|à\s+présent\s+)?(?:mes|ma)"
        r"\s+(?:fonctions?|qualité|rôle)"
        r"|Reprenant\s+(?:maintenant\s+)?mes\s+fonctions)",
        re.IGNORECASE,
    ),
)

_PLACED = r"(?P<name>[^,;()]{2,80}?)\s*\((?P<place>(?:[^()]|\([^()]*\)){1,120})\)\s*,?\s*"
_VICE = r"(?P<vice>(?:[\w\s'’-]{0,60}\b(?:Vice|par\s+intérim|provisoire)[^,]{0,60},?\s*)?)"
_TAKES = (
    r"(?:assume|prend|occupe)\s+(?:la\s+présidence|le\s+fauteuil\s+présidentiel|place\s+au\s+fauteuil\s+présidentiel)"
)
_BACK = r"(?:reprend|assume\s+(?:de|à)\s+nouveau|regagne)\s+(?:la\s+présidence|le\s+fauteuil\s+présidentiel)"
_CHANGES = ChairChanges(
    took=(
        re.compile(rf"(?:\A|,\s|;\s){_PLACED}{_VICE}{_TAKES}", re.IGNORECASE),
        re.compile(rf"(?:\A|,\s|;\s)(?P<name>(?!l[ea]\s)[^,;()]{{2,80}}?)\s*,?\s*{_VICE}{_TAKES}", re.IGNORECASE),
    ),
    returned=re.compile(rf"\bL[ea]\s+Présidente?\s+{_BACK}|\bL[ea]\s+Présidente?\s+{_TAKES}", re.IGNORECASE),
    stands_in=re.compile(r"\b(?:intérim|provisoire|temporaire|Vice|suppléante?)\b", re.IGNORECASE),
    absence=re.compile(r"\babsence\b", re.IGNORECASE),
)

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"
_DAY = rf"(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{_MONTHS.replace(' ', '|')})\s+(?P<year>\d{{4}})"
_TIME = TimeWords(
    lines=(
        re.compile(
            rf"\b(?P<weekday>{_DAYS.replace(' ', '|')})\s*,?\s+{_DAY}\b"
            r"(?:\s*,?\s*(?:à\s+)?(?P<time>midi(?:\s+\d{1,2})?|minuit|\d{1,2}\s*(?:heures?|h\b\.?|:)(?:\s*\d{1,2})?))?",
            re.IGNORECASE,
        ),
        re.compile(rf"(?m)^[ \t]*{_DAY}\s*$", re.IGNORECASE),
    ),
    months=tuple((month,) for month in _MONTHS.split()),
    weekdays=tuple(_DAYS.split()),
    clock=re.compile(r"(?P<hour>\d{1,2})\s*(?:heures?|h\.?|:)(?:\s*(?P<minute>\d{1,2}))?", re.IGNORECASE),
    noon=re.compile("midi", re.IGNORECASE),
    midnight=re.compile("minuit", re.IGNORECASE),
    morning=re.compile(r"du\s+matin"),
    afternoon=re.compile(r"de\s+l['’]après-midi|du\s+soir"),
)


def _meeting(number: int, plenary: str) -> str:
    ordinal = "1re" if number == 1 else f"{number}e"
    return f"{ordinal} séance {plenary}" if plenary else f"{ordinal} séance"


_COVER = CoverWords(
    record="Procès-verbal",
    number=re.compile(
        r"(?im)^[^\n]{0,60}?\b(?P<number>\d{1,5})\s?(?:e|re|ère|ème|er)\s+séance(?:\s+(?P<plenary>plénière))?\b"
    ),
    meeting=_meeting,
    resumption=" (reprise {})",
    session=re.compile(
        r"(?im)^[ \t]*(?P<session>(?:[^\W\d_]+(?:-[^\W\d_]+)*[ \t]+){1,3}session"
        r"(?:[ \t]+extraordinaire(?:[ \t]+d['’]urgence)?)?)[ \t]*$"
    ),
    foot=re.compile(
        rf"(?m)^[ \t]*(?:Ce\s+procès-verbal|Le\s+présent\s+procès-verbal|Les\s+rectifications|{JOB}|{BAR_CODE})"
    ),
    bodies=(),
    committee=re.compile(
        r"(?im)^[ \t]*((?:Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième)[ \t]+Commission"
        r"|Commission[ \t]+politique[ \t]+spéciale)[ \t]*$"
    ),
    provisional=re.compile(r"\s+Provisoire\Z", re.IGNORECASE),
    body_word=re.compile(r"\b(?:Conseil|Assemblée|Comité|Commission|Conférence|Réunion\s+des|Congrès|Forum|Union)\b"),
    no_body=re.compile(
        r"\b(?:procès-verbal|Officiels?|Provisoire|séance|Présidente?|Membres|Ordre\s+du\s+jour|Service|adressée?s"
        r"|délégation|année|session|Documents)\b|\d",
        re.IGNORECASE,
    ),
    places=("New York", "Genève", "Vienne", "Nairobi", "Paris", "Londres", "Addis-Abeba", "La Haye"),
    held_at=re.compile(
        r"(?m)^[^\n.]{0,40}\b[Tt]enue\s+(?:à|au)\s+(?:[^,\n]{3,60},\s+(?:à"
        r"\s+)?)?(?P<place>[A-Z][\w .'’-]{2,40}?)(?=,|\n|\s+le\s)"
    ),
    agenda=re.compile(r"(?m)^[ \t]*Ordre\s+du\s+jour\s*:?[ \t]*(?:\n|(?=[^\W\d_]))"),
    goes_on=(",", "-", " et", " de", " la", " le", " les", " des", " du", " en", " à"),
    time=_TIME,
    members=MemberWords(
        officer=re.compile(
            r"(?m)^[ \t]*(?P<office>Présidente?s?(?P<stands_in>\s+(?:par\s+intérim|provisoire"
            r"|temporaire))?)\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))",
            re.IGNORECASE,
        ),
        later=re.compile(r"\b(?:puis|ensuite)\s*[:：]", re.IGNORECASE),
        members=re.compile(r"(?m)^[ \t]*Membres?\s*[:：][ \t]*"),
        after_members=re.compile(
            rf"(?m)^[ \t]*(?:Ordre\s+du\s+jour|Ce\s+procès-verbal|{JOB}|{BAR_CODE}|La\s+séance\s+est|Provisoire\s*$"
            rf"|Présidente?\s*:)"
        ),
        somebody=re.compile(rf"(?:{ADDRESS.alternatives})\s+[^\W\d_]"),
    ),
    before_item=" : ",
)
# Words that names of countries are made of, beside those that begin with a capital.
_SMALL = (
    "de la le les du des et d l en populaire démocratique lao bolivarienne plurinational islamique fédérés unie "
    "république yougoslave ex arabe syrienne"
)
WORDS = RecordWords(
    language="fr",
    labels=LABELS,
    floor=FLOOR,
    directions=_DIRECTIONS,
    votes=VoteWords(
        re.compile(
            r"(?:Votent\s+(?:pour|contre)|Vote(?:nt)?\s+pour|S['’]abstien(?:nent|t)|Abstentions?|Pour|Contre"
            r"|Absents?|Ne\s+participent\s+pas\s+au\s+vote"
            r"|Présents\s+et\s+ne\s+votant\s+pas)\s*[:;：]",
            re.IGNORECASE,
        ),
        frozenset(_SMALL.split()),
    ),
    agenda_heading=re.compile(
        r"(?:Points?\s+\d+(?:\s*\w?\))?[^.\n]{0,60}\sde\s+l['’]ordre\s+du\s+jour|Adoption\s+de\s+l['’]ordre\s+du"
        r"\s+jour|Organisation\s+des\s+travaux"
        r"|Ouverture\s+de\s+la\s+(?:\w+[\s-]){0,6}session|Clôture\s+de\s+la\s+(?:\w+[\s-]){0,6}session|Remerciements"
        r"\s+au\b"
        r"|Hommage\s+à\s+la\s+mémoire\b|Expression\s+de\s+(?:remerciements|bienvenue|sympathie|condoléances))",
        re.IGNORECASE,
    ),
    disclaimer=Disclaimer(
        "Ce procès-verbal contient",
        re.compile(
            r"Ce\s+procès-verbal\s+contient\s+le\s+texte\b.{0,1400}?"
            rf"(?:\(http[^()]{{5,60}}\)\s*\.?|bureau\s+[A-Z]{{1,2}}-\d+\s*(?:\([^()\s]{{5,60}}\))?\s*\."
            rf"|rectificatif\.|{BAR_CODE})"
            rf"(?:\s*Les\s+procès-verbaux\s+rectifiés\b[^.]{{0,200}}(?:\(http[^()]{{5,60}}\))?\s*\.)?(?:"
            rf"\s+{JOB})?(?:\s+{BAR_CODE})?",
            re.DOTALL | re.IGNORECASE,
        ),
    ),
    kinds=_KINDS,
    chair=_CHAIR,
    national=_NATIONAL,
    changes=_CHANGES,
    cover=_COVER,
    on_behalf_of=SPOKEN_FOR.on_behalf_of,
    aligned_with=SPOKEN_FOR.aligned_with,
    closed=re.compile(r"\best\s+levée\b"),
    secretariat=re.compile(
        r"(?:Secrétaire\s+générale?(?:\s+adjointe?)?|Conseill\w+\s+juridique|Commissaire)\Z", re.IGNORECASE
    ),
    body_of_post=re.compile(
        r"\b(?:de\s+la|du|de\s+l['’])\s*(?P<body>[A-ZÀ-Ÿ][^,]*?\b(?:Comité|Commission|Conseil|Conférence|Groupe"
        r"|Assemblée|Cour|Bureau)\b[^,]*)"
    ),
)
