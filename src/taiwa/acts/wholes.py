"""Figures of which only a part is meant (15 million of the 20 million US dollars; of the 40 experts, ten): the part counts, not the whole."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from ..mentions.models import Mention
from ..mentions.numbers import English
from ..mentions.words import words_of
from ..values import Money, Quantity, Span, replace

Figure = TypeVar("Figure", Money, Quantity)
_REACH = 60  # characters
_TOPIC = re.compile("(?:について|に関し|に関して)は?、")
_OPENING = re.compile(r"Of (?:the|its|their|those) [^,;.]*\d[^,;.]*, ")


class _Parts(NamedTuple):
    number: English
    before: re.Pattern[str]


@cache
def _parts() -> _Parts:
    number = English(words_of("en"))
    figure = rf"(?:{number.counted}|{number.words})"
    return _Parts(number, re.compile(rf"(?<!\w)(?P<part>{figure}) (?:out )?of (?:the|its|their|his|her|those|a total of)(?: \w+)? \Z"))


def behind_whole(action: Span, chars: str) -> int:
    """Where what is told of a part begins, whose whole opens the sentence (Of the 40 experts to be sent by 2035, |ten will …)."""
    opening = _OPENING.match(chars, action.start, action.end) if chars.startswith("Of ", action.start) else None
    return opening.end() if opening else action.start


def behind_topic(inside: Sequence[Mention], action: Span, chars: str) -> int:
    """Where what is told of a promise begins behind its own figure (900名の受入れについて、|498名を受け入れた)."""
    for topic in _TOPIC.finditer(chars, action.start, action.end):
        before, after = ([_kind(one) for one in inside if (one.span.start >= topic.end()) is later] for later in (False, True))
        if set(filter(None, before)) & set(after):
            return topic.end()
    return action.start


def is_less(inside: Sequence[Mention], topic: int) -> bool:
    """Whether a figure told behind the place `topic` is less than one of its kind before it."""
    figures = [(one.span.start >= topic, _kind(one), one.value.amount) for one in inside if isinstance(one.value, Money | Quantity)]
    return any(kind == other and told < whole for is_told, kind, told in figures if is_told for later, other, whole in figures if not later)


def _kind(mention: Mention) -> str | None:
    """The currency or unit of a figure."""
    value = mention.value
    return value.currency if isinstance(value, Money) else value.unit if isinstance(value, Quantity) else None


def meant(mention: Mention, value: Figure, action: Span, chars: str) -> Figure:
    """`value` of a mention in `action`, the amount being that of the part where a part of it is named before it."""
    first = max(action.start, mention.span.start - _REACH)
    if chars.find(" of ", first, mention.span.start) < 0:
        return value
    part = _parts().before.search(chars, first, mention.span.start)
    return replace(value, amount=_parts().number.value(part["part"]), approx=False) if part else value
