"""What acts and undertakings are read from besides the words of a clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..mentions.models import Mention
from ..meta.models import Meta
from ..text.models import Text
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
