"""How the aims of a dialogue changed from one text to the next: kept, added, dropped, put in another order, renamed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...registry.models import Contradiction
from ...values import replace
from ..works import Work
from .aims import series_of
from .held import Held, folded
from .lists import alike
from .models import AimChange, AimItem, AimKind, AimList, AimMove

_KINDS: tuple[AimKind, ...] = ("principle", "objective", "pillar", "field")
_ALIKE = 0.7
_LOOSE: frozenset[AimKind] = frozenset(("field",))
"""Fields are named for many reasons: that another text names others drops none of them, and what is new in them is unsure."""


def moves_of(works: Sequence[Work], lists: Mapping[str, Sequence[AimList]], held: Held) -> tuple[AimMove, ...]:
    """What became of every item, text by text; only texts that all took part in adopting count."""
    by_series: dict[str, list[Work]] = defaultdict(list)
    for work in works:
        if work.adopted:
            by_series[series_of(work)].append(work)
    return tuple(move for own in by_series.values() for kind in _KINDS for move in _moves(own, kind, lists, held))


def _moves(
    works: Sequence[Work], kind: AimKind, lists: Mapping[str, Sequence[AimList]], held: Held
) -> Iterator[AimMove]:
    standing: list[AimItem] = []
    body: str | None = None
    for work in works:
        stated = [one for one in lists[work.id] if one.kind == kind]
        if stated:
            items = [item for one in stated for item in one.items]
            added = all(one.added for one in stated)
            sure = all(one.sure for one in stated)
            for move in _compared(standing, items, kind, work, held, added=added):
                yield replace(move, sure=move.sure and sure)
            standing = _joined(standing, items) if added else items
            body = work.document.meta.body
        elif standing and kind not in _LOOSE and work.series and body == work.document.meta.body:
            for item in standing:
                yield _move(kind, "not-restated", (item, None), work, held, sure=True)


def _compared(
    standing: Sequence[AimItem], items: Sequence[AimItem], kind: AimKind, work: Work, held: Held, *, added: bool
) -> Iterator[AimMove]:
    pairs = _paired(standing, items)
    ranks = {id(new): rank for rank, new in enumerate(sorted((new for _, new in pairs), key=lambda item: item.order))}
    for rank, (old, new) in enumerate(sorted(pairs, key=lambda pair: pair[0].order)):
        exact = folded(old.words) == folded(new.words)
        known = old.registered is not None and old.registered == new.registered
        change: AimChange = "renamed" if not exact else "same" if added or ranks[id(new)] == rank else "reordered"
        yield _move(kind, change, (old, new), work, held, sure=exact or known)
    matched = {id(item) for pair in pairs for item in pair}
    for item in items:
        if id(item) not in matched:
            yield _move(kind, "added" if added or standing else "first", (None, item), work, held, sure=True)
    for item in standing if not (added or kind in _LOOSE) else ():
        if id(item) not in matched:
            yield _move(kind, "dropped", (item, None), work, held, sure=True)


def _paired(standing: Sequence[AimItem], items: Sequence[AimItem]) -> list[tuple[AimItem, AimItem]]:
    """Items that are one: in the same words, as the same aim of the registry, else the likest first; none twice."""
    rated = [
        (3.0 if folded(old.words) == folded(new.words) else 2.0 if old.registered and old.registered == new.registered else alike(old.words, new.words), old, new)
        for old in standing for new in items
    ]  # fmt: skip
    pairs: list[tuple[AimItem, AimItem]] = []
    used: set[int] = set()
    for share, old, new in sorted(rated, key=lambda row: (-row[0], row[1].order, row[2].order)):
        if share >= _ALIKE and not {id(old), id(new)} & used:
            used |= {id(old), id(new)}
            pairs.append((old, new))
    return pairs


def _joined(standing: Sequence[AimItem], items: Sequence[AimItem]) -> list[AimItem]:
    said = {folded(item.words) for item in items}
    return [*(item for item in standing if folded(item.words) not in said), *items]


def _move(
    kind: AimKind,
    change: AimChange,
    items: tuple[AimItem | None, AimItem | None],
    work: Work,
    held: Held,
    *,
    sure: bool,
) -> AimMove:
    before, after = items
    ids = {key for item in items if item for key in (item.registered, *item.like) if key}
    dialogue = held.knowledge.dialogues.get(work.document.meta.framework or "")
    known: tuple[Contradiction, ...] = dialogue.contradictions if dialogue else ()
    return AimMove(
        kind=kind, series=series_of(work), change=change, before=before, after=after, work=work.id,
        sure=sure and kind not in _LOOSE and dialogue is not None, contradictions=tuple(one for one in known if ids & set(one.about)),
    )  # fmt: skip
