"""The examples that teach the language of queries: forms with names to fill in, and what each asks for."""

from statements.phrases import gettext_noop

WORDS = (
    (
        "{word} {other}",
        (
            gettext_noop(
                "Both words, in any form and order. Where no passage holds all of them, those that hold some "
                "are shown, and the page says so."
            )
        ),
    ),
    (
        "“{phrase}”",
        (
            gettext_noop(
                "These words side by side, exactly as written. Every kind of quotation mark will do, and inside "
                "them nothing has another meaning."
            )
        ),
    ),
    ("“{apart}”~10", gettext_noop("These words near each other: moved by ten places at most to stand side by side.")),
    ("{beginning}*", gettext_noop("Words that begin so. At least two letters; a star can stand only at the end.")),
)
TOGETHER = (
    ("{word} OR {other}", gettext_noop("Either of them, or both. OR is written in capitals, and | means the same.")),
    (
        "{word} -{other}",
        gettext_noop("Without passages that hold the word behind the minus sign. NOT in capitals means the same."),
    ),
    (
        "({word} OR {other}) {third}",
        gettext_noop("Brackets hold together. Without them a blank binds more closely than OR."),
    ),
)
WHO = (
    (
        "{word} country:{country}",
        gettext_noop("Said for a country: by any of its names in six languages, or its code."),
    ),
    ("{word} country:({country} OR {neighbour})", gettext_noop("Said for one of them.")),
    ("{word} -country:{country}", gettext_noop("Said by anybody else.")),
    (
        "group:“{group}”",
        gettext_noop("Said by members of a group, on the day when they were members, or on its behalf."),
    ),
    ("behalf:“{group}”", gettext_noop("Said on its behalf, whoever spoke.")),
    ("speaker:{speaker}", gettext_noop("By somebody whose name has this word.")),
    (
        "{word} -capacity:chair",
        (
            gettext_noop(
                "Not from the chair. Capacities are national, presiding, group, organization, briefer and personal."
            )
        ),
    ),
    (
        "{word} -kind:procedural",
        (
            gettext_noop(
                "Without remarks of procedure. Other kinds are speech, “explanation of vote”, “right of "
                "reply”, question, answer, quotation."
            )
        ),
    ),
)
WHERE = (
    ("{word} organ:“{organ}”", gettext_noop("In meetings of a body.")),
    ("symbol:{symbol}", gettext_noop("In one document.")),
    (
        "{word} symbol:{series}",
        gettext_noop("In all documents whose symbols begin so, up to a slash or a point. cites: takes it too."),
    ),
    ("cites:{cited}", gettext_noop("In statements that name a document.")),
    (
        "{word} type:“verbatim record”",
        (
            gettext_noop(
                "In one type of document: verbatim records, summary records, meetings coverage, "
                "ministry statements, press conferences, joint statements, news articles, speeches."
            )
        ),
    ),
    (
        "{word} lang:English",
        gettext_noop("In texts in a language; spoken:French asks for the language that was spoken."),
    ),
)
WHEN = (
    (
        "{word} on:{month}",
        (gettext_noop("In a year, a month or on a day: 2026, 2026-11, 2026-11-12; or in all between two: 2024..2026.")),
    ),
    ("{word} since:{year}", gettext_noop("From its first day on. until:{year} goes to its last.")),
    ("{word} before:2100", gettext_noop("Earlier than the first day of it. after:2019 is later than its last.")),
)
