import pytest

from indexer.attribution.quotations.marked.marks import marked_stretches
from tests.indexer.attribution.quotations.marked.scoring import paragraphs_of


def marked(text: str, language: str) -> list[str]:
    return [text[s.start : s.end] for found in marked_stretches(text, paragraphs_of(text), language) for s in found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Il dit « oui\u00a0» et «\u202fnon\u202f».", ["« oui\u00a0»", "«\u202fnon\u202f»"]),
        ("fr", "Il dit « le mot “paix” est usé ».", ["« le mot “paix” est usé »"]),
        ("fr", "Il dit « le mot « paix » est usé ».", ["« le mot « paix » est usé »"]),
        ("fr", "L'an dernier, l'armée d'ici n'a rien dit.", []),
        ("fr", 'Il a dit "oui" puis "non".', ['"oui"', '"non"']),
        ("fr", 'Il a dit "oui puis "non".', ['"non"']),
        ("de", "Er sagte „ja“ und „nein”.", ["„ja“", "„nein”"]),
        ("de", "Er sagte »ja« und »nein«.", ["»ja«", "»nein«"]),
        ("de", "Er sagte «ja» und «nein».", ["«ja»", "«nein»"]),
        ("de", "Er sagte “ja” und „das Wort ‚nein‘“.", ["“ja”", "„das Wort ‚nein‘“"]),
        ("ru", "Газета «Голос „долины“» вышла.", ["«Голос „долины“»"]),
        ("ar", "قال ”نعم“ و“لا”.", ["”نعم“", "“لا”"]),
        ("ar", 'قال "نعم" و«لا».', ['"نعم"', "«لا»"]),
        ("zh", "他说“是”，又说「不」和『好』。", ["“是”", "「不」", "『好』"]),
        ("zh", "《和平报》写道。", []),
        ("fr", "Un « mot sans fin.", []),
        ("fr", "Un mot sans début ».", []),
    ],
)
def test_marks_pair_as_each_language_prints_them(language: str, text: str, found: list[str]) -> None:
    assert marked(text, language) == found


def test_a_quotation_of_several_paragraphs_opens_each_of_them_anew() -> None:
    text = "« Un premier alinéa.\n\n« Un deuxième.\n\n« Un troisième. »\n\nRien."
    paragraphs = marked_stretches(text, paragraphs_of(text), "fr")
    assert [[s.left_open for s in found] for found in paragraphs] == [[True], [True], [False], []]
