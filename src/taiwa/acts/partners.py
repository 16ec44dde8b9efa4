"""Who else has a part in a promise: a body that funds, implements, co-hosts or supports it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ..mentions.models import Mention
from ..mentions.words import one_of
from ..values import Span
from .ledger_cues import LedgerCues, ledger_cues
from .models import Partner, PartnerRole

_LONGEST = 60  # characters of a name that no registry knows
_LINK = 4  # characters: 並びに、
_ARTICLE = re.compile(r" (?:the )?")
_NAME_JA = r"[^\u3040-\u309f\s、。,;:「」『』()]{2,40}?"
_NAME_EN = r"(?:[A-Z][\w'’&-]*)(?: (?:of|for|on|and|the|in|[A-Z][\w'’&-]*)){0,8}"


class _Body(NamedTuple):
    """A body named in what is said, by its place there; `state` where it is a party."""

    start: int
    end: int
    body: str
    state: bool


class _Words(NamedTuple):
    """All words of a language in one pattern, with the role each gives, and the names of bodies."""

    pattern: re.Pattern[str]
    roles: Mapping[str, PartnerRole]
    name: re.Pattern[str]
    bodies: re.Pattern[str]
    link: re.Pattern[str]
    follows: bool


def partners_of(chars: str, span: Span, mentions: Iterable[Mention], language: str) -> Iterator[Partner]:
    """The bodies in `span` whose part is printed; `mentions` are those inside it. A state only funds, co-hosts or supports."""
    words = _words(ledger_cues(language))
    said = chars[span.start : span.end].replace("\n", " ")
    hits = list(words.pattern.finditer(said))
    if not hits:
        return
    named = [_moved(one, span.start) for one in mentions if one.kind in ("organisation", "party")]
    for hit in hits:
        role = words.roles[hit[0].lower()]
        beside = _before(said, hit.start(), named, words) if words.follows else _behind(said, hit.end(), named, words)
        for one in beside:
            if not (one.state and role is PartnerRole.IMPLEMENTS):
                at = Span(span.start + min(one.start, hit.start()), span.start + max(one.end, hit.end()))
                yield Partner(body=one.body, role=role, at=at)


def _moved(mention: Mention, start: int) -> _Body:
    return _Body(mention.span.start - start, mention.span.end - start, str(mention.value), mention.kind == "party")


def _before(said: str, edge: int, named: Sequence[_Body], words: _Words) -> Iterator[_Body]:
    """The bodies that end at `edge`, the nearest first."""
    while True:
        one = next((one for one in named if one.end == edge), None) or _printed(words.name.search(said, max(0, edge - _LONGEST), edge))
        if one is None:
            return
        yield one
        link = words.link.search(said, max(0, one.start - _LINK), one.start)
        if link is None:
            return
        edge = link.start()


def _behind(said: str, edge: int, named: Sequence[_Body], words: _Words) -> Iterator[_Body]:
    """The bodies that begin at `edge`, but for an article, the nearest first."""
    link = _ARTICLE.match(said, edge)
    while link:
        one = next((one for one in named if link.start() < one.start <= link.end()), None)
        if one is None:
            name = words.name.match(said, link.end(), link.end() + _LONGEST)
            one = _printed(name) if name and words.bodies.search(name[0]) else None
        if one is None:
            return
        yield one
        link = words.link.match(said, one.end)


def _printed(name: re.Match[str] | None) -> _Body | None:
    """A body that no registry knows, as printed."""
    return _Body(name.start(), name.end(), name[0], state=False) if name else None


@cache
def _words(cues: LedgerCues) -> _Words:
    roles = {word: row.role for row in cues.partners for word in row.words}
    every, bodies, link = map(one_of, (tuple(roles), cues.bodies, cues.link))
    if cues.follows:
        return _Words(re.compile(every), roles, re.compile(rf"{_NAME_JA}(?:{bodies})$"), re.compile(bodies), re.compile(rf"(?:{link})$"), follows=True)
    return _Words(
        re.compile(rf"\b(?:{every})\b", re.IGNORECASE), roles, re.compile(_NAME_EN), re.compile(rf"\b(?:{bodies})\b"),
        re.compile(rf"(?:,? (?:{link})|,)(?: the)? "), follows=False,
    )  # fmt: skip
