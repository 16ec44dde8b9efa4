"""What a person should check between two rounds: passages that may be one matter, in the order of the later text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..answers import Check
from ..judging.anchors import folded, of_words
from ..works import Work
from .compare import in_one_language
from .models import Comparison


def neighbours(works: Iterable[Work]) -> Iterator[tuple[Work, Work]]:
    """Two by two the rounds of one body that follow one another, in a language that both have; only their heads are looked at.

    `works` stand in the order of their days. What has no day, or is a draft, is no round.
    """
    runs: dict[tuple[str, str], list[Work]] = defaultdict(list)
    for work in works:
        if work.series and work.document.date and not work.document.draft:
            runs[work.series].append(work)
    for run in runs.values():
        yield from (in_one_language(*pair) for pair in pairwise(run))


def doubts_of(comparison: Comparison, before: Work, after: Work) -> tuple[Check, ...]:
    """What is only suggested between two works: the later words, the earlier ones that they may continue, and the signs.

    A person can say that it was looked at; that holds as long as both sides print the same words.
    """
    return tuple(_doubts(comparison, before, after))


def _doubts(comparison: Comparison, before: Work, after: Work) -> Iterator[Check]:
    for entry in comparison.entries:
        if entry.before and entry.after and not entry.sure:
            earlier, place = entry.before[0], entry.after[0]
            words, signs = folded(earlier.words), "; ".join(map(str, entry.why))
            yield Check(
                kind="change", place=place, why=f"{words}: {signs} ({before.id} {earlier.eid})", target="remark",
                about=tuple(of_words(work.id, work.document, at.eid, at.words) for work, at in ((after, place), (before, earlier))),
            )  # fmt: skip
