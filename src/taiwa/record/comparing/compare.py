"""Two rounds side by side: every passage in an entry that says what became of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...lexicon.knowledge import Knowledge
from ...values import Span, replace
from ..answers import Place, Reason
from ..places import place_of, whole_text
from ..subjects import Subjects
from ..works import Work, day_key
from .changes import acts, apart, came_and_went, figures, holders, is_reversed, same_words, strengths
from .ended import ENDED, PUT_OFF, denied_by_one, left_open, told_of
from .groups import groups_of
from .links import Link, links_of
from .marks import marked
from .models import CHANGES, Change, Comparison, Entry
from .onesided import Matters, runs_of
from .outline import Outlines
from .passages import Passage, Reader, own_of

_Row = tuple[float, float, Entry]


def compare(before: Work, after: Work, knowledge: Knowledge, reader: Reader | None = None) -> Comparison:
    """What changed from `before` to `after`, in the order of the later text, what is left out of it at the end.

    A pure function of the documents that speak for the two and of what is known; a `reader` that has read one of them need not read it again.
    """
    reader = reader or Reader(Subjects(knowledge))
    own = own_of(before.document, after.document, knowledge.groups.values())
    sides = reader.passages(before, own), reader.passages(after, own)
    links = links_of(*sides)
    sure = [link for link in links if link.sure]
    outlines = Outlines(sure)
    rows = [_paired(group, outlines, sure=True) for group in groups_of(sure)]
    rows += [_paired((link,), outlines, sure=False) for link in links if not link.sure]
    rows += _one_sided(sides, links, (Matters(before, sides[0], reader.subjects), Matters(after, sides[1], reader.subjects)))
    entries = tuple(entry for _, _, entry in sorted(rows, key=lambda row: row[:2]))
    return Comparison(
        before=whole_text(before), after=whole_text(after), entries=entries,
        languages=(before.document.meta.language, after.document.meta.language),
        counts=Counter(change for entry in entries if entry.sure for change in entry.changes),
    )  # fmt: skip


def in_time(one: Work, other: Work) -> tuple[Work, Work]:
    """Two works as they follow one another; where the day of either is not known, as they are given."""
    days = one.document.date, other.document.date
    return (other, one) if all(days) and day_key(days[1]) < day_key(days[0]) else (one, other)


def in_one_language(one: Work, other: Work, fixed: tuple[bool, bool] = (False, False)) -> tuple[Work, Work]:
    """Two works by their texts in one language, where both have one: that of either's speaking text first.

    `fixed` says of which the text that speaks was asked for by its own name and stays.
    """
    texts = tuple(
        {work.document.meta.language: work.document} if stays
        else {text.language: text.document for text in reversed(work.expressions)} | {work.document.meta.language: work.document}
        for work, stays in zip((one, other), fixed, strict=True)
    )  # fmt: skip
    spoken = (one.document.meta.language, other.document.meta.language)
    shared = [*(language for language in (*reversed(spoken), *sorted(texts[0])) if language in texts[0] and language in texts[1])]
    if spoken[0] == spoken[1] or not shared:
        return one, other
    return replace(one, document=texts[0][shared[0]]), replace(other, document=texts[1][shared[0]])


def _paired(group: Sequence[Link], outlines: Outlines, *, sure: bool) -> _Row:
    before, after = sides = _once(link.one for link in group), _once(link.other for link in group)
    had, have = holders(before), holders(after)
    joined, left = came_and_went(sides)
    alone_then, alone_now = (apart(side) if had and have else frozenset() for side in sides)
    newly = alone_now - alone_then
    alone = len(before) == len(after) == 1
    same = alone and same_words(before[0], after[0])
    done = None if same else acts(sides)
    turned = bool(done and is_reversed(done))
    fate = None if same or turned or not alone else told_of(before[0], after[0])
    doubt = None if same or turned or fate or not alone else denied_by_one(before[0], after[0])
    opened, settled = (
        None if same or turned or fate or doubt or not alone else left_open(*pair) for pair in ((after[0], before[0]), (before[0], after[0]))
    )
    open_ = opened or settled
    strength = () if same or turned or fate or doubt or open_ else tuple(strengths(sides))
    counted = () if same else tuple(figures(sides))
    issues = frozenset[str]().union(*(one.issues for one in (*before, *after)))
    found = {
        "kept": same, "reworded": not (same or turned or fate or doubt or open_),
        "stronger": bool(settled) or any((one.after.against(one.before) or 0) > 0 for one in strength),
        "weaker": any((one.after.against(one.before) or 0) < 0 for one in strength) or bool(opened or (fate and fate.sign == PUT_OFF)),
        "reversed": turned or bool(doubt), "dropped": bool(fate and fate.sign == ENDED),
        "split": len(after) > 1, "merged": len(before) > 1,
        "moved": any(outlines.moved(link) for link in group),
        "figures": bool(counted),
        "parties": bool(joined or left or alone_then ^ alone_now) or bool(had and have and had.isdisjoint(have)),
    }  # fmt: skip
    entry = Entry(
        changes=tuple(change for change in CHANGES if found.get(change)),
        issue=_issue(group), parties=tuple(sorted(have)),
        before=tuple(map(_place, before)), after=tuple(map(_place, after)),
        why=(*_reasons(group), *filter(None, (fate, doubt, open_))), sure=sure and not (doubt or open_),
        joined=tuple(sorted(joined)), left=tuple(sorted(left)), apart=tuple(sorted(newly)), figures=counted, strength=strength, acts=done,
        marks=marked(before[0].words, after[0].words) if alone and not same else (), issues=issues,
    )  # fmt: skip
    return after[0].number, before[0].number, entry


def _once(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple({passage.number: passage for passage in passages}.values())


def _issue(group: Sequence[Link]) -> str | None:
    """What the matter is: the issue that both sides show, by the sign that weighs most."""
    signs = [why for link in group for why in link.why if why.sign in ("same issue", "same issue around")]
    if signs:
        return max(signs, key=lambda why: why.weight).detail
    shared = sorted(issue for link in group for issue in link.one.issues & link.other.issues)
    return shared[0] if shared else None


def _reasons(group: Sequence[Link]) -> tuple[Reason, ...]:
    """The signs of the weakest link: what all of them can show at least."""
    return min((link.why for link in group), key=lambda why: sum(reason.weight for reason in why))


def _one_sided(
    sides: tuple[list[Passage], list[Passage]], links: Iterable[Link], matters: tuple[Matters, Matters]
) -> Iterator[_Row]:
    """What neither a match nor a suggestion was found for."""
    paired = ({link.one.number for link in links}, {link.other.number for link in links})
    changes: tuple[Change, Change] = ("dropped", "new")
    for at in (0, 1):
        alone = [one for one in sides[at] if one.number not in paired[at]]
        reasoned = ((one, matters[1 - at].silent_on(one, matters[at])) for one in alone)
        for run in runs_of(reasoned):
            yield _alone(run, changes[at])


def _alone(run: Sequence[tuple[Passage, tuple[Reason, ...]]], change: Change) -> _Row:
    passages, why = [passage for passage, _ in run], run[0][1]
    first = passages[0]
    place = place_of(first.work, first.provision.eid, Span(first.span.start, passages[-1].span.end))
    issues = Counter(issue for passage in passages for issue in sorted(passage.issues))
    entry = Entry(
        changes=(change,), issue=why[0].detail.split(", ")[0] if why else next(iter(issues), None),
        parties=tuple(sorted(holders(passages))), sure=bool(why), why=why,
        before=(place,) if change == "dropped" else (), after=(place,) if change == "new" else (), issues=frozenset(issues),
    )  # fmt: skip
    return (first.number, 0, entry) if change == "new" else (float("inf"), first.number, entry)


def _place(passage: Passage) -> Place:
    return place_of(passage.work, passage.provision.eid, passage.span)
