"""To whom an act is addressed: the states its complement names as actors."""

from collections.abc import Iterator

from ..values import Span
from .context import Context
from .found import Found
from .marks import marked
from .models import Act, ActType

_OPEN_ACTS = frozenset({
    ActType.SUPPORT, ActType.WELCOME, ActType.APPRECIATE, ActType.THANK, ActType.CONDEMN, ActType.URGE, ActType.EXPECT,
})  # fmt: skip
_OPEN_RULES = frozenset({"ja.noun.condole"})
_TOWARD_ACTS = frozenset({ActType.INTEND, ActType.COMMIT, ActType.DECIDE})
_BACK = 400  # characters: how far back 同国 points
_OPENS = "、,をにがはのて"
_PARTICLES = frozenset("のがをにへとはで、")
_RECEIVES = ("を", "に", "へ", "の", "から")


def addressees(found: Found, holders: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Parties other than the holders whom the complement names as thanked, supported, urged …; mere places do not count.

    What a holder means to do is addressed only to a counterpart it names (…と協議を行う用意). All may address one of
    themselves: the host, the chair, the one who did what they praise.
    """
    if not holders:
        return ()
    if found.act is ActType.SAY:
        return tuple(sorted(set(_between(found.clause, context)) - set(holders)))
    if found.content is None:
        return ()
    named = set(_named(found.content, found, context))
    others = named - set(holders)
    if not others and is_open(found):
        one = set(_praised(found.content, context)) or (named if found.act is ActType.THANK and len(named) == 1 else set())
        others = one if one < set(holders) else set()
    return tuple(sorted(others))


def answered(found: Found, before: Act, holders: tuple[str, ...]) -> tuple[str, ...]:
    """Those whose act this one answers (これに謝意を表明した); all may answer one of themselves."""
    if not is_open(found) and found.act not in _TOWARD_ACTS:
        return ()
    others = tuple(party for party in before.holders if party not in holders)
    return others or (before.holders if set(before.holders) < set(holders) else ())


def is_open(found: Found) -> bool:
    """Whether whoever is named in the complement is addressed."""
    return found.act in _OPEN_ACTS or found.rule in _OPEN_RULES


def _named(content: Span, found: Found, context: Context) -> Iterator[str]:
    named = context.parties.within(content)
    if is_open(found):
        for span, parties in named:
            if not _is_place(span, context):
                yield from parties
        yield from _pointed(content, context)
        yield from _groups(content, found, context)
    elif found.act in _TOWARD_ACTS:
        for span, parties in named:
            if marked(context.text.chars, span, context.words["toward"]) or _receives(span, found, context):
                yield from parties
        yield from _groups(content, found, context, receiving=True)


def _praised(content: Span, context: Context) -> Iterator[str]:
    """Of those who praise, the ones who did it: a subject (X国が…したこと), whose it is (X国の取組), who is asked, the chair."""
    chars, marks = context.text.chars, context.words.get("acting", ())
    for span, parties in context.parties.within(content):
        owns = chars.startswith("の", span.end) and not set(chars[span.end + 1 : content.end]) & _PARTICLES
        if owns or chars.startswith(marks, span.end):
            yield from parties
    yield from _pointed(content, context)
    if context.meta.chair and chars.startswith(context.words.get("chair", ()), content.start):
        yield context.meta.chair


def _is_place(span: Span, context: Context) -> bool:
    return marked(context.text.chars, span, context.words["at"])


def _receives(span: Span, found: Found, context: Context) -> bool:
    """Whether a name stands right before the verb that gives (X国に貸与する)."""
    chars = context.text.chars
    return found.content is not None and span.end == found.content.end == found.predicate.start - 1 and chars[span.end] == "に"


def _between(clause: Span, context: Context) -> Iterator[str]:
    """The counterpart of talks (X国外務省との間で協議を行った)."""
    chars, marks = context.text.chars, context.words.get("between", ())
    for span, parties in context.parties.within(clause):
        near = chars[span.end : span.end + 12]
        if any(mark in near and not set(near[: near.index(mark)]) & set("、,のはが") for mark in marks):
            yield from parties


def _pointed(content: Span, context: Context) -> Iterator[str]:
    """Whom 同国 and 我が国 stand for: the state named last before, and the publisher's."""
    chars = context.text.chars
    for word in context.words.get("same_state", ()):
        at = chars.find(word, content.start, content.end)
        near = context.parties.within(Span(max(0, at - _BACK), at)) if at >= 0 else []
        if near and len(near[-1][1]) == 1 and not marked(chars, Span(at, at + len(word)), context.words["at"]):
            yield from near[-1][1]
    for word in context.words.get("own", ()) if context.own else ():
        at = chars.find(word, content.start, content.end)
        if at >= 0 and context.own and not marked(chars, Span(at, at + len(word)), context.words["at"]):
            yield context.own


def _groups(content: Span, found: Found, context: Context, *, receiving: bool = False) -> Iterator[str]:
    """A group that the complement names as a whole, of which the holder is one (参加者を歓迎した, 他の参加国に求めた)."""
    chars, parties = context.text.chars, context.meta.parties
    speaker = set(found.speaker.holders) if found.speaker else set()
    terms = {term.term: term.holders for term in context.meta.terms if term.holders}
    for word in sorted({*terms, *context.words.get("groups", ())}, key=len, reverse=True):
        at = chars.find(word, content.start, content.end)
        every = set(terms.get(word, parties))
        if at < 0 or not speaker < every or not chars.startswith(_RECEIVES, at + len(word)):
            continue
        rest = next((mark for mark in context.words.get("rest", ()) if chars.startswith(mark, at - len(mark))), "")
        first = at - len(rest)
        if (first > content.start and chars[first - 1] not in _OPENS) or (receiving and at + len(word) != content.end):
            continue
        begin = chars.rfind("。", 0, first) + 1
        named = {party for _, some in context.parties.within(Span(begin, first)) for party in some} if rest else set()
        yield from every - named - speaker
        return
