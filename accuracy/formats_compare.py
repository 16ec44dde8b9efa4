"""What two readings of the same words have in common, measure by measure."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple

from origins import fold

from taiwa.acts.models import Act
from taiwa.mentions.models import Mention
from taiwa.reading import Reading
from taiwa.values import Span

_VALUES = ("date", "money", "quantity", "duration")
_FIELDS = (
    "kind",
    "language",
    "translation",
    "date",
    "place",
    "framework",
    "body",
    "ordinal",
    "parties",
    "absent",
    "chair",
)

Facts = Iterable[Hashable]


class Same(NamedTuple):
    """How many facts two readings share, of how many; those that only one has, as lines with - or + before them."""

    common: int
    of: int
    apart: tuple[str, ...] = ()


def compared(expected: Reading, got: Reading) -> dict[str, Same]:
    """Each measure of the two readings. Of a pair with more facts on one side, the longer side counts."""
    return {name: _same(Counter(facts(expected)), Counter(facts(got))) for name, facts in MEASURES.items()}


def _same(expected: "Counter[Hashable]", got: "Counter[Hashable]") -> Same:
    lost, gained = expected - got, got - expected
    apart = [*(f"- {_line(fact)}" for fact in lost.elements()), *(f"+ {_line(fact)}" for fact in gained.elements())]
    return Same((expected & got).total(), max(expected.total(), got.total()), tuple(apart))


def _line(fact: Hashable) -> str:
    return " | ".join(map(str, fact)) if isinstance(fact, tuple) else str(fact)


def _provisions(reading: Reading) -> Iterator[Hashable]:
    chars = reading.text.chars
    for one in reading.tree.provisions:
        yield "/".join(one.path), _words(chars, one.heading), _words(chars, one.body)


def _acts(reading: Reading) -> Iterator[Hashable]:
    for act in reading.acts:
        yield _act(act, reading)


def _act(act: Act, reading: Reading) -> Hashable:
    chars = reading.text.chars
    words = _words(chars, act.predicate), ",".join(act.holders), act.act.value, _words(chars, act.content)
    return _path(reading, act.eid), *words


def _mentions(reading: Reading, *, values: bool) -> Iterator[Hashable]:
    for one in reading.mentions:
        if (one.kind in _VALUES) == values:
            yield _path(reading, one.eid), one.kind, _words(reading.text.chars, one.span), _value(one)


def _value(one: Mention) -> str:
    """What a mention stands for; of one without an identifier, its words as they fold."""
    return fold(one.value) if isinstance(one.value, str) else repr(one.value)


def _meta(reading: Reading) -> Iterator[Hashable]:
    meta = reading.meta
    yield from ((name, str(getattr(meta, name))) for name in _FIELDS)
    yield "title", fold(meta.title or "")
    yield "signatories", str([(fold(one.person), fold(one.role or ""), one.party) for one in meta.signatories])
    yield "attendance", str([(fold(one.words), one.party) for one in meta.attendance])
    yield "terms", str([(fold(one.term), one.holders) for one in meta.terms])


def _path(reading: Reading, eid: str | None) -> str:
    provision = reading.tree.by_eid.get(eid) if eid else None
    return "/".join(provision.path) if provision else ""


def _words(chars: str, span: Span | None) -> str:
    return fold(span.of(chars)) if span else ""


MEASURES: Mapping[str, Callable[[Reading], Facts]] = {
    "provisions": _provisions,
    "acts": _acts,
    "values": lambda reading: _mentions(reading, values=True),
    "names": lambda reading: _mentions(reading, values=False),
    "meta": _meta,
}
"""What is compared, and the facts of it that must be the same."""
