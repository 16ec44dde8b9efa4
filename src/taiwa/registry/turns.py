"""Times that cannot be: two holders of an office or a chair at once, ends before beginnings."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from .complaints import Finding
from .layers import Layer
from .models import Office, Person


class _Turn(NamedTuple):
    """A time in an office, from `since` to `until` in EDTF."""

    person: Person
    number: int
    office: Office

    def finding(self, words: str, *field: str) -> Finding:
        """What is wrong with it, at its place in the entry of the person."""
        return Finding("persons", self.person.id, ("offices", str(self.number), *field), words)


def turns(layer: Layer) -> Iterator[Finding]:
    """Everything wrong with the times of offices, chairs and meetings."""
    for person in layer.persons.values():
        yield from _backwards(person)
    yield from _two_holders(layer)
    yield from _two_chairs(layer)
    yield from _before_the_start(layer)


def _backwards(person: Person) -> Iterator[Finding]:
    for number, office in enumerate(person.offices, 1):
        if _before(office.until, office.since):
            words = f"this office ends ({office.until}) before it begins ({office.since})"
            yield _Turn(person, number, office).finding(words, "until")


def _two_holders(layer: Layer) -> Iterator[Finding]:
    """Offices of one party under one name that overlap: of two persons, or twice of one."""
    held: dict[tuple[str, str], list[_Turn]] = {}
    for person in layer.persons.values():
        for number, office in enumerate(person.offices, 1):
            for name in dict.fromkeys(name for forms in office.role.values() for name in forms):
                held.setdefault((person.party, name), []).append(_Turn(person, number, office))
    told: set[tuple[str, int, str, int]] = set()
    for (party, name), holders in held.items():
        for one, other in combinations(holders, 2):
            pair = (one.person.id, one.number, other.person.id, other.number)
            if _overlap(one.office, other.office) and pair not in told:
                told.add(pair)
                yield other.finding(f"{one.person.id} is {name} of {party} at that time already")


def _overlap(one: Office, other: Office) -> bool:
    """Whether both were certainly held on some day, an office without an end being held still; a hand-over may share its day."""
    if one.since is None or other.since is None:
        return False
    first, second = (one, other) if one.since <= other.since else (other, one)
    return first.until is None or _before(second.since, first.until)


def _before(one: str | None, other: str | None) -> bool:
    """Whether one date is certainly before another, both known as far as they are printed."""
    return one is not None and other is not None and one[: len(other)] < other[: len(one)]


def _two_chairs(layer: Layer) -> Iterator[Finding]:
    """Turns in the chair of one dialogue, in one role, that two parties had at once."""
    for (key, one), (other_key, other) in combinations(layer.chairs.items(), 2):
        if key[0] != other_key[0] or one.role != other.role or one.party == other.party:
            continue
        if _overlap(_span(one.observed), _span(other.observed)):
            yield Finding("chairs", "/".join(other_key), ("observed",), f"{one.party} has the chair at that time already")


def _span(observed: str | None) -> Office:
    since, slash, until = (observed or "").partition("/")
    return Office(role={}, since=since.strip(".") or None, until=(until if slash else since).strip(".") or None)


def _before_the_start(layer: Layer) -> Iterator[Finding]:
    """Meetings of a dialogue before its first day."""
    for (dialogue, name), meeting in layer.meetings.items():
        head = layer.dialogues.get(dialogue)
        if head and _before(meeting.date, head.since):
            yield Finding("meetings", f"{dialogue}/{name}", ("date",), f"{dialogue} began only on {head.since}")
