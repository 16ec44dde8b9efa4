"""A published text goes into the record. Before it is published, whoever reads the record without a seat in the room is told nothing of it."""

from ...rounds.holding import is_published
from ...store.adopted import adopted_text, enter
from ..desk import desk
from .sight import rounds


def entered(name: str) -> None:
    """Keep the text of a round in the record where it is published; what was signed or disclaimed since is laid over it."""
    held = rounds()
    if held is None or not is_published(held.look(name)):
        return
    adopted = adopted_text(name, held.log(name))
    if adopted is not None:
        done = enter(adopted, desk().store, desk().knowledge)
        if done.files or done.judgements:
            desk().draw()
