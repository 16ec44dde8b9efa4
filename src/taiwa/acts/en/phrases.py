"""A verb phrase that acts, as the grammar hands it on."""

from dataclasses import dataclass

from ..models import ActType, Force
from ..scale import NATURAL_FORCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A verb phrase that acts: words `start` to `end` are its predicate; `form` is the inflection of its first verb.

    `doubt` says why the act itself is not certain. `given` is where what was given opens, of a passive (A grant was announced by …).
    """

    start: int
    end: int
    act: ActType
    force: Force
    rule: str
    form: str
    again: bool = False
    background: bool = False
    doubt: str | None = None
    given: int | None = None


def made(start: int, end: int, act: ActType, rule: str, *, form: str = "will", again: bool = False) -> Phrase:
    """A phrase with the force its type has by itself."""
    return Phrase(start=start, end=end, act=act, force=NATURAL_FORCE.get(act, Force.NONE), rule=rule, form=form, again=again)
