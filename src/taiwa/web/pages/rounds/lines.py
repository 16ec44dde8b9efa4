"""The paragraphs of a text as they are shown: in brackets, with their condition, where their words come from and what moved away from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ....reports.pinpoints import cited, numbering
from ....rounds.events.text import Provenance
from ....rounds.text.columns import Asked
from ....rounds.text.reading import exchanged
from ....rounds.view import Line
from ....store.models import Passage
from ...desk import desk
from ...words import language_called, say
from ...workroom.sight import Sight
from ..page import wording
from ..quotes import passage_at
from .head import term

_KEPT = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """Agreed language that a paragraph was made from; `departures` are the words that gave way and those that came."""

    href: str
    citation: str
    agreed_by: str
    strength: str
    departures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A paragraph; `code` is its condition for the stylesheet, `others` its words in the other languages, `asked` the open proposals: id, whose, why.

    `lost` are those of them whose words are gone. `label` is its number as it is read: counted anew once the text is adopted, the number on the table beside it.
    """

    number: str
    label: str
    anchor: str
    words: str
    code: str
    condition: str
    collisions: str
    source: SourceView | None
    others: tuple[tuple[str, str], ...]
    behind: str
    asked: tuple[tuple[str, str, str], ...]
    lost: tuple[Asked, ...]


def anchor_of(number: str) -> str:
    """The fragment of a paragraph: numbers such as 3 bis have spaces."""
    return f"p-{number.replace(' ', '-')}"


def lines_of(sight: Sight, *, others: bool, only: str | None = None) -> Iterator[LineView]:
    """The paragraphs that a viewer sees, or one of them, from top to bottom; those only proposed stand after the ones they would follow."""
    agreed = {row.number: row.agreed_language for row in sight.seen.table if row.agreed_language and only in (None, row.number)}
    asked = {row.number: (*row.proposals, *row.compromise) for row in sight.seen.table if only in (None, row.number)}
    sources = Sources(agreed.values())
    for line in (one for one in sight.seen.lines if only in (None, one.number)):
        one = agreed.get(line.number)
        yield _line(sight, line, asked.get(line.number, ()), sources.view(one, line.words.get(sight.working, ""), sight.working) if one else None, others=others)


def _line(sight: Sight, line: Line, asked: tuple[Asked, ...], source: SourceView | None, *, others: bool) -> LineView:
    told = tuple((language, line.words.get(language, "")) for language in sight.languages[1:]) if others else ()
    return LineView(
        number=line.number, label=sight.seen.called(line.number), anchor=anchor_of(line.number), code=(line.condition or "").replace(" ", "-"),
        words=line.bracketed if line.bracketed and not sight.seen.adoption else line.words.get(sight.working, ""),
        condition=term(line.condition) if line.condition and not sight.seen.adoption else "", source=source, others=told,
        collisions=" ".join(say("round.collide", first=one, second=other) for one, other in line.collisions),
        behind=", ".join(map(language_called, line.behind)), lost=line.lost,
        asked=tuple((one.proposal, ", ".join(one.sponsors), sight.text.proposals[one.proposal].wish.reason) for one in asked) if sight.text else (),
    )  # fmt: skip


class Sources:
    """Ways to agreed language: what the record knows of all its documents is asked for at once."""

    def __init__(self, every: Iterable[Provenance]) -> None:
        """Learns where the passages of these stand; of what is not in the record the name alone is told."""
        self._held, self._words = desk().record, wording()
        works = {one.document for one in every} & self._held.by_id.keys()
        self._eids: dict[str, dict[str, str]] = {work: {} for work in works}
        speaking = Passage.objects.using(desk().store.alias).filter(reading__standing__work__in=works, reading__standing__speaks=True)
        for work, pinpoint, eid in speaking.values_list("reading__standing__work", "pinpoint", "eid"):
            self._eids[work][pinpoint] = eid
        self._numberings = {work: numbering(parts) for work, parts in self._eids.items()}

    def view(self, one: Provenance, now: str, language: str) -> SourceView:
        """Where the words of a paragraph come from, and what moved away from them."""
        parts = self._eids.get(one.document)
        meta = self._held.by_id[one.document].document.meta if parts is not None else None
        return SourceView(
            href=passage_at(one.document, parts.get(one.pinpoint, "")) if parts is not None else "", strength=one.strength,
            citation=cited(meta, one.pinpoint, self._numberings[one.document], self._words) if meta else f"{one.document} {one.pinpoint}",
            agreed_by=self._words.say("general.list").join(map(self._words.party, one.agreed_by)),
            departures=departed(one.words[language], now) if language in one.words else (),
        )  # fmt: skip


@lru_cache(_KEPT)
def departed(was: str, now: str) -> tuple[tuple[str, str], ...]:
    """The words that gave way and those that came in their place; looked for once for the same two texts."""
    return tuple((was[start:end], words) for start, end, words in exchanged(was, now)) if was != now else ()
