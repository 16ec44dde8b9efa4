"""To whom an act is addressed: the states its complement names as actors."""

from ..values import Span
from .context import Context
from .found import Found
from .marks import marked
from .models import ActType

_OPEN_ACTS = frozenset({
    ActType.SUPPORT, ActType.WELCOME, ActType.APPRECIATE, ActType.THANK, ActType.CONDEMN, ActType.URGE, ActType.EXPECT,
})  # fmt: skip
_TOWARD_ACTS = frozenset({ActType.INTEND, ActType.COMMIT})


def addressees(found: Found, holders: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Parties other than the holders whom the complement names as thanked, supported, urged …; mere places do not count.

    What a holder means to do is addressed only to a counterpart it names (…と協議を行う用意).
    """
    if found.content is None or not holders or found.act not in _OPEN_ACTS | _TOWARD_ACTS:
        return ()
    named: set[str] = set()
    for span, parties in context.parties.within(found.content):
        if not _is_place(span, context) and (found.act in _OPEN_ACTS or _is_counterpart(span, context)):
            named.update(parties)
    others = named - set(holders)
    if not others and found.act is ActType.THANK and len(named) == 1:
        others = named  # all thank one of themselves: the host, the chair
    return tuple(sorted(others))


def _is_place(span: Span, context: Context) -> bool:
    return marked(context.text.chars, span, context.words["at"])


def _is_counterpart(span: Span, context: Context) -> bool:
    return marked(context.text.chars, span, context.words["toward"])
