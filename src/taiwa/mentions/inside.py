"""Names that mean something only inside one document, settled when its day, its parties and its terms are known."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from ..lexicon.knowledge import Knowledge
from ..tree.models import Tree
from ..values import replace
from .citations import between, dated
from .find import placed
from .models import Mention
from .names import Named
from .occasions import dated as with_days
from .ownparts import own_parts
from .people import people, with_offices
from .scene import Facts, Known, Scene
from .series import counted, met, numbered
from .shortforms import defined, own, shortened
from .whose import with_owners

STEPS: tuple[Callable[[Scene], Iterable[Named]], ...] = (people, numbered, met, counted, between, dated, own, own_parts, shortened, defined)
"""In this order: a later one sees what the earlier ones found."""
_PLACE = attrgetter("span", "kind")


def name_inside(
    tree: Tree, found: Sequence[Mention], facts: Facts, knowledge: Knowledge, publisher: str | None = None
) -> tuple[Mention, ...]:
    """`found` with the names that only this document explains, in text order; a longer one takes the place of what is in it."""
    known = Known(knowledge, facts.parties)
    scene = Scene(chars=tree.text.chars, facts=facts, known=known, found=found, publisher=publisher, numbered=_numbered(tree))
    scene = replace(scene, found=tuple(with_owners(scene)))
    for step in STEPS:
        named = list(step(scene))
        if named:
            scene = replace(scene, found=_with(scene, list(placed(named, tree.segments))))
    return tuple(with_days(replace(scene, found=tuple(with_offices(scene)))))


def _numbered(tree: Tree) -> dict[str, str]:
    """The eIds of the parts by the last label of their paths; a label that two parts bear is left out."""
    labels = Counter(part.path[-1] for part in tree.provisions)
    return {part.path[-1]: part.eid for part in tree.provisions if labels[part.path[-1]] == 1}


def _with(scene: Scene, new: Sequence[Mention]) -> Sequence[Mention]:
    """Both together: of two names that share a character the longer stays, of two of one place the new one."""
    starts = [name.span.start for name in scene.names]
    gone: set[int] = set()
    kept = []
    for one in _longest(new):
        beside = list(_beside(one, scene.names, starts))
        same = any(name.span == one.span and name.value == one.value for name in beside)
        if not same and all(len(name.span) <= len(one.span) for name in beside):
            kept.append(one)
            gone.update(map(id, beside))
    if not kept:
        return scene.found
    return sorted([one for one in scene.found if id(one) not in gone] + kept, key=_PLACE)


def _beside(one: Mention, names: Sequence[Mention], starts: Sequence[int]) -> Iterator[Mention]:
    """The names that share a character with `one`; those in a text do not overlap each other."""
    first = max(0, bisect_left(starts, one.span.start) - 1)
    last = bisect_left(starts, one.span.end)
    return (name for name in names[first:last] if name.span.overlaps(one.span))


def _longest(names: Iterable[Mention]) -> Iterator[Mention]:
    end = 0
    for name in sorted(names, key=lambda one: (one.span.start, -one.span.end)):
        if name.span.start >= end:
            end = name.span.end
            yield name
