"""Labels, announcements and groups in Spanish."""

import re

from indexer.attribution.floor import Floor, FloorWords
from indexer.attribution.honorifics import marks_of_address
from indexer.attribution.label import LabelWords, TitledLabels
from indexer.attribution.language_marks import LanguageMarks
from indexer.attribution.posts import PostWords
from indexer.attribution.spoken_for import BehalfWords, SpokenFor

ADDRESS = marks_of_address(
    ("Sr.", "Sra.", "Srta.", "Sres.", "Sras.", "Excmo.", "Excma.", "S. E.", "S.E."),
    (
        "Dr.", "Dra.", "Sir", "Dame", "Lord", "Lady", "Baronesa", "la Baronesa", "La Baronesa", "Barón", "Monseñor",
        "Arzobispo", "Cardenal", "El Rey", "el Rey", "Rey", "La Reina", "la Reina", "El Príncipe", "el Príncipe",
        "Príncipe", "El Príncipe Heredero", "La Princesa", "Princesa", "Jeque", "el Jeque", "El Jeque", "Emir",
        "El Emir", "Sultán", "El Presidente", "el Presidente", "La Presidenta", "la Presidenta",
        "El Primer Ministro", "La Primera Ministra", "General", "el General", "Juez", "el Juez", "la Jueza",
        "Magistrado", "Canciller", "Embajador", "el Embajador", "Embajadora", "la Embajadora", "Capitán",
        "Su Excelencia", "Su Majestad", "Su Alteza Real", "Su Alteza",
    ),
)  # fmt: skip
_LANGUAGE = r"(?:el\s+)?(?P<language>[^\W\d_]+)"
_SPOKE = r"(?:habla|hablando|continúa|prosigue|reanuda)(?:\s+hablando)?\s+en"
_TRANSLATED = r"(?:interpretación|traducido|traducción|interpretado)\s+del?"
MARKS = LanguageMarks(
    forms=(
        re.compile(rf"{_SPOKE}\s+{_LANGUAGE}", re.IGNORECASE),
        re.compile(rf"{_TRANSLATED}\s+{_LANGUAGE}", re.IGNORECASE),
    ),
    alone=re.compile(rf"\(\s*(?:{_SPOKE}|{_TRANSLATED})\s+[^()\n]{{3,60}}\)", re.IGNORECASE),
)
_STANDS_IN = r"(?:\s+(?:interin[oa]|provisional|temporal|en\s+funciones|suplente))?"
_CHAIR = rf"(?:(?:Vice|Co-?)\s?)?President[ea]{_STANDS_IN}|Moderador(?:a)?"
_VOCATIVE = (
    r"President[ea]|Vicepresident[ea]|Secretari[oa]\s+General|Ministr[oa]|Primera?\s+Ministr[oa]|Embajadora?|Canciller"
)
_PARTICLES = (
    "al ap bar ben bin bint d da dal das de del dela della den der des di do dos du e el ibn la las le los san "
    "santa st ten "
    "ter van vom von y zu zur"
)
LABELS = TitledLabels(
    LabelWords(
        address=ADDRESS,
        marks=MARKS,
        office=re.compile(
            rf"(?:El|La)\s+(?P<office>{_CHAIR}|(?:Vice|Sub)?secretari[oa]\s+General(?:\s+Adjunt[oa])?|Secretari[oa]"
            rf"\s+General(?:\s+Interin[oa])?"
            r"|Relator(?:a)?(?:\s+Especial)?|Secretari[oa](?:\s+(?:de\s+la|del)\s+(?:Comisión|Comité|Consejo"
            r"|Conferencia))?|Facilitador(?:a)?"
            r"|Alt[oa]\s+Comisionad[oa]|Asesora?\s+Jurídic[oa]|Fiscal|Secretari[oa]\s+Judicial|Directora?"
            r"\s+General)(?=\s*[:;：(])",
            re.IGNORECASE,
        ),
        chair=re.compile(rf"(?:{_CHAIR})\Z", re.IGNORECASE),
        vocative=re.compile(rf"(?:Sra?|Srta|Señora?|Señorita)\.?\s+(?P<office>{_VOCATIVE})\Z", re.IGNORECASE),
        somebody=re.compile(r"(?:Sra?\.|Srta\.|Sir|Dame|Dra?\.)\s[^():;]{2,80}\("),
        post=re.compile(
            r"\s*,\s*(?P<post>(?:Relator(?:a)?|President[ea]|Vicepresident[ea]|Coordinador(?:a)?|Facilitador(?:a)?"
            r"|Secretari[oa]|Representante"
            r"|Ministr[oa]|Director(?:a)?|Comisionad[oa])\b[^:;()“”«»\n]{0,120}?)(?=\s*[:：(])",
            re.IGNORECASE,
        ),
        particles=frozenset(_PARTICLES.split()),
        chairs=(
            "El Presidente",
            "La Presidenta",
            "El Presidente Interino",
            "La Presidenta Interina",
            "El Vicepresidente",
        ),
        article=re.compile(r"(?:El|La)\s+(?=[^\W\d_a-zà-ÿ])"),
    )
)

