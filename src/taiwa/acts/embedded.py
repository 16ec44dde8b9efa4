"""Acts of others inside a complement: what A welcomes in B's intention is B's, never A's."""

import hashlib
import re
from functools import cache

from ..mentions.issues import Issues
from ..values import Span
from .context import Context
from .found import Found
from .models import Act, ActType, Force

_REACTIONS = frozenset({ActType.WELCOME, ActType.APPRECIATE, ActType.SUPPORT, ActType.THANK, ActType.NOTE})

_OF = (["of "], ["of the "])


def embedded(found: Found, number: str, context: Context, issues: Issues) -> tuple[Act, ...]:
    """The intention of one party that `found` reacts to, if its complement names exactly whose it is."""
    if found.content is None or found.act not in _REACTIONS:
        return ()
    words = context.text[found.content]
    noun = _one_of(context.words["embedded"]).search(words)
    if noun is None:
        return ()
    at = found.content.start + noun.start()
    rest = words.find(", and ", noun.end())
    content = Span(found.content.start, found.content.start + rest) if rest >= 0 else found.content
    whose = _owner(found.content, at, context)
    if whose is None or (found.speaker and set(whose[1]) == set(found.speaker.holders)):
        return ()
    span, parties = whose
    predicate = Span(at, found.content.start + noun.end())
    return (
        Act(
            id="a-" + hashlib.sha256(f"{number}|{words[noun.start() : noun.end()]}".encode()).hexdigest()[:10],
            eid=found.eid,
            # a complement carried over from the clause before stands outside that of the verb (意図を高く評価し、支持した)
            clause=found.clause if found.clause.contains(predicate) else found.content,
            predicate=predicate,
            act=ActType.INTEND,
            force=Force.INTENTION,
            holder=context.text[span],
            holder_at=span,
            holders=tuple(sorted(parties)),
            issues=issues.of_act(found.eid, found.content),
            content=content,
            rule="embedded.intention",
            confidence="sure" if len(parties) == 1 else "unsure",
        ),
    )


@cache
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _owner(content: Span, at: int, context: Context) -> tuple[Span, tuple[str, ...]] | None:
    """Whose intention: the name that stands just before the noun, else the first subject of the complement."""
    named = [row for row in context.parties.within(content) if row[0].end <= at]
    chars = context.text.chars
    after = next((row for row in context.parties.within(content) if row[0].start > at), None)
    if after and chars[at : after[0].start].split(maxsplit=1)[1:] in _OF:
        return after
    close = next((row for row in reversed(named) if chars[row[0].end : at] in context.words["owning"]), None)
    if close:
        return close
    return next((row for row in named if chars.startswith(context.words["subject"], row[0].end)), None)
