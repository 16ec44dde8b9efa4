"""Which judgements still find what they are about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ...values import replace
from ..document import Document
from ..works import Work
from .anchors import act_at, names_at, promise_at, words_at
from .models import Anchor, Judgement, Ruling

State = Literal["holds", "withdrawn", "not-held", "other-words"]


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A line of the ledger with what it does now: it holds, is withdrawn, or finds nothing any more."""

    judgement: Judgement
    state: State

    @property
    def finds_nothing(self) -> bool:
        """Whether what it is about is not held, or prints other words now."""
        return self.state in ("not-held", "other-words")


def states_of(judgements: Iterable[Judgement], rulings: Sequence[Ruling], works: Sequence[Work]) -> tuple[JudgedLine, ...]:
    """Every judgement once, oldest first; `works` are those that were read, before anybody's word was laid over them."""
    held = {name: work for work in works for name in _names(work)}
    now = {one.id: _state(ruling, held) for ruling in rulings for one in ruling.judgements}
    once = sorted({one.id: one for one in judgements}.values(), key=lambda one: (one.time, one.id))
    taken_back = {one.withdraws for one in once}
    return tuple(
        JudgedLine(one, now.get(one.id, "holds" if one.withdraws and one.id not in taken_back else "withdrawn")) for one in once
    )


def _names(work: Work) -> Iterator[str]:
    yield work.id
    for file in (work.document, *work.evidence):
        yield from (file.source.digest, file.work)


def _state(ruling: Ruling, held: Mapping[str, Work]) -> State:
    works = [held.get(at.digest) or held.get(at.work) for at in ruling.about]
    if not all(works):
        return "not-held"
    found = all(
        any(_stands(ruling, at, file) for file in (work.document, *work.evidence))
        for at, work in zip(ruling.about, works, strict=True)
        if work
    )
    return "holds" if found else "other-words"


def _stands(ruling: Ruling, at: Anchor, file: Document) -> bool:
    """Whether the words are still read so, or, of what a person added, still printed."""
    added = any(one.verdict == "added" for one in ruling.judgements)
    return (added and words_at(file, at) is not None) or _is_read(ruling, at, file)


def _is_read(ruling: Ruling, at: Anchor, file: Document) -> bool:
    match ruling.target:
        case "act":
            return act_at(file, at) is not None
        case "promise":
            owned_since = replace(file, undertakings=file.unowned)  # a person may have said whose it is
            return promise_at(file, at) is not None or promise_at(owned_since, at) is not None
        case "name":
            return next(names_at(file, at), None) is not None
        case "follow-up":
            return any(find(file, at) is not None for find in (promise_at, act_at, words_at))
        case "remark":
            return not at.quote or words_at(file, at) is not None or at.quote in " ".join(file.text.split())
    return True
