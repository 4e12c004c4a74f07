"""What tells kinds of statement in Spanish."""

import re

from indexer.records.verbatim_record.kind_cues import KindCues

_REPLY = r"(?:derecho\s+(?:a|de)\s+(?:contestar|contestación|respuesta|réplica))"
_VOTES = r"(?:votos?|votaci\w+|posici\w+)"
_LAST = (
    r"escuch(?:ado|amos|ar)\s+(?:a\s+la\s+|al\s+|la\s+|el\s+)?(?:últim|únic)[oa]s?\s+(?:orador|declaraci"
    r"|interven|explicaci)\w*"
)
CUES = KindCues(
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
