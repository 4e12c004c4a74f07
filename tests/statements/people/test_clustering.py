import datetime as dt
import itertools
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from statements.people.clustering import Appearance, cluster
from statements.people.names import Gender, person_name

_numbers = itertools.count()


def seen(
    name: str, year: int, *, scope: str = "XVA", gender: Gender = "", document: str = "", month: int = 6
) -> Appearance:
    compared = person_name(name, scope)
    assert compared is not None
    number = f"{next(_numbers):06}"
    return Appearance(number, scope, compared, gender, dt.date(year, month, 15), document or number)


def people(*appearances: Appearance) -> list[set[tuple[str, int]]]:
    """Each person as the names and years of the appearances."""
    clusters = cluster(appearances)
    found = [{(a.name.key, a.date.year if a.date else 0) for a in one.members} for one in clusters]
    return sorted(found, key=lambda one: (min(year for _, year in one), sorted(one)))


def test_somebody_in_a_new_post_stays_one_person() -> None:
    found = people(
        seen("Tennant", 1997), seen("Ada Tennant", 1998), seen("Ada Tennant", 2004), seen("A. Tennant", 2019)
    )
    assert len(found) == 1


def test_a_surname_goes_to_the_only_one_who_bears_it_in_those_years() -> None:
    assert len(people(seen("Ada Tennant", 2018), seen("Tennant", 2020))) == 1
    assert len(people(seen("Ada Tennant", 1980), seen("Tennant", 2020))) == 2


def test_people_of_one_surname_are_several_and_who_cannot_be_told_stays_apart() -> None:
    found = cluster([seen("Ada Tennant", 2016), seen("Boris Tennant", 2019), seen("Tennant", 2017, month=12)])
    assert len(found) == 3
    (left,) = [one for one in found if one.notes]
    assert [a.name.key for a in left.members] == ["tennant"]
    assert {note.code for note in left.notes} == {"shared_name"}
    assert "ada tennant" in next(iter(left.notes)).reason


def test_the_document_tells_which_of_several_is_meant() -> None:
    ada, boris = seen("Ada Tennant", 2016, document="morning"), seen("Boris Tennant", 2018)
    found = people(ada, boris, seen("Ada Tennant", 2018, document="noon"), seen("Tennant", 2018, document="noon"))
    assert {("ada tennant", 2016), ("ada tennant", 2018), ("tennant", 2018)} in found


def test_men_and_women_of_one_surname_are_apart() -> None:
    found = people(seen("Pell", 2020, gender="m"), seen("Pell", 2020, gender="f"), seen("Pell", 2021, gender="m"))
    assert sorted(map(len, found)) == [1, 2]


def test_one_name_in_two_countries_is_two_people() -> None:
    assert len(people(seen("Ada Tennant", 2020), seen("Ada Tennant", 2020, scope="XKE"))) == 2


def test_a_surname_is_not_followed_for_ever() -> None:
    found = cluster([seen("Ada Tennant", 1990), *(seen("Tennant", year) for year in range(1990, 2011, 2))])
    assert len(found) == 2
    assert {note.code for one in found for note in one.notes} == {"far"}


def test_a_surname_alone_over_many_years_is_to_be_looked_at() -> None:
    (one,) = cluster(seen("Tennant", year) for year in range(1990, 2011, 2))
    assert {note.code for note in one.notes} == {"long_surname"}


def test_ids_come_from_place_and_name_and_not_from_what_else_there_is() -> None:
    ada = seen("Ada Tennant", 2001)
    (alone,) = cluster([ada])
    more = cluster([ada, seen("Boris Tennant", 2001), seen("Ada Tennant", 2003), seen("Tennant", 2001, month=1)])
    assert alone.id in {one.id for one in more}
    assert len({one.id for one in more}) == len(more)


def test_what_people_joined_is_one_and_keeps_the_second_id() -> None:
    maiden, married = seen("Ada Pell", 2001), seen("Ada Tennant", 2009)
    stays = next(one.id for one in cluster([maiden, married]) if married in one.members)
    (one,) = cluster([maiden, married], [(maiden.id, married.id)])
    assert one.id == stays


names = st.sampled_from(
    ["Tennant", "Ada Tennant", "A. Tennant", "Ana Tennant", "Boris Tennant", "Теннант", "Ada M. Tennant"]
)
genders = st.sampled_from(["", "m", "f"])


@given(st.lists(st.tuples(names, st.integers(1990, 2012), genders, st.sampled_from("ab")), max_size=12), st.randoms())
def test_the_order_of_arrival_does_not_matter(told: list[tuple[str, int, Gender, str]], random: Random) -> None:
    arrived = [seen(name, year, gender=gender, document=doc) for name, year, gender, doc in told]
    once = cluster(arrived)
    assert sorted(a.id for one in once for a in one.members) == [a.id for a in arrived]
    random.shuffle(arrived)
    again = cluster(arrived)
    assert [(o.id, sorted(a.id for a in o.members), o.notes) for o in once] == [
        (o.id, sorted(a.id for a in o.members), o.notes) for o in again
    ]
