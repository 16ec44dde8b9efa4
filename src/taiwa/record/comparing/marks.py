"""The words of one passage marked in another: what stands in both, what went out, what came in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from .models import Run, RunKind

_KANJI, _KATAKANA, _HIRAGANA = "\u3005\u3400-\u9fff\uf900-\ufaff", "\u30a1-\u30fa\u30fc", "\u3041-\u309f"
_WORD = re.compile(rf"(?:[{_KANJI}]+|[{_KATAKANA}]+|[{_HIRAGANA}]+|[^\W_{_KANJI}{_KATAKANA}{_HIRAGANA}]+(?:['’-]\w+)*|\S) ?")
"""A word with the space behind it; of Japanese a run of characters of one kind."""
_LEAST = 0.4
"""Passages that share less are clearer one below the other."""
_LONGEST = 1200
"""So many words are laid side by side at most."""
_CRUMB = 2
"""A run so short between two changes is no stay: a particle, a comma."""


@lru_cache(maxsize=1 << 8)
def marked(before: str, after: str) -> tuple[Run, ...]:
    """`before` and `after` as runs of words; nothing where the two share too little to be read as one."""
    one, other = _words(before), _words(after)
    if max(len(one), len(other)) > _LONGEST:
        return ()
    flip = (other, one) < (one, other)  # the same runs whichever side is asked about first
    first, second = (other, one) if flip else (one, other)
    matcher = SequenceMatcher(None, [word.strip() for word in first], [word.strip() for word in second], autojunk=False)
    if matcher.quick_ratio() < _LEAST or matcher.ratio() < _LEAST:
        return ()
    blocks = [(there, at, size) if flip else (at, there, size) for at, there, size in matcher.get_matching_blocks()]
    return tuple(_joined(_runs(one, other, _stays(blocks, one))))


def _words(text: str) -> list[str]:
    return _WORD.findall(" ".join(text.split()))


def _stays(blocks: Sequence[tuple[int, int, int]], one: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    for at, there, size in blocks:
        words = "".join(one[at : at + size]).strip()
        inside = at > 0 and at + size < len(one)
        if size and (not inside or len(words) > _CRUMB):
            yield at, there, size


def _runs(one: Sequence[str], other: Sequence[str], blocks: Iterable[tuple[int, int, int]]) -> Iterator[Run]:
    at = there = 0
    for start, begin, size in (*blocks, (len(one), len(other), 0)):
        yield Run("out", "".join(one[at:start]))
        yield Run("in", "".join(other[there:begin]))
        yield Run("same", "".join(other[begin : begin + size]))
        at, there = start + size, begin + size


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Without empty runs, neighbours of one kind in one."""
    held: list[str] = []
    kind: RunKind = "same"
    for run in runs:
        if run.words and run.kind != kind and held:
            yield Run(kind, "".join(held))
            held = []
        if run.words:
            kind = run.kind
            held.append(run.words)
    if held:
        yield Run(kind, "".join(held))
