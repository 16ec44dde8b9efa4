"""Sure links put together: one passage that became several, several that became one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from .links import Link


def groups_of(links: Sequence[Link]) -> Iterator[tuple[Link, ...]]:
    """The links by matter: those of one passage with several, else each by itself.

    Where both ends of a link have other links too, it stands alone: that two passages share a third does not make them one.
    """
    ours, theirs = Counter(link.one.number for link in links), Counter(link.other.number for link in links)
    together: dict[tuple[str, int, int], list[Link]] = defaultdict(list)
    for link in links:
        one, other = link.one.number, link.other.number
        if ours[one] > 1 and theirs[other] == 1:
            together["split", one, 0].append(link)
        elif theirs[other] > 1 and ours[one] == 1:
            together["merged", 0, other].append(link)
        else:
            together["one", one, other].append(link)
    yield from map(tuple, together.values())
