"""Stage directions in Spanish."""

import re

from indexer.records.verbatim_record.directions import Direction, Directions, DirectionWords, form

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
DIRECTIONS = Directions(
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
