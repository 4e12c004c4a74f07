"""What a form or an address asks to be saved: the search, what it follows besides, how often and when."""

from dataclasses import dataclass
from zoneinfo import available_timezones

from digests.closeness import Closeness
from digests.saved import Event, Wanted
from digests.schedule import Frequency, Schedule
from statements.errors import OnRecordError
from statements.phrases import gettext
from web.parameters import AskedFor, Complaint, RefusedParameters, read_request

# What is followed besides what a search finds, and when its owner is written to; the rest is the search itself.
FOLLOWED = ("event", "closeness", "person", "role", "document")
SENT = ("name", "frequency", "weekday", "monthday", "address", "zone", "hour", "language")


class WrongChoice(OnRecordError):
    """A choice that a form does not offer."""

    code = "wrong_choice"


def read_wanted(asked: AskedFor) -> Wanted:
    """What is to be told. Raises RefusedParameters, naming every mistake of a search and the first of the rest."""
    own = {name: asked.one(name) for name in FOLLOWED if asked.one(name)}
    rest = {name: many for name, many in asked.values.items() if name not in {*FOLLOWED, *SENT}}
    request = read_request(AskedFor(rest))
    for name, known in (("event", Event), ("closeness", Closeness)):
        if name in own and own[name] not in set(known):
            message = gettext("“%(given)s” is none of %(expected)s", given=own[name], expected=", ".join(known))
            raise RefusedParameters((Complaint(name, message),))
    for name, most in (("person", 16), ("document", 16), ("role", 200)):
        if len(own.get(name, "")) > most:
            message = gettext("it is too long: %(max_length)s characters are the most", max_length=most)
            raise RefusedParameters((Complaint(name, message),))
    return Wanted.model_validate({"request": request, **own})


def pairs_of(wanted: Wanted) -> list[tuple[str, str]]:
    """The same as parameters of an address or fields of a form."""
    pairs = list(wanted.request.parameters())
    plain = Wanted()
    for name in FOLLOWED:
        value = getattr(wanted, name)
        if value != getattr(plain, name):
            pairs.append((name, str(value)))
    return pairs


def read_closeness(asked: AskedFor) -> Closeness:
    """How close in meaning. Raises WrongChoice."""
    written = asked.one("closeness", Closeness.CLOSE)
    if written not in set(Closeness):
        raise WrongChoice(gettext("“%(given)s” says not how close.", given=written[:80]), gettext("Choose one."))
    return Closeness(written)


@dataclass(frozen=True, slots=True)
class Times:
    """How often and when somebody without an account wants to be written to, in which zone."""

    schedule: Schedule
    zone: str


def read_schedule(asked: AskedFor, hour: int) -> Schedule:
    """How often; the hour is its owner's. Raises WrongChoice and WrongSchedule."""
    written = asked.one("frequency", Frequency.DAILY)
    if written not in set(Frequency):
        raise WrongChoice(gettext("“%(given)s” says not how often.", given=written[:80]), gettext("Choose one."))
    frequency = Frequency(written)
    day = {Frequency.WEEKLY: "weekday", Frequency.MONTHLY: "monthday"}.get(frequency)
    return Schedule(frequency, hour, _number(asked, day, 0 if day == "weekday" else 1) if day else 1)


def read_times(asked: AskedFor, usual_hour: int) -> Times:
    """How often, at which hour and in which zone. Raises WrongChoice and WrongSchedule."""
    zone = asked.one("zone", "UTC")
    if zone not in available_timezones():
        raise WrongChoice(
            gettext("There is no time zone “%(zone)s”.", zone=zone[:80]),
            gettext("Name one of the IANA database, such as Europe/Paris."),
        )
    return Times(read_schedule(asked, _number(asked, "hour", usual_hour)), zone)


def _number(asked: AskedFor, name: str, usual: int) -> int:
    written = asked.one(name, str(usual))
    if not written.isascii() or not written.isdecimal() or len(written) > 3:
        raise WrongChoice(gettext("“%(given)s” is not a whole number", given=written[:80]), gettext("Choose one."))
    return int(written)
