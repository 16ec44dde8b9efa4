"""One document as those see it who ask what a name means in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from ..lexicon.knowledge import Knowledge
from ..registry.models import Thing
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


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A text, what was found in it, and what is known of the document; `publisher` is the party on whose pages it stands."""

    chars: str
    facts: Facts
    knowledge: Knowledge
    found: Sequence[Mention]
    publisher: str | None = None

    @cached_property
    def names(self) -> list[Mention]:
        """The names in text order."""
        return [mention for mention in self.found if mention.kind in NAMES]

    @cached_property
    def dates(self) -> list[tuple[Span, Edtf]]:
        """The settled dates in text order."""
        return [(one.span, one.value) for one in self.found if isinstance(one.value, Edtf)]

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span, _ in self.dates]

    def dates_in(self, span: Span) -> list[tuple[Span, Edtf]]:
        """The dates that begin in a stretch of text."""
        return self.dates[bisect_left(self._starts, span.start) : bisect_right(self._starts, span.end - 1)]

    def sentence(self, span: Span) -> Span:
        """The sentence around a place, as far as it is near."""
        floor, roof = max(0, span.start - _SENTENCE), min(len(self.chars), span.end + _SENTENCE)
        start = max((self.chars.rfind(mark, floor, span.start) + len(mark) for mark in _ENDS), default=floor)
        ends = [at for mark in _ENDS if (at := self.chars.find(mark, span.end, roof)) >= 0]
        return Span(max(floor, start), min(ends, default=roof))

    def is_named(self, key: str | None) -> bool:
        """Whether something found has this id."""
        return key is not None and any(name.value == key for name in self.names)

    def instruments(self, *, day: str | None = None) -> Iterator[Thing]:
        """The registered instruments that this document's parties made with each other, of one day if asked."""
        for thing in self._instruments:
            if day is None or thing.date == day:
                yield thing

    @cached_property
    def _instruments(self) -> list[Thing]:
        parties = set(self.facts.parties)
        things: Iterable[Thing] = self.knowledge.things.values()
        return [one for one in things if one.kind == "instrument" and len(one.parties) > 1 and parties >= set(one.parties)]
