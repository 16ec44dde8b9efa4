"""The parties that a document names, by place."""

from bisect import bisect_left
from collections.abc import Sequence

from ..lexicon.knowledge import Knowledge
from ..mentions.models import Mention
from ..meta.models import Meta
from ..values import Span


class NamedParties:
    """The parties named in a document, by place."""

    def __init__(self, mentions: Sequence[Mention], meta: Meta, knowledge: Knowledge) -> None:
        """Keeps the mentions of parties, groups and persons that stand for a party."""
        self._meta, self._knowledge = meta, knowledge
        named = [(mention.span, self._parties(mention)) for mention in mentions if mention.kind in ("party", "person")]
        self._named = [row for row in named if row[1]]
        self._starts = [span.start for span, _ in self._named]

    def _parties(self, mention: Mention) -> tuple[str, ...]:
        known, value = self._knowledge, str(mention.value)
        if mention.kind == "person":
            return (known.persons[value].party,) if value in known.persons else ()
        if value in known.groups:
            return tuple(party for party in known.groups[value].members if party in self._meta.parties)
        return (value,)

    def within(self, span: Span) -> list[tuple[Span, tuple[str, ...]]]:
        """Each name inside `span` with the parties it stands for."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return self._named[first:last]
