"""To whom an act is addressed: the states its complement names as actors."""

import re
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
_STATE = 2  # letters of a state's code
_SIDES = ("one", "other")
_TO = (3, 7)  # characters: to, to the
_HELPED = re.compile("の[^、。はが]{1,30}?(?:を|に対する|への)")
_NEAR = re.compile("の[^、。のはがをにで]{1,8}|[^、。のはがをにと]{0,14}との[^、。のはがをにで]{2,6}")  # X国の市場における, X国外相との会談において
_MEETS = re.compile(r"[^、。のはがをにと\s]{0,14} ?と ?(?:[^、。とはがを]{0,14}?(?:において|にて|で))?")
_PRAISE = frozenset({ActType.SUPPORT, ActType.WELCOME, ActType.APPRECIATE})
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
    content = _last_told(found.content, context)
    named = {party for party in _named(content, found, context) if _may_be_addressed(party, context)}
    others = named - set(holders)
    if not others and is_open(found):
        one = set(_praised(content, context)) or (named if found.act is ActType.THANK and len(named) == 1 else set())
        others = one if one < set(holders) else set()
    return tuple(sorted(others or set(_counterpart(content, found, holders, context))))


def _last_told(content: Span, context: Context) -> Span:
    """The part of a complement that the verb is about: behind what is only told before it (…であり、…を期待する)."""
    chars = context.text.chars
    ends = [at + len(link) for link in context.words.get("told", ()) if (at := chars.rfind(link, content.start, content.end)) >= 0]
    return Span(max(ends, default=content.start), content.end)


def _may_be_addressed(party: str, context: Context) -> bool:
    """A state, or a body that is among the parties."""
    return len(party) == _STATE or party in context.meta.parties


def _counterpart(content: Span, found: Found, holders: tuple[str, ...], context: Context) -> Iterator[str]:
    """In a text of two, the other side where it is named as the place of what it is thanked or praised for."""
    if found.act in (ActType.THANK, ActType.APPRECIATE) and len(context.meta.parties) == len(_SIDES) and len(holders) == 1:
        named = {party for span, parties in context.parties.within(content) if _is_place(span, context) for party in parties}
        yield from (named & set(context.meta.parties)) - set(holders)


def answers(found: Found, before: Act, context: Context) -> bool:
    """Whether an act without an addressee of its own answers the one before it: in its paragraph, or with a これ in the next."""
    printed = found.content is not None and context.text[found.content].startswith(context.words.get("back", ()))
    if before.eid == found.eid:
        return printed or found.refers_back
    return printed and before.eid.rpartition("__")[0] == found.eid.rpartition("__")[0]


def answered(found: Found, before: Act, holders: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Those whose act this one answers (これに謝意を表明した), or whom its own speaker spoke to; all may answer one of themselves."""
    if not is_open(found) and found.act not in _TOWARD_ACTS:
        return ()
    if set(before.holders) == set(holders):
        helps = is_open(found) or any(word in context.text[found.predicate] for word in context.words.get("helping", ()))
        return before.addressees if helps else ()
    others = tuple(party for party in before.holders if party not in holders)
    return others or (before.holders if set(before.holders) < set(holders) else ())


def is_open(found: Found) -> bool:
    """Whether whoever is named in the complement is addressed."""
    return found.act in _OPEN_ACTS or found.rule in _OPEN_RULES


def _named(content: Span, found: Found, context: Context) -> Iterator[str]:
    named = context.parties.within(content)
    if is_open(found):
        for span, parties in named:
            if not _is_place(span, context) and not (found.act in _PRAISE and marked(context.text.chars, span, context.words.get("aside", ()))):
                yield from parties
        yield from _pointed(content, context)
        yield from _groups(content, found, context)
    elif found.act in _TOWARD_ACTS:
        for span, parties in named:
            if marked(context.text.chars, span, context.words["toward"]) or _receives(span, found, context) or _is_helped(span.end, content, context):
                yield from parties
        for at, end, parties in _pointers(content, context):
            if _is_helped(end, content, context) or marked(context.text.chars, Span(at, end), context.words["toward"]):
                yield from parties
        if context.text[content].startswith("to "):
            yield from (party for span, parties in named if span.start - content.start in _TO for party in parties)
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
    if marked(context.text.chars, span, context.words["at"]):
        return True
    near = _NEAR.match(context.text.chars, span.end)
    return bool(near) and context.text.chars.startswith(context.words["at"], near.end()) if near else False


def _receives(span: Span, found: Found, context: Context) -> bool:
    """Whether a name stands right before the verb that gives (X国に貸与する)."""
    chars = context.text.chars
    return found.content is not None and span.end == found.content.end == found.predicate.start - 1 and chars[span.end] == "に"


def _between(clause: Span, context: Context) -> Iterator[str]:
    """The counterpart of talks (X国外務省との間で協議を行った, X国外相と会談を行い)."""
    chars, marks, talks = context.text.chars, context.words.get("between", ()), context.words.get("talks", ())
    for span, parties in context.parties.within(clause):
        near = chars[span.end : span.end + 12]
        meets = _MEETS.match(chars, span.end, clause.end) if talks else None
        between = any(mark in near and not set(near[: near.index(mark)]) & set("、,のはが") for mark in marks)
        if between or (meets and chars.startswith(talks, meets.end())):
            yield from parties


def _pointed(content: Span, context: Context) -> Iterator[str]:
    """Whom 同国 and 我が国 stand for: the state named last before, and the publisher's."""
    chars = context.text.chars
    for at, end, parties in _pointers(content, context):
        if not marked(chars, Span(at, end), context.words["at"]):
            yield from parties
    for word in context.words.get("own", ()) if context.own else ():
        at = chars.find(word, content.start, content.end)
        if at >= 0 and context.own and not marked(chars, Span(at, at + len(word)), context.words["at"]):
            yield context.own


def _pointers(content: Span, context: Context) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Words that point back to a state or to several (同国, これらの諸国), by place, with those named last before."""
    chars = context.text.chars
    for name, several in (("same_state", False), ("same_states", True)):
        for word in context.words.get(name, ()):
            at = chars.find(word, content.start, content.end)
            near = context.parties.within(Span(max(0, at - _BACK), at)) if at >= 0 else []
            said = [parties for _, parties in near if (len(parties) > 1) is several] if several else [near[-1][1]] if near else []
            if said and (len(said[-1]) > 1) is several:
                yield at, at + len(word), said[-1]


def _is_helped(end: int, content: Span, context: Context) -> bool:
    """Whether what belongs to a name that ends at `end` is supported (X国の復興の実現を支援する, X国の努力に対する支援)."""
    helped = _HELPED.match(context.text.chars, end, content.end)
    return bool(helped) and context.text.chars.startswith(context.words.get("helping", ()), helped.end()) if helped else False


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
