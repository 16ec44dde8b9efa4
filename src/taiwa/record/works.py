"""Works out of files: a statement is counted once, however many languages and formats of it are held."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations

from ..meta.models import ADOPTED
from .clusters import Pair, clusters
from .document import Document
from .expressions import Expression, apart, expressions_of, precedence
from .kinship import Kin, point_at, share_name
from .ruled import NOTHING, Ruled
from .sketch import words_of

_UNDATED = "9999"
_ALIKE, _FEW = 0.5, 3
_UNLIKE, _MANY = 0.25, 6


@dataclass(frozen=True, slots=True)
class Work:
    """One statement: the file that speaks for it, the other files as evidence, and its texts, the speaking one first."""

    id: str
    document: Document
    evidence: tuple[Document, ...] = ()
    expressions: tuple[Expression, ...] = ()

    @property
    def adopted(self) -> bool:
        """Whether it was adopted by those who took part: never a readout, a press release or a draft."""
        return self.document.meta.kind in ADOPTED and not self.document.draft

    @property
    def series(self) -> tuple[str, str] | None:
        """Framework and body; None for a text that belongs to no series of meetings."""
        meta = self.document.meta
        return (meta.framework, meta.body) if meta.framework and meta.body else None


def works_of(documents: Iterable[Document], ruled: Ruled = NOTHING) -> tuple[Work, ...]:
    """The works that `documents` print, oldest first; the same whatever their order, the same bytes counted once.

    What a person ruled of two files (`ruled`) goes before every sign.
    """
    expressions = expressions_of(documents, ruled)

    def parted(one: Expression, other: Expression) -> bool:
        said = ruled.of(one.files, other.files)
        return never_one(one, other) if said is None else not said

    at = {file.source.digest: number for number, text in enumerate(expressions) for file in text.files}
    groups = clusters(expressions, {*_links(expressions), *ruled.same_pairs(at)}, parted)
    works = _named([sorted(group, key=lambda one: precedence(one.document)) for group in groups])
    return tuple(sorted(works, key=lambda work: (day_key(work.document.date), work.id)))


def day_key(date: str | None) -> str:
    """Sorts days as printed, unknown ones last."""
    return date or _UNDATED


def sure(one: Expression, other: Expression) -> bool:
    """Whether two texts are surely one statement in two languages, given that no third one could be meant.

    By a name that both state, by the address of one in the other, or by the same meeting, kind and day. Where only the
    parties are known and no meeting, what needs no language must agree too, and for accounts that one side gives of an
    event who gave them.
    """
    if one.language == other.language or never_one(one, other):
        return False
    if _any(share_name, one, other) or _any(point_at, one, other):
        return True
    if not one.slugs & other.slugs:
        return False
    here, there = one.kin[0], other.kin[0]
    if here.one_sided and not (here.publisher and here.publisher == there.publisher):
        return False
    return one.document.meta.framework is not None or _alike(here, there)


def _links(expressions: Sequence[Expression]) -> Iterator[Pair]:
    """Texts of one name, each in a language of its own; which one is meant where two are in one cannot be told."""
    under: dict[str, list[int]] = defaultdict(list)
    for number, expression in enumerate(expressions):
        for key in _keys(expression):
            under[key].append(number)
    for numbers in under.values():
        languages = [expressions[number].language for number in numbers]
        if len(set(languages)) == len(languages):
            yield from (pair for pair in combinations(numbers, 2) if sure(expressions[pair[0]], expressions[pair[1]]))


def _keys(expression: Expression) -> frozenset[str]:
    names = {("url" if name == "alternate" else name, value) for kin in expression.kin for name, value in kin.names}
    return frozenset((*(f"slug {slug}" for slug in expression.slugs), *(f"{name} {value}" for name, value in names)))


def never_one(one: Expression, other: Expression) -> bool:
    """Whether something says that two texts are not one work, or what they speak of is wholly different."""
    if one.document.draft is not other.document.draft:
        return True
    if _any(share_name, one, other):
        return False
    if any(apart(here, there) for here in one.kin for there in other.kin):
        return True
    here, there = one.kin[0], other.kin[0]
    marked = min(len(here.marks), len(there.marks)) >= _MANY
    return marked and one.language != other.language and here.marked(there).contained < _UNLIKE


def _alike(one: Kin, other: Kin) -> bool:
    return len(one.marks & other.marks) >= _FEW and one.marked(other).contained >= _ALIKE


def _any(holds: Callable[[Kin, Kin], bool], one: Expression, other: Expression) -> bool:
    return any(holds(here, there) for here in one.kin for there in other.kin)


def _named(groups: Sequence[Sequence[Expression]]) -> Iterator[Work]:
    """The works with their names: where several would have the same, each with six digits of its title, or else its text."""
    of_name: dict[str, list[Sequence[Expression]]] = defaultdict(list)
    for group in groups:
        of_name[_slug(group)].append(group)
    for slug, same in of_name.items():
        titles = [_digits(group[0].document, group[0].document.meta.title) for group in same]
        for group, title in zip(same, titles, strict=True):
            document = group[0].document
            own = title if titles.count(title) == 1 else _digits(document, document.text)
            files = [file for expression in group for file in expression.files if file is not document]
            yield Work(f"{slug}-{own}" if len(same) > 1 else slug, document, tuple(sorted(files, key=precedence)), tuple(group))


def _slug(group: Sequence[Expression]) -> str:
    """What the speaking file calls the work, or the first that can name it; else its bytes."""
    return next((kin.slug for one in group for kin in one.kin if kin.slug), group[0].document.work)


def _digits(file: Document, words: str | None) -> str:
    own = (*words_of(words or ""), file.source.host or "") if Kin(file).one_sided else words_of(words or "")
    return sha256(" ".join(own).encode()).hexdigest()[:6]
