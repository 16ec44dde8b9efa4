"""Who can speak in a document: registered names, offices, and the persons that were met in it."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from ..lexicon.knowledge import Knowledge
from ..lexicon.people import is_called
from ..registry.models import Office
from ..values import Span, first_of, last_of, replace
from .names import Named, NameFinder
from .words import Words

_NEAR = 5 * 366
"""Days before and after the time a source shows someone in office in which the same name may mean that person."""


class Speaker(Struct, frozen=True, kw_only=True):
    """One who is named as acting: a party, or a person with an office that belongs to one.

    `role` holds the office with the party's name where it is printed before it. `level` is that of the office
    (`summit`, `fm` …). `parties` is empty where it is not known for whom a person acts.
    """

    span: Span
    parties: tuple[str, ...]
    person: Span | None = None
    role: Span | None = None
    level: str | None = None
    chair: bool = False


class Known(Struct, frozen=True):
    """A person the document itself presents: the words of name and office, the level of the office, the party."""

    name: str
    role: str
    level: str | None
    party: str


class Cast(Struct, frozen=True, kw_only=True):
    """The names, words and persons by which speakers are found; `day` is that of the document.

    An `opened` one also finds the names inside the names of things.
    """

    knowledge: Knowledge
    words: Words
    finder: NameFinder
    day: date | None = None
    people: tuple[Known, ...] = ()
    opened: bool = False

    def named(self, chars: str, within: Span) -> list[Named]:
        """Every registered name in a stretch of text."""
        return self.finder.find(chars, within, inside=self.opened)

    def party_of(self, name: str, level: str | None) -> tuple[str, ...]:
        """The party a person acts for, by a name as short as it is printed; empty where nobody or several fit."""
        here = {known.party for known in self.people if is_called(known.name, name)}
        if len(here) > 1:
            here = {known.party for known in self.people if is_called(known.name, name) and known.level == level}
        return tuple(here) if len(here) == 1 else () if here else self._registered(name, level)

    def presented(self, name: str) -> tuple[str, ...]:
        """The party for which the one person of that name acts whom the document itself presents."""
        here = {known.party for known in self.people if is_called(known.name, name)}
        return tuple(here) if len(here) == 1 else ()

    def in_office(self, role: str) -> tuple[str, ...]:
        """The party of the one person in the document who holds an office of that name; empty for several."""
        words = role.casefold()
        here = {known.party for known in self.people if known.role.casefold().endswith(words)}
        exact = {known.party for known in self.people if known.role.casefold() == words} or here
        return tuple(exact) if len(exact) == 1 else ()

    def meeting(self, people: Iterable[Known]) -> "Cast":
        """The same cast with persons that were met since."""
        met = tuple(people)
        return replace(self, people=(*self.people, *met)) if met else self

    def _registered(self, name: str, level: str | None) -> tuple[str, ...]:
        parties = {
            person.party
            for person in self.knowledge.persons_in(self.words.language).called(name)
            if any(self._held(office, level) for office in person.offices)
        }
        return tuple(parties) if len(parties) == 1 else ()

    def _held(self, office: Office, level: str | None) -> bool:
        offices = self.words["offices"]
        found = [offices.find(role) for role in office.role.get(self.words.language, ())]
        levels = {role[-1].cue.value for role in found if role}
        fits = level is None or not levels or level in levels or level == "minister"
        return fits and (self.day is None or _near(office, self.day))


def _near(office: Office, day: date) -> bool:
    first = first_of(office.since) if office.since else None
    last = last_of(office.until) if office.until else None
    early = first is not None and (first - day).days > _NEAR
    late = last is not None and (day - last).days > _NEAR
    return not (early or late)
