"""A reference as its own document has it, before it is known what is held of it: this is kept, and the rest is looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...values import Edtf, replace
from ..works import Work
from .held import NONE, Found, Held, target
from .models import Reference, Stage

Ask = Literal["own", "name", "day", "meeting", "kind", "again"]
"""How what is meant is looked for: the text itself, by a name, by a day and a kind, a meeting, by parties and kind, as one named before."""

Meant = tuple[Reference, tuple[Stage, ...]]
"""A reference with what is held of it, and what its sentence says of the life of an instrument."""

_UNSETTLED = "several held documents could be meant, or only the day and the kind agree"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One place that means another text or a meeting, told by its document alone; `reference` holds nothing yet.

    `kind` is the kind of document that is meant where only a day tells it, `rank` who made it, if that is printed, `number` that of a part that is cited, and `again` the cite
    that is repeated, by its number in the document. `stages` are told of it as if it were sure.
    """

    reference: Reference
    ask: Ask
    kind: str | None = None
    rank: str | None = None
    number: str | None = None
    again: int | None = None
    stages: tuple[Stage, ...] = ()


def meant_by(work: Work, cites: tuple[Cite, ...], held: Held) -> tuple[Meant, ...]:
    """The references of a work in text order, each once, with what is held of them."""
    found: list[Reference] = []
    for cite in cites:
        one = cite.reference
        if cite.again is not None:
            before = found[cite.again]
            found.append(replace(one, held=before.held, own=before.own))
        else:
            found.append(one if cite.ask == "own" else _looked_up(work, cite, held))
    once: dict[Reference, tuple[Stage, ...]] = {}
    for reference, cite in zip(found, cites, strict=True):
        once.setdefault(reference, cite.stages)
    return tuple(sorted(((one, tuple(_as_sure(one, stages))) for one, stages in once.items()), key=lambda row: (row[0].span, row[0].means)))


def _as_sure(reference: Reference, stages: Sequence[Stage]) -> Iterator[Stage]:
    """Stages that are no surer than what is meant."""
    for stage in stages:
        yield stage if reference.sure else replace(stage, sure=False)


def _looked_up(work: Work, cite: Cite, held: Held) -> Reference:
    one = cite.reference
    if cite.ask == "meeting":
        return _meeting(work, one, held)
    works, why, sure = _found(work, cite, held)
    targets = tuple(held.target(each, cite.number) for each in works)
    if cite.ask == "kind":
        return replace(one, held=targets, why=why)
    return replace(
        one, held=targets, why=why, own=any(each.id == work.id for each in works), sure=sure and one.sure,
        open=one.open or (None if sure else _UNSETTLED),
    )  # fmt: skip


def _found(work: Work, cite: Cite, held: Held) -> Found:
    """By the name that is printed, else by the day."""
    one = cite.reference
    thing = held.knowledge.things.get(one.means)
    found = NONE
    if thing is not None:
        found = held.thing(thing)
    elif cite.ask == "name":
        found = held.printed(one.means)
    if not found[0] and cite.kind and one.when:
        return held.of_day(Edtf(one.when), cite.kind, work.document, cite.rank)
    return found


def _meeting(work: Work, one: Reference, held: Held) -> Reference:
    known = held.meeting_of(one.means, work.document.meta.framework)
    works = held.works_of(known) if known else ()
    return replace(
        one, held=tuple(map(target, works)), why="meeting" if works else "not-held", own=any(each.id == work.id for each in works),
        dialogue=known.dialogue if known else None,
    )  # fmt: skip
