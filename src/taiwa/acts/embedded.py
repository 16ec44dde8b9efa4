"""Acts of others inside a complement: what A welcomes in B's intention is B's, never A's."""

import hashlib
from collections.abc import Iterator

from ..mentions.issues import Issues
from ..values import Span
from .context import Context
from .found import Found, Inner
from .models import Act, ActType, Force
from .named import Named, behind, one_of

REACTIONS = frozenset({
    ActType.WELCOME, ActType.APPRECIATE, ActType.SUPPORT, ActType.THANK, ActType.NOTE, ActType.STRESS, ActType.CONFIRM,
    ActType.CONCERN, ActType.CONDEMN,
})  # fmt: skip

_OF = (["of "], ["of the "])
_SOURCE = ("から", "より")


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
    noun = one_of(context.words["embedded"]).search(words)
    if noun:
        predicate = Span(content.start + noun.start(), content.start + noun.end())
        yield Inner(predicate, _before_and(content, words, noun.end()), ActType.INTEND, Force.INTENTION)


def _pledge(content: Span, context: Context) -> Iterator[Inner]:
    """The noun in which a complement ends and by which somebody said what will be done (…するとのX国の発表)."""
    for name, act, force in (("pledges", ActType.COMMIT, Force.COMMITMENT), ("announces", ActType.INTEND, Force.INTENTION)):
        if not context.text.chars.endswith(context.words[name], content.start, content.end):
            continue
        words = context.text[content]
        noun = next(noun for noun in context.words[name] if words.endswith(noun))
        if any(mark in words for mark in context.words["that"]):
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
        condition=context.conditions.within(inner.scope) if context.conditions else None,
        rule="embedded.intention" if inner.act is ActType.INTEND else f"embedded.{inner.act}",
        confidence="sure" if len(parties) == 1 else "unsure",
    )


def _owner(content: Span, at: int, context: Context) -> Named | None:
    """Whose intention: the name that stands just before the noun, else the first subject of the complement."""
    rows, chars = context.parties.within(content), context.text.chars
    named = [row for row in rows if row[0].end <= at]
    after = next((row for row in rows if row[0].start > at), None)
    if after and chars[at : after[0].start].split(maxsplit=1)[1:] in _OF:
        return after
    close = next((row for row in reversed(named) if chars[row[0].end : at] in context.words["owning"]), None)
    if close:
        return close
    return next((row for row in named if chars.startswith(context.words["subject"], row[0].end)), None)


def _subject(content: Span, inner: Inner, context: Context) -> Named | None:
    """The party with が before a verb: of its own part of the complement, of the whole where that part has no subject.

    The nearest が decides: where it is no party's (X国が…し、銀行が…約束した), nobody is named. Where the verb's own noun has
    it (提案があった), the source is who spoke (X国から).
    """
    chars, start = context.text.chars, inner.predicate.start
    source = "が" in context.text[inner.predicate]
    scope = inner.scope if source or "が" in chars[inner.scope.start : start] else content
    last = chars.rfind("が", scope.start, start)
    for row in context.parties.within(Span(scope.start, start)):
        end = behind(row[0], chars, context.words)
        if chars.startswith(_SOURCE, end) if source else end == last:
            return row
    return None
