import pytest

from indexer.bylines import authors_of, is_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", ("Jane Roe",)),
        ("By Jane Roe and Tom Tapir, Staff Writers", ("Jane Roe", "Tom Tapir")),
        ("BY JANE ROE in Valdor City", ("JANE ROE",)),
        ("Written by Oda van der Okapi & Ali al-Tapir", ("Oda van der Okapi", "Ali al-Tapir")),
        ("By Jane Roe, Serane News Agency", ("Jane Roe",)),
        ("By Jane Roe | jane@courier.example", ("Jane Roe",)),
        ("Par Anne Durand et Luc Petit", ("Anne Durand", "Luc Petit")),
        ("Von Max Muster", ("Max Muster",)),
        ("Автор: Анна Рябова", ("Анна Рябова",)),
        ("作者：王小明", ("王小明",)),
    ],
)
def test_names_are_read_as_printed_without_posts_places_and_addresses(line: str, names: tuple[str, ...]) -> None:
    assert is_byline(line)
    assert authors_of(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By contrast, the dues fell",
        "By Friday the lock was shut.",
        "By Friday, Valdoria had paid its dues",
        "By the time he left it was late",
        "By Our Correspondent",
        "Jane Roe",
        "By the numbers: locks and dues",
        "By ",
        "",
    ],
)
def test_lines_that_only_begin_like_one_are_none(line: str) -> None:
    assert not is_byline(line)


def test_a_name_alone_is_an_author_where_a_page_says_so() -> None:
    assert authors_of("Jane Roe") == ("Jane Roe",)
    assert authors_of("Jane Roe; Tom Tapir") == ("Jane Roe", "Tom Tapir")
    assert authors_of("Staff reporter") == ()
