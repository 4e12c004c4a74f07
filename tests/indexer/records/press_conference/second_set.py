"""A second set of invented transcripts, written after the rules and read once before anything was changed for it.

Ten transcripts of sixty turns. Each turn: kind, label (None where none is printed), speaker, place, words.
"""

from dataclasses import dataclass

Q, A, S, P = "question", "answer", "speech", "procedural"
Told = tuple[str, str | None, str | None, str | None, str]


@dataclass(frozen=True)
class Transcript:
    """A head, what the adder says of it, the mark behind labels, and the turns."""

    head: str
    hints: dict[str, str]
    turns: tuple[Told, ...]
    mark: str = ": "

    @property
    def text(self) -> str:
        """The transcript as printed."""
        printed = (f"{label}{self.mark}{words}" if label else words for _, label, _, _, words in self.turns)
        return "\n\n".join((self.head, *printed)) + "\n"


SECOND_SET = {
    "call": Transcript(
        "Senior Officials on the River Talks in Halmere\n\nSpecial Briefing\nOffice of the "
        "Spokesperson\nVia Teleconference\nDepartment of State of Valdoria\nJune 3, 2026",
        {},
        (
            (
                P,
                "MODERATOR",
                None,
                "XVA",
                "Good morning, and thank you for joining. This call is on background. Over to you.",
            ),
            (
                S,
                "SENIOR DEPARTMENT OFFICIAL ONE",
                None,
                "XVA",
                "Thanks. Just three points: the lock, the dam, the barges.",
            ),
            (P, "OPERATOR", None, "XVA", "Our first question comes from the line of Ana Reed."),
            (Q, "QUESTION", None, None, "Hi there. Will the talks go on?"),
            (A, "SENIOR DEPARTMENT OFFICIAL ONE", None, "XVA", "They will."),
            (A, "SENIOR DEPARTMENT OFFICIAL TWO", None, "XVA", "I would only add: patience."),
            (Q, "QUESTION", None, None, "And the dam?"),
            (Q, "QUESTION", None, None, "Can I follow up?"),
            (A, "SENIOR DEPARTMENT OFFICIAL TWO", None, "XVA", "The dam is safe."),
        ),
    ),
    "zh": Transcript(
        "2026年6月3日外交部发言人陶林主持例行记者会\n\n澜泽外交部网站",
        {"country": "XLZ"},
        (
            (S, None, "陶林", "XLZ", "应外交部长邀请，凯斯特里亚外长将于六月八日至十日对澜泽进行正式访问。"),
            (Q, "问", None, None, "请介绍此访安排，澜泽方有何期待？"),
            (A, "答", "陶林", "XLZ", "双方将就河流问题交换意见：包括船闸和大坝。"),
            (Q, "港湾通讯社记者", None, None, "有报道称船闸已经关闭，请证实？"),
            (A, "答", "陶林", "XLZ", "我不了解你提到的情况。"),
            (Q, "问", None, None, "最后一个问题，谁来付钱？"),
            (A, "答", "陶林", "XLZ", "各方共同承担。"),
        ),
        "：",
    ),
    "ru": Transcript(
        "Выступление и ответы на вопросы СМИ Министра иностранных дел Вальдории И.П.Лаврина по итогам "
        "переговоров, Халмер, 3 июня 2026 года",
        {"country": "XVA"},
        (
            (
                S,
                None,
                "Лаврин",
                "XVA",
                (
                    "Уважаемые дамы и господа, мы провели подробные переговоры о положении на реке и договорились о "
                    "трёх шагах."
                ),
            ),
            (Q, "Вопрос", None, None, "Когда откроется шлюз?"),
            (A, "И.П.Лаврин", "Лаврин", "XVA", "Весной. Повторю: не раньше весны."),
            (Q, "Вопрос (перевод с английского)", None, None, "А плотина?"),
            (A, "Ответ", "Лаврин", "XVA", "Плотина стоит."),
            (Q, "Вопрос", None, None, "Кто заплатит?"),
            (A, "И.П.Лаврин", "Лаврин", "XVA", "Все стороны."),
        ),
    ),
    "eu": Transcript(
        "Press remarks by High Representative Kaja Horrel upon arrival at the River Conference\n\n03.06.2026",
        {"url": "https://www.eeas.europa.eu/eeas/x_en"},
        (
            (
                S,
                None,
                "Kaja Horrel",
                "European Union",
                "Good morning. Today we will discuss the river with all the States that share its water.",
            ),
            (Q, "Q.", None, None, "Will the Union pay for the lock?"),
            (
                A,
                None,
                "Kaja Horrel",
                "European Union",
                "We have always said that we are ready to help. But the States have to agree first.",
            ),
            (Q, "Q.", None, None, "And the dam? Is it safe?"),
            (A, None, "Kaja Horrel", "European Union", "The engineers tell us that it is. We trust them."),
        ),
        " ",
    ),
    "jp": Transcript(
        "Press Conference by Foreign Minister Tanaka Weir (Tuesday, March 3, 2026, 3:00 "
        "p.m.)\n\nMinistry of Foreign Affairs of the Tamarind Isles",
        {},
        (
            (S, "Foreign Minister Weir", "Tanaka Weir", "XTI", "I will travel to Halmere from tomorrow."),
            (Q, "Reporter", None, None, "I would like to ask about the lock. How does the government see it?"),
            (A, "Foreign Minister Weir", "Tanaka Weir", "XTI", "The government sees it with concern."),
            (Q, "Harbour News, Kato", None, None, "Another question on the dam. Is it safe?"),
            (A, "Foreign Minister Weir", "Tanaka Weir", "XTI", "It is safe."),
        ),
    ),
    "es": Transcript(
        "Conferencia de prensa del presidente de Monteluna, Luis Caldera, en Halmere\n\n3 de junio de 2026",
        {"country": "XML"},
        (
            (S, "PRESIDENTE", "Luis Caldera", "XML", "Buenos días a todos. Hemos hablado de la esclusa y de la presa."),
            (Q, "P", None, None, "¿Cuándo se abrirá la esclusa?"),
            (A, "PRESIDENTE", "Luis Caldera", "XML", "En primavera."),
            (Q, "P", None, None, "¿Y quién va a pagar?"),
            (A, "PRESIDENTE", "Luis Caldera", "XML", "Todos: también nosotros."),
        ),
        ".- ",
    ),
    "au": Transcript(
        "Doorstop interview, Halmere\n\n3 June 2026\n\nMinister for Foreign Affairs of Orsavia, Senator Penny Harrow",
        {},
        (
            (
                S,
                "PENNY HARROW, FOREIGN MINISTER",
                "Penny Harrow",
                "XOR",
                "Thanks for coming. We welcome the agreement on the river.",
            ),
            (Q, "JOURNALIST", None, None, "Minister, does it go far enough?"),
            (A, "FOREIGN MINISTER", "Penny Harrow", "XOR", "It is a start."),
            (Q, "JOURNALIST", None, None, "Who pays?"),
            (A, "FOREIGN MINISTER", "Penny Harrow", "XOR", "We all do. Let me be clear: all of us."),
        ),
    ),
    "sg": Transcript(
        "Secretary-General's press encounter at the River Conference\n\n3 June 2026",
        {"url": "https://www.un.org/sg/en/content/sg/press-encounter/x"},
        (
            (
                S,
                "SG",
                None,
                "United Nations",
                "Good morning. I have just come from the lock, and I have seen the barges.",
            ),
            (Q, "Q", None, None, "Secretary-General, what did you see?"),
            (A, "SG", None, "United Nations", "I saw 400 barges."),
            (Q, "Q", None, None, "Will you go back?"),
            (A, "SG", None, "United Nations", "I will."),
        ),
    ),
    "fr": Transcript(
        "Conférence de presse de Mme Marie Vautrelle, ministre des affaires étrangères "
        "d'Aurelle\n\nHalmere, 3 juin 2026",
        {"country": "XAU"},
        (
            (
                S,
                "Marie Vautrelle",
                "Marie Vautrelle",
                "XAU",
                "Bonjour à tous. Nous avons parlé de l'écluse et du barrage.",
            ),
            (Q, "Question", None, None, "Quand l'écluse ouvrira-t-elle ?"),
            (A, "Marie Vautrelle", "Marie Vautrelle", "XAU", "Au printemps, je le répète : au printemps."),
            (Q, "Question", None, None, "Et le barrage ?"),
            (A, "Marie Vautrelle", "Marie Vautrelle", "XAU", "Il est sûr."),
        ),
    ),
    "ind": Transcript(
        "Transcript of Special Briefing by Foreign Secretary on the visit of the Prime Minister of "
        "Kestria (June 03, 2026)\n\nMinistry of External Affairs of Orsavia",
        {},
        (
            (
                S,
                "Shri Ranveer Jaisal, Official Spokesperson",
                "Ranveer Jaisal",
                "XOR",
                "Good evening, friends. We have with us the Foreign Secretary, Shri Vikram Tapir. Sir, over to you.",
            ),
            (
                S,
                "Shri Vikram Tapir, Foreign Secretary",
                "Vikram Tapir",
                "XOR",
                "Thank you, Ranveer. The visit was a good one: four agreements were signed.",
            ),
            (
                S,
                "Shri Ranveer Jaisal, Official Spokesperson",
                "Ranveer Jaisal",
                "XOR",
                "We will take a few questions. Please introduce yourself.",
            ),
            (Q, "Kallol", None, None, "Sir, was the lock discussed?"),
            (Q, "Speaker 2", None, None, "And was there anything on the dam, sir?"),
            (A, "Shri Vikram Tapir, Foreign Secretary", "Vikram Tapir", "XOR", "Both were discussed."),
            (A, "Shri Ranveer Jaisal, Official Spokesperson", "Ranveer Jaisal", "XOR", "Thank you all."),
        ),
    ),
}
