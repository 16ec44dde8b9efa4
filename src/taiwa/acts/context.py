"""What acts and undertakings are read from besides the words of a clause."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..lexicon.knowledge import Knowledge
from ..mentions.models import Mention
from ..meta.models import Meta
from ..text.models import Text
from ..tree.models import Tree
from ..values import Span
from .conditions import Conditions
from .named import NamedParties, people_of
from .pointers import Pointers
from .publisher import publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One document's text, meta, mentions and named parties; `words` are its language's lists for time, place and delivery.

    `own` is the party whose ministry publishes it, None where that is not known. `groups` are the words that name several
    parties as a whole, each with its members. Without `words` nothing hangs on `conditions`.
    """

    text: Text
    meta: Meta
    mentions: Sequence[Mention]
    parties: NamedParties
    words: Mapping[str, tuple[str, ...]]
    pointers: Pointers
    conditions: Conditions | None
    groups: Mapping[str, frozenset[str]]
    own: str | None = None
    starts: Sequence[int] = ()
    """Where each mention begins."""

    @classmethod
    def of(cls, tree: Tree, meta: Meta, mentions: Sequence[Mention], words: Mapping[str, tuple[str, ...]], knowledge: Knowledge) -> "Context":
        """All that is the same for every act of a document."""
        parties, own = NamedParties(mentions, meta, knowledge, people_of(tree.text.chars, meta, words.get("posts", ()))), publisher(tree.text, meta, knowledge)
        groups = {word: frozenset(meta.parties) for word in words.get("groups", ())}
        groups |= {term.term: frozenset(term.holders) for term in meta.terms if term.holders}
        pointers = Pointers(tree.text.chars, meta, parties, words, own)
        return cls(
            text=tree.text, meta=meta, mentions=mentions, parties=parties, words=words, pointers=pointers, groups=groups, own=own,
            conditions=Conditions(tree.text.chars, meta.language) if words else None, starts=[one.span.start for one in mentions],
        )  # fmt: skip

    def within(self, span: Span) -> list[Mention]:
        """The mentions inside `span`."""
        begun = self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        return [one for one in begun if one.span.end <= span.end]
