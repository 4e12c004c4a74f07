"""One pattern each, on one sentence each: what is credited, to whom, in which frame."""

import pytest

from indexer.attribution.quotations.marked.extraction import find_marked_quotations
from statements.vocabulary import Certainty, Form
from tests.indexer.attribution.quotations.marked.scoring import paragraphs_of


def credited(text: str, language: str) -> list[tuple[str, str, str]]:
    return [
        (" // ".join(text[s:e] for s, e in q.content), " // ".join(text[s:e] for s, e in q.source), q.frame)
        for q in find_marked_quotations(text, paragraphs_of(text), language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "content", "source", "frame"),
    [
        ("fr", "Le ministre, qui parlait aux députés, a affirmé : « Nous tiendrons parole. »",
         "« Nous tiendrons parole. »", "Le ministre", "marks behind a colon"),
        ("fr", "« Nous voulons la paix, a déclaré la présidente Anne Lorrain, et rien d'autre. »",
         "« Nous voulons la paix // et rien d'autre. »", "la présidente Anne Lorrain", "tag within marks"),
        ("fr", "« Le traité tient », lit-on dans un communiqué du ministère de la Défense.", "« Le traité tient »",
         "communiqué du ministère de la Défense", "marks before a tag"),
        ("es", "—No cederemos —dijo el presidente Mora—. Ni hoy ni nunca.", "No cederemos // Ni hoy ni nunca.",
         "el presidente Mora", "dash with a tag"),
        ("es", "La situación es «sumamente grave y peligrosa», según el portavoz.",
         "La situación es «sumamente grave y peligrosa»", "el portavoz", "marks before a tag"),
        ("de", "Der Minister hat am Montag vor der Presse gesagt: „Es gibt keinen Grund zur Sorge.“",
         "„Es gibt keinen Grund zur Sorge.“", "Der Minister", "marks behind a colon"),
        ("de", "Die Sprecherin sagte, die Gespräche seien „in einer schwierigen Phase angekommen“.",
         "die Gespräche seien „in einer schwierigen Phase angekommen“", "Die Sprecherin", "marks in a clause"),
        ("ru", "«Мы ждем ответа, — сказал он. — И мы его дождемся».", "«Мы ждем ответа, // И мы его дождемся»", "он",
         "tag within marks"),
        ("ru", "«Документ готов», — сообщили журналистам в МИД Кестрии.", "«Документ готов»", "МИД Кестрии",
         "marks before a tag"),
        ("ar", 'بحسب وزير الدفاع، "الوضع على الحدود تحت السيطرة".', '"الوضع على الحدود تحت السيطرة"', "وزير الدفاع",
         "marks according to"),
        ("zh", "“谈判将在下周恢复，”总统府发言人说，“但仍有障碍。”",
         "“谈判将在下周恢复，” // “但仍有障碍。”", "总统府发言人", "marks before a tag"),
        ("zh", "在谈到边界问题时，奥尔萨维亚总理表示，“我们准备重新回到谈判桌前”。",
         "“我们准备重新回到谈判桌前”", "奥尔萨维亚总理", "marks beside a verb"),
    ],
)  # fmt: skip
def test_a_pattern_credits_its_words(language: str, text: str, content: str, source: str, frame: str) -> None:
    assert credited(text, language) == [(content, source, frame)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le journal « La Voix libre de la vallée » a publié un dossier, a noté le ministre."),
        ("fr", "L'opération « Vent du nord et de la mer » a été lancée lundi."),
        ("fr", "Il a parlé d'un « moment », d'une « page » et d'un « tournant »."),
        ("es", "En «Tratado de la abrogación del peaje», condenaba la costumbre."),
        ("es", "La película «La noche de los ríos largos» se estrenó ayer."),
        ("es", "El acuerdo llamado «de las cuatro riberas del Serane» se firmó."),
        ("de", "Der Film „Die Nacht der langen Flüsse“ läuft am Montag an."),
        ("ru", "Компания «Северный поток и партнеры» сообщила о прибыли."),
        ("ru", "Газопровод «Северный поток», заявил министр, построят в срок."),
        ("ar", 'أطلق الجيش عملية "رياح الشمال الكبرى الجديدة" يوم الاثنين.'),
        ("zh", "大会通过了题为“和平与发展的新时代”的决议。"),
        ("zh", "《河谷之声报》三月率先披露此事。"),
    ],
)  # fmt: skip
def test_titles_operations_and_single_words_in_marks_are_no_statements(language: str, text: str) -> None:
    assert credited(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le ministre n'a pas dit : « Nous allons signer cet accord. »"),
        ("fr", "Le ministre aurait déclaré : « Nous allons signer cet accord. »"),
        ("fr", "Si le ministre disait : « Nous allons signer cet accord », tout changerait."),
        ("es", "El ministro no dijo: «Vamos a firmar el acuerdo»."),
        ("de", "Der Minister sagte nicht: „Wir unterschreiben diesen Vertrag.“"),
        ("ru", "Министр якобы заявил: «Мы подпишем этот договор»."),
        ("ar", 'لم يقل الوزير: "سنوقع الاتفاق غدا صباحا".'),
        ("zh", "部长并没有说：“我们同意全部条件。”"),
    ],
)  # fmt: skip
def test_what_is_denied_hearsay_or_a_condition_is_not_asserted(language: str, text: str) -> None:
    found = find_marked_quotations(text, paragraphs_of(text), language)
    assert [quotation.asserted for quotation in found] == [False]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "«Cumpliremos lo firmado», dijo la ministra Prats. «No hay otra salida», añadió."),
        ("ar", 'قالت الوزيرة ليلى سعدون: "سنلتزم بالاتفاق". وأضافت: "لا مخرج سواه".'),
    ],
)  # fmt: skip
def test_a_verb_of_adding_without_a_subject_goes_on_with_the_one_before(language: str, text: str) -> None:
    found = find_marked_quotations(text, paragraphs_of(text), language)
    assert [bool(quotation.source) for quotation in found] == [True, False]
    assert {quotation.certainty for quotation in found} == {Certainty.SURE}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "«No hay otra salida», añadió."),
        ("ar", 'قالت الوزيرة ليلى سعدون: "سنلتزم بالاتفاق". وأضاف: "لا مخرج سواه".'),
    ],
)  # fmt: skip
def test_where_nobody_or_somebody_else_spoke_before_it_is_only_likely(language: str, text: str) -> None:
    last = find_marked_quotations(text, paragraphs_of(text), language)[-1]
    assert (last.source, last.certainty) == ((), Certainty.LIKELY)


def test_a_quotation_over_several_paragraphs_is_one() -> None:
    text = (
        "Le président de la Valdorie a dit :\n\n« Nous avons attendu.\n\n« Nous n'attendrons plus. »\n\nIl est sorti."
    )
    assert credited(text, "fr") == [
        ("« Nous avons attendu. // « Nous n'attendrons plus. »", "Le président de la Valdorie", "marks behind a colon")
    ]


def test_the_form_is_mixed_where_words_outside_the_marks_belong_to_it() -> None:
    texts = (
        "Le ministre a affirmé que son pays « ne céderait jamais à la menace ».",
        "« Oui » ou « non », la réponse « sera donnée au peuple souverain », a affirmé le ministre.",
    )
    for text in texts:
        (quotation,) = find_marked_quotations(text, paragraphs_of(text), "fr")
        assert quotation.form is Form.MIXED
