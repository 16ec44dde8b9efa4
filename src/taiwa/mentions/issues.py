"""What a provision and an act are about: the issues whose terms are printed there."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ..lexicon.knowledge import Knowledge
from ..tree.models import Tree
from ..values import Span

_MOST_OF_PROVISION = 4
_MOST_OF_ACT = 3


class Issues:
    """The issues of one document, by place."""

    def __init__(self, tree: Tree, knowledge: Knowledge) -> None:
        """Finds every term once."""
        self._tree, self._knowledge = tree, knowledge
        found = knowledge.issue_terms.find(tree.text.chars)
        self._hits = [(hit.span, hit.names[0].id) for hit in found]
        self._starts = [at.start for at, _ in self._hits]

    def within(self, span: Span) -> list[str]:
        """The issues named inside `span`, in the order they are printed."""
        return list(dict.fromkeys(issue for at, issue in self._inside(span)))

    def _inside(self, span: Span) -> Iterator[tuple[Span, str]]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return ((at, issue) for at, issue in self._hits[first:last] if at.end <= span.end)

    def by_provision(self) -> dict[str, tuple[str, ...]]:
        """The issues of every provision with words of its own, by eId."""
        return {part.eid: self.of_provision(part.eid) for part in self._tree.provisions if part.body}

    def of_provision(self, eid: str) -> tuple[str, ...]:
        """Up to four issues of a provision, the first printed first; its part's heading speaks where it names none."""
        provision = self._tree.by_eid[eid]
        return self._main(self.within(provision.body), _MOST_OF_PROVISION) if provision.body else ()

    def of_act(self, eid: str, content: Span | None) -> tuple[str, ...]:
        """Up to three issues of an act, from its complement; where that names none, from its provision."""
        own = self._main(self.within(content), _MOST_OF_ACT) if content else ()
        return own or self.of_provision(eid)[:_MOST_OF_ACT]

    def _main(self, issues: Iterable[str], most: int) -> tuple[str, ...]:
        found = list(issues)
        narrow = {self._knowledge.issues[issue].broader for issue in found}
        return tuple([issue for issue in found if issue not in narrow][:most])
