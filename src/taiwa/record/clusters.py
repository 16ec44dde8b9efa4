"""Putting things together that belong together, whatever their order, and nothing that contradicts itself."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import TypeVar

Item = TypeVar("Item")
Pair = tuple[int, int]

WIDEST = 40
"""So many things under one key are compared each with each; a key that more of them share tells them apart no longer."""


WEAK = "text "
"""How a key begins that unlike things share now and then: two of them must be shared."""


def pairs_of(keys: Iterable[Iterable[str]]) -> list[Pair]:
    """Every two things that share a key, by number, the smaller first; `keys` has those of each thing."""
    under: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            under[key].append(number)
    return sorted(sharing(under))


def sharing(under: Mapping[str, Sequence[int]]) -> Iterator[Pair]:
    """Every two things that stand under one key, or under two of the weak ones; pairs in the order in which they stand."""
    weight: dict[Pair, int] = defaultdict(int)
    for key, numbers in under.items():
        if len(numbers) <= WIDEST:
            for pair in combinations(numbers, 2):
                weight[pair] += 1 if key.startswith(WEAK) else 2
    return (pair for pair, shared in weight.items() if shared > 1)


def clusters(items: Sequence[Item], links: Iterable[Pair], apart: Callable[[Item, Item], bool]) -> list[list[Item]]:
    """What is linked, directly or through others, together; `apart` says which two must never be.

    A link is left out where one end is linked to something that the other end must stand apart from. A group that holds
    a contradiction all the same is no group: each of its members stands alone. Wrongly together is worse than apart.
    """
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in links:
        near[one].add(other)
        near[other].add(one)

    @cache
    def clash(one: int, other: int) -> bool:
        return apart(items[one], items[other])

    def contested(one: int, other: int) -> bool:
        return any(clash(min(third, other), max(third, other)) for third in near[one] - {other})

    kept = [
        (one, other) for one in sorted(near) for other in sorted(near[one])
        if one < other and not contested(one, other) and not contested(other, one)
    ]  # fmt: skip
    groups = (group for found in _connected(len(items), kept) for group in _whole(found, clash))
    return [[items[at] for at in group] for group in groups]


def _whole(group: list[int], clash: Callable[[int, int], bool]) -> Iterator[list[int]]:
    if len(group) > WIDEST or any(clash(one, other) for one, other in combinations(group, 2)):
        yield from ([item] for item in group)
    else:
        yield group


def _connected(count: int, links: Iterable[Pair]) -> list[list[int]]:
    """Numbers below `count` that links connect, each group in order, groups by their first number."""
    head = list(range(count))

    def first(of: int) -> int:
        while head[of] != of:
            head[of] = head[head[of]]
            of = head[of]
        return of

    for one, other in links:
        low, high = sorted((first(one), first(other)))
        head[high] = low
    groups: Mapping[int, list[int]] = defaultdict(list)
    for number in range(count):
        groups[first(number)].append(number)
    return list(groups.values())
