"""All links of a record, each kind worked out when it is first asked for, and once."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from ...lexicon import Knowledge
from ...registry.models import Meeting
from ..parts import ACCOUNT, AIMS, ANNOUNCED, CALLED, CHAIRS, CITES, NAMED, NUMBERED, Draw, Sight
from ..works import Work
from .aim_moves import moves_of
from .announced import as_held, known, told_as_held
from .called import as_called
from .chairs import turns_of
from .cited import Cited, cited_of, citing
from .cites import Meant, meant_by
from .held import Held
from .lives import instruments_of
from .models import AimList, AimMove, Announced, Instrument, Reference, Turn
from .occasions import Occasion, occasions_of


class Links:
    """What the works of a record say of each other and of what lies outside them."""

    def __init__(self, works: Sequence[Work], knowledge: Knowledge, of: Draw | None = None) -> None:
        """Takes the works in the order of their days; `of` gives what each adds, which is otherwise drawn from it."""
        sight = Sight(knowledge)
        self._of: Draw = of or (lambda work, part: part.draw(work, sight))
        self._works = works
        self.held = Held(works, knowledge, lambda work: self._of(work, ACCOUNT), lambda work: self._of(work, NUMBERED))
        self._sight = sight

    def references(self, work: Work) -> tuple[Reference, ...]:
        """The references of a work, in text order; of one that speaks in another file, those of that file."""
        kept = self._by_id.get(work.id)
        if kept is not None and kept.document is work.document:
            return tuple(one for one, _ in meant_by(work, self._of(work, CITES), self.held))
        return tuple(one for one, _ in meant_by(work, CITES.draw(work, self._sight), self.held))

    def citing(self, work: Work) -> tuple[Reference, ...]:
        """The places of other works that mean this one."""
        return self._citing.get(work.id, ())

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """The documents that are cited and not held."""
        return cited_of(self._references)

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """The instruments that documents name, with their life."""
        called = {work.id: self._of(work, CALLED) for work in self._works}
        return instruments_of(as_called(self._works, called, self._meant), self.held)

    @cached_property
    def chairs(self) -> tuple[Turn, ...]:
        """The turns in the chair of every dialogue, announced and observed."""
        return turns_of([told for work in self._works for told in self._of(work, CHAIRS)], self.held)

    @cached_property
    def announced(self) -> tuple[Announced, ...]:
        """The meetings that documents announced, in the order of the documents."""
        rows = (as_held(one, self.held, self.told_as_held) for one in self._named_meetings)
        return tuple(one for one in rows if one)

    @cached_property
    def _named_meetings(self) -> tuple[Announced, ...]:
        return tuple(one for work in self._works for one in self._of(work, ANNOUNCED))

    @cached_property
    def told_as_held(self) -> Mapping[tuple[str, str | None], Announced]:
        """Of each meeting, the place that tells of it as held."""
        return told_as_held(self._named_meetings)

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings of dialogues: of registries, those that the record alone has, and further ones that are announced."""
        rows = (known(one, self.told_as_held) for one in self.held.meetings)
        listed = {(one.dialogue, one.id): one for one in rows if one}
        for one in self._named_meetings:
            met = known(self.held.meeting_of(one.met or "", one.dialogue), self.told_as_held)
            if met:
                listed.setdefault((met.dialogue, met.id), met)
        return tuple(listed.values())

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """The meetings and events that documents name, without those that registries list."""
        dialogues = self.held.knowledge.dialogues
        named = (one for work in self._works for one in self._of(work, NAMED))
        days = (work.document.date for work in self._works)
        listed = (one.id for one in self.meetings)
        return occasions_of(named, (*self.held.by_meeting, *dialogues, *listed), max((day for day in days if day), default=None))

    @cached_property
    def aims(self) -> tuple[AimList, ...]:
        """The lists of principles, objectives, pillars and fields, in the order of the documents."""
        return tuple(one for rows in self._aims.values() for one in rows)

    @cached_property
    def aim_moves(self) -> tuple[AimMove, ...]:
        """How these changed from text to text."""
        return moves_of(self._works, self._aims, self.held)

    @cached_property
    def _by_id(self) -> dict[str, Work]:
        return {work.id: work for work in self._works}

    @cached_property
    def _references(self) -> dict[str, tuple[Reference, ...]]:
        return {name: tuple(one for one, _ in rows) for name, rows in self._meant.items()}

    @cached_property
    def _meant(self) -> dict[str, tuple[Meant, ...]]:
        return {work.id: meant_by(work, self._of(work, CITES), self.held) for work in self._works}

    @cached_property
    def _citing(self) -> dict[str, tuple[Reference, ...]]:
        return citing(self._references)

    @cached_property
    def _aims(self) -> dict[str, tuple[AimList, ...]]:
        return {work.id: self._of(work, AIMS) for work in self._works}
