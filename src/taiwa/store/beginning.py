"""Paragraphs of a draft that begin with words of the record, each with where they stand and who agreed on them."""

from collections.abc import Iterable, Iterator, Sequence

from ..record.starting import passages
from ..record.works import Work
from ..rounds.events.text import Drafted, Provenance
from ..rounds.holding import apart
from ..rounds.state import State
from ..tree.models import Provision


def drafted(work: Work, parts: Sequence[Provision], languages: Sequence[str], rounds: Iterable[State]) -> Iterator[Drafted]:
    """The passages among parts of a text as paragraphs; `languages` are those of the round, the negotiated one first.

    The log of a round knows who dissociated from a paragraph of its text, also where nobody is read to do anything in it: `rounds` are those that are held.
    """
    meta, held = work.document.meta, tuple(rounds)
    meeting = (meta.framework or "", meta.body or "", meta.ordinal or 0)
    for one in passages(work, parts, languages, lambda words: apart(held, meeting, languages[0], words)):
        source = Provenance(document=one.document, pinpoint=one.pinpoint, agreed_by=one.agreed_by, strength=one.strength, words=one.words)
        yield Drafted(one.words, source)


def unheld(paragraphs: Iterable[Drafted]) -> tuple[Provenance, ...]:
    """Where the words stand on which nobody is known to have agreed."""
    return tuple(one.provenance for one in paragraphs if one.provenance and not one.provenance.agreed_by)


def moved(paragraphs: Sequence[Drafted], number: int, after: int) -> tuple[Drafted, ...]:
    """A draft with the paragraph of a number behind the one that has the number `after`; 0 is before the first."""
    rest = [*paragraphs[: number - 1], *paragraphs[number:]]
    rest.insert(after if after < number else after - 1, paragraphs[number - 1])
    return tuple(rest)
