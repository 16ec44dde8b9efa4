"""Acts of others inside a complement: X国が…を決定したことを歓迎した, X国の提案を支持した."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ...values import Span
from ..found import Inner
from ..models import ActType
from .clauses import Clauses
from .cues import Cues
from .denials import DENIED
from .naming import Namer
from .plans import Plans
from .predicates import INNER
from .sentences import Sentence

_THAT = "こと"
_NEXT = ("、", "及び", "並びに", "や", "と、", "に対し、", "に対して", "に加え", "など")
_JOINING = re.compile("(?:、|及び|並びに|や|と、|に加えて?|また|さらに|更に)*")
_TOLD = frozenset({ActType.SAY, ActType.NOTE, ActType.CONFIRM, ActType.STRESS})


def inner_acts(sentence: Sentence, clauses: Clauses, cues: Cues, content: Span) -> tuple[Inner, ...]:
    """What the complement `content` says that somebody did; whose it is, is for the caller to find.

    Each predicate that ends a こと of the complement counts, else the noun that the complement ends in.
    """
    start = bisect_left(sentence.places, content.start)
    end = bisect_left(sentence.places, content.end)
    done = tuple(_done(sentence, clauses, cues, (start, end))) if _tells(sentence.chars, clauses, start, end) else ()
    return done or tuple(_named(sentence, clauses, cues, (start, end)))


def _done(sentence: Sentence, clauses: Clauses, cues: Cues, edges: tuple[int, int]) -> Iterator[Inner]:
    start, end = edges
    for predicate in clauses.predicates:
        if (stop := predicate.behind) > end:
            continue
        whole = predicate.past and sentence.chars[stop:end] in {"", "の"}  # 支持を表明した|のに対し
        if not (whole or (predicate.form is INNER and _ends_part(sentence.chars, stop, end))):
            continue
        named = Namer(clauses, cues, past=True).name(predicate) if predicate.first >= start else None
        if named and named.act not in _TOLD and named.start >= start:
            scope = sentence.span(start, stop)
            yield Inner(sentence.span(named.start, named.end), scope, named.act, named.force, finite=True, denied=named.rule.endswith(DENIED))
        joined = _JOINING.match(sentence.chars, stop + len(_THAT))
        start = joined.end() if joined else stop


def _tells(chars: str, clauses: Clauses, start: int, end: int) -> bool:
    """Whether a complement holds a こと, or ends in a verb itself."""
    return chars.find(_THAT, start, end + len(_THAT)) >= 0 or clauses.before(end - chars.endswith("の", 0, end)) is not None


def _ends_part(chars: str, at: int, end: int) -> bool:
    """Whether a こと at `at` ends the complement or one of its parts; the こと of 行うことを表明したこと belongs to the verb behind it."""
    behind = at + len(_THAT)
    return chars.startswith(_THAT, at) and (behind >= end or chars.startswith(_NEXT, behind))


def _named(sentence: Sentence, clauses: Clauses, cues: Cues, edges: tuple[int, int]) -> Iterator[Inner]:
    start, end = edges
    words = sentence.chars[start:end]
    word, cue = cues.noun(words) or ("", None)
    if cue and word in cues.known["told"] and len(word) < len(words) and not _is_refused(clauses, cues, end - len(word)):
        yield Inner(sentence.span(end - len(word), end), sentence.span(start, end), cue.act, cue.force)


def _is_refused(clauses: Clauses, cues: Cues, at: int) -> bool:
    """Whether the noun at `at` means to withhold something (参加しないとのX国の意向): that is no intention to do it."""
    inner = clauses.told(at)
    return inner is not None and Plans(clauses, cues).withholds(inner)
