"""Plans of the one round that the other tells as ended or put off, and sentences of which one denies or does the opposite."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple, cast

import yaml

from ...acts.models import Act, ActType, Force
from ...values import Span
from ..answers import Reason
from ..search import fold
from ..stances import denies
from .common import telling
from .marks import marked
from .models import Run
from .passages import Passage

ENDED, PUT_OFF, DENIED, OPPOSITE, UNDECIDED = "told as ended", "told as put off", "denied by one", "opposite done", "left open by one"
_FILE = Path(__file__).parents[2] / "resources" / "record" / "ended.yaml"
_KINDS: Mapping[str, str] = {"ended": ENDED, "put off": PUT_OFF}
_ASKS = frozenset({ActType.URGE, ActType.EXPECT, ActType.INTEREST})
"""Who asks for an end does not tell of one."""
_EDGE, _EDGE_BEHIND = re.compile(r"[\u3041-\u9fff]{1,2}\Z"), re.compile(r"[\u3041-\u9fff]{1,2}")
_BREAK = re.compile(r"[,;、;]")


class EndedRow(NamedTuple):
    """An expression that tells an end (`sign`), the root by which another passage speaks of one, and its two sentences."""

    sign: str
    words: re.Pattern[str]
    root: re.Pattern[str]
    takes: str
    leaves: str


@cache
def ended_rows() -> tuple[EndedRow, ...]:
    """Every row of the table, an end before a delay."""
    return tuple(
        EndedRow(sign, re.compile(row["words"]), re.compile(row["root"]), row["takes"], row["leaves"])
        for kind, sign in _KINDS.items()
        for row in chain.from_iterable(cast("Mapping[str, list[dict[str, str]]]", _table()[kind]).values())
    )


@cache
def _table() -> Mapping[str, object]:
    with _FILE.open("rb") as file:
        return cast("Mapping[str, object]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only


@cache
def _open() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{words})" for words in cast("list[str]", _table()["open"])))


@cache
def denying_rows() -> tuple[EndedRow, ...]:
    """For each language what denies a verb."""
    rows = cast("Mapping[str, dict[str, str]]", _table()["denying"]).values()
    return tuple(EndedRow(DENIED, (sign := re.compile(row["words"])), sign, row["takes"], row["leaves"]) for row in rows)


@cache
def undecided_rows() -> Mapping[str, tuple[EndedRow, ...]]:
    """What leaves open `whether` a thing is done, and what only `talks` of it."""
    kinds = cast("Mapping[str, Mapping[str, dict[str, str]]]", _table()["undecided"])
    return {
        kind: tuple(EndedRow(UNDECIDED, (words := re.compile(row["words"])), words, row["takes"], row["leaves"]) for row in rows.values())
        for kind, rows in kinds.items()
    }


class OppositeRow(NamedTuple):
    """What does a thing and what does the opposite, with a pair of sentences that is taken and one that is left.

    Without `one` it is anything but what works `against` a thing.
    """

    one: re.Pattern[str] | None
    other: re.Pattern[str]
    against: re.Pattern[str] | None
    takes: tuple[str, str]
    leaves: tuple[str, str]


@cache
def opposite_rows() -> tuple[OppositeRow, ...]:
    """Every row of verbs that do the opposite, and those that bring to an end."""
    rows = chain.from_iterable(cast("Mapping[str, list[dict[str, str]]]", _table()["opposite"]).values())
    ends = cast("Mapping[str, dict[str, str]]", _table()["stopping"]).values()
    return (
        *(OppositeRow(re.compile(row["one"]), re.compile(row["other"]), None, *_pairs(row)) for row in rows),
        *(OppositeRow(None, (word := re.compile(row["words"])), re.compile(f"{row['against']}|{word.pattern}"), *_pairs(row)) for row in ends),
    )


def _pairs(row: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name in ("takes", "leaves"):
        one, other = cast("list[str]", row[name])
        yield one, other


def opposite_in(before: str, after: str) -> str | None:
    """The words that do the opposite in the place of others, where nearly all else stands as it stood; None where none do."""
    first, second = fold(before), fold(after)
    for change in _changes(first, second):
        for row in opposite_rows():
            out, in_ = change.around if row.one else (change.out, change.in_)
            for here, there, whole in ((out, in_, first), (in_, out, second)):
                found = row.other.search(there)
                if found and not row.other.search(here) and _is_opposite(row, here, found, whole):
                    return f"{here} / {there}" if here else there
    return None


def _is_opposite(row: OppositeRow, here: str, other: re.Match[str], whole: str) -> bool:
    """Whether words do what others undo: by the verb in their place, or because those only bring to an end what these name."""
    if row.one:
        return row.one.search(here) is not None
    rest = telling(f"{other.string[: other.start()]} {other.string[other.end() :]}")
    return not (row.against and row.against.search(here)) and {term for term, _ in rest} <= {term for term, _ in telling(whole)}


class _Change(NamedTuple):
    """What stands in the place of what between two stays; `around` with a character of Japanese or two on either side (引き上げる, 引き下げる)."""

    out: str
    in_: str
    around: tuple[str, str]


def _changes(before: str, after: str) -> Iterator[_Change]:
    held = {"out": "", "in": ""}
    last = ""
    for run in (*marked(before, after), Run("same", "")):
        if run.kind != "same":
            held[run.kind] += run.words
            continue
        if any(held.values()):
            out, in_ = held["out"].strip(), held["in"].strip()
            left, right = (found[0] if found else "" for found in (_EDGE.search(last), _EDGE_BEHIND.match(run.words)))
            yield _Change(out, in_, (f"{left}{out}{right}", f"{left}{in_}{right}"))
        held, last = {"out": "", "in": ""}, run.words


def _denials(words: str) -> list[str]:
    return [found[0] for row in denying_rows() for found in row.words.finditer(words)]


def ends_in(words: str) -> Iterator[tuple[EndedRow, Span]]:
    """Where `words` (folded) tell an end or a delay."""
    for row in ended_rows():
        for found in row.words.finditer(words):
            if not _open().search(words[: found.start()]):
                yield row, Span(*found.span())


def told_of(before: Passage, after: Passage) -> Reason | None:
    """That `after` tells what `before` speaks of as ended or put off; None where it tells no such thing.

    What was spoken against, or whose end was spoken of before, does not end as a plan does. The words stand in the part of
    the sentence that names at least half of what both speak of: another thing's end is not told of this one.
    """
    if any(act.act in _ASKS for act in after.acts) or _is_against(before):
        return None
    earlier, words = fold(before.words), fold(after.words)
    common = (before.terms | before.names) & (after.terms | after.names)
    for row, at in ends_in(words):
        near = _named_in(_part_around(words, at), after) & common
        if near and 2 * len(near) >= len(common) and not row.root.search(earlier):
            return Reason(row.sign, 0, at.of(words))
    return None


def _is_against(one: Passage) -> bool:
    return any(act.act in (ActType.CONDEMN, ActType.CONCERN) or denies(act, one.document.words) for act in one.acts)


def _part_around(words: str, at: Span) -> str:
    starts = [found.end() for found in _BREAK.finditer(words, 0, at.start)]
    ends = next((found.start() for found in _BREAK.finditer(words, at.end)), len(words))
    return words[starts[-1] if starts else 0 : ends]


def _named_in(part: str, one: Passage) -> frozenset[str]:
    """The telling words of a part of a sentence, and the names that are printed in it."""
    names = (str(mention.value) for mention in one.document.mentions_in(one.span) if fold(one.document.words(mention.span)) in part)
    return frozenset((*(term for term, _ in telling(part)), *(name for name in names if name in one.names)))


def denied_by_one(before: Passage, after: Passage) -> Reason | None:
    """That of two sentences which name much the same one denies, or does the opposite: nobody can say what became of it."""
    one, other = ({*passage.terms, *passage.names} for passage in (before, after))
    if 2 * len(one & other) < max(len(one), len(other)) or before.document.meta.language != after.document.meta.language:
        return None
    if opposite := None if _is_against(before) else opposite_in(before.words, after.words):
        return Reason(OPPOSITE, 0, opposite)
    found = [_denials(fold(passage.words)) for passage in (before, after)]
    if len(found[0]) % 2 == len(found[1]) % 2:
        return None
    return Reason(DENIED, 0, (found[0] or found[1])[0].strip())


def left_open(one: Passage, other: Passage) -> Reason | None:
    """That `one` leaves open whether what `other` does is done, or only speaks of what the other binds itself to.

    A passage that binds itself to something beside that (will build it, and consider extending it) leaves nothing open.
    """
    found = _undecided(one.words)
    if not found or _undecided(other.words):
        return None
    for kind, words in found.items():
        if any(_binds(act) and words not in fold(one.document.words(act.clause)) for act in one.acts):
            continue
        if kind == "whether" or any(map(_binds, other.acts)):
            return Reason(UNDECIDED, 0, words)
    return None


@lru_cache(maxsize=1 << 12)
def _undecided(words: str) -> Mapping[str, str]:
    """By kind the first words that leave a thing open or only speak of it."""
    folded = fold(words)
    found = {kind: next((hit[0] for row in rows if (hit := row.words.search(folded))), None) for kind, rows in undecided_rows().items()}
    return {kind: hit for kind, hit in found.items() if hit}


def _binds(act: Act) -> bool:
    return not act.background and Force.INTENTION <= act.force < Force.DELIVERED
