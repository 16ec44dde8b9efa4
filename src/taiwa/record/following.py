"""Which later passages are about which promises: every pair with what speaks for it, and of these the likeliest."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from .answers import Reason
from .entries import Entry
from .judging.links import NONE, JudgedLinks
from .keys import asked_keys, hashed, promise_keys
from .outcomes import Link
from .signs import HEADED, OBJECT, SAME_FIGURE, SECOND, SUGGESTED, TRANSLATED, reasons, told_next_to, weight_of


class Promises:
    """Promises by their keys, so that a later passage is compared with few of them."""

    def __init__(self, promises: Iterable[Entry]) -> None:
        """Takes the promises in any order."""
        self._under: dict[str, list[Entry]] = defaultdict(list)
        for promise in promises:
            for key in promise_keys(promise):
                self._under[key].append(promise)

    @cached_property
    def hashed(self) -> frozenset[int]:
        """Their keys as numbers."""
        return frozenset(hashed(self._under))

    def likely(self, entries: Iterable[Entry]) -> Iterator[Link]:
        """Every pair with a later entry for which enough speaks to say so, in the order of `entries`.

        A pair rests on its two entries alone: links that were found stay found, whatever else is held.
        """
        for entry in entries:
            near = {one.id: one for key in asked_keys(entry) for one in self._under.get(key, ()) if _may_follow(one, entry)}
            links = (Link(near[name], entry, reasons(near[name], entry)) for name in sorted(near))
            yield from (link for link in links if weight_of(link.why) >= SUGGESTED)


def chosen(
    likely: Iterable[Link], judged: JudgedLinks = NONE, entry_of: Callable[[str], Entry | None] = lambda _: None
) -> Mapping[str, tuple[Link, ...]]:
    """For each entry, in the order of `likely`, the earlier promises it is most likely about, the likeliest first.

    A promise with a deadline of which nothing else tells has the likeliest report that may rather tell of another, where that is no fact.

    What a person judged goes before; `entry_of` gives the entry of an id, if it is held.
    """
    found: dict[str, tuple[Link, ...]] = {}
    beside: dict[str, Link] = {}
    for name, links in groupby(likely, key=lambda link: link.later.id):
        open_ = [link for link in links if not judged.parts(link.earlier.id, link.later)]
        best = _best(open_)
        if best:
            found[name] = best
        if best and not best[0].sure:
            _keep_likeliest(beside, (link for link in open_ if link not in best and _may_tell(link)))
    told = {link.earlier.id for links in found.values() for link in links if link.later.is_report}
    for promised, link in beside.items():
        if promised not in told:
            found[link.later.id] += (Link(link.earlier, link.later, (*link.why, Reason(SECOND, 0))),)
    for name, (promised, why) in judged.same.items():
        earlier, later = entry_of(promised), entry_of(name)
        if earlier and later:
            found[name] = (Link(earlier, later, (why,)),)
    return found


def _may_tell(link: Link) -> bool:
    """Whether a report may tell of a promise that was due, by what is promised and not by its day alone."""
    return link.later.is_report and link.earlier.deadline is not None and any(one.sign in (OBJECT, TRANSLATED) for one in link.why)


def _keep_likeliest(of_promise: dict[str, Link], links: Iterable[Link]) -> None:
    """Keep of every promise the heaviest link, the first of such."""
    for link in links:
        held = of_promise.setdefault(link.earlier.id, link)
        if weight_of(link.why) > weight_of(held.why):
            of_promise[link.earlier.id] = link


def _may_follow(earlier: Entry, later: Entry) -> bool:
    """Only what is dated later; in one document what is told right behind a promise of an earlier day."""
    if earlier.work.id == later.work.id:
        return told_next_to(earlier, later)
    return "" < earlier.day < later.day


def _best(links: Sequence[Link]) -> tuple[Link, ...]:
    """The likeliest promise, by its own words before what stands around it, and any other whose figure the passage repeats: one sentence may speak of two."""
    heavy = sorted(links, key=lambda link: (weight_of(link.why), link.why[-1].sign != HEADED, link.earlier.day, link.earlier.id), reverse=True)
    told = {reason.detail for link in heavy[:1] for reason in link.why if reason.sign == SAME_FIGURE}
    others = []
    for link in heavy[1:]:
        figure = next((reason.detail for reason in link.why if reason.sign == SAME_FIGURE), None)
        if figure and figure not in told:
            told.add(figure)
            others.append(link)
    return (*heavy[:1], *others)
