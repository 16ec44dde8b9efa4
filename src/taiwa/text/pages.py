"""Plain text that was copied page by page: running heads, page numbers and footnotes taken out of the sentences they cut."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from ..values import Span, replace
from .layout import continues, ends_sentence
from .models import Cut
from .pagewords import is_label, may_hold_number, number_patterns, says_something
from .rows import Row

_HEAD, _NUMBER, _JOB, _RULE = "running head", "page number", "print number", "rule above footnotes"
_WIDEST = 130
"""Characters of the longest line that can be a running head."""
_DEEPEST = 3
"""Lines of the deepest running head."""
_FRONT = 24
"""Lines of a title block whose words a running head repeats, where no page ends before."""
_WORDS = 5
"""A line of the title block of no more words is a running head only with a symbol: it may be a date or a place."""
_UNEVEN = 1.5
"""Pages of one text hold about as many lines: at most so many times as many as usual."""
_APART = 8
"""Lines of the shortest page that only a bare number ends."""
_OFTEN = 3
"""How often a line without a page number beside it is printed before it is a running head."""

_JOB_NUMBER = re.compile(r"\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6}){0,3}|\*\d{5,10}\*")
_DRAWN = re.compile(r"[_‗—–―─-]{5,}")
_WORD = re.compile(r"\w+")


class Turned(NamedTuple):
    """The rows without what stands at the edges of pages, and what was cut; a row that begins a page says so."""

    rows: list[Row]
    cuts: list[Cut]


class _Number(NamedTuple):
    """A line that may be a page's number: the number, how many pages there are, and what else it prints."""

    at: int
    number: int
    of: int
    beside: str


def turned(decoded: str, rows: Sequence[Row]) -> Turned:
    """The rows without running heads and page numbers."""
    shown = [unicodedata.normalize("NFKC", row.words) if len(row.words) <= _WIDEST else "" for row in rows]
    why = {at: _JOB for at, words in enumerate(shown) if _JOB_NUMBER.fullmatch(words)}
    feeds = _feeds(decoded, rows)
    numbers = [number for at, words in enumerate(shown) if words and (number := _number(at, words))]
    if numbers:
        breaks = _breaks(numbers, shown, rows, {*feeds, *why})
        why.update((number.at, _NUMBER) for number in _page_numbers(numbers, shown, breaks))
    if why or feeds:
        edges = dict(why)
        why.update(_heads(shown, edges, feeds))
        why.update((at, _RULE) for at, words in enumerate(shown) if _DRAWN.fullmatch(words) and at not in why)
    why.update(_repeated(shown, rows, why))
    return _without(decoded, rows, why, feeds)


def _without(decoded: str, rows: Sequence[Row], why: Mapping[int, str], feeds: frozenset[int]) -> Turned:
    kept: list[Row] = []
    cuts: list[Cut] = []
    turns = False
    for at, row in enumerate(rows):
        turns = turns or at in feeds or (why.get(at, _RULE) != _RULE)
        if at in why:
            span = Span(row.strand.start, row.strand.end)
            cuts.append(Cut(span, span.of(decoded), why[at]))
        else:
            kept.append(replace(row, turns=True) if turns and kept else row)
            turns = False
    return Turned(kept, cuts)


def _feeds(decoded: str, rows: Sequence[Row]) -> frozenset[int]:
    """The rows before which the text turns the page."""
    found, end = set[int](), 0
    for at, row in enumerate(rows if "\\f" in decoded else ()):
        if "\f" in decoded[end : row.strand.start]:
            found.add(at)
        end = row.strand.end
    return frozenset(found)


# Page numbers


def _breaks(numbers: Sequence[_Number], shown: Sequence[str], rows: Sequence[Row], sure: AbstractSet[int]) -> frozenset[int]:
    """The lines that surely stand where a page ends or begins: beside a form feed or print number, or inside a sentence."""
    edges = (at + step for at in sure for step in (-1, 0, 1))
    inside = (number.at for number in numbers if _cuts_sentence(shown, rows, number.at))
    return frozenset((*edges, *inside))


def _page_numbers(numbers: Sequence[_Number], shown: Sequence[str], breaks: frozenset[int]) -> Iterator[_Number]:
    """The lines that count the pages: 2/5 by itself; a bare number only in a series, or beside words of the title block.

    Chapters count as pages do: bare numbers are those of pages only where one of the series surely stands at a page's edge.
    """
    front = _flat(shown[:_FRONT])
    series: dict[str, list[_Number]] = {}
    for number in numbers:
        if not (number.beside and is_label(shown[number.at])):
            series.setdefault(number.beside, []).append(number)
    for beside, alike in series.items():
        if not any(char.isalpha() for char in beside):
            yield from (number for number in alike if 0 < number.number <= number.of)
        elif not all(number.of for number in alike) and not _repeats(beside, front):
            continue
        counted = _counted(alike, least=2 if beside else _OFTEN)
        if beside or any(number.at in breaks for number in counted):
            yield from counted


