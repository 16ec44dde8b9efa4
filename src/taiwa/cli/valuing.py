"""Every date, sum, count and name of a document or of parts of it: where it stands, its printed words, what they are worth."""

from collections.abc import Iterator, Sequence

from ..mentions.models import Mention
from ..record.document import Document
from ..record.works import Work
from ..reports.columns import shortened
from ..reports.wording import Wording
from ..tree.models import Provision
from ..values import Money, Quantity
from .entries import named_entry
from .entry_views import label_of

_PRINTED = 60  # columns of printed words


def values_text(work: Work, parts: Sequence[Provision], wording: Wording) -> str:
    """A line for each value: pinpoint, kind, printed words and value; below it why it is unsure."""
    document = work.document
    lines = [document.meta.title or document.file, f"[{document.file}]  {wording.date(document.date)}  {work.id}", ""]
    for one in _within(document, parts):
        printed = wording.quote(shortened(document.words(one.span), _PRINTED))
        lines.append(f"{_place(document, one) or wording.say('value.title')}  {wording.term('value', one.kind)}  {printed} → {_value(one, wording)}")
        if one.open or one.confidence == "unsure":
            lines.append("    " + wording.say("show.unsure", why=wording.why(one.open or "unsure")))
    return "\n".join(lines) + "\n"


def values_json(work: Work, parts: Sequence[Provision]) -> dict[str, object]:
    """The same for a program: values as a reading has them, each with its place and its rule."""
    document = work.document
    return {
        "document": document.id, "work": work.id, "file": document.file, "date": document.date,
        "values": [_json(document, one) for one in _within(document, parts)],
    }  # fmt: skip


def _within(document: Document, parts: Sequence[Provision]) -> Iterator[Mention]:
    """The mentions of the parts in text order; those of the title block where the whole document is asked for."""
    eids: set[str | None] = {part.eid for part in parts}
    if len(parts) == len(document.provisions):
        eids.add(None)
    return (one for one in document.mentions if one.eid in eids)


def _place(document: Document, one: Mention) -> str | None:
    return document.pinpoint(one.eid) if one.eid else None


def _value(one: Mention, wording: Wording) -> str:
    """The value with how exactly it was printed; a name by its id and what that is called."""
    if isinstance(one.value, Money | Quantity):
        return wording.figure(one.value)
    if not isinstance(one.value, str):
        value, said = str(one.value), wording.date(str(one.value))
        return f"{value}  ({said})" if one.kind == "date" and said != value and "/" not in value else value
    entry = named_entry(one.value, wording.knowledge)
    label = label_of(entry, wording.language) if entry else ""
    return "  ".join(filter(None, (one.value, f"({label})" if label and label != one.value else "", one.office, str(one.when or ""))))


def _json(document: Document, one: Mention) -> dict[str, object]:
    value: object = str(one.value)
    if isinstance(one.value, Money | Quantity):
        unit = {"currency": one.value.currency} if isinstance(one.value, Money) else {"unit": one.value.unit}
        value = {"amount": f"{one.value.amount:f}", **unit, "approx": one.value.approx, "bound": one.value.bound}
    return {
        "pinpoint": _place(document, one), "eid": one.eid, "kind": one.kind, "words": document.words(one.span), "value": value,
        "span": [one.span.start, one.span.end], "rule": one.rule, "confidence": one.confidence, "open": one.open,
        "office": one.office, "when": str(one.when) if one.when else None,
    }  # fmt: skip
