"""Whose document it is: 我が国, 先方 and a minister without a state hang on who publishes it."""

from ..lexicon.knowledge import Knowledge
from ..meta.actors import Actors
from ..meta.issuer import issuer_of
from ..meta.models import Meta
from ..text.models import Text


def publisher(text: Text, meta: Meta, knowledge: Knowledge) -> str | None:
    """The party whose ministry publishes a document, by the page's address, else by its stated issuer; None if unknown."""
    if own := issuer_of(text):
        return own
    issuer = text.source.issuer
    if not issuer:
        return None
    stated = {name.id for hit in knowledge.names.find(issuer) for name in hit.names if name.kind == "party"}
    named = tuple(stated) or Actors(meta, knowledge).find(issuer)  # of A国外務省 the state, not whose ministry is so called
    return named[0] if len(named) == 1 else None
