"""Words that stand for a party named before: 同国, 両国, 同大臣, これらの諸国, 先方, 我が国."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ..meta.models import Meta
from ..values import Span
from .named import Named, NamedParties, joined, one_of

_BACK = 400  # characters: how far back 同国 points
_PAIR = 2  # states: 両国
_OFFICE = 24  # characters from a name to the end of the office beside it (マルタ共和国外務大臣)
_EDGE = set("、。のはがをにとで")
_KINDS = ("same_state", "same_states", "both", "same_person", "other_side", "own")


class Pointers:
    """The words of a document that point to a party, by place; whom they stand for is asked only where they count."""

    def __init__(self, chars: str, meta: Meta, parties: NamedParties, words: Mapping[str, tuple[str, ...]], own: str | None) -> None:
        """`words` are the lists of the document's language, `own` the party that publishes it."""
        self._chars, self._meta, self._parties, self._words, self._own = chars, meta, parties, words, own
        kinds = {word: kind for kind in _KINDS for word in words.get(kind, ())}
        self._hits = [(Span(*hit.span()), kinds[hit[0]]) for hit in one_of(tuple(kinds)).finditer(chars)] if kinds else []
        self._starts = [span.start for span, _ in self._hits]

    def within(self, span: Span) -> list[Named]:
        """Each such word inside `span` with the parties it stands for; one that cannot be told is left out."""
        found = self._hits[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        rows = [(at, tuple(self._meant(kind, at))) for at, kind in found if at.end <= span.end]
        return [row for row in rows if row[1]]

    def _meant(self, kind: str, at: Span) -> Sequence[str]:
        match kind:
            case "same_state":
                return self._last(at)
            case "same_states":
                return self._several(at)
            case "both":
                return self._pair(at)
            case "same_person":
                return self._person(at)
            case "other_side":
                return self._meta.parties if len(self._meta.parties) == _PAIR else ()
            case _:
                return (self._own,) if self._own else ()

    def _before(self, at: Span) -> list[Named]:
        return self._parties.within(Span(max(0, at.start - _BACK), at.start))

    def _last(self, at: Span) -> Sequence[str]:
        near = self._before(at)
        return near[-1][1] if near and len(near[-1][1]) == 1 else ()

    def _several(self, at: Span) -> Sequence[str]:
        return next((parties for _, parties in reversed(self._before(at)) if len(parties) > 1), ())

    def _pair(self, at: Span) -> Sequence[str]:
        """The two named last, side by side; in a text of two both are the parties, and nobody else is meant."""
        near = self._before(at)
        pair = joined(near, len(near) - 1, self._chars, self._words) if near else []
        both = {party for _, parties in pair for party in parties}
        return sorted(both) if len(pair) == len(both) == _PAIR < len(self._meta.parties) else ()

    def _person(self, at: Span) -> Sequence[str]:
        """Whoever was named last with that office."""
        office = self._chars[at.start + 1 : at.end]
        for span, parties in reversed(self._before(at)):
            place = self._chars.find(office, span.start, span.end + _OFFICE)
            if place >= 0 and len(parties) == 1 and not _EDGE & set(self._chars[span.end : place].removeprefix("の")):
                return parties
        return ()
