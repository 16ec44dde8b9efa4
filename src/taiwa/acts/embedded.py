"""Acts of others inside a complement: what A welcomes in B's intention is B's, never A's."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ..mentions.issues import Issues
from ..values import Span
from .context import Context
from .found import Found, Inner
from .models import Act, ActType, Force
from .named import Named, behind, joined, one_of

REACTIONS = frozenset({
    ActType.WELCOME, ActType.APPRECIATE, ActType.SUPPORT, ActType.THANK, ActType.NOTE, ActType.STRESS, ActType.CONFIRM,
    ActType.CONCERN, ActType.CONDEMN,
})  # fmt: skip
TELLS = frozenset({ActType.AGREE, ActType.SAY})
"""Acts whose complement is looked at only for what another supports, opposes or denies."""
STANCES = frozenset({ActType.SUPPORT, ActType.CONDEMN})

_SAID = (("pledges", ActType.COMMIT, Force.COMMITMENT), ("announces", ActType.INTEND, Force.INTENTION))
_OF = (["of "], ["of the "])
_LIST = re.compile(r"(?:, | and |, and )(?:the )?")
"""Between two names of one list; before its last one stands and."""
_TELLS_MORE = re.compile("が[^、。はがを]{0,14}?(?:した|する|された|ている|ていた)[一-鿿ァ-ヺ]")
_QUOTED = re.compile("(?:との|という)[^、。はがをにの]{2,20}の$")
_APART = set("、をに")
_LONGEST = 8  # characters: があること and what stands before it
_MEANT = re.compile("(?:であ|があ)ること$")
_SOURCE = ("から", "より")
_NESTED = re.compile(r"[^、。]*[たるう][一-鿿ァ-ヺー]")


def embedded(found: Found, number: str, context: Context, issues: Issues) -> tuple[Act, ...]:
    """What others intend, decided, proposed … in what `found` reacts to, where its complement names exactly whose it is."""
    if found.content is None or found.act not in REACTIONS | TELLS:
        return ()
    if found.act in TELLS:
        acts = (_act(found, inner, number, context, issues) for inner in found.inner or () if inner.finite and (inner.denied or inner.act in STANCES))
        return tuple(act for act in acts if act)
    told = tuple(_intention(found.content, context)) if found.inner is None else found.inner or tuple(_by_words(found.content, context))
    acts = (_act(found, inner, number, context, issues) for inner in told)
    return tuple(act for act in acts if act)


def _by_words(content: Span, context: Context) -> Iterator[Inner]:
    yield from _pledge(content, context)
    yield from _meant(content, context)


def _intention(content: Span, context: Context) -> Iterator[Inner]:
    """The noun of intention in a complement."""
    words = context.text[content]
    noun = _whole(context.words["embedded"]).search(words)
    if noun:
        predicate = Span(content.start + noun.start(), content.start + noun.end())
        yield Inner(predicate, _before_and(content, words, noun.end()), ActType.INTEND, Force.INTENTION)


@cache
def _whole(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these nouns as a word of its own: power plants hold no plan."""
    return re.compile(rf"\b(?:{one_of(nouns).pattern})s?\b")


def _pledge(content: Span, context: Context) -> Iterator[Inner]:
    """The noun in which a complement ends and by which somebody said what will be done (…するとのX国の発表)."""
    for name, act, force in _SAID:
        if not context.text.chars.endswith(context.words[name], content.start, content.end):
            continue
        words = context.text[content]
        noun = next(noun for noun in context.words[name] if words.endswith(noun))
        if any(mark in words for mark in context.words["that"]):
            yield Inner(Span(content.end - len(noun), content.end), content, act, force)
        return


def _meant(content: Span, context: Context) -> Iterator[Inner]:
    """An intention that the complement says somebody has (…を開催する意向であること)."""
    chars = context.text.chars
    end = _MEANT.search(chars, max(content.start, content.end - _LONGEST), content.end) if chars.endswith("こと", 0, content.end) else None
    if end and context.text.chars.endswith(context.words["embedded"], content.start, end.start()):
        noun = next(noun for noun in context.words["embedded"] if context.text.chars.endswith(noun, content.start, end.start()))
        yield Inner(Span(end.start() - len(noun), end.start()), content, ActType.INTEND, Force.INTENTION)


