"""What only the chair says in Spanish."""

import re

from indexer.records.verbatim_record.chair_words import ChairWords

CHAIR_WORDS = ChairWords(
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
