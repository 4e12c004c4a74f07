"""Title blocks in Spanish."""

import re

from indexer.records.ministry_statement.words.statement_words import StatementWords, opening, words_of

_SPOKEN = (
    r"discurso|intervención|intervencion|palabras|alocución|conferencia|explicación\s+de\s+voto"
    r"|derecho\s+de\s+réplica|ponencia"
)
_WRITTEN = (
    r"declaraci[oó]n(?:es)?|mensaje|comunicado(?:\s+de\s+prensa)?|nota\s+de\s+prensa|posicionamiento|respuesta|carta"
)
_ROLES = """
adjunta adjunto alta alterna alterno alto ante asuntos asociados bolivariana cámara canciller cargo comercio
comisión comisionada comisionado
comunidad congreso consejera consejero consejo cooperación cultura culto defensa delegación delegada delegado desarrollo
director directora economía embajador embajadora encargada encargado energía enviada enviado especial estado
exterior exteriores extraordinaria extraordinario externas finanzas general gobernador gobierno hacienda integración
interior internacional internacionales jefa jefe justicia la medio ambiente ministra ministerio ministro misión
movilidad
nación nacional negocios observador observadora organización permanente plenipotenciaria plenipotenciario
plurinacional poder popular
portavoz presidenta presidente presidencia primer primera princesa príncipe pública público reina relaciones
representante república rey secretaria secretaría secretario secretaria-general seguridad señoría subsecretaria
subsecretario unión vicecanciller viceministra viceministro vicepresidenta vicepresidente vocera vocero humana europea
"""
WORDS = StatementWords(
    language="es",
    opens=opening(
        rf"(?:(?:el|la|texto|del|de|proyecto)\s+){{0,4}}(?:{_SPOKEN}|{_WRITTEN})(?:\s+(?:nacional|conjunta"
        rf"|oficial|inicial|de\s+apertura))?",
        r"(?:\s+(?:pronunciad[oa]|a\s+cargo|leíd[oa]|ofrecid[oa]))?\s*(?::\s*)?(?:por|del|de\s+la|de\s+los"
        r"|de)\s*:?\s+(?:(?:el|la)\s+)?",
    ),
    spoken=re.compile(rf"\b(?:{_SPOKEN})\b", re.IGNORECASE),
    events=re.compile(
        r"(?:\A|(?<=[\s,]))(?:en(?!\s+funciones)|ante(?!\s+(?:las\s+Naciones\s+Unidas|la\s+O(?:NU"
        r"|rganización)))|con|sobre|durante|tras|con\s+motivo|a\s+propósito|respecto|relativ[oa]"
        r"|pronunciad[oa]|contra|al|para\s+el\s+debate|frente|acerca|por)(?=\s|\Z)"
        r"|(?:\A|(?<=\s))(?:[–—-]|[“\"«(\[|•])|\b\d{1,2}\s+de\s+[^\W\d]{3,10}\s+del?\s+\d{4}"
        r"|\b\d{1,3}[.]?[ºª°]|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    courtesies=re.compile(
        r"(?:S\.?\s?E\.?|Su\s+(?:Excelencia|Majestad|Alteza(?:\s+Real)?|Santidad)|Excmo|Excma"
        r"|Excelentísim[oa]|Honorable|Sr|Sra|Srta|Señora?|Señorita|Don|Doña|D|Dña|Dr|Dra|Lic|Ing|Mtr[oa]|Prof"
        r"|Emb|Gral|M(?=\.)|H)\.?,?(?=\s|\Z)\s*",
        re.IGNORECASE,
    ),
    roles=words_of(_ROLES),
    links=words_of("de del la el los las y e a para al ante en"),
    particles=words_of("de del la los las y e van von da do dos"),
    offices=re.compile(
        r"\b(?:ministr[oa]|vice\w+|canciller|president[ea]|embajador\w*|representante|secretari[oa]|portavoz"
        r"|vocer[oa]|enviad[oa]|encargad[oa]|delegad[oa]|jef[ae]|director\w*|comisionad[oa]|rey|reina"
        r"|príncipe|princesa|consejer[oa]|observador\w*|subsecretari[oa]|alt[oa])\b",
        re.IGNORECASE,
    ),
    several=re.compile(
        r"\b(?:ministr[oa]s|president[ea]s|embajador[ea]s|representantes|cancilleres|jefes\s+de\s+Estado|miembros)\b",
        re.IGNORECASE,
    ),
    bodies=re.compile(
        r"\b(?:Ministerio|Gobierno|Misión\s+Permanente|Misión|Embajada|Consulado|Presidencia|Cancillería"
        r"|Secretaría|Delegación|Consejo|Comisión)\b",
        re.IGNORECASE,
    ),
    spokesperson=re.compile(r"\b(?:portavoz|vocer[oa])\b", re.IGNORECASE),
)
