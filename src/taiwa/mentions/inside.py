"""Names that mean something only inside one document, settled when its day, its parties and its terms are known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ..lexicon.knowledge import Knowledge
from ..tree.models import Tree
from .citations import between, dated
from .find import placed, segments_of
from .models import Mention
from .names import Named
from .occasions import dated as with_days
from .people import people, with_offices
from .scene import NAMES, Facts, Scene
from .series import met, numbered
from .shortforms import defined, one_id, own, shortened

STEPS: tuple[Callable[[Scene], Iterable[Named]], ...] = (people, numbered, met, between, dated, own, shortened, one_id, defined)
"""In this order: a later one sees what the earlier ones found."""


def name_inside(
    tree: Tree, found: Sequence[Mention], facts: Facts, knowledge: Knowledge, publisher: str | None = None
) -> tuple[Mention, ...]:
    """`found` with the names that only this document explains, in text order; a longer one takes the place of what is in it."""
    segments = segments_of(tree)
    scene = Scene(chars=tree.text.chars, facts=facts, knowledge=knowledge, found=found, publisher=publisher)
    for step in STEPS:
        new = list(placed(step(scene), segments))
        if new:
            scene = replace(scene, found=_with(scene.found, new))
    return tuple(with_days(replace(scene, found=tuple(with_offices(scene)))))


def _with(found: Sequence[Mention], new: Iterable[Mention]) -> list[Mention]:
    """Both together: of two names that share a character the longer stays, of two of one place the new one."""
    said = {(one.span, one.value) for one in found}
    kept = list(_longest(sorted((one for one in new if (one.span, one.value) not in said), key=lambda one: (one.span.start, -one.span.end))))
    covered = {at: one for one in kept for at in range(one.span.start, one.span.end)}
    old = [one for one in found if one.kind in NAMES]
    stronger = [one for one in old if _outlasts(one, covered)]
    held = {at for one in stronger for at in range(one.span.start, one.span.end)}
    rest = [one for one in found if one.kind not in NAMES]
    fresh = [one for one in kept if held.isdisjoint(range(one.span.start, one.span.end))]
    return sorted([*rest, *stronger, *fresh], key=lambda one: (one.span.start, one.span.end, one.kind))


def _outlasts(name: Mention, covered: dict[int, Mention]) -> bool:
    """Whether a name stays: no new one touches it, or it is longer than every new one that does."""
    touching = {covered[at] for at in range(name.span.start, name.span.end) if at in covered}
    return all(len(name.span) > len(one.span) for one in touching)


def _longest(names: Iterable[Mention]) -> Iterator[Mention]:
    end = 0
    for name in names:
        if name.span.start >= end:
            end = name.span.end
            yield name
