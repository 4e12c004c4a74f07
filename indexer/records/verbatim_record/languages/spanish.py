"""The words of records printed in Spanish."""

import re

from indexer.attribution.languages.spanish import ADDRESS, FLOOR, LABELS, SPOKEN_FOR
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
_IN = (
    r"(?>[^.!?]|\.(?=[\w,;:])|(?<=\b[A-Z])\.|(?<=\bSr)\.|(?<=\bSra)\.|(?<=\bSrta)\.|(?<=\bSres)\.|(?<=\bDr)\."
    r"|(?<=\bDra)\.)"
)
_END = r"\s*\.?\]?(?=\s|$)"
_THING = (
    r"(?:el\s+|la\s+|los\s+|las\s+)?(?:proyectos?\s+de\s+(?:resolución|decisión|informe)|enmiendas?|recomendaci\w+"
    r"|texto|moción|propuesta|declaración"
    r"|orden\s+del\s+día|programa\s+(?:de\s+trabajo)?|informe|(?:\w+\s+)?párrafos?|resolución|decisión)"
)
_DECIDED = r"(?:queda|quedan|es|son|se)\s+(?:aprob|rechaz|mant|adopt)\w+"
_DIRECTIONS = Directions(
    DirectionWords(
        first_words=re.compile(
            r"(?:Se|El|La|Los|Las|Así|Queda|Quedan|Por|A|En|Sr|Sra|Srta|Sir|Su|Un|Una|Es|Vuelve|Ocupa|\[|\()",
            re.IGNORECASE,
        ),
        forms=(
            form(
                Direction.SITTING,
                r"Se\s+(?:abre|levanta|suspende|reanuda|declara\s+abierta)\s+la\s+sesión\b"
                rf"(?:{_IN}{{0,160}}?(?:\d|mediodía|medianoche){_IN}{{0,120}})?{_END}",
            ),
            form(
                Direction.SITTING,
                rf"La\s+sesión\s+(?:se\s+(?:abre|levanta|suspende|reanuda)|es\s+(?:suspendida"
                rf"|reanudada))\b{_IN}{{0,200}}{_END}",
            ),
            form(
                Direction.DECISION,
                r"Así\s+(?:queda|se)\s+(?:acordad[oa]|decidid[oa]|acuerda|decide)(?:\s*\([^()]{1,120}\))?" + _END,
            ),
            form(
                Direction.DECISION,
                rf"(?:Por\s+(?:\d|unanimidad){_IN}{{0,240}}?,\s+)?{_DECIDED}\s+{_THING}\b{_IN}{{0,300}}{_END}",
            ),
            form(
                Direction.DECISION,
                rf"(?:Por\s+(?:\d|unanimidad){_IN}{{0,240}}?,"
                rf"\s+)?{_THING}\b{_IN}{{0,300}}?\b{_DECIDED}\b{_IN}{{0,260}}{_END}",
            ),
            form(
                Direction.VOTE,
                rf"Se\s+procede\s+a\s+(?:una\s+)?(?:votación|la\s+votación){_IN}{{0,240}}{_END}",
            ),
            form(
                Direction.VOTE,
                rf"Se\s+(?:somete\s+a\s+votación|efectúa\s+(?:una\s+)?votación|realiza\s+(?:una"
                rf"\s+)?votación){_IN}{{0,240}}{_END}",
            ),
            form(
                Direction.CHAIR,
                rf"(?:En\s+ausencia\s+d{_IN}{{1,160}},\s+)?{_IN}{{2,200}}?\b(?:vuelve\s+a\s+ocupar|ocupa|asume"
                rf"|reasume)\s+(?:de\s+nuevo\s+|nuevamente\s+)?la\s+Presidencia"
                rf"{_IN}{{0,80}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:Por|A)\s+invitación\s+d{_IN}{{1,900}}?\b(?:ocupa|ocupan|toma|toman|es|son|pasa"
                rf"|pasan)\b{_IN}{{1,900}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"Los\s+(?:miembros|representantes|participantes){_IN}{{0,120}}\b(?:guardan|observan"
                rf"|permanecen)\b{_IN}{{0,160}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:El|La|Sr|Sra|Srta|Sir|Su)\b{_IN}{{2,260}}\b(?:es|son)\s+acompañad[oa]s?\b{_IN}{{0,160}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"(?:El|La)\s+(?:Sr|Sra|Srta)\b{_IN}{{2,200}}\b(?:ocupa|ocupan|toma|toman|se"
                rf"\s+retira)\b{_IN}{{0,200}}{_END}",
            ),
            form(
                Direction.PEOPLE,
                rf"Se\s+(?:proyecta|exhibe|muestra|reproduce)\s+(?:un|una|el|la)\b{_IN}{{0,160}}{_END}",
            ),
            form(
                Direction.PEOPLE, rf"(?:El|La)\s+{_IN}{{2,200}}\b(?:presta|prestan)\s+juramento\b{_IN}{{0,200}}{_END}"
            ),
        ),
        never=re.compile(
            r"\b(?:yo|nosotros|nuestr[oa]s?|mi|mis|usted|ustedes|quisiera|deseo|tengo|doy)\b", re.IGNORECASE
        ),
        bracketed=re.compile(r"\[(?:Posteriormente|Las?\s+delegaci|La\s+resolución)[^\[\]]{5,1200}\]"),
    )
)

_REPLY = r"(?:derecho\s+(?:a|de)\s+(?:contestar|contestación|respuesta|réplica))"
_VOTES = r"(?:votos?|votaci\w+|posici\w+)"
_LAST = (
    r"escuch(?:ado|amos|ar)\s+(?:a\s+la\s+|al\s+|la\s+|el\s+)?(?:últim|únic)[oa]s?\s+(?:orador|declaraci"
    r"|interven|explicaci)\w*"
)
_KINDS = KindCues(
    explains=re.compile(
        rf"\bexplicaci(?:ón|ones)\s+(?:de\s+)?(?:su\s+|sus\s+|del\s+|la\s+)?{_VOTES}\b|\bexplicar\s+(?:su|sus|el)"
        rf"\s+{_VOTES}\b"
        r"|\bdeclaraci(?:ón|ones)\s+(?:antes|después)\s+de\s+(?:la\s+)?(?:votación|aprobación|someter)",
        re.IGNORECASE,
    ),
    advice=re.compile(r"\buna\s+sola\s+vez\b|\bno\s+expli(?:car|quen)\b", re.IGNORECASE),
    explained=re.compile(
        rf"\b{_LAST}[^.]{{0,80}}\b(?:explicaci|vot|posici)|\b(?:final|concluid[oa]"
        rf"|término)\s[^.]{{0,30}}\b(?:procedimiento\s+de\s+votación|votación)"
        r"|\bno\s+hay\s+más\s+(?:oradores|explicaciones)",
        re.IGNORECASE,
    ),
    before=re.compile(
        r"\bantes\s+de\s+(?:que\s+)?(?:la\s+|el\s+)?(?:vot\w+|someter|aprob\w+|adopt\w+|decisión|proceder|tomar"
        r"|pronunci\w+|se\s+(?:proceda|tome|adopte))",
        re.IGNORECASE,
    ),
    after=re.compile(
        r"\b(?:después|luego|tras|a\s+raíz)\s+(?:de\s+)?(?:la\s+|el\s+)?(?:vot\w+|aprob\w+|adopci\w+|decisión)"
        r"|\bacaba(?:mos)?\s+de\s+(?:aprobar|adoptar|aprobarse)"
        r"|\bsobre\s+la\s+(?:resolución|decisión)\s+\d|\brecién\s+aprobad",
        re.IGNORECASE,
    ),
    limit=re.compile(r"\bexplicaci\w+[^.]{0,60}\blimita", re.IGNORECASE),
    replies=re.compile(rf"\b{_REPLY}\b", re.IGNORECASE),
    replied=re.compile(rf"\b{_LAST}[^.]{{0,80}}\b{_REPLY}\b", re.IGNORECASE),
    order=re.compile(r"\bcuesti(?:ón|ones)\s+de\s+orden\b", re.IGNORECASE),
    ends=re.compile(
        r"\bno\s+hay\s+más\s+(?:oradores|nombres)|\b(?:ha\s+)?conclu(?:ye|ido)\s+(?:así\s+)?(?:su|el)\s+examen|\bha"
        r"\s+concluido\s+así"
        r"|\b(?:escucharemos|escuchará|vamos\s+a\s+escuchar)\s+(?:ahora\s+)?una?\s+(?:exposición|declaración"
        r"|discurso)\b(?![^.]*\b(?:contestar|vot))",
        re.IGNORECASE,
    ),
    observer=re.compile(r"\bobservador(?:a)?\b", re.IGNORECASE),
    own_reply=re.compile(
        r"\b(?:yo|me|mi\s+delegación|delegación\s+de[\w\s]{2,40}|mi\s+país|deseo|quisiera|deseamos|ejerzo|ejercemos"
        r"|hago|tomo|intervengo)\b[^.]{0,120}"
        rf"\b{_REPLY}\b",
        re.IGNORECASE,
    ),
    no_reply=re.compile(r"\breserv\w+|\bno\s+(?:\w+\s+){0,3}(?:ejerc|us|hac)", re.IGNORECASE),
    own_order=re.compile(
        r"\b(?:yo|me|mi\s+delegación|deseo|quisiera|planteo|tengo|queremos)\b[^.]{0,90}\bcuestión\s+de\s+orden\b"
        r"|\A\W*(?:para\s+una\s+|una\s+)?cuestión\s+de\s+orden\b",
        re.IGNORECASE,
    ),
    own_explanation=re.compile(
        r"\b(?:yo|me|mi\s+delegación|declaración|delegación|deseo|quisiera|deseamos|formulo|tomo)\b[^.]{0,120}"
        r"\b(?:explicación\s+de(?:l|\s+(?:su|nuestro|mi|nuestra))?|explicar\s+(?:su|nuestro|mi|nuestra|el))"
        r"\s+(?:voto|votación|posición)\b",
        re.IGNORECASE,
    ),
)

_CHAIR = ChairWords(
    procedure=re.compile(
        r"\b(?:la\s+palabra|invit\w+|oradores?|acta|sesión|reanud\w+|suspend\w+|levant\w+|orden\s+del\s+día"
        r"|reglamento|artículo\s+\d+"
        r"|proyectos?\s+de\s+(?:resolución|decisión)|vot\w+|elecci\w+|elegid\w+|candidat\w+|objeci\w+|consider(?:aré"
        r"|o)|decid\w+|acuerd\w+|examen"
        r"|consultas|exposición|agrade\w+|gracias|mis\s+funciones|documentos?|informe|cartas?\s+de\s+fecha|record\w+"
        r"|inform\w+"
        r"|declaración\s+(?:de|del|formulada)|participar|intérpretes|lista|minutos)\b",
        re.IGNORECASE,
    ),
    tribute=re.compile(r"\b(?:homenaje|condolencias|pésame|fallecimiento|memoria|duelo|solidaridad)\b", re.IGNORECASE),
)

_OF = r"(?:de\s+la\s+|de\s+los\s+|de\s+las\s+|del\s+|de\s+)"


def _capacity(group: str) -> str:
    """In one's national capacity; `group` names the country's group."""
    country = rf"(?P<{group}>(?-i:[^\W\d_a-zà-ÿ])[^.;:]{{2,80}}?)"
    return (
        r"(?:en\s+(?:mi\s+(?:calidad|condición)|calidad)\s+de\s+(?:\w+\s+){0,4}?(?:representante|ministr[oa]"
        r"|embajadora?|jef[ea])\b[^.;:]{0,120}?\s"
        rf"{_OF}{country}(?=\s*[.,;:]|\s+(?:y|para|sobre|antes|con)\b|\s*\Z)"
        r"|(?:a\s+título\s+nacional|en\s+mi\s+(?:capacidad|calidad|condición)\s+nacional|en\s+nombre\s+de\s+mi\s+país))"
    )


_NATIONAL = NationalWords(
    announces=re.compile(
        r"\b(?:haré|formularé|voy\s+a|quisiera|deseo|quiero|me\s+dispongo|permítaseme|pronunciaré|intervendré"
        r"|hablaré|paso\s+a)\b[^;«»]{0,140}?"
        rf"\b{_capacity('country')}|\b(?:haré|formularé|quisiera|deseo|voy\s+a)[^.;«»]{{0,60}}\bdeclaración"
        rf"\s+nacional\b",
        re.IGNORECASE,
    ),
    speaks=re.compile(
        rf"\s*(?:Ahora,?\s+)?(?:hablando\s+)?{_capacity('named')}\s*,\s*(?:yo|me|deseo|quisiera|quiero|permítaseme"
        rf"|digo|agradezco|mi\s)",
        re.IGNORECASE,
    ),
    resumes=re.compile(
        r"\s*(?:(?:Ahora\s+)?(?:vuelvo\s+a\s+(?:asumir|desempeñar|ejercer)|reanudo|retomo|reasumo)\s+(?:ahora\s+"
        r"|nuevamente\s+)?(?:mis|mi|la)\s+"
        r"(?:funciones|función|calidad|Presidencia))",
        re.IGNORECASE,
    ),
)

_PLACED = r"(?:el\s+|la\s+)?(?P<name>[^,;()]{2,80}?)\s*\((?P<place>(?:[^()]|\([^()]*\)){1,120})\)\s*,?\s*"
_VICE = r"(?P<vice>(?:[\w\s-]{0,60}\b(?:Vice\w*|interin[oa]|provisional)\b[^,]{0,60},?\s*)?)"
_TAKES = r"(?:ocupa|asume)\s+la\s+Presidencia"
_BACK = (
    r"(?:vuelve\s+a\s+(?:ocupar|asumir)|reasume|ocupa\s+(?:de\s+nuevo|nuevamente)|asume\s+(?:de\s+nuevo"
    r"|nuevamente))\s+la\s+Presidencia"
)
_CHANGES = ChairChanges(
    took=(
        re.compile(rf"(?:\A|,\s|;\s){_PLACED}{_VICE}{_TAKES}", re.IGNORECASE),
        re.compile(
            rf"(?:\A|,\s|;\s)(?:(?:el|la)\s+(?=Sr))?(?P<name>(?!(?:el|la)\s)[^,;()]{{2,80}}?)\s*,?\s*{_VICE}{_TAKES}",
            re.IGNORECASE,
        ),
    ),
    returned=re.compile(rf"\b(?:El|La)\s+President[ea]\s+(?:{_BACK}|{_TAKES})", re.IGNORECASE),
    stands_in=re.compile(r"\b(?:interin[oa]|provisional|temporal|en\s+funciones|suplente)\b|\bVice", re.IGNORECASE),
    absence=re.compile(r"\bausencia\b", re.IGNORECASE),
)

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_DAYS = "lunes martes miércoles jueves viernes sábado domingo"
_DAY = rf"(?P<day>\d{{1,2}})\s+de\s+(?P<month>{_MONTHS.replace(' ', '|')}|setiembre)\s+del?\s+(?P<year>\d{{4}})"
_TIME = TimeWords(
    lines=(
        re.compile(
            rf"\b(?P<weekday>{_DAYS.replace(' ', '|')})\s*,?\s+{_DAY}\b"
            r"(?:\s*,?\s*(?:a\s+las?\s+)?(?P<time>mediodía|medianoche|\d{1,2}(?:[.:]\d{2})?(?:\s*(?:horas?|h\.))?))?",
            re.IGNORECASE,
        ),
        re.compile(rf"(?m)^[ \t]*{_DAY}\s*$", re.IGNORECASE),
    ),
    months=tuple((month, "setiembre") if month == "septiembre" else (month,) for month in _MONTHS.split()),
    weekdays=tuple(_DAYS.split()),
    clock=re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?"),
    noon=re.compile("mediodía", re.IGNORECASE),
    midnight=re.compile("medianoche", re.IGNORECASE),
    morning=re.compile(r"de\s+la\s+mañana"),
    afternoon=re.compile(r"de\s+la\s+(?:tarde|noche)"),
)


def _meeting(number: int, plenary: str) -> str:
    return f"{number}ª sesión {plenary}" if plenary else f"{number}ª sesión"


_COVER = CoverWords(
    record="Acta literal",
    number=re.compile(
        r"(?im)^[^\n]{0,60}?\b(?P<number>\d{1,5})\s?(?:ª|a|\.a|\.ª)\s+sesión(?:\s+(?P<plenary>plenaria))?\b"
    ),
    meeting=_meeting,
    resumption=" (reanudación {})",
    session=re.compile(
        r"(?im)^[ \t]*(?P<session>(?:[^\W\d_]+[ \t]+){1,3}(?:período"
        r"|periodo)[ \t]+(?:(?:extraordinario[ \t]+)(?:de[ \t]+emergencia[ \t]+)?)?de[ \t]+sesiones"
        r"(?:[ \t]+de[ \t]+emergencia)?)[ \t]*$"
    ),
    foot=re.compile(rf"(?m)^[ \t]*(?:La\s+presente\s+acta|Las\s+correcciones|{JOB}|{BAR_CODE})"),
    bodies=(),
    committee=re.compile(
        r"(?im)^[ \t]*((?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta)[ \t]+Comisión"
        r"|Comisión[ \t]+Política[ \t]+Especial)[ \t]*$"
    ),
    provisional=re.compile(r"\s+Provisional\Z", re.IGNORECASE),
    body_word=re.compile(r"\b(?:Consejo|Asamblea|Comité|Comisión|Conferencia|Reunión\s+de|Congreso|Foro|Unión)\b"),
    no_body=re.compile(
        r"\b(?:acta|Oficiales|Provisional|sesión|Presiden\w+|Miembros|Orden\s+del\s+día|Jef[ea]|dirigirse|delegación"
        r"|año|sesiones|Documentos)\b|\d",
        re.IGNORECASE,
    ),
    places=(
        "Nueva York",
        "Ginebra",
        "Viena",
        "Nairobi",
        "París",
        "Londres",
        "Addis Abeba",
        "La Haya",
        "Ciudad de Panamá",
    ),
    held_at=re.compile(
        r"(?m)^[^\n.]{0,40}\b[Cc]elebrada\s+en\s+(?:[^,\n]{3,60},\s+(?:en\s+)?)?(?P<place>[A-Z][\w .'’-]{2,40}?)(?=,"
        r"|\n|\s+el\s)"
    ),
    agenda=re.compile(r"(?m)^[ \t]*(?:Orden\s+del\s+día|Programa)\s*:?[ \t]*(?:\n|(?=[^\W\d_]))"),
    goes_on=(",", "-", " y", " de", " la", " el", " los", " las", " del", " en", " a"),
    time=_TIME,
    members=MemberWords(
        officer=re.compile(
            r"(?m)^[ \t]*(?P<office>(?:Presidencia|President[ea]s?)(?P<stands_in>\s+(?:interin[oa]|provisional"
            r"|temporal))?)\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))",
            re.IGNORECASE,
        ),
        later=re.compile(r"\b(?:luego|después|más\s+tarde)\s*[:：]", re.IGNORECASE),
        members=re.compile(r"(?m)^[ \t]*Miembros?\s*[:：][ \t]*"),
        after_members=re.compile(
            rf"(?m)^[ \t]*(?:Orden\s+del\s+día|La\s+presente\s+acta|{JOB}|{BAR_CODE}|Se\s+abre|Provisional\s*$"
            rf"|Presiden\w+\s*:)"
        ),
        somebody=re.compile(rf"(?:{ADDRESS.alternatives})\s+[^\W\d_]"),
    ),
)
_SMALL = "de la el los las del y e democrática popular lao bolivariana plurinacional islámica federados unida "
"república yugoslava ex árabe siria"
WORDS = RecordWords(
    language="es",
    labels=LABELS,
    floor=FLOOR,
    directions=_DIRECTIONS,
    votes=VoteWords(
        re.compile(
            r"(?:Votos?\s+(?:a\s+favor|en\s+contra)|A\s+favor|En\s+contra|Abstenci(?:ón|ones)|Ausentes?|No"
            r"\s+participan?\s+en\s+la\s+votación"
            r"|Presentes\s+pero\s+sin\s+votar)\s*[:;：]",
            re.IGNORECASE,
        ),
        frozenset(_SMALL.split()),
    ),
    agenda_heading=re.compile(
        r"(?:Temas?\s+\d+[^.\n]{0,60}\sdel\s+(?:programa|orden\s+del\s+día)|Aprobación\s+del\s+(?:orden\s+del\s+día"
        r"|programa)|Organización\s+de\s+los\s+trabajos"
        r"|Apertura\s+del\s+(?:\w+\s){0,6}período|Clausura\s+del\s+(?:\w+\s){0,6}período|Homenaje\s+a\s+la\s+memoria\b"
        r"|Expresi(?:ón|ones)\s+de\s+(?:agradecimiento|bienvenida|condolencia|solidaridad))",
        re.IGNORECASE,
    ),
    disclaimer=Disclaimer(
        "La presente acta contiene",
        re.compile(
            r"La\s+presente\s+acta\s+contiene\b.{0,1400}?"
            rf"(?:\(http[^()]{{5,60}}\)\s*\.?|oficina\s+[A-Z]{{1,2}}-\d+\s*(?:\([^()\s]{{5,60}}\))?\s*\."
            rf"|corrección\.|{BAR_CODE})"
            rf"(?:\s*Las\s+actas\s+corregidas\b[^.]{{0,200}}(?:\(http[^()]{{5,60}}\))?\s*\.)?(?:\s+{JOB})?(?:"
            rf"\s+{BAR_CODE})?",
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
    closed=re.compile(r"\b[Ss]e\s+levanta\b"),
    secretariat=re.compile(
        r"(?:Secretari[oa]\s+General(?:\s+Adjunt[oa])?|Vicesecretari[oa]\s+General|Jurídic[oa]|Comisionad[oa])\Z",
        re.IGNORECASE,
    ),
    body_of_post=re.compile(
        r"\b(?:de\s+la|del)\s+(?P<body>[A-Z][^,]*?\b(?:Comité|Comisión|Consejo|Conferencia|Grupo|Asamblea|Corte"
        r"|Mesa)\b[^,]*)"
    ),
)
