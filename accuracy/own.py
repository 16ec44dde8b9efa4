"""The passages of our own as cases: what is wrong in each act of each passage."""

from collections.abc import Iterator, Sequence

from outcome import EXTRA, MISSED, Case
from sentences import Reader, Score, paired
from sentences_passages import Act, Passage, passages

from taiwa.values import replace


def cases(reads: Reader) -> Iterator[Case]:
    """Every act of every passage, and what was read that is not there."""
    for passage in passages():
        yield from _of(passage, reads(passage))


def _of(passage: Passage, found: Sequence[Act]) -> Iterator[Case]:
    read_as = {id(want): had for want, had in paired(passage.acts, found)}
    for want in passage.acts:
        had = read_as.get(id(want))
        wrong = _mistakes(passage, want, had) if had else (MISSED,)
        yield Case(passage.id, f"{want} … {want.content}", wrong, f"have {had} … {had.content}" if had else "")
    taken = {id(had) for had in read_as.values()}
    yield from (Case(passage.id, str(had), (EXTRA,)) for had in found if id(had) not in taken)


def _mistakes(passage: Passage, want: Act, had: Act) -> tuple[str, ...]:
    """The measures of the passages in which one act, held against what was read, falls short."""
    score = Score()
    score.hold(replace(passage, acts=(want,), no_act=()), [had])
    return tuple(name for name, tally in score.tallies.items() if tally.right < max(tally.true, tally.found))