_OF = r"(?:de\s+la\s+|de\s+los\s+|de\s+las\s+|del\s+|de\s+)"
_NAME_WORD = (
    r"(?:[^\W\d_a-zà-ÿ][^\s,.;:()]*|(?:[A-Z]\.)+|(?:de|del|la|los|van|von|bin|bint|ben|al|el|dos|da|y)(?=\s)"
    r"|[a-z]{1,2}['’-][^\W\d_a-z][^\s,.;:()]*)"
)
_TITLE = rf"(?:{ADDRESS.alternatives})(?=\s)"
_PERSON = r"(?:Su\s+(?:Excelencia|Majestad|Alteza)|Sra?s?|Srta|Sir|Dame|Lord|Lady|Dra?)\b"
_POSTS = PostWords(
    joints=re.compile(
        rf"\s+(?:{_OF}|ante\s+(?:la|el|los|las)\s+|en\s+(?:la|el|los|las)\s+|para\s+(?:la|el|los|las)\s+|para\s+)|,\s+"
    ),
    of_the_un=re.compile(
        r"\b(?:Secretari[oa]\s+General|Subsecretari[oa]\s+General|Naciones\s+Unidas|Coordinador(?:a)?\s+del\s+Socorro"
        r"|Alt[oa]\s+Representante\s+para\s+Asuntos\s+de\s+Desarme)\b",
        re.IGNORECASE,
    ),
    body=re.compile(
        r"\b(?:Departamento|Oficina|Comité|Comisión|Corte|Consejo|Banco|Secretaría|Asamblea|Autoridad|Tribunal"
        r"|Misión|División|Organización|Instituto"
        r"|Liga|Fondo|Programa|Organismo|Unión|Centro|Fundación|Asociación|Red|Foro|Universidad|Grupo|Movimiento"
        r"|Federación|Conferencia|Agencia)\b"
    ),
)
FLOOR = Floor(
    FloorWords(
        gives=re.compile(
            r"\b(?:(?:doy|dar|daré|cedo|ceder|concedo|devuelvo|tiene|tienen)\b[^.;:]{0,40}?\bla\s+palabra\b"
            r"|invito)[^.;:]{0,60}?"
            rf"(?:representante|observador|delegación|delegad|embajador)\w*(?:\s+permanente)?"
            rf"\s+{_OF}(?P<place>[^.;:]{{2,120}})",
            re.IGNORECASE,
        ),
        place_ends=re.compile(
            r",\s|\s+(?:que\s|quien\s|para\s|a\s+(?:participar|que|tomar|ocupar)|en\s+(?:explicación|ejercicio|su\s)"
            r"|sobre\s|ante\s|y\s+(?:luego|después)|desea)"
            r"|[“”«»\"(]|\n\n",
            re.IGNORECASE,
        ),
        thanks=re.compile(r"\b(?:agrade|gracias)", re.IGNORECASE),
        people=(re.compile(rf"(?<![\w.])(?P<name>{_TITLE}(?:\s+{_TITLE}){{0,4}}(?:\s+{_NAME_WORD}){{1,8}})\s*,\s*"),),
        post=re.compile(r"(?:el\s+|la\s+)?[^\W\d_][^.;:]{3,220}"),
        post_ends=re.compile(
            rf",?\s+(?:y|e|así\s+como)\s+(?:a\s+la\s+|al?\s+)?(?={_PERSON})|,\s+(?:a\s+la\s+|al?\s+)?(?={_PERSON})"
            r"|,?\s+a\s+(?:participar|que|hacer|presentar|tomar|dirigirse)\b|,\s+(?:para|que|quien|cuy|en"
            r"\s+(?:nombre|su)|y\s+(?:a|doy|le))"
            r"|\s+(?:quien|por\s+su)\s|\s+(?:ocupa|ocupan|toma|es|son|ha|han)\s|[“”«»\"]|\s\(|\n\n",
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
    r"(?:(?!\b(?:formulada|pronunciada|hecha|emitida|por|quien|que\s+habl|representante|delegación\s+de"
    r"|asoci\w+|sum\w+|adhier\w+|hace\s+suya)\b)[^.;«»“”])"
)
_ME = (
    r"\b(?:yo|me|tengo|quisiera|quiero|deseo|deseamos|quisiéramos|hablo|hablamos|intervengo|formulo|hago|permítaseme"
    r"|mi\s+delegación|mi\s+país|nos"
    r"|(?:el\s+)?honor|placer|privilegio|tomo|tomamos|haré|formularé)\b"
)
_IN_THE_NAME = r"\b(?:en\s+nombre|en\s+representación)\s+(?=d)"
SPOKEN_FOR = SpokenFor(
    BehalfWords(
        speaks=(
            re.compile(rf"{_ME}{_NOT_OTHERS}{{0,180}}?{_IN_THE_NAME}", re.IGNORECASE),
            re.compile(
                rf"(?:\A|[.!?:]\s+|\n)\s*(?:(?:Ante\s+todo|Hoy|En\s+primer\s+lugar),?\s+)?{_IN_THE_NAME}"
                r"(?=[^.;]{0,260}?[,—–]\s*(?:yo|me|deseo|quisiera|quiero|agradezco|permítaseme|tengo|nos|felicito"
                r"|doy|damos|mi\s|hablo))",
                re.IGNORECASE,
            ),
            re.compile(
                rf"\b(?:esta|la\s+presente)\s+(?:declaración|intervención)\s+(?:conjunta\s+)?(?:se\s+(?:hace|formula"
                rf"|pronuncia)|es\s+(?:hecha|formulada))\s+{_IN_THE_NAME}",
                re.IGNORECASE,
            ),
        ),
        aligns=re.compile(
            r"\b(?:se\s+(?:asocia|suma|adhiere|alinea)|nos\s+(?:asociamos|sumamos|adherimos|alineamos)|me"
            r"\s+(?:asocio|sumo|adhiero)|asociarse|sumarse|adherirse"
            r"|asociarnos|sumarnos|adherirnos|hace(?:mos)?\s+suya)\b[^.;«»]{0,60}?\b(?:declaraci|explicaci|posición"
            r"|palabras|observaci|intervenci)\w*",
            re.IGNORECASE,
        ),
        disagrees=re.compile(
            r"\bno\s+(?:\w+\s+){0,2}(?:se\s+|nos\s+|me\s+)?(?:asoci|sum|adh)\w*|\bse\s+desvincula|\bpaíses"
            r"\s+candidatos",
            re.IGNORECASE,
        ),
        behalf=re.compile(_IN_THE_NAME, re.IGNORECASE),
        by=re.compile(
            rf"\bpor\s+(?:el\s+|la\s+|los\s+|las\s+)?(?:(?:representante|observador|delegaci|embajador)\w*"
            rf"\s+(?:permanente\s+)?{_OF})?",
            re.IGNORECASE,
        ),
        sentence_ends=re.compile(r"(?<!\bSr)(?<!\bSra)[.!?;](?=\s|\Z)|\n\n"),
        stop=re.compile(
            r"[.;:!?“”«»\"(]|\s[—–-]\s|\n\n|,\s+(?:yo|me|deseo|quisiera|quiero|agradezco|permítaseme|tengo|nos"
            r"|felicito|doy|mi\s|en\s|que\s|cuy|sobre|con|y\s+(?:me|de|deseo))"
            r"|\s+(?:en\s+(?:relación|explicación|el|la|este|esta|su|mi)|sobre|para|que|quien|ante|al\s+(?:término"
            r"|respecto)|con\s+respecto|durante|relativ\w+|antes|después|hoy"
            r"|y\s+(?:me|deseo|quisiera|de\s+(?:agradecer|dar)))\b",
            re.IGNORECASE,
        ),
        article=re.compile(
            r"\A(?:(?:de\s+la|de\s+los|de\s+las|del|de|todos\s+los|todas\s+las|la|el|los|las)\s+)+", re.IGNORECASE
        ),
        nobody=re.compile(
            r"\A(?:mi|mis|nuestr[oa]s?|su|sus|vuestr\w+)\s|\b(?:delegación|Gobierno|pueblo|pueblos|todos\s+nosotros"
            r"|víctimas|colegas?|familia|niños|mujeres)\b"
            r"|\A(?:Asamblea(?:\s+General)?|Consejo(?:\s+de\s+Seguridad)?|miembros\s+del\s+Consejo|todos|nosotros|mí"
            r"|President[ea])\b",
            re.IGNORECASE,
        ),
        group=re.compile(
            r"\b(?:Grupo|grupo|Unión|Movimiento|países|Estados|miembros|Comunidad|Liga|Alianza|Foro|Asociación"
            r"|Organización|delegaciones|Iniciativa|Coalición"
            r"|Commonwealth|A3|E10|ASEAN|CARICOM|GRULAC|patrocinadores\s+d)\b"
        ),
        between=re.compile(r",\s*(?:y\s+|e\s+)?|\s+(?:y|e)\s+|\s+así\s+como\s+"),
        tail=re.compile(r"\s+y\s+(?:de\s+)?sus\s+(?:\w+\s+)?Estados\s+[Mm]iembros\Z|\s*\([^()]{1,20}\)\Z"),
    )
)
