"""What the status of a measure in a table tells: its words stand without a verb of their own (8 installed, 設置完了)."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from ..acts.measures import TOLD
from ..acts.models import Act
from ..tree.heads import STATUSES, folded, head_words
from ..values import Span
from .answers import Effect
from .document import Document
from .effect_words import DONE, NUMBER
from .effects import effect_in

_COUNT = re.compile(rf"\A(?P<count>{NUMBER}\s+)?(?P<rest>[a-z])", re.IGNORECASE)
_PARTS = re.compile(r"[;；、。]|,\s")
_NOUN = re.compile(r"[一-鿿]\Z")


def reported(document: Document) -> Iterator[tuple[Act, Effect]]:
    """Each row of a table that tells what became of its measure, and the effect.

    Where a number stands beside the deed, a part may be meant: how far it came is told, and not that all is done.
    """
    for act in document.acts:
        if act.rule == TOLD and (effect := _effect(document.words(act.predicate))):
            yield act, "progress" if effect in DONE and _counts(document, act.predicate) else effect


def _counts(document: Document, status: Span) -> bool:
    """Whether a number stands in a cell that is none of a date."""
    dates = [one.span for one in document.mentions_in(status) if one.kind == "date"]
    return any(document.text[at].isdigit() and not any(span.start <= at < span.end for span in dates) for at in range(status.start, status.end))


def _effect(status: str) -> Effect | None:
    """The effect of a cell: by the word that it is, by its words as those of a sentence, else by the weightiest of its parts."""
    by_word = _by_word([status])
    return by_word or _in_sentence(status) or _by_word(_PARTS.split(status))


def _by_word(parts: Sequence[str]) -> Effect | None:
    said = {head_words().statuses.get(folded(part)) for part in parts}
    return next((cast("Effect", one) for one in STATUSES if one in said), None)


def _in_sentence(status: str) -> Effect | None:
    return effect_in(status) or effect_in(_COUNT.sub(r"\g<count>was \g<rest>", status)) or effect_in(_NOUN.sub(r"\g<0>した", status))
