"""To whom an act is addressed: the states its complement names as actors."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..values import Span
from .context import Context
from .found import Found
from .marks import marked
from .models import Act, ActType
from .named import Named, behind, joined, one_of
from .only_named import doing, spoken_to

_OPEN_ACTS = frozenset({
    ActType.SUPPORT, ActType.WELCOME, ActType.APPRECIATE, ActType.THANK, ActType.CONDEMN, ActType.URGE, ActType.EXPECT,
})  # fmt: skip
_CONDOLENCE = frozenset({"ja.noun.condole"})
TOWARD_ACTS = frozenset({ActType.INTEND, ActType.COMMIT, ActType.DECIDE})
_NARROW = TOWARD_ACTS | {ActType.CONCERN}
_OBJECT = "を、"
_STATE = 2  # letters of a state's code
_SIDES = ("one", "other")
_TO = (3, 7)  # characters: to, to the
_HELPED = re.compile("の[^、。はが]{1,30}?(?:を|に対する|への)")
_WITH = re.compile("との間で[^、。はが]+")
_OWNS = re.compile("の[^、。はをにでと]*が")
_ASKED = ("に対し", "に、")
_NEAR = re.compile("の[^、。のはがをにで]{1,8}|[^、。のはがをにと]{0,14}との[^、。のはがをにで]{2,6}")  # X国の市場における, X国外相との会談において
_MEETS = re.compile(r"[^、。はがをにと\s]{0,14} ?と ?(?:[^、。とはがを]{0,14}?(?:において|にて|で))?")
_PRAISE = frozenset({ActType.SUPPORT, ActType.WELCOME, ActType.APPRECIATE})
_THANKFUL = _PRAISE | {ActType.THANK}
_OPENS = "、,をにがはのて"
_PARTICLES = frozenset("のがをにへとはで、")
_RECEIVES = ("を", "に", "へ", "の", "から")


def addressees(found: Found, holders: tuple[str, ...], context: Context, earlier: Sequence[Act]) -> tuple[str, ...]:
    """Parties other than the holders whom the complement names as thanked, supported, urged …; mere places do not count.

    What a holder means to do is addressed only to a counterpart it names (…と協議を行う用意). All may address one of
    themselves: the host, the chair, the one who did what they praise. `earlier` are the acts before this one.
    """
    if not holders:
        return ()
    if found.act is ActType.SAY:
        return tuple(sorted(set(_between(found.clause, context)) - set(holders)))
    whole = _fronted(found, context) if found.content is None else found.content
    opened = is_open(found)
    if whole is None or not (opened or found.act in _NARROW):
        return ()
    # what is condemned is told in full before the verdict (X国による発射は…であり、容認できない)
    matter = _matter(whole, found, context)
    content = matter if found.act is ActType.CONDEMN else _last_told(matter, context)
    if opened:
        return _opened(content, found, holders, context, earlier)
    if found.act in TOWARD_ACTS:
        return _actors(_meant_for(content, found, context), context, holders)
    theirs = _actors(_regretted(content, found, context), context, ())
    return theirs if not set(holders) <= set(theirs) else ()


def _fronted(found: Found, context: Context) -> Span | None:
    """The object where it stands before the one who speaks (X国が提案した構想を、Y国は支持した)."""
    if found.speaker is None or not found.clause.start < found.speaker.at.start < found.clause.end:
        return None
    ahead = Span(found.clause.start, found.speaker.at.start)
    return Span(ahead.start, ahead.end - len(_OBJECT)) if context.text.chars.endswith(_OBJECT, ahead.start, ahead.end) else None


def _opened(
    content: Span, found: Found, holders: tuple[str, ...], context: Context, earlier: Sequence[Act]
) -> tuple[str, ...]:
    rows = _rows(content, context)
    if (told := spoken_to(rows, content, found, context)) is not None:
        to = {party for _, parties in told for party in parties}
        return tuple(sorted(to - set(holders) or (to if to < set(holders) else set())))
    rows = doing(rows, content, found, context)
    named = set(_actors(_open_to(rows, content, found, context), context, ())) if rows or found.act in _THANKFUL else set[str]()
    named.update(_groups(content, found, context, earlier))
    if others := named - set(holders):
        return tuple(sorted(others))
    one = set(_praised(rows, content, found, context)) or (named if found.act is ActType.THANK and len(named) == 1 else set())
    return tuple(sorted(one if one and one < set(holders) else set(_counterpart(rows, found, holders, context))))


def is_open(found: Found) -> bool:
    """Whether whoever is named in the complement is addressed."""
    return found.act in _OPEN_ACTS or found.rule in _CONDOLENCE


def _matter(content: Span, found: Found, context: Context) -> Span:
    """The part of a complement that can name who is addressed.

    It ends before a condition or a ground (…, so long as A does the same); of what others are asked to do (call on A to
    leave B), before that.
    """
    chars, words = context.text.chars, context.words
    if found.act is ActType.THANK and (thanked := words.get("thanked_for")):
        what = one_of(thanked).search(chars, content.start, content.end)
        whom = Span(content.start, what.start()) if what else content
        return whom if context.parties.within(whom) else content  # thanked A for the vaccines donated by B
    asked = words.get("asked", ()) if found.act is ActType.URGE else ()
    if asked and chars.endswith(words["asked_for"], found.predicate.start, found.predicate.end):
        asked = ()
    ends = (*words.get("grounds", ()), *asked)
    first = one_of(ends).search(chars, content.start, content.end) if ends else None
    return Span(content.start, first.start()) if first else content


def _last_told(content: Span, context: Context) -> Span:
    """The part of a complement that the verb is about: behind what is only told before it (…であり、…を期待する)."""
    told = context.words.get("told")
    if not told or "、" not in (chars := context.text.chars)[content.start : content.end]:
        return content
    ends = [hit.end() for hit in one_of(told).finditer(chars, content.start, content.end)]
    return Span(ends[-1], content.end) if ends else content


def _actors(named: Iterator[str], context: Context, holders: tuple[str, ...]) -> tuple[str, ...]:
    """Of those named the states and the parties, but for the holders."""
    return tuple(sorted({one for one in named if (len(one) == _STATE or one in context.meta.parties) and one not in holders}))


def _rows(content: Span, context: Context) -> list[Named]:
    """The names in a complement and the words that stand for one."""
    return sorted(context.parties.within(content) + context.pointers.within(content))


def _open_to(rows: Sequence[Named], content: Span, found: Found, context: Context) -> Iterator[str]:
    """Whom an open act may be addressed to: the subject where the complement is a clause about one, else all it names."""
    chars, words = context.text.chars, context.words
    doers = _doers(rows, content, context)
    aside = words.get("aside", ()) if found.act in _PRAISE else words.get("victims", ()) if found.act is ActType.CONDEMN else ()
    for span, parties in doers or _of_subject(rows, content, found, context):
        if not _is_place(span, context) and not marked(chars, span, aside) and not _is_of_people(span, context):
            yield from parties
    if found.act in _THANKFUL and not doers:
        yield from _state_bodies(content, context)
        yield from _chair(content, context)


def _doers(rows: Sequence[Named], content: Span, context: Context) -> list[Named]:
    """The subjects of a complement that is a clause (X国がY国との協力を進めていること); none where none of them is a party."""
    chars, words = context.text.chars, context.words
    if not rows or not chars.endswith(words.get("clause_ends", ("\0",)), content.start, content.end):
        return []
    does = [at for at, (span, _) in enumerate(rows) if chars.startswith("が", behind(span, chars, words))]
    return [row for at in does for row in joined(rows, at, chars, words)]


def _of_subject(rows: Sequence[Named], content: Span, found: Found, context: Context) -> Sequence[Named]:
    """Where others are urged (X国の安定を願う全ての国が控えるよう), only names to whom the subject belongs (X国の当局が); else all."""
    chars = context.text.chars
    ends = context.words.get("clause_ends", ("\0",))
    if found.act is not ActType.URGE or "が" not in chars[content.start : content.end] or not chars.endswith(ends, content.start, content.end):
        return rows
    return [row for row in rows if _OWNS.match(chars, row[0].end, content.end) or chars.startswith(_ASKED, behind(row[0], chars, context.words))]


def _regretted(content: Span, found: Found, context: Context) -> Iterator[str]:
    """Whose deed is regretted (X国が批准していないことを遺憾とした); a concern is addressed to nobody."""
    if context.text.chars.startswith(context.words.get("regret", ("\0",)), found.predicate.start):
        yield from (party for _, parties in _doers(_rows(content, context), content, context) for party in parties)


def _state_bodies(content: Span, context: Context) -> Iterator[str]:
    """The states whose body did what is praised (国際協力機構の活動)."""
    for span, parties in context.parties.bodies(content):
        if "deeds" in context.words and _deeds(context.words["deeds"]).match(context.text.chars, span.end, content.end):
            yield from parties


def _chair(content: Span, context: Context) -> Iterator[str]:
    """The chair, called by that name (議長国の尽力)."""
    if context.meta.chair and context.text.chars.startswith(context.words.get("chair", ()), content.start):
        yield context.meta.chair


def _is_of_people(span: Span, context: Context) -> bool:
    """Whether a state is named only to say whose people will act (同国の全ての関係者が)."""
    people = context.words.get("people")
    return bool(people) and context.text.chars.startswith("の", span.end) and _people(people or ()).match(context.text.chars, span.end) is not None


def _meant_for(content: Span, found: Found, context: Context) -> Iterator[str]:
    """Those who receive what a holder means to do, or with whom it will be done."""
    chars, toward = context.text.chars, context.words.get("toward", ())
    named = context.parties.within(content)
    for span, parties in named:
        if marked(chars, span, toward) or _receives(span, found, context) or _has_part(span.end, content, context):
            yield from parties
    for span, parties in context.pointers.within(content):
        if marked(chars, span, toward) or _has_part(span.end, content, context):
            yield from parties
    if chars.startswith("to ", content.start):
        yield from (party for span, parties in named if span.start - content.start in _TO for party in parties)
    yield from _groups(content, found, context, (), receiving=True)


def _counterpart(rows: Sequence[Named], found: Found, holders: tuple[str, ...], context: Context) -> Iterator[str]:
    """In a text of two, the other side where it is named as the place of what it is thanked or praised for."""
    if found.act in (ActType.THANK, ActType.APPRECIATE) and len(context.meta.parties) == len(_SIDES) and len(holders) == 1:
        named = {party for span, parties in rows if _is_place(span, context) for party in parties}
        yield from (named & set(context.meta.parties)) - set(holders)


def _praised(rows: Sequence[Named], content: Span, found: Found, context: Context) -> Iterator[str]:
    """Of those who praise, the ones who did it: a subject (X国が…したこと), whose it is (X国の取組), who is asked, the chair."""
    chars, words = context.text.chars, context.words
    acting = (*words.get("acting", ()), *(words.get("credited", ()) if found.act in _THANKFUL else ()))
    for at, (span, _) in enumerate(rows):
        rest = chars[behind(span, chars, words) : content.end]
        owns = rest.startswith("の") and not set(rest[1:]) & _PARTICLES
        if owns or rest.startswith(acting):
            yield from (party for _, parties in joined(rows, at, chars, words) for party in parties)
    pointed = context.pointers.within(content)
    yield from (party for span, parties in pointed if not _is_place(span, context) for party in parties)
    yield from _chair(content, context)


def _is_place(span: Span, context: Context) -> bool:
    at = context.words.get("at", ())
    if marked(context.text.chars, span, at):
        return True
    near = _NEAR.match(context.text.chars, span.end)
    return near is not None and context.text.chars.startswith(at, near.end())


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


def _has_part(end: int, content: Span, context: Context) -> bool:
    """Whether a name that ends at `end` is talked with (X国との間で資源に関する協議を行う), or what belongs to it is supported.

    That is X国の復興の実現を支援する, X国の努力に対する支援.
    """
    chars = context.text.chars
    if with_whom := _WITH.match(chars, end, content.end):
        return any(talk in with_whom[0] for talk in context.words.get("talks", ()))
    helped = _HELPED.match(chars, end, content.end)
    return helped is not None and chars.startswith(context.words.get("helping", ()), helped.end())


def _groups(content: Span, found: Found, context: Context, earlier: Sequence[Act], *, receiving: bool = False) -> Iterator[str]:
    """A group that the complement names as a whole, of which the holder is one (参加者を歓迎した, 他の参加国に求めた)."""
    speaker = set(found.speaker.holders) if found.speaker else set()
    if not context.groups or len(speaker) >= len(context.meta.parties):
        return
    chars = context.text.chars
    for hit in one_of(tuple(context.groups)).finditer(chars, content.start, content.end):
        every, at, end = context.groups[hit[0]], hit.start(), hit.end()
        if not speaker < every or not chars.startswith(_RECEIVES, end):
            continue
        rest = next((mark for mark in context.words.get("rest", ()) if chars.startswith(mark, at - len(mark))), "")
        first = at - len(rest)
        if (first > content.start and chars[first - 1] not in _OPENS) or (receiving and end != content.end):
            continue
        if chars.startswith("から", end) and earlier and (gave := _gave(found, speaker, earlier[-1])):
            yield from gave
            return
        begin = chars.rfind("。", 0, first) + 1
        named = {party for _, some in context.parties.within(Span(begin, first)) for party in some} if rest else set()
        yield from every - named - speaker
        return


def _gave(found: Found, speaker: set[str], before: Act) -> tuple[str, ...]:
    """Those who addressed the speaker just before: 各国からの支持 is theirs, and not of who said nothing."""
    return before.holders if before.eid == found.eid and speaker <= set(before.addressees) else ()


@cache
def _deeds(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\)?(?:の|による)[^、。はがをにの]{{0,8}}(?:{one_of(words).pattern})")


@cache
def _people(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"の[^、。はがをに]{{0,8}}(?:{one_of(words).pattern})が")
