"""Whom an act answers that names nobody: これを歓迎した, 同提案を支持した, 温かい歓迎に感謝した."""

import re
from collections.abc import Iterator, Sequence

from ..values import Span
from .addressees import TOWARD_ACTS, is_open
from .context import Context
from .found import Found
from .models import Act, ActType

_SAME = re.compile("同([一-鿿ァ-ヺー]{2,8})")
_GROUP = re.compile("[一-鿿ァ-ヺー]{2,8}国(?=の)")
_CALLS = frozenset({ActType.URGE, ActType.EXPECT, ActType.INTEND, ActType.INTEREST, ActType.COMMIT})
"""What somebody may promise an answer to (これに応じる意向); a concern or a remark is looked into, not answered."""
_PRAISES = frozenset({ActType.SUPPORT, ActType.WELCOME, ActType.APPRECIATE})
_TAKES_SIDES = _PRAISES | {ActType.CONDEMN, ActType.CONCERN}
_NOUN = 2  # characters: 歓迎, 支持


def answered(found: Found, holders: tuple[str, ...], context: Context, earlier: Sequence[Act]) -> tuple[str, ...]:
    """Those whose act this one answers (これに謝意を表明した), or whom its own speaker spoke to; all may answer one of themselves."""
    opened = bool(earlier) and is_open(found)
    before = earlier[-1] if earlier and (opened or found.act in TOWARD_ACTS) else None
    words = context.text[found.content] if before and found.content else ""
    if before is None or not _is_near(found, before) or _is_told_between(before, found, context) or not (opened or before.act in _CALLS or _helps(found, words, context)):
        return ()
    if set(before.holders) == set(holders):
        return _spoken_to(found, before, words, context)
    if opened and (theirs := _same_thing(words, before, holders, context)):
        return theirs
    if words.startswith(context.words.get("back_many", ("\0",))):
        return tuple(sorted(set(_all_before(found, holders, earlier))))
    if not (_points(words, context) or (before.eid == found.eid and found.refers_back) or _returns(found, words, before, context)):
        return ()
    return _speakers_of(found, before, holders)


def _is_told_between(before: Act, found: Found, context: Context) -> bool:
    """Whether a whole sentence stands between two acts: これ is what it tells."""
    return context.text.chars.count("。", before.clause.end, found.clause.start) > 1


def _speakers_of(found: Found, before: Act, holders: tuple[str, ...]) -> tuple[str, ...]:
    """Those who spoke just before, or whose the thing is that they praised and this act praises too (…もこれを支持した).

    Where the thing stands further off and something else is said of it (AはXを表明し、Bは支持し、Cはこれを歓迎した), it is not
    clear what これ is.
    """
    if before.eid == found.eid and before.act in _PRAISES and before.addressees and set(before.addressees).isdisjoint(holders):
        if found.act is before.act or (found.content is None and before.content is None):
            return before.addressees
        if before.content is None and found.act is not ActType.THANK:
            return ()
    if found.act is before.act is ActType.SUPPORT and found.content is not None and before.content is not None:
        return ()  # これを支持した behind 条約を支持した: the treaty is supported, and whose it is was not said
    others = tuple(party for party in before.holders if party not in holders)
    if found.act is ActType.CONDEMN and set(holders) < set(before.holders):
        return ()  # who refuses this did not say it with the others
    return others or (before.holders if set(before.holders) < set(holders) else ())


def _is_near(found: Found, before: Act) -> bool:
    """In the same paragraph, or, with words that point back, in the next."""
    return before.eid == found.eid or (found.content is not None and before.eid.rpartition("__")[0] == found.eid.rpartition("__")[0])


def _points(words: str, context: Context) -> bool:
    """Whether the complement is これ, or an offer and no more (提案を支持した)."""
    return words.startswith(context.words.get("back", ("\0",))) or words in context.words.get("back_alone", ())


def _spoken_to(found: Found, before: Act, words: str, context: Context) -> tuple[str, ...]:
    """Whom the same speaker addressed just before, where this act is of help to them."""
    if not _points(words, context) and not (before.eid == found.eid and found.refers_back):
        return ()
    return before.addressees if is_open(found) or _helps(found, "", context) else ()


def _helps(found: Found, words: str, context: Context) -> bool:
    """Whether somebody is to be helped by what is meant (これを支援する)."""
    said = words + context.text[found.predicate]
    return any(word in said for word in context.words.get("helping", ()))


def _all_before(found: Found, holders: tuple[str, ...], earlier: Sequence[Act]) -> Iterator[str]:
    """これらの取組: those of all acts of others that stand before this one in its paragraph."""
    for act in reversed(earlier):
        if act.eid != found.eid or set(act.holders) & set(holders):
            return
        yield from act.holders


def _same_thing(words: str, before: Act, holders: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Whose 同立候補 is: whoever the clause before names as its owner, else its speaker where he is another."""
    same = _SAME.match(words)
    if same is None or same[1] not in context.text[before.clause]:
        return ()
    owners = ("の" + same[1], "による" + same[1])
    for span, parties in context.parties.within(before.clause):
        if context.text.chars.startswith(owners, span.end):
            return tuple(party for party in parties if party not in holders)
    if before.act in _TAKES_SIDES:
        return ()  # who supports a treaty has not made it: 同条約 is not theirs
    return () if set(before.holders) & set(holders) else before.holders


def _returns(found: Found, words: str, before: Act, context: Context) -> bool:
    """Whether one thanks for the act just before (歓迎する … 温かい歓迎に感謝する), or names its speakers in short (沿岸国の取組)."""
    if set(before.holders) & set(found.speaker.holders if found.speaker else ()):
        return False
    group = _GROUP.match(words)
    if group and len(before.holders) > 1 and before.holder and group[0] in before.holder:
        return True
    noun = words[-_NOUN:]
    return found.act is ActType.THANK and len(noun) == _NOUN and context.text[_begin(before.predicate)] == noun


def _begin(predicate: Span) -> Span:
    return Span(predicate.start, min(predicate.end, predicate.start + _NOUN))
