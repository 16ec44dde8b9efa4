"""What only a person can settle: whether two files are one text, or two texts one statement; and where files differ."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..values import Span
from .alignment import Difference, differences, replacements, replaces
from .clusters import pairs_of
from .document import Document
from .expressions import Expression, titled_alike
from .kinship import Kin, conflict, point_at, same_language, share_name
from .sketch import bands_of_marks
from .sketch import likeness as shared
from .works import Work, never_one, works_of

Relation = Literal["same text", "same statement"]

_HALF, _NEARLY = 0.5, 0.95
_TELLING = 30
_DATED, _UNDATED = 5, 8
_DATED_SHARE, _UNDATED_SHARE = 0.5, 0.6
_MOST = 5
_WHOLE_DAY = len("2031-04-02")
_MARK = re.compile(r"[(（]?(?:[^\W\d_]|[ivx]{1,5}|\d{1,3})[.)）、．]?")
"""A mark of a list as printed: a letter, a small number."""
_DAY, _MARKS = "day ", "marks "
_OF_ANY = (_DAY, _MARKS)
"""Keys of what a text says in any language; texts in one language share them with many they have nothing to do with."""

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Likeness:
    """As what two texts may be one, why, and how much speaks for it."""

    relation: Relation
    why: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two works that may be one: the files that suggest it, as what, and why; `weight` orders suggestions."""

    work: Work
    other: Work
    file: Document
    like: Document
    relation: Relation
    why: str
    weight: float


Keys = Callable[[Expression], Iterable[str]]
Alike = Callable[[Expression, Expression], Likeness | None]


def suggestions(documents: Iterable[Document]) -> tuple[Suggestion, ...]:
    """Which works of `documents` a person may find to be one, the likeliest first."""
    return suggestions_of(works_of(documents))


def suggestions_of(works: Sequence[Work], keys: Keys | None = None, likeness: Alike | None = None) -> tuple[Suggestion, ...]:
    """Which of `works` a person may find to be one, the likeliest first, at most five for each; nothing is merged.

    Only texts that share one of their `keys` are looked at (`likeness`); both may be kept from when they were worked out.
    """
    keys, likeness = keys or keys_of, likeness or likeness_of
    texts = [(work, text) for work in works for text in work.expressions]
    best: dict[tuple[str, str], Suggestion] = {}
    known = [frozenset(keys(text)) for _, text in texts]
    for one, other in pairs_of(known):
        (work, text), (second, like) = texts[one], texts[other]
        found = likeness(text, like) if work is not second and _may_be_alike(text, like, known[one] & known[other]) else None
        if found:
            suggestion = Suggestion(
                work=work, other=second, file=text.document, like=like.document, relation=found.relation, why=found.why, weight=found.weight
            )
            held = best.get((work.id, second.id))
            if held is None or held.weight < found.weight:
                best[work.id, second.id] = suggestion
    return tuple(_few(sorted(best.values(), key=lambda each: (-each.weight, each.work.id, each.other.id))))


def unlike_files(work: Work) -> Iterator[tuple[Document, Document, tuple[Difference, ...]]]:
    """Of each text the speaking file, another file of it, and where their words differ; files that agree are left out."""
    for text in work.expressions:
        for file in text.files[1:]:
            found = tuple(
                each for each in differences(text.document.text, file.text)
                if not (_is_mark(text.document, each.one, each.other) or _is_mark(file, each.other, each.one))
            )  # fmt: skip
            if found:
                yield text.document, file, found


def _is_mark(file: Document, here: Span, there: Span) -> bool:
    """Whether `file` alone prints something, and this is the label of a part or the mark of a list."""
    if len(there) or not len(here):
        return False
    holding = file.provision_at(here)
    if holding and holding.num and holding.num.contains(here):
        return True
    line = Span(file.text.rfind("\n", 0, here.start) + 1, here.end + 1)
    mark = line.of(file.text).strip()
    return _MARK.fullmatch(mark) is not None and not mark[-1].isalnum()


