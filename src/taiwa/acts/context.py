"""What acts and undertakings are read from besides the words of a clause."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..mentions.models import Mention
from ..meta.models import Meta
from ..text.models import Text
from ..values import Span
from .named import NamedParties


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One document's text, meta, mentions and named parties; `words` are its language's lists for time, place and delivery.

    `own` is the party whose ministry publishes it, None where that is not known.
    """

    text: Text
    meta: Meta
    mentions: Sequence[Mention]
    parties: NamedParties
    words: Mapping[str, tuple[str, ...]]
    own: str | None = None

    def within(self, span: Span) -> Iterator[Mention]:
        """The mentions inside `span`."""
        for at in range(bisect_left(self.mentions, span.start, key=_start), len(self.mentions)):
            if self.mentions[at].span.start >= span.end:
                return
            if self.mentions[at].span.end <= span.end:
                yield self.mentions[at]


def _start(mention: Mention) -> int:
    return mention.span.start
