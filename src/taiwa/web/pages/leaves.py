"""A long text a page at a time, cut where a heading stands near."""

from collections.abc import Sequence

from ...record.document import Document
from ...tree.models import Provision

MOST = 400
"""So many parts, acts and names are shown at once; every one of them is a thing to be drawn beside the text."""


def leaves_of(document: Document, provisions: Sequence[Provision]) -> list[Sequence[Provision]]:
    """Provisions in their order, as many on each page as can be shown at once; a page ends before the last heading in its second half, where it has one."""
    weights = _weights(document, provisions)
    found, start, held = [], 0, 0
    for at, weight in enumerate(weights):
        held += weight
        if held > MOST and at > start:
            end = next((to for to in range(at, (start + at) // 2, -1) if provisions[to].heading), at)
            found.append(provisions[start:end])
            start, held = end, sum(weights[end : at + 1])
    return [*found, provisions[start:]]


def _weights(document: Document, provisions: Sequence[Provision]) -> list[int]:
    """How much there is to show of each provision."""
    acts = dict.fromkeys(document.by_eid, 1)
    for act in document.acts:
        acts[act.eid] = acts.get(act.eid, 0) + 1
    return [acts[one.eid] + sum(1 for span in one.spans for _ in document.mentions_in(span)) for one in provisions]
