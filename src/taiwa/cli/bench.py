"""The record open for judging: what a person typed, and where the judgement goes."""

import getpass
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar, cast

import click

from ..lexicon import Knowledge
from ..record.judging.models import Anchor, Judgement, Target, Verdict
from ..record.judging.written import written
from ..record.record import Record
from ..store.store import Store
from .command import Choices
from .files import knowledge_of
from .judged_values import Values, said
from .messages import tell
from .records import opened, read_again
from .trouble import Refusal

Call = TypeVar("Call", bound=Callable[..., object])

SIGNATURE = ("author", "reason")
_FLAGS: tuple[tuple[str, Verdict], ...] = (("right", "right"), ("wrong", "wrong"), ("add", "added"))


def signed(call: Call) -> Call:
    """Who judges, and why: every judgement has both."""
    author = click.option("--author", metavar="NAME", envvar="TAIWA_AUTHOR", default=getpass.getuser)
    return author(click.option("--reason", metavar="WORDS", required=True)(call))


def verdicts(call: Call) -> Call:
    """Right or wrong as it was read."""
    return click.option("--right", is_flag=True)(click.option("--wrong", is_flag=True)(call))


@dataclass(frozen=True, slots=True)
class Given:
    """What a person typed: the verdicts by flag, and the values."""

    flags: tuple[Verdict, ...]
    typed: Mapping[str, Values | str | None]

    @property
    def adds(self) -> bool:
        """Whether the reading missed it."""
        return "added" in self.flags

    def verdict(self, changes: Mapping[str, Values]) -> Verdict:
        """What is said of the thing; refuses a judgement that says nothing, and one that says two things."""
        if len(self.flags) > 1 or ("wrong" in self.flags and changes):
            raise Refusal("two-verdicts")
        if not (self.flags or changes):
            raise Refusal("nothing-judged")
        return "changed" if changes and not self.adds else self.flags[0]


@dataclass(frozen=True, slots=True)
class Bench:
    """What the record says now, and where a judgement of it goes."""

    store: Store
    knowledge: Knowledge
    record: Record
    author: str
    reason: str

    def values(self, given: Given) -> dict[str, Values]:
        """The values typed, as the record writes them."""
        return said(given.typed, self.knowledge)

    def give(
        self, target: Target, verdict: Verdict, about: Sequence[Anchor], changes: Mapping[str, Values] | None = None
    ) -> Judgement:
        """Keep a judgement of what `about` anchors."""
        return self._keep(Judgement(
            target=target, verdict=verdict, about=tuple(about), author=self.author, time=_now(), reason=self.reason,
            changes=changes or {},
        ))  # fmt: skip

    def withdraw(self, judgement: Judgement) -> Judgement:
        """Take a judgement back."""
        return self._keep(Judgement(
            target=judgement.target, verdict="withdrawn", about=judgement.about, author=self.author, time=_now(),
            reason=self.reason, withdraws=judgement.id,
        ))  # fmt: skip

    def _keep(self, judgement: Judgement) -> Judgement:
        self.store.judge([judgement])
        return judgement


def judging(choices: Choices, typed: dict[str, object], judged: Callable[[Bench, Given], Judgement]) -> None:
    """Open the record, let `judged` give a judgement with what was typed, and tell it."""
    author, reason = signature(*(str(typed.pop(name)) for name in SIGNATURE))
    flags = tuple(verdict for name, verdict in _FLAGS if typed.pop(name, False))
    given = Given(flags, cast("Mapping[str, Values | str | None]", typed))
    knowledge = knowledge_of(choices)
    with opened(choices) as store:
        read_again(store, knowledge)
        record = Record(store.documents(), knowledge, store.judgements())
        judgement = judged(Bench(store, knowledge, record, author, reason), given)
    if choices.json:
        click.echo(written(judgement))
    else:
        tell("progress.judged", id=judgement.id, words=_in_short(judgement))


def signature(author: str, reason: str) -> tuple[str, str]:
    """Who judges and why, each on one line; refuses a judgement that lacks one of them."""
    told = " ".join(author.split()), " ".join(reason.split())
    if not all(told):
        raise Refusal("unsigned")
    return told


def _in_short(judgement: Judgement) -> str:
    values = "; ".join(f"{name}: {', '.join(values) or '–'}" for name, values in judgement.changes.items() if name != "why")
    words = judgement.about[0].quote or judgement.about[0].work
    return " ".join(filter(None, (judgement.target, judgement.verdict, f"“{words}”", values)))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
