"""Acts of others inside a complement: X国が…を決定したことを歓迎した, X国の提案を支持した."""

from bisect import bisect_left
from collections.abc import Iterator

from ...values import Span
from ..found import Inner
from ..models import ActType
from .clauses import Clauses
from .cues import Cues
from .naming import Namer
from .predicates import INNER
from .sentences import Sentence

_TOLD = frozenset({ActType.SAY, ActType.NOTE, ActType.CONFIRM, ActType.STRESS})


def inner_acts(sentence: Sentence, clauses: Clauses, cues: Cues, content: Span) -> tuple[Inner, ...]:
    """What the complement `content` says that somebody did; whose it is, is for the caller to find.

    Each predicate that ends a こと of the complement counts, else the noun that the complement ends in.
    """
    start = bisect_left(sentence.places, content.start)
    end = bisect_left(sentence.places, content.end)
    done = tuple(_done(sentence, clauses, cues, (start, end)))
    return done or tuple(_named(sentence, cues, start, end))


def _done(sentence: Sentence, clauses: Clauses, cues: Cues, edges: tuple[int, int]) -> Iterator[Inner]:
    namer, (start, end) = Namer(clauses, cues, past=True), edges
    for predicate in clauses.predicates:
        stop = predicate.behind
        if predicate.form is not INNER or stop > end or not sentence.chars.startswith("こと", stop):
            continue
        named = namer.name(predicate) if predicate.first >= start else None
        if named and named.act not in _TOLD and named.start >= start:
            scope = sentence.span(start, stop)
            yield Inner(sentence.span(named.start, named.end), scope, named.act, named.force, finite=True)
        start = stop + len("こと")


def _named(sentence: Sentence, cues: Cues, start: int, end: int) -> Iterator[Inner]:
    words = sentence.chars[start:end]
    word, cue = cues.noun(words) or ("", None)
    if cue and word in cues.turns["told"] and len(word) < len(words):
        yield Inner(sentence.span(end - len(word), end), sentence.span(start, end), cue.act, cue.force)
