"""Whether two sentences that sound alike speak of two things: in one frame of words the one names another thing than the other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from ..answers import Reason
from ..search import fold
from .common import telling
from .marks import marked
from .models import Run
from .passages import Passage

OTHER_THING = "other thing in its place"
_FRAME = 3
"""Sentences with more nouns in common than so many for each that is another speak of one matter all the same."""
_NAMED = 2
"""A name in the place of a name parts them as two nouns do."""
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{2}")
_TOKEN = re.compile(r"(?:(?![及並]び|又は|若しく)[\u3005\u3400-\u9fff])+|[\u30a1-\u30fa\u30fc]+|[^\W_\u3041-\u30ff\u3400-\u9fff]+")
_VERB_BEHIND = re.compile(r"\b(?:to|will|shall|would|can|could|must|should|not)(?:\s+\w+ly)?\s+\Z")
_GERUND = re.compile(r"\w+ing\s+(?:the|an?|its|their|all|any|more)\b")
_VERB_JA = re.compile("[すしさ]|でき|を図|を行")
_COMMON = 0
_TIMES = frozenset({"date", "duration", "money"})
_Nouns = Mapping[int, frozenset[str]]
"""The nouns of a sentence by the place at which they stand in another's stead; at `_COMMON` what both have."""


def other_thing(one: Passage, other: Passage) -> Reason | None:
    """What is named in the place of what, where the rest of the two sentences is one frame; None where they may be one matter."""
    if one.plain == other.plain or one.document.meta.language != other.document.meta.language:
        return None
    runs = marked(one.words, other.words)
    if not any({run.kind, behind.kind} == {"out", "in"} for run, behind in pairwise(runs)):
        return None
    mine, yours = _nouns(runs, "out", one), _nouns(runs, "in", other)
    moved = _all(mine) & _all(yours)
    apart = [at for at in mine.keys() & yours.keys() if at != _COMMON and moved.isdisjoint(mine[at] | yours[at])]
    count = sum(min(len(mine[at]), len(yours[at])) * (_NAMED if _names(mine[at], one) and _names(yours[at], other) else 1) for at in apart)
    if len(mine.get(_COMMON, ())) > _FRAME * count or not count:
        return None
    return Reason(OTHER_THING, 0, " / ".join(", ".join(sorted(side[min(apart)])) for side in (mine, yours)))


def _names(nouns: frozenset[str], passage: Passage) -> bool:
    """Whether one of the nouns is printed as names are."""
    printed = frozenset(token[0] for token in _TOKEN.finditer(passage.words))
    return any(_KATAKANA.match(noun) or noun.capitalize() in printed for noun in nouns)


def _nouns(runs: Sequence[Run], kind: str, passage: Passage) -> _Nouns:
    """The telling nouns of one side, without what is no matter: who speaks, days, spans of time and sums."""
    words = fold("".join(run.words for run in runs if run.kind in ("same", kind)))
    hidden = _no_matter(passage)
    found: dict[int, set[str]] = defaultdict(set)
    for (start, end), at in _places(runs, kind):
        for token in _TOKEN.finditer(words, start, end):
            if token[0] not in hidden and not _is_verb(words, token) and _tells(token[0]):
                found[at].add(token[0])
    return {at: frozenset(tokens) for at, tokens in found.items()}


@lru_cache(maxsize=1 << 14)
def _tells(word: str) -> bool:
    return any(True for _ in telling(word))


def _all(nouns: _Nouns) -> frozenset[str]:
    return frozenset[str]().union(*nouns.values())


def _places(runs: Sequence[Run], kind: str) -> Iterator[tuple[tuple[int, int], int]]:
    """Where the runs of one side stand in its words, each with the number of its place: a change between two stays has one."""
    start = number = 0
    for run in runs:
        number += run.kind == "same"
        if run.kind in ("same", kind):
            end = start + len(run.words)
            yield (start, end), _COMMON if run.kind == "same" else number + 1
            start = end


def _is_verb(words: str, token: re.Match[str]) -> bool:
    if token[0].isascii():
        return _VERB_BEHIND.search(words, 0, token.start()) is not None or _GERUND.match(words, token.start()) is not None
    return _VERB_JA.match(words, token.end()) is not None


def _no_matter(passage: Passage) -> frozenset[str]:
    document = passage.document
    spans = [one.span for one in passage.figures if one.kind in _TIMES]
    spans += [act.holder_at for act in passage.acts if act.holder_at]
    return frozenset(token[0] for span in spans for token in _TOKEN.finditer(fold(document.words(span))))
