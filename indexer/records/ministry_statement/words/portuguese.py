"""Title blocks in Portuguese."""

import re

from indexer.records.ministry_statement.words.statement_words import StatementWords, opening, words_of

_SPOKEN = r"discurso|intervenção|pronunciamento|palavras|alocução|palestra"
_WRITTEN = r"declaração|mensagem|nota(?:\s+à\s+imprensa)?|comunicado|resposta|carta"
_ROLES = """
adjunta adjunto assuntos chanceler chefe comércio comissário comunidades conselheiro cooperação defesa
delegação desenvolvimento diretor
diretora economia embaixador embaixadora encarregado energia enviado especial estado estrangeiros exteriores
extraordinário
federativa finanças geral governo internacional internacionais interior justiça ministra ministério ministro
missão nacional
negócios observador permanente plenipotenciário porta-voz presidenta presidente presidência primeira primeiro
rei relações
representante república secretária secretário união vice-ministro vice-presidente europeus negocios popular democrática
"""
WORDS = StatementWords(
    language="pt",
    opens=opening(
        rf"(?:(?:o|a|texto|do|da)\s+){{0,3}}(?:{_SPOKEN}|{_WRITTEN})(?:\s+(?:nacional|conjunta|oficial))?",
        r"(?:\s+(?:proferid[oa]|feit[oa]))?\s*(?::\s*)?(?:pelo|pela|por|do|da|de)\s*:?\s+",
    ),
    spoken=re.compile(rf"\b(?:{_SPOKEN})\b", re.IGNORECASE),
    events=re.compile(
        r"(?:\A|(?<=[\s,]))(?:no|na|nos|nas|em(?!\s+exercício)|durante|sobre|por\s+ocasião|perante|ao|à|com"
        r"|para|após|contra|acerca)(?=\s|\Z)"
        r"|(?:\A|(?<=\s))(?:[–—-]|[“\"«(\[|•])|\b\d{1,2}\s+de\s+[^\W\d]{3,9}\s+de\s+\d{4}|\b\d{1,3}[ªº]"
        r"|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    courtesies=re.compile(
        r"(?:S\.?\s?E\.?|Su?a\s+Excelência|Exm[oa]|Excelentíssim[oa]|Senhora?|Sr|Sra|Dr|Dra|Dom|Dona|Prof"
        r"|Emb)\.?(?=\s)\s*",
        re.IGNORECASE,
    ),
    roles=words_of(_ROLES),
    links=words_of("de da do das dos e para junto às aos"),
    particles=words_of("de da do das dos e"),
    offices=re.compile(
        r"\b(?:ministr[oa]|chanceler|\w*president[ea]|embaixador\w*|representante|secretári[oa]|porta-voz"
        r"|enviad[oa]|encarregad[oa]|chefe|diretor\w*|comissári[oa]|rei|rainha|príncipe|conselheir[oa]"
        r"|observador\w*)\b",
        re.IGNORECASE,
    ),
    several=re.compile(
        r"\b(?:ministr[oa]s|president[ea]s|embaixador[ea]s|representantes|chefes\s+de\s+Estado|membros)\b",
        re.IGNORECASE,
    ),
    bodies=re.compile(
        r"\b(?:Ministério|Governo|Missão\s+Permanente|Missão|Embaixada|Consulado|Presidência|Itamaraty|Delegação)\b",
        re.IGNORECASE,
    ),
    spokesperson=re.compile(r"\bporta-voz\b", re.IGNORECASE),
)
