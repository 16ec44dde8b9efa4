"""What each work adds to the answers of the record, apart from all others: one kind after another, each with its type."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar, cast

from ..lexicon.knowledge import Knowledge
from .agreed import agreed_by
from .answers import Agreed, Check, Listed
from .entries import Entry
from .excerpt import pack_entries, unpack_entries
from .keys import asked_keys, hashed
from .links.aims import aims_of
from .links.announced import announced_in
from .links.called import called_in
from .links.chairs import told_of
from .links.cites import Cite
from .links.held import Held, Numbered, numbered_parts, tells_of_meeting
from .links.lives import staged
from .links.models import AimList, Announced, Called, ChairTold
from .links.occasions import Naming, named_in
from .links.references import cites_of
from .listed import listed_in
from .packing import packed, unpacked
from .positions import share_with_positions
from .review import Anchors, anchors_in, checks_in
from .shares import Share, of_json, to_json
from .subjects import Subjects
from .told import Told, told_in
from .works import Work

Value = TypeVar("Value")


class Sight:
    """What is known when a work is looked at; of other works nothing."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Takes what is known."""
        self.knowledge = knowledge
        self.subjects = Subjects(knowledge)
        self._told: tuple[Work, Told] | None = None

    def told(self, work: Work) -> Told:
        """The entries of a work; those of the work asked last are not drawn again."""
        if self._told is None or self._told[0] is not work:
            self._told = work, told_in(work)
        return self._told[1]

    @cached_property
    def held(self) -> Held:
        """The meetings and things of the registries."""
        return Held((), self.knowledge)


@dataclass(frozen=True, slots=True)
class Part(Generic[Value]):
    """One kind of what works add: its name, its type, and how it is drawn from a work; it can be kept.

    `pack` and `unpack` where it has a form of its own; else it is written by its type.
    """

    name: str
    type: object
    draw: Callable[[Work, Sight], Value]
    pack: Callable[[Value], str] | None = None
    unpack: Callable[[str], Value] | None = None

    def words_of(self, work: Work, sight: Sight) -> str:
        """What a work adds, as words that can be kept."""
        value = self.draw(work, sight)
        return self.pack(value) if self.pack else packed(value, self.type)

    def read(self, words: str) -> Value:
        """What was kept, equal to what was drawn."""
        return self.unpack(words) if self.unpack else cast("Value", unpacked(words, self.type))


class Draw(Protocol):
    """How an answer asks for what a work adds: drawn from it, or kept from when it was."""

    def __call__(self, work: Work, part: Part[Value], /) -> Value:
        """What `work` adds."""


POSITIONS: Part[Share] = Part("positions", Share, lambda work, sight: share_with_positions(work, sight.subjects), to_json, of_json)
AGREED: Part[tuple[Agreed, ...]] = Part("agreed", tuple[Agreed, ...], lambda work, sight: tuple(agreed_by(work, sight.subjects)))
PROMISES: Part[tuple[Entry, ...]] = Part("promises", tuple[Entry, ...], lambda work, sight: sight.told(work).promises, pack_entries, unpack_entries)
REPORTS: Part[tuple[Entry, ...]] = Part("reports", tuple[Entry, ...], lambda work, sight: sight.told(work).reports, pack_entries, unpack_entries)
ASKED: Part[tuple[int, ...]] = Part(
    "asked keys", tuple[int, ...], lambda work, sight: hashed(key for told in sight.told(work) for one in told for key in asked_keys(one))
)
CHECKS: Part[tuple[Check, ...]] = Part("checks", tuple[Check, ...], lambda work, sight: checks_in(work, sight.knowledge))
LISTED: Part[tuple[Listed, ...]] = Part("listed", tuple[Listed, ...], lambda work, _: listed_in(work))
CHAIRS: Part[tuple[ChairTold, ...]] = Part("chairs", tuple[ChairTold, ...], lambda work, sight: tuple(told_of(work, sight.held)))
ANNOUNCED: Part[tuple[Announced, ...]] = Part(
    "announced", tuple[Announced, ...], lambda work, sight: tuple(announced_in(work, sight.held))
)
NAMED: Part[tuple[Naming, ...]] = Part("named", tuple[Naming, ...], lambda work, sight: named_in(work, sight.held))
AIMS: Part[tuple[AimList, ...]] = Part("aims", tuple[AimList, ...], lambda work, sight: tuple(aims_of(work, sight.held)))
ACCOUNT: Part[bool] = Part("account", bool, lambda work, _: tells_of_meeting(work))
CITES: Part[tuple[Cite, ...]] = Part(
    "cites", tuple[Cite, ...], lambda work, sight: staged(cites_of(work, sight.held), work, sight.held)
)
CALLED: Part[tuple[Called, ...]] = Part("called", tuple[Called, ...], lambda work, sight: called_in(work, sight.knowledge))
NUMBERED: Part[Numbered] = Part("numbered", Numbered, lambda work, _: numbered_parts(work))
ANCHORS: Part[Anchors] = Part("anchors", Anchors, lambda work, _: anchors_in(work))
PARTS = (
    POSITIONS, AGREED, PROMISES, REPORTS, ASKED, CHECKS, LISTED, CHAIRS, ANNOUNCED, NAMED, AIMS, ACCOUNT, CITES, CALLED, NUMBERED, ANCHORS,
)  # fmt: skip
"""All of them: a store keeps these."""