def _number(at: int, words: str) -> _Number | None:
    if not may_hold_number(words):
        return None
    for pattern in number_patterns():
        found = pattern.match(words)
        if found:
            beside = f"{words[: found.start('page')]} {words[found.end('page') :]}"
            of = int(found["of"]) if "of" in pattern.groupindex else 0
            return _Number(at, int(found["n"]), of, " ".join(beside.split()))
    return None


def _counted(numbers: Sequence[_Number], least: int) -> list[_Number]:
    """The numbers of a series that rise by one from page to page (by two where left and right pages differ), pages apart."""
    runs: list[list[_Number]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else None
        if last and 0 < number.number - last.number <= 2 and number.at - last.at >= _APART:  # noqa: PLR2004
            runs[-1].append(number)
        else:
            runs.append([number])
    return [number for run in runs if len(run) >= least for number in run]


# Running heads


def _heads(shown: Sequence[str], edges: Mapping[int, str], feeds: frozenset[int]) -> dict[int, str]:
    """The lines at the edge of a page that stand there on other pages too, or repeat the title block."""
    sides = {(at, step) for at in edges for step in (1, -1)} | {(at - 1, 1) for at in feeds} | {(at, -1) for at in feeds}
    often = Counter((step, _key(shown[at + step])) for at, step in sides if 0 <= at + step < len(shown))
    title = min(_FRONT, max(min(edges, default=_FRONT) - _DEEPEST, 0))
    front = _flat(shown[:title])
    found: dict[int, str] = {}
    for edge, step in sides:
        at = edge + step
        while title <= at < len(shown) and abs(at - edge) <= _DEEPEST and (at in edges or _is_head(shown[at], front, often[step, _key(shown[at])])):
            found[at] = edges.get(at, _HEAD)
            at += step
    return found


def _is_head(words: str, front: str, often: int) -> bool:
    """Whether a line at the edge of a page heads it: printed at other edges too, or a part of the title block."""
    if not words or says_something(words) or is_label(words):
        return False
    return often > 1 or _repeats(words, front)


def _key(words: str) -> tuple[str, ...]:
    """What a running head says, whichever side of the page its parts stand on."""
    return tuple(sorted(_WORD.findall(words.casefold())))


def _flat(lines: Sequence[str]) -> str:
    return " ".join(("", *_WORD.findall(" ".join(lines).casefold()), ""))


def _repeats(words: str, front: str) -> bool:
    """Whether a line is a symbol or several words of the title block, or both, in whichever order they are set."""
    symbols = [token for token in words.split() if "/" in token and f" {_flat([token]).strip()} " in front]
    rest = _flat([token for token in words.split() if token not in symbols])
    return rest in front and (bool(symbols) or rest.count(" ") > _WORDS)


def _repeated(shown: Sequence[str], rows: Sequence[Row], why: Mapping[int, str]) -> dict[int, str]:
    """Lines printed again and again without a page number beside them, mostly in the middle of a sentence.

    The same words may also stand twice in a text and fill a line each time: a head comes once a page, or repeats the title.
    """
    found: dict[int, str] = {}
    for places in _alike(shown, why):
        inside = [at for at in places if _cuts_sentence(shown, rows, at)]
        apart = all(after - before >= _APART for before, after in pairwise(places))
        mostly = inside and 2 * len(inside) + 1 >= len(places)
        paged = len(places) >= _OFTEN and _is_even(places)
        if apart and mostly and (paged or _repeats(shown[places[0]], _flat(shown[:_FRONT]))):
            found.update((at, _HEAD) for at in places if at in inside or at > places[0])
    return found


def _alike(shown: Sequence[str], why: Mapping[int, str]) -> Iterator[list[int]]:
    """The places of lines that say the same, two or more of them, none a sentence, a part of one or a label."""
    often: dict[tuple[str, ...], list[int]] = {}
    for at, words in enumerate(shown):
        if words and at not in why and (key := _key(words)):
            often.setdefault(key, []).append(at)
    for places in often.values():
        heads = [at for at in places if _may_head(shown[at])] if len(places) > 1 else []
        if len(heads) > 1:
            yield heads


def _may_head(words: str) -> bool:
    return not (says_something(words) or is_label(words) or continues(words))


def _is_even(places: Sequence[int]) -> bool:
    """Whether lines stand about as far from one another as pages are long."""
    steps = sorted(after - before for before, after in pairwise(places))
    usual = steps[len(steps) // 2]
    return all(usual / _UNEVEN <= step <= usual * _UNEVEN for step in steps)


def _cuts_sentence(shown: Sequence[str], rows: Sequence[Row], at: int) -> bool:
    """Whether the lines around one are plainly one sentence: the one before ends none, the one after goes on."""
    if not 0 < at < len(rows) - 1:
        return False
    before, after = rows[at - 1].words, rows[at + 1].words
    longer = len(before) > len(shown[at]) or len(after) > len(shown[at])
    return longer and not ends_sentence(before) and not before.endswith(",") and continues(after)
