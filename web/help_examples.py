"""The examples that teach the language of queries: forms with names to fill in, and what each asks for."""

WORDS = (
    (
        "{word} {other}",
        (
            "Both words, in any form and order. Where no passage holds all of them, those that hold some "
            "are shown, and the page says so."
        ),
    ),
    (
        "“{phrase}”",
        (
            "These words side by side, exactly as written. Every kind of quotation mark will do, and inside "
            "them nothing has another meaning."
        ),
    ),
    ("“{apart}”~10", "These words near each other: moved by ten places at most to stand side by side."),
    ("{beginning}*", "Words that begin so. At least two letters; a star can stand only at the end."),
)
TOGETHER = (
    ("{word} OR {other}", "Either of them, or both. OR is written in capitals, and | means the same."),
    ("{word} -{other}", "Without passages that hold the word behind the minus sign. NOT in capitals means the same."),
    ("({word} OR {other}) {third}", "Brackets hold together. Without them a blank binds more closely than OR."),
)
WHO = (
    ("{word} country:{country}", "Said for a country: by any of its names in six languages, or its code."),
    ("{word} country:({country} OR {neighbour})", "Said for one of them."),
    ("{word} -country:{country}", "Said by anybody else."),
    ("group:“{group}”", "Said by members of a group, on the day when they were members, or on its behalf."),
    ("behalf:“{group}”", "Said on its behalf, whoever spoke."),
    ("speaker:{speaker}", "By somebody whose name has this word."),
    (
        "{word} -capacity:chair",
        ("Not from the chair. Capacities are national, presiding, group, organization, briefer and personal."),
    ),
    (
        "{word} -kind:procedural",
        (
            "Without remarks of procedure. Other kinds are speech, “explanation of vote”, “right of "
            "reply”, question, answer, quotation."
        ),
    ),
)
WHERE = (
    ("{word} organ:“{organ}”", "In meetings of a body."),
    ("symbol:{symbol}", "In one document."),
    (
        "{word} symbol:{series}",
        "In all documents whose symbols begin so, up to a slash or a point. cites: takes it too.",
    ),
    ("cites:{cited}", "In statements that name a document."),
    (
        "{word} type:“verbatim record”",
        (
            "In one type of document: verbatim records, summary records, meetings coverage, "
            "ministry statements, press conferences, joint statements, news articles, speeches."
        ),
    ),
    ("{word} lang:English", "In texts in a language; spoken:French asks for the language that was spoken."),
)
WHEN = (
    (
        "{word} on:{month}",
        ("In a year, a month or on a day: 2026, 2026-11, 2026-11-12; or in all between two: 2024..2026."),
    ),
    ("{word} since:{year}", "From its first day on. until:{year} goes to its last."),
    ("{word} before:2100", "Earlier than the first day of it. after:2019 is later than its last."),
)
