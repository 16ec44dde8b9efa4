"""Acts of others inside a complement: what A welcomes in B's intention is B's, never A's."""

import hashlib
import re
from collections.abc import Iterator
from functools import cache

from ..mentions.issues import Issues
from ..values import Span
from .conditions import condition_of
from .context import Context
from .found import Found, Inner
from .models import Act, ActType, Force

REACTIONS = frozenset({
    ActType.WELCOME, ActType.APPRECIATE, ActType.SUPPORT, ActType.THANK, ActType.NOTE, ActType.STRESS, ActType.CONFIRM,
    ActType.CONCERN, ActType.CONDEMN,
})  # fmt: skip

_OF = (["of "], ["of the "])


def embedded(found: Found, number: str, context: Context, issues: Issues) -> tuple[Act, ...]:
    """What others intend, decided, proposed … in what `found` reacts to, where its complement names exactly whose it is."""
    if found.content is None or found.act not in REACTIONS:
        return ()
    told = tuple(_intention(found.content, context)) if found.inner is None else found.inner or tuple(_pledge(found.content, context))
    acts = (_act(found, inner, number, context, issues) for inner in told)
    return tuple(act for act in acts if act)


def _intention(content: Span, context: Context) -> Iterator[Inner]:
    """The noun of intention in a complement."""
    words = context.text[content]
    noun = _one_of(context.words["embedded"]).search(words)
    if noun:
        predicate = Span(content.start + noun.start(), content.start + noun.end())
        yield Inner(predicate, _before_and(content, words, noun.end()), ActType.INTEND, Force.INTENTION)


def _pledge(content: Span, context: Context) -> Iterator[Inner]:
    """The noun in which a complement ends and by which somebody said what will be done (…するとのX国の発表)."""
    words = context.text[content]
    if not any(mark in words for mark in context.words["that"]):
        return
    for name, act, force in (("pledges", ActType.COMMIT, Force.COMMITMENT), ("announces", ActType.INTEND, Force.INTENTION)):
        noun = next((noun for noun in context.words[name] if words.endswith(noun)), None)
        if noun:
            yield Inner(Span(content.end - len(noun), content.end), content, act, force)
            return


def _before_and(content: Span, words: str, at: int) -> Span:
    rest = words.find(", and ", at)
    return Span(content.start, content.start + rest) if rest >= 0 else content


def _act(found: Found, inner: Inner, number: str, context: Context, issues: Issues) -> Act | None:
    whole = found.content or inner.scope
    whose = _subject(whole, inner, context) if inner.finite else _owner(inner.scope, inner.predicate.start, context)
    if whose is None or (found.speaker and set(whose[1]) == set(found.speaker.holders)):
        return None
    span, parties = whose
    return Act(
        id="a-" + hashlib.sha256(f"{number}|{context.text[inner.predicate]}".encode()).hexdigest()[:10],
        eid=found.eid,
        # a complement carried over from the clause before stands outside that of the verb (意図を高く評価し、支持した)
        clause=found.clause if found.clause.contains(inner.predicate) else inner.scope,
        predicate=inner.predicate,
        act=inner.act,
        force=inner.force,
        holder=context.text[span],
        holder_at=span,
        holders=tuple(sorted(parties)),
        issues=issues.of_act(found.eid, inner.scope),
        content=inner.scope,
        condition=condition_of(context.text.chars, inner.scope, context.meta.language),
        rule="embedded.intention" if inner.act is ActType.INTEND else f"embedded.{inner.act}",
        confidence="sure" if len(parties) == 1 else "unsure",
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


_SIDE = 3  # characters: 政府が


def _subject(content: Span, inner: Inner, context: Context) -> tuple[Span, tuple[str, ...]] | None:
    """The party with が before a verb: of its own part of the complement, of the whole where that part has no subject.

    The nearest が decides: where it is no party's (X国が…し、銀行が…約束した), nobody is named.
    """
    chars, marks = context.text.chars, tuple(word for word in context.words["subject"] if word.endswith("が"))
    own = "が" in chars[inner.scope.start : inner.predicate.start]
    scope = inner.scope if own else content
    named = (row for row in context.parties.within(scope) if row[0].end <= inner.predicate.start)
    last = chars.rfind("が", scope.start, inner.predicate.start)
    return next((row for row in named if chars.startswith(marks, row[0].end) and last < row[0].end + _SIDE), None)
