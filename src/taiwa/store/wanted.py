"""What the index is asked: the expression for what is wanted, and what narrows it."""

from collections.abc import Iterator, Sequence
from itertools import product

from ..acts.models import Force
from ..record.asking import Wanted
from ..record.forms import REACH, Form, Way, phrase
from ..record.search import Asked
from ..values import replace
from .index import fact
from .order import between
from .streams import Stream

MOST_WORDS, _MOST_PAIRS = 32, 16
_QUOTE = '"'


def streams_of(alias: str, wanted: Sequence[Wanted], asked: Asked) -> Iterator[Stream]:
    """The passages that hold what is wanted as typed, and those that only other wording brings."""
    some = wanted[:MOST_WORDS]
    typed = " AND ".join(_way(each.typed) for each in some)
    passages = Stream(alias, narrowed(typed, asked), *between(asked.since, asked.until))
    yield passages
    if any(each.others for each in some):
        ways = map(_way, some[0].others) if len(some) == 1 else ()
        other = " OR ".join(ways) or " AND ".join(map(any_way, some))
        yield replace(passages, expression=narrowed(other, asked), without=typed)


def any_way(wanted: Wanted) -> str:
    """What is wanted, as typed or in other wording."""
    return f"({' OR '.join(map(_way, (wanted.typed, *wanted.others)))})"


def _way(way: Way) -> str:
    pairs = list(product(*way.parts)) if way.near else []
    if 0 < len(pairs) <= _MOST_PAIRS:
        return f"({' OR '.join(map(_near, pairs))})"
    return f"({' AND '.join('(' + ' OR '.join(map(phrase, part)) + ')' for part in way.parts)})"


def _near(forms: Sequence[Form]) -> str:
    return f"NEAR({' '.join(map(phrase, forms))}, {REACH * len(forms)})"


def narrowed(expression: str, asked: Asked) -> str:
    """The expression with the facts that passages must have."""
    facts: list[str] = [fact(kind, value) for kind, value in (("language", asked.language), ("body", asked.body), ("party", asked.party), ("act", asked.act)) if value]
    choices = [[fact("issue", issue) for issue in sorted(asked.issues)]]
    if asked.force:
        choices.append([fact("force", force.name) for force in Force if force >= asked.force])
    facts.extend(f"({' OR '.join(f'{_QUOTE}{one}{_QUOTE}' for one in some)})" for some in choices if some)
    quoted = (one if one.startswith("(") else f"{_QUOTE}{one}{_QUOTE}" for one in facts)
    return " AND ".join((f"({expression})", *quoted)) if facts else expression
