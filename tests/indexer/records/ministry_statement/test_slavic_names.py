import pytest

from indexer.records.ministry_statement.words.slavic_names import nominative


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Томаса Тапирова", "Томас Тапиров"),
        ("Марии Ольховой", "Мария Ольхова"),
        ("Сергея Полевского", "Сергей Полевский"),
        ("Миколи Вербицького", "Микола Вербицький"),
        ("Андрія Яворенка", "Андрій Яворенко"),
        # What may be a man's or a woman's, or has no other form, stays as printed.
        ("М.В.Полевого", "М.В.Полевого"),
        ("Оды Окапи", "Оды Окапи"),
        ("Томас", "Томас"),
    ],
)
def test_only_endings_without_doubt_are_turned_back(printed: str, name: str) -> None:
    assert nominative(printed) == name
