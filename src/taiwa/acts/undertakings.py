"""What a party undertook that somebody could later ask about."""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise, takewhile
from operator import itemgetter

from ..mentions.models import Mention
from ..values import Duration, Edtf, Money, Quantity, Span, replace
from .context import Context
from .deliveries import Delivery, deliveries
from .found import Found
from .listed import Items
from .marks import marked
from .models import Act, ActType, Undertaking
from .named import one_of
from .partners import partners_of
from .parts import deeds
from .wholes import Figure, behind_topic, behind_whole, is_less, meant

BINDING = frozenset({ActType.COMMIT, ActType.INTEND})
TOLD = "told of as said before"
"""Why an act is not certain that was done on another day (これまでに約束した, …を約束したと述べた)."""
OTHERS = "of what another must do"
"""Why an act is not certain by which the holder undertakes nothing (They resolved that the rebels must leave)."""
_CENSURE = frozenset({ActType.CONDEMN, ActType.CONCERN})
"""What somebody is blamed for meaning to do he has undertaken to nobody (regretted the decision of Keldea to suspend its part)."""
_EDGE = "のとによる、 "
_DATED = re.compile("に(?![基つ関対よ向])|の[^、。]*?(?:において|で)")
_COUNTS = frozenset({"country", "state", "party", "meeting", "percent"})  # said of others than the promise, as a rule
_TO_NUMBER = re.compile(r" to (?:[A-Z]{2,3}\$? ?|\W)?\d")
_RELATIVE = re.compile("(?!に?[、,])[^、。,]*?(?:(?<![関対])する|した|(?<![すい])る|(?<!よ)う|ぶ|った|んだ|れた|めた)(?=[一-鿿ァ-ヺー「])(?!意|用意|予定|計画|方針|決意|約束|旨|申出|申し出|提案|招待|考え)")
"""A verb before a noun that is the next one behind a date, with no comma between (来年議長国を務める|X国): the date is its; 開催する意向 is the promise."""
_AGE = 50
"""Years of a stretch of time by the end of which nothing can be due."""


def undertakings(acts: Sequence[Act], actions: Mapping[str, Span], listed: Items, context: Context) -> Iterator[Undertaking]:
    """The undertakings of the acts in order. `actions` says what is to be done, by the id of each act that undertakes.

    An item of a list that is an act of its own is undertaken by that act. What is undertaken by nobody known has no owners.
    """
    own = {act.eid for act in acts}
    told = set[tuple[tuple[str, ...], Span]]()  # 約束を歓迎し、高く評価した: one promise of another, praised twice
    for act in acts:
        for inner in (one for one in act.embedded if act.act not in _CENSURE and _undertakes(one, context)):
            promise = inner.holders, inner.content or inner.clause
            if promise not in told:
                told.add(promise)
                yield _of(inner, promise[1], context)
        for done in deliveries(act, context):
            if (done.owners, done.action) not in told:
                told.add((done.owners, done.action))
                yield _delivered(act, done, context)
        items = [(eid, item) for eid, item in listed.below(act, context) if eid not in own]
        for eid, item in items:
            yield _of(replace(act, id=f"{act.id}|{eid}", eid=eid, clause=item), item, context, basis=act.id)
        if not act.background and act.id in actions and not items:
            first, *more = deeds(actions[act.id], context)
            yield _of(act, first, context)
            for part in more:
                yield _of(replace(act, id=f"{act.id}|{context.text[part]}"), part, context, basis=act.id)


def _undertakes(inner: Act, context: Context) -> bool:
    """Whether what another said binds him and says what he will do; what he set up (設置した) is done."""
    word = context.text[inner.predicate]
    binds = _offers(inner, context) if _proposes(inner, context) else inner.act in BINDING | {ActType.DECIDE}
    if not binds or word in context.words.get("delivered", ()):
        return False
    if inner.content is None:
        return True
    said = context.text[inner.content]
    such = context.words.get("such", ())
    return not said.startswith(such) and not _is_bare(inner, said, such)


def _proposes(inner: Act, context: Context) -> bool:
    return context.text[inner.predicate] in context.words.get("proposals", ())


def _offers(inner: Act, context: Context) -> bool:
    """Whether a proposal is of its maker's own deed (主催するとのX国の提案), not of what others are to do as well."""
    said = context.text[inner.content] if inner.content else ""
    return any(f"{verb}{mark}" in said for verb in context.words["offers"] for mark in context.words.get("that", ("",)))


def _is_bare(inner: Act, said: str, such: Sequence[str]) -> bool:
    """Whether a complement names no more than whose intention it is (X国の提案), or points back to it (X国のこの決定)."""
    rest = said.removesuffix(said[inner.predicate.start - inner.content.start :]) if inner.content else said
    for word in such:
        rest = rest.removesuffix(word)
    return rest.strip(_EDGE) == (inner.holder or "")