def _before_and(content: Span, words: str, at: int) -> Span:
    rest = words.find(", and ", at)
    return Span(content.start, content.start + rest) if rest >= 0 else content


def _act(found: Found, inner: Inner, number: str, context: Context, issues: Issues) -> Act | None:
    if not inner.finite and context.text.chars.startswith(context.words.get("manner", ("\0",)), inner.predicate.end):
        return None  # 懸念とともに留意する: the concern is the holders' own
    whole = found.content or inner.scope
    whose = _whose(whole, inner, context)
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
        rule="embedded.intention" if inner.act is ActType.INTEND else f"embedded.{inner.act}{'.denied' * inner.denied}",
        confidence="sure" if len(parties) == 1 else "unsure",
    )


def _whose(content: Span, inner: Inner, context: Context) -> Named | None:
    if inner.speaker:
        return (inner.speaker.at, inner.speaker.holders) if inner.speaker.holders else None
    return _subject(content, inner, context) if inner.finite else _owner(inner.scope, inner.predicate.start, context)


def _owner(content: Span, at: int, context: Context) -> Named | None:
    """Whose intention: the names that stand just before the noun, else the first subject of the complement."""
    rows = context.parties.within(content)
    row = _owning(rows, content, at, context)
    if row is None:
        return None
    first = rows.index(row)
    whole = _list_from(rows[first:], context) if row[0].start > at else joined(rows, first, context.text.chars, context.words)
    return Span(whole[0][0].start, whole[-1][0].end), tuple(dict.fromkeys(party for _, parties in whole for party in parties))


def _list_from(rows: Sequence[Named], context: Context) -> list[Named]:
    """The first name with those behind it that belong to one list with it."""
    chars, last = context.text.chars, 0
    for number, (one, other) in enumerate(pairwise(rows), 1):
        if not _LIST.fullmatch(chars, one[0].end, other[0].start) or chars.startswith(context.words["owning"], other[0].end):
            break
        if " and " in chars[one[0].end : other[0].start]:
            last = number
    return list(rows[: last + 1])


def _owning(rows: Sequence[Named], content: Span, at: int, context: Context) -> Named | None:
    chars = context.text.chars
    named = [row for row in rows if row[0].end <= at]
    after = next((row for row in rows if row[0].start > at), None)
    if after and chars[at : after[0].start].split(maxsplit=1)[1:] in _OF:
        return after
    close = next((row for row in reversed(named) if chars[row[0].end : at] in context.words["owning"]), None)
    if close or _QUOTED.search(chars, content.start, at):
        return close
    doing = [row for row in named if chars.startswith("が", behind(row[0], chars, context.words)) and not _is_relative(row, at, context)]
    if doing:
        return doing[-1]
    return next((row for row in named if chars.startswith(context.words["subject"], row[0].end) and _reaches(chars[row[0].end : at])), None)


def _reaches(between: str) -> bool:
    """Whether an owner's particle still holds at the noun: no other part of speech stands between (X国による追加の拠出の|決定)."""
    return between.startswith("の、") or not _APART & set(between.removeprefix("による"))


def _is_relative(row: Named, at: int, context: Context) -> bool:
    """Whether a name with が only tells more of a noun before place `at` (X国が設置した|調査団の活動に)."""
    chars = context.text.chars
    return _TELLS_MORE.match(chars, behind(row[0], chars, context.words), at) is not None


def _subject(content: Span, inner: Inner, context: Context) -> Named | None:
    """The party with が before a verb: of its own part of the complement, of the whole where that part has no subject.

    The nearest が decides: where it is no party's (X国が…し、銀行が…約束した), nobody is named. Where the verb's own noun has
    it (提案があった), the source is who spoke (X国から); who is ready has it himself (X国が…する用意がある).
    """
    chars, start = context.text.chars, inner.predicate.start
    words = context.text[inner.predicate]
    source = "が" in words and not words.endswith("がある")
    scope = inner.scope if source or "が" in chars[inner.scope.start : start] else content
    last = chars.rfind("が", scope.start, start)
    outer = chars.rfind("が、", scope.start, max(last, scope.start))
    if outer >= 0 and _NESTED.match(chars, last, start):  # A国が、B国が表明した謝意を歓迎したこと
        last = outer
    for row in context.parties.within(Span(scope.start, start)):
        end = behind(row[0], chars, context.words)
        if chars.startswith(_SOURCE, end) if source else end == last:
            return row
    return None
