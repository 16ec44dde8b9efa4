"""From the workroom into the record: what was published is kept there, by whichever command looks at the round first."""

from ..store.adopted import adopted_text, enter
from ..store.rounds.log import Rounds
from .command import Choices
from .files import knowledge_of
from .messages import tell
from .records import opened


def take_in(choices: Choices, rounds: Rounds, name: str) -> None:
    """Keep a published text in the record; where it is kept already, only what was signed or disclaimed since is laid over it."""
    adopted = adopted_text(name, rounds.log(name))
    if adopted is None:
        return
    with opened(choices, create=True) as store:
        entered = enter(adopted, store, knowledge_of(choices))
    for file in entered.files:
        tell("progress.entered", name=file, path=choices.record)
    if entered.judgements:
        tell("progress.held", count=entered.judgements, name=name)
    if entered.files and entered.unsaid:
        tell("progress.unsaid", name=name, words=", ".join(entered.unsaid))