def action_of(found: Found) -> Span | None:
    """What the act undertakes to do; None where it undertakes nothing, or where that is told of (2009年に約束した) or is another's."""
    if (found.act not in BINDING and not found.plan) or found.doubt in (TOLD, OTHERS):
        return None
    return found.action or found.content or found.clause


def dated(found: Found, context: Context) -> Found:
    """`found`, not certain where it binds and is told of another day (昨年の会合において支援を表明した)."""
    binds = found.act in BINDING or found.plan
    before = binds and found.told and any(_is_before(one, context) for one in context.within(found.told))
    return replace(found, doubt=TOLD) if before else found


def _is_before(one: Mention, context: Context) -> bool:
    """Whether a date before the document's says when it was done (昨年5月に, 1858年の条約において)."""
    day = context.meta.date
    if not isinstance(one.value, Edtf) or day is None or not one.value.last or not day.first or one.value.last >= day.first:
        return False
    return _DATED.match(context.text.chars, one.span.end) is not None


def _of(act: Act, action: Span, context: Context, *, basis: str | None = None) -> Undertaking:
    language = context.meta.language
    inside = [one for one in context.within(action) if one.span.start >= behind_whole(action, context.text.chars)]
    scope = act.clause if act.clause.contains(action) and "embedded" not in act.rule else action
    said = context.text[action]
    withheld = said.endswith(context.words.get("withheld", ()))  # what will not be given is no figure of a promise
    ongoing = any(word in said for word in context.words["ongoing"])
    left = _left(said, context)
    own = [one for one in inside if one.span.start >= action.start + left and not _is_anothers(one, action, context)]
    return Undertaking(
        id=_number(act.id),
        eid=act.eid,
        owners=act.holders,
        beneficiaries=tuple(sorted({*_beneficiaries(action, act.holders, context), *act.addressees})),
        action=action,
        clause=act.clause,
        issues=act.issues,
        quantity=None if withheld else _figure(_counts(own, action, context)),
        money=None if withheld else _figure(_sums(own, action, context)),
        deadline=_deadline(action, act.eid, inside, context),
        condition=act.condition,
        partners=tuple(partners_of(context.text.chars, scope, context.within(scope), language)),
        basis=basis or act.id,
        status="ongoing" if ongoing else "announced",
    )


def _left(said: str, context: Context) -> int:
    """Where what is left to be done begins: 500名のうち200名を受け入れ、残り300名を…, これまでに120名を受け入れており、…; 0 where nothing is told of it."""
    words = context.words
    left = max(0, *(said.find(word) for word in words.get("remaining", ())), 0)
    told = any(word in said for word in words["partial"])
    return max(left, *(said.find(word) for word in words.get("done_so_far", ()) if told), 0)


def _is_anothers(figure: Mention, action: Span, context: Context) -> bool:
    """Whether a figure is what was before, or that of which a part is promised (昨年の5億円に加え, 12隻から8隻に改める, reduce 12 boats to 8)."""
    chars, words, end = context.text.chars, context.words, figure.span.end
    before, besides, raised = (words.get(name, ("\0",)) for name in ("of_before", "besides", "raised"))
    if chars.startswith(besides, end) or chars.endswith(before, action.start, figure.span.start):
        return True
    if chars.startswith("から", end) and any(chars.find(word, end, action.end + len(word)) >= 0 for word in raised):
        return True
    return _is_replaced(figure, action, context)


def _is_replaced(figure: Mention, action: Span, context: Context) -> bool:
    """Whether another figure is put in its place: by what stands behind that, or by the verb before both."""
    chars, words, end = context.text.chars, context.words, figure.span.end
    others = (one.span.end for one in context.within(Span(end, action.end)) if type(one.value) is type(figure.value))
    if any(chars.startswith(words.get("replacing", ("\0",)), behind) for behind in others):
        return True
    return _TO_NUMBER.match(chars, end) is not None and not set(words.get("turning", ())).isdisjoint(context.text[action].split())


def _delivered(act: Act, done: Delivery, context: Context) -> Undertaking:
    """What is told as done; of a part that is done (…のうち、400万ドルを供与した) the last figure counts."""
    inside = context.within(done.action)
    topic = behind_topic(inside, done.action, context.text.chars)
    behind = [one for one in inside if one.span.start >= topic]
    counts, sums = _counts(behind, done.action, context), _sums(behind, done.action, context)
    partly = any(word in context.text[done.action] for word in context.words["partial"]) or is_less(inside, topic)
    parted = not {one.value for one in inside if isinstance(one.value, Money | Quantity)} >= {*counts, *sums}
    return Undertaking(
        id=_number(f"{act.id}|{context.text[done.action]}"),
        eid=act.eid,
        owners=done.owners,
        beneficiaries=_beneficiaries(done.action, done.owners, context),
        action=done.action,
        clause=act.clause,
        issues=act.issues,
        quantity=_figure(counts, last=partly),
        money=_figure(sums, last=partly),
        deadline=_reached(inside),
        partners=tuple(partners_of(context.text.chars, done.action, inside, context.meta.language)),
        basis=act.id if done.own else None,
        status="ongoing" if partly or parted else "delivered",
    )