def _few(ordered: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """At most five for each work; and of the texts that may be it in another language only the likeliest."""
    count: dict[str, int] = defaultdict(int)
    weight: dict[tuple[str, str], float] = {}
    for each in ordered:
        sides = ((each.work.id, each.like.meta.language), (each.other.id, each.file.meta.language))
        less = each.relation == "same statement" and any(weight.setdefault(side, each.weight) > each.weight for side in sides)
        if not less and max(count[each.work.id], count[each.other.id]) < _MOST:
            count[each.work.id] += 1
            count[each.other.id] += 1
            yield each


def keys_of(text: Expression) -> Iterator[str]:
    """Keys that texts share which may be one: those of its files, its day, and what it says in any language."""
    yield from {key for kin in text.kin for key in kin.keys}
    head = text.kin[0]
    if head.document.date and len(head.document.date) >= _WHOLE_DAY:
        yield f"{_DAY}{head.document.date[:_WHOLE_DAY]}"
    if len(head.marks) >= _UNDATED:
        yield from (f"{_MARKS}{band}" for band in bands_of_marks(head.marks))


def _may_be_alike(one: Expression, other: Expression, shared: frozenset[str]) -> bool:
    """Whether two texts are worth opening, by their heads and the keys they share: in one language a common day is not enough."""
    here, there = one.kin[0], other.kin[0]
    return not same_language(here, there) or titled_alike(here, there) or any(not key.startswith(_OF_ANY) for key in shared)


def likeness_of(one: Expression, other: Expression) -> Likeness | None:
    """In what two texts are alike; None where nothing says that they may be one."""
    here, there = one.kin[0], other.kin[0]
    if same_language(here, there):
        near = titled_alike(here, there) or not set(here.keys).isdisjoint(there.keys)
        return _as_one_text(here, there) if near else None
    return None if never_one(one, other) else _as_one_statement(one, other)


def unlike(here: frozenset[int], there: frozenset[int]) -> bool:
    """Whether two texts in one language share too few of their runs of words for anything else to make them one."""
    return shared(here, there).contained < _HALF


def _as_one_text(here: Kin, there: Kin) -> Likeness | None:
    if unlike(here.runs, there.runs):
        return None
    like = here.like(there)
    against = conflict(here, there)
    if min(len(here.runs), len(there.runs)) < _TELLING and (against or like.jaccard < 1):
        return None
    share = f"{like.contained:.0%} of the words"
    if here.document.draft is not there.document.draft:
        draft = here if here.document.draft else there
        why = f"{share} are the same, but {draft.document.file} is a draft"
        return Likeness("same text", why, like.jaccard)
    if against:
        same = like.jaccard >= _NEARLY and not replaces(here.words, there.words)
        return Likeness("same text", f"{share} are the same, but {against}", like.jaccard) if same else None
    if not titled_alike(here, there) and replaces(here.words, there.words):
        return None
    return Likeness("same text", f"{share} are the same{_first_replaced(here, there)}", like.jaccard)


def _first_replaced(here: Kin, there: Kin) -> str:
    """The first words that stand in place of others, for a person to begin with; empty where none do."""
    for ours, theirs in replacements(here.words, there.words):
        one, other = (words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…" for words in (ours, theirs))
        return f", but {here.document.file} has “{one}” where {there.document.file} has “{other}”"
    return ""


def _as_one_statement(one: Expression, other: Expression) -> Likeness | None:
    here, there = one.kin[0], other.kin[0]
    marks, common = here.marked(there), len(here.marks & there.marks)
    dated = bool(here.document.date and there.document.date)
    told = f"{common} dates, figures and names are the same"
    if share_name(here, there) or point_at(here, there):
        return Likeness("same statement", f"one names the other; {told}", 1 + marks.jaccard)
    if one.slugs & other.slugs:
        return Likeness("same statement", f"same meeting or parties, kind and day; {told}", marks.jaccard)
    enough = (_DATED, _DATED_SHARE) if dated else (_UNDATED, _UNDATED_SHARE)
    if common >= enough[0] and (marks.contained if dated else marks.jaccard) >= enough[1]:
        return Likeness("same statement", f"same day; {told}" if dated else told, marks.jaccard)
    return None
