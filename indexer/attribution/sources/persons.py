"""Credit to a person: by full name, by surname, by a name that stays open."""

from indexer.attribution.affiliation import UNITED_NATIONS
from indexer.attribution.sources.bodies import organ_of_government
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.people import Person
from indexer.attribution.sources.posts import Post
from statements.capitals import state_of_seat
from statements.parsed import Speaker
from statements.vocabulary import Capacity, Certainty


def credit_person(
    label: str, person: Person, rule: str, offset: int, post: Post | None = None, certainty: Certainty = Certainty.SURE
) -> SourceCredit:
    """A person with the post told where he is named, or the one told before; country and body come along."""
    held = post or person.post_at(offset)
    if held and held.role is None and (told := person.post_at(offset)) and told.role:
        held = Post(told.role, told.office, held.country or told.country, held.organization or told.organization)
    country = (held.country if held else None) or person.country
    organization = held.organization if held else None
    if organization is None and held is not None and country is None:
        organization = person.organization
    role = held.role if held else None
    named_in_full = len(person.words) > 1
    return SourceCredit(
        label=label,
        rule=rule,
        capacity=capacity_of(held, country, organization),
        speaker=Speaker(person.name, role=role),
        country=country,
        organization=organization,
        resolved=named_in_full or bool(country or organization or role),
        certainty=certainty,
    )


def open_name(label: str, name: str, rule: str) -> SourceCredit:
    """Somebody whose printed name is all that is known."""
    return SourceCredit(label=label, rule=rule, speaker=Speaker(name), resolved=False)


def capacity_of(post: Post | None, country: str | None, organization: str | None) -> Capacity:
    """For whom the holder of a post speaks, as far as it tells."""
    serves = post.office.serves if post and post.office else "private"
    if organization == UNITED_NATIONS:
        return Capacity.ORGANIZATION
    if organization:
        state = country and (organ_of_government(organization) or state_of_seat(organization))
        speaks = serves in {"state", "body"}
        return Capacity.NATIONAL if state and speaks else Capacity.ORGANIZATION if speaks else Capacity.PERSONAL
    if country and serves == "state" and not (post and post.former):
        return Capacity.NATIONAL
    return Capacity.PERSONAL