def _number(of: str) -> str:
    return "u-" + hashlib.sha256(of.encode()).hexdigest()[:10]


def _beneficiaries(action: Span, owners: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties of the document that the words name besides the owners; a third state only where it is addressed."""
    chars, aside = context.text.chars, context.words.get("aside", ())
    rows = context.parties.within(action)
    named = {party for span, parties in rows if not marked(chars, span, aside) for party in parties}
    return tuple(sorted((named & set(context.meta.parties)) - set(owners)))


def _counts(inside: Sequence[Mention], action: Span, context: Context) -> list[Quantity]:
    chars = context.text.chars
    return [meant(one, one.value, action, chars) for one in inside if isinstance(one.value, Quantity) and one.value.unit not in _COUNTS]


def _sums(inside: Sequence[Mention], action: Span, context: Context) -> list[Money]:
    return [meant(one, one.value, action, context.text.chars) for one in inside if isinstance(one.value, Money)]


def _figure(values: Sequence[Figure], *, last: bool = False) -> Figure | None:
    """The figure of a promise: the first that is printed."""
    return (values[-1] if last else values[0]) if values else None


def _deadline(action: Span, eid: str, near: Sequence[Mention], context: Context) -> Edtf | None:
    """A printed by-date, the end of 今後N年間, or a day to come that the plan names; None where nothing or several by-dates are printed."""
    chars, day = context.text.chars, context.meta.date
    today = day.last if day else None
    due = [mention.value for mention in near if isinstance(mention.value, Edtf) and marked(chars, mention.span, context.words["by"])]
    if due:  # to close A by 2040 and to open B by 2030: which of them the promise is due by is not one day
        return due[0] if len(set(due)) == 1 else None
    if window := _window(near, context) or _same_date(action, eid, context):
        return window
    for mention in near:
        if isinstance(mention.value, Duration) and today and day and _from_now(chars, mention.span, context):
            return Edtf(f"{day}/{mention.value.after(today).isoformat()}")
    dates = [mention.value for mention in near if isinstance(mention.value, Edtf) and not _is_of_thing(mention.span, action.end, context)]
    later = [(date.last, date) for date in dates if today and date.last and date.last > today and not _is_age(date)]
    return max(later, key=itemgetter(0))[1] if later else None


def _window(near: Sequence[Mention], context: Context) -> Edtf | None:
    """From a printed beginning for as long as is printed before it (over four years beginning in 2031 is 2031/2034)."""
    timed = [mention for mention in near if isinstance(mention.value, Duration | Edtf)]
    for one, other in pairwise(timed):
        length, start = one.value, other.value
        between = context.text.chars[one.span.end : other.span.start].strip(" ,\n")
        if isinstance(length, Duration) and isinstance(start, Edtf) and start.first and "/" not in start.text and between in context.words.get("beginning", ()):
            end = length.after(start.first) - timedelta(days=1)
            return Edtf(f"{start.text}/{end.isoformat()[: len(start.text)]}") if end > start.first else None
    return None


def _same_date(action: Span, eid: str, context: Context) -> Edtf | None:
    """The last date printed before, in the same paragraph, where a promise is due by the same date."""
    same = context.words.get("same_date")
    if not same or not one_of(same).search(context.text[action]):
        return None
    before = reversed(context.mentions[: bisect_left(context.starts, action.start)])
    here = takewhile(lambda one: one.eid == eid, before)
    return next((one.value for one in here if isinstance(one.value, Edtf)), None)


def _is_age(date: Edtf) -> bool:
    """Whether it is a century or two generations (the challenges of the 21st century), by the end of which nothing is due."""
    return date.first is not None and date.last is not None and date.last.year - date.first.year >= _AGE


def _is_of_thing(span: Span, end: int, context: Context) -> bool:
    """Whether a date only says which thing is meant (2027年の博覧会に向け), also by a relative clause before place `end`."""
    chars, words = context.text.chars, context.words
    if context.meta.language == "ja" and _RELATIVE.match(chars, span.end, end):
        return True
    return chars.startswith(words.get("time_of", ("\0",)), span.end) and not chars.startswith(words.get("time_within", ()), span.end)


def _from_now(chars: str, span: Span, context: Context) -> bool:
    near = chars[max(0, span.start - 16) : span.end].casefold()
    return any(word in near for word in context.words["from_now"])


def _reached(near: Sequence[Mention]) -> Edtf | None:
    """The window of a promise that is reported as reached: the day it was made and the length it was given."""
    made = next((mention.value for mention in near if isinstance(mention.value, Edtf)), None)
    length = next((mention.value for mention in near if isinstance(mention.value, Duration)), None)
    if made is None or length is None or made.first is None or "/" in made.text:
        return None
    end = length.after(made.first).isoformat()[: len(made.text)]
    return Edtf(f"{made.text}/{end}")
