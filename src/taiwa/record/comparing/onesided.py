"""What has no counterpart: claimed new or dropped only where nothing of the other document speaks to its matter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from ..answers import Reason
from ..subjects import Subjects
from ..works import Work
from .passages import Passage

_COMMON = 5
"""An issue shown by more than one passage in so many is what the whole document is about, and no matter of its own."""
_FEW = 4


class Matters:
    """The issues that tell one matter of a document from another, and whether another document speaks to them."""

    def __init__(self, work: Work, passages: Sequence[Passage], subjects: Subjects) -> None:
        """Counts the issues of the passages of one document."""
        self._document, self._adopted, self._subjects = work.document, work.adopted, subjects
        self._most = max(_FEW, len(passages) // _COMMON)
        self._shown = Counter(issue for one in passages for issue in one.issues)
        self._terms = frozenset(term for one in passages for term in one.terms)
        self._matters = Counter(name for one in passages for name in _named(one))

    def silent_on(self, one: Passage, here: "Matters") -> tuple[Reason, ...]:
        """Why nothing of this document speaks to a passage of another one (`here` are that one's); empty where something may.

        As with silence: only a matter that is shown by the terms of an issue can be missed, and a term, an instrument or an
        event, half of its telling words, or an act that may be about it, is enough for doubt. A readout, a draft or a text in
        another language is no witness of silence.
        """
        if not self._adopted or self._document.meta.language != one.document.meta.language:
            return ()
        about = {*one.issues, *(issue for act in one.acts for issue in act.issues)}
        matter = sorted((issue for issue in one.issues if here.tells(issue)), key=here.narrowness)
        if not matter or any(self._speaks(issue) for issue in about if here.tells(issue)):
            return ()
        if any(name in self._matters for name in _named(one) if here.names_few(name)):
            return ()
        if 2 * len(one.terms & self._terms) >= len(one.terms):
            return ()
        return (Reason("no term of", 1, ", ".join(matter)),)

    def tells(self, issue: str) -> bool:
        """Whether the issue is one matter of the document among others."""
        return self._shown[issue] <= self._most

    def narrowness(self, issue: str) -> tuple[int, int, str]:
        """Sorts the narrowest issue first: that which is part of most others, then that which stands in fewest passages."""
        return -len(self._subjects.broader(issue)), self._shown[issue], issue

    def names_few(self, name: str) -> bool:
        """Whether a name stands in few passages of the document: what it is all about is named everywhere."""
        return self._matters[name] <= self._most

    def _speaks(self, issue: str) -> bool:
        if self._subjects.first(self._document, issue):
            return True
        acts = (one for act in self._document.acts for one in act.issues)
        provisions = (one for ids in self._document.issues.values() for one in ids)
        return any(issue in (one, *self._subjects.broader(one)) for one in chain(acts, provisions))


def _named(one: Passage) -> frozenset[str]:
    """The instruments and events that a passage names: matters in themselves, as organisations and places are not."""
    mentions = one.document.mentions_in(one.span)
    return frozenset(str(mention.value) for mention in mentions if mention.kind in ("instrument", "event"))


Claim = tuple[Passage, tuple[Reason, ...]]


def runs_of(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Neighbours of one provision that are claimed for the same reasons, or not claimed, together."""
    run: list[Claim] = []
    for passage, why in claims:
        if run and not _goes_on(run[-1], passage, why):
            yield run
            run = []
        run.append((passage, why))
    if run:
        yield run


def _goes_on(last: Claim, passage: Passage, why: tuple[Reason, ...]) -> bool:
    before = last[0]
    return before.number + 1 == passage.number and before.provision.eid == passage.provision.eid and last[1] == why
