"""The parties that a document names, by place."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from ..lexicon.knowledge import Knowledge
from ..mentions.models import Mention
from ..mentions.shortforms import OWN
from ..mentions.words import one_of as pattern_of
from ..mentions.words import opening
from ..meta.models import Meta
from ..values import Span

Named = tuple[Span, tuple[str, ...]]
"""A name by place, with the parties it stands for."""

_PARTS = re.compile(r"[・=゠ \u3000]")
_KANA = re.compile("[ァ-ヺー]+$")


class NamedParties:
    """The parties named in a document, by place."""

    def __init__(self, mentions: Sequence[Mention], meta: Meta, knowledge: Knowledge, people: Sequence[Named] = ()) -> None:
        """Keeps the mentions of parties, groups and persons that stand for a party, and the `people` whom no registry names."""
        self._meta, self._knowledge = meta, knowledge
        spoken_of = [mention for mention in mentions if mention.kind in ("party", "person") and mention.rule != OWN]  # 我が国 is who speaks
        meant = {(kind, value): self._parties(kind, str(value)) for kind, value in {(mention.kind, mention.value) for mention in spoken_of}}
        self._named = [(mention.span, parties) for mention in spoken_of if (parties := meant[mention.kind, mention.value])]
        if people:
            known = {span.start for span, _ in self._named}
            self._named = sorted(self._named + [row for row in people if row[0].start not in known])
        self._starts = [span.start for span, _ in self._named]
        things = knowledge.things
        bodies = [(mention.span, things.get(str(mention.value))) for mention in mentions if mention.kind == "organisation"]
        self._bodies: list[Named] = [(span, (body.party,)) for span, body in bodies if body and body.party]
        self._body_starts = [span.start for span, _ in self._bodies]

    def _parties(self, kind: str, value: str) -> tuple[str, ...]:
        known = self._knowledge
        if kind == "person":
            return (known.persons[value].party,) if value in known.persons else ()
        if value in known.groups:
            return tuple(party for party in known.groups[value].members if party in self._meta.parties)
        return (value,)

    def within(self, span: Span) -> list[Named]:
        """Each name inside `span` with the parties it stands for."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return self._named[first:last]

    def bodies(self, span: Span) -> list[Named]:
        """Each body inside `span` that the registry gives to a state."""
        return self._bodies[bisect_left(self._body_starts, span.start) : bisect_left(self._body_starts, span.end)]


def people_of(chars: str, meta: Meta, offices: Sequence[str]) -> list[Named]:
    """Each short form of one who is known to take part, an office behind the family name (ハルミク大臣), with the party.

    A name written in one piece may end its family name behind any of its first characters; where two may be meant, nobody is.
    """
    whose: dict[str, set[str]] = {}
    for one in meta.attendance:
        if one.party and one.person:
            parts = _PARTS.split(one.person.strip())
            short = [parts[-1]] if len(parts) > 1 and _KANA.match(parts[-1]) else [parts[0][:size] for size in range(1, 4)]
            for name in short:
                whose.setdefault(name, set()).add(one.party)
    if not whose or not offices:
        return []
    names = opening(whose, behind="(?<![一-鿿ァ-ヺー].)")
    pattern = re.compile(rf"({names})(?:{one_of(tuple(offices)).pattern})")
    return [(Span(*hit.span()), tuple(whose[hit[1]])) for hit in pattern.finditer(chars) if len(whose[hit[1]]) == 1]


def joined(rows: Sequence[Named], last: int, chars: str, words: Mapping[str, tuple[str, ...]]) -> list[Named]:
    """The name at `last` and those before it that are joined to it (A国、B国首相及びC国): together they are one noun."""
    first, links = last, words.get("joining", ())
    while first and chars[behind(rows[first - 1][0], chars, words) : rows[first][0].start] in links:
        first -= 1
    return list(rows[first : last + 1])


def behind(span: Span, chars: str, words: Mapping[str, tuple[str, ...]]) -> int:
    """Where a name ends together with the office or the side that is named beside it (A国政府, B国首相)."""
    office = one_of(words["office"]).match(chars, span.end) if "office" in words else None
    return office.end() if office else span.end


@cache
def one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of `words`, the longest first."""
    return re.compile(pattern_of(words))
