"""What is undertaken item by item: a verb that names no deed of its own (次の点で一致した, agreed to:) and a list below it."""

from collections.abc import Iterator, Mapping, Sequence

from ..tree.models import Tree
from ..values import Span
from .context import Context
from .found import Found
from .models import Act, ActType

_LEADS = frozenset({ActType.AGREE, ActType.DECIDE, ActType.CONFIRM})
_LEADS_TO = frozenset({*_LEADS, ActType.COMMIT, ActType.INTEND})  # are committed to:
_EDGE = " 。．.;,、:\n"


class Items:
    """The items of a document by the unit that they stand in."""

    def __init__(self, tree: Tree) -> None:
        """Every unit whose parent holds words of its own is an item of it."""
        self._items: dict[tuple[str, ...], list[tuple[str, Span]]] = {}
        for provision in tree.provisions:
            if provision.body is not None and len(provision.path) > 1:
                self._items.setdefault(provision.path[:-1], []).append((provision.eid, provision.body))
        self._paths: Mapping[str, tuple[str, ...]] = {provision.eid: provision.path for provision in tree.provisions}

    def led(self, found: Found, context: Context) -> Iterator[str]:
        """Units of the items that the verb of an act governs (次の点で一致した。): they are its complement and no acts."""
        items = self._items.get(self._paths[found.eid], ())
        lead = context.text[found.content].strip(_EDGE) if items and found.content is not None else ""
        if lead and lead in context.words.get("listed", ()):
            yield from (eid for eid, _ in items)

    def below(self, act: Act, context: Context) -> Iterator[tuple[str, Span]]:
        """Unit and words of each item that `act` undertakes; nothing where the act says itself what will be done."""
        items = self._items.get(self._paths[act.eid], ())
        if not items or act.content is None or act.background:
            return
        lead = context.text[act.content].strip(_EDGE)
        if act.act not in (_LEADS_TO if lead == "to" else _LEADS) or lead not in context.words.get("listed", ()):
            return
        chars = context.text.chars
        for eid, body in items:
            words = chars[body.start : body.end].rstrip(_EDGE)
            if _is_deed(words, lead, context.words):
                yield eid, Span(body.start, body.start + len(words))


def _is_deed(words: str, lead: str, lists: Mapping[str, Sequence[str]]) -> bool:
    """Whether an item says what the holders will do, and of nobody else."""
    if lead == "to":
        return bool(words)
    if words.removesuffix("こと").endswith(tuple(lists.get("stances", ("\0",)))):
        return False
    return words.startswith(tuple(lists.get("deed_start", ("\0",)))) or (
        words.endswith(tuple(lists.get("deed_end", ("\0",)))) and "が" not in words
    )
