"""One document as those see it who ask what a name means in it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from msgspec import Struct

from ..lexicon.knowledge import Knowledge
from ..registry.models import Person, Thing
from ..values import Edtf, Span
from .models import Kind, Mention

NAMES: frozenset[Kind] = frozenset(("party", "person", "organisation", "instrument", "meeting", "event", "place"))
_ENDS = ("。", "\n", ". ", ".\n", ";", "；")
_SENTENCE = 400
"""Characters on each side in which the ends of a sentence are looked for."""


class Term(Protocol):
    """A term that the document defines, as `meta` has it."""

    @property
    def term(self) -> str:
        """The defined word."""

    @property
    def span(self) -> Span:
        """The place of the definition."""

    @property
    def means(self) -> Span:
        """The words it stands for."""


class Presented(Protocol):
    """A person with an office and a party, as the document presents or signs it."""

    @property
    def person(self) -> str | None:
        """The name as printed."""

    @property
    def role(self) -> str | None:
        """The office as printed."""

    @property
    def party(self) -> str | None:
        """The party's id."""

    @property
    def span(self) -> Span:
        """The place."""


class Facts(Protocol):
    """What is known of a document before its names are settled, as `Meta` has it."""

    @property
    def kind(self) -> str | None:
        """The kind of document."""

    @property
    def language(self) -> str:
        """The language of its text."""

    @property
    def date(self) -> Edtf | None:
        """Its day."""

    @property
    def framework(self) -> str | None:
        """The dialogue it belongs to."""

    @property
    def body(self) -> str | None:
        """The kind of meeting that it came out of."""

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that speak in it."""

    @property
    def terms(self) -> Sequence[Term]:
        """The terms it defines."""

    @property
    def attendance(self) -> Sequence[Presented]:
        """Those it presents."""

    @property
    def signatories(self) -> Sequence[Presented]:
        """Those who signed it."""


@dataclass(frozen=True)
class Known:
    """What the registries know of those who speak in a document, gathered once for it."""

    knowledge: Knowledge
    parties: tuple[str, ...]

    @cached_property
    def instruments(self) -> list[Thing]:
        """The instruments that these parties made with each other."""
        parties = set(self.parties)
        things: Iterable[Thing] = self.knowledge.things.values()
        return [one for one in things if len(one.parties) > 1 and one.kind == "instrument" and parties.issuperset(one.parties)]

    @cached_property
    def persons(self) -> list[Person]:
        """The persons who act for these parties."""
        return [person for person in self.knowledge.persons.values() if person.party in self.parties]

    @cached_property
    def meetings(self) -> dict[str, dict[str, str | None]]:
        """The days of all meetings of dialogues by their ids, and by the dialogues in which meetings bear one id."""
        found: dict[str, dict[str, str | None]] = {}
        for dialogue in self.knowledge.dialogues.values():
            for meeting in dialogue.meetings:
                found.setdefault(meeting.id, {})[dialogue.id] = meeting.date
        return found


class Scene(Struct, frozen=True, kw_only=True, dict=True):
    """A text, what was found in it, and what is known of the document.

    `publisher` is the party on whose pages it stands, `numbered` are the eIds of its parts by their numbers, where only one has it.
    """

    chars: str
    facts: Facts
    known: Known
    found: Sequence[Mention]
    publisher: str | None = None
    numbered: Mapping[str, str] = MappingProxyType({})

    @property
    def knowledge(self) -> Knowledge:
        """Everything that was known before the text was read."""
        return self.known.knowledge

    @cached_property
    def names(self) -> list[Mention]:
        """The names in text order."""
        return [mention for mention in self.found if mention.kind in NAMES]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.span.start for name in self.names]

    def is_free(self, span: Span) -> bool:
        """Whether no name shares a character with a place."""
        first = max(0, bisect_left(self._name_starts, span.start) - 1)
        last = bisect_left(self._name_starts, span.end)
        return not any(name.span.overlaps(span) for name in self.names[first:last])

    @cached_property
    def dates(self) -> list[tuple[Span, Edtf]]:
        """The settled dates in text order."""
        return [(one.span, one.value) for one in self.found if isinstance(one.value, Edtf)]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [span.start for span, _ in self.dates]

    def dates_in(self, span: Span) -> list[tuple[Span, Edtf]]:
        """The dates that begin in a stretch of text."""
        return self.dates[bisect_left(self._date_starts, span.start) : bisect_left(self._date_starts, span.end)]

    def sentence(self, span: Span) -> Span:
        """The sentence around a place, as far as it is near."""
        floor, roof = max(0, span.start - _SENTENCE), min(len(self.chars), span.end + _SENTENCE)
        start = max((at + len(mark) for mark in _ENDS if (at := self.chars.rfind(mark, floor, span.start)) >= 0), default=floor)
        ends = [at for mark in _ENDS if (at := self.chars.find(mark, span.end, roof)) >= 0]
        return Span(start, min(ends, default=roof))

    def is_named(self, key: str | None) -> bool:
        """Whether something found has this id."""
        return key is not None and any(name.value == key for name in self.names)
