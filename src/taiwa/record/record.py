"""The record: what all documents say together."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from ..lexicon.knowledge import Knowledge
from ..values import Edtf
from .agreed import in_order
from .answers import Agreed, Check, Commitment, Listed, Position
from .comparing.compare import compare
from .comparing.doubts import doubts_of, neighbours
from .comparing.models import Comparison
from .comparing.passages import Reader
from .document import Document
from .entries import Entry
from .following import Promises, chosen
from .judging.judged import Judged
from .judging.links import NONE as NO_LINKS
from .judging.links import judged_links
from .judging.matching import JudgedLine, states_of
from .judging.models import Judgement
from .ledger import ledger_from
from .links.links import Links
from .outcomes import Link
from .parts import AGREED, ANCHORS, CHECKS, LISTED, POSITIONS, PROMISES, REPORTS, Part, Sight, Value
from .positions import positions_of
from .review import Seen, review_of
from .suggestions import Suggestion, suggestions_of
from .works import Work


class Record:
    """A pure function of documents, judgements and what is known: the order of adding does not matter.

    Nothing is worked out before it is asked for, and nothing twice.
    """

    def __init__(
        self, documents: Iterable[Document], knowledge: Knowledge, judgements: Iterable[Judgement] = ()
    ) -> None:
        """Takes every document held; `knowledge` gives the terms by which a text shows what it speaks of.

        `judgements` are a person's corrections, in any order; they go before what was read.
        """
        self.knowledge = knowledge
        self._judgements = tuple(judgements)
        self.judged = Judged(self._judgements)
        self._documents = documents

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works as judged, oldest first."""
        return self._parted[1]

    @cached_property
    def by_id(self) -> dict[str, Work]:
        """The works by id."""
        return {work.id: work for work in self.works}

    @cached_property
    def dialogues(self) -> frozenset[str]:
        """The dialogues of which a text is held."""
        return frozenset(work.document.meta.framework for work in self.works if work.document.meta.framework)

    def positions(self, issue: str | None = None, party: str | None = None) -> tuple[Position, ...]:
        """Who holds what since when, by issue, party and day; silence and reservations included."""
        return tuple(
            row for row in self._positions if issue in (None, row.issue) and party in (None, row.party)
        )

    def speaking(self, issue: str) -> frozenset[str]:
        """The works whose text may speak of an issue: by its words, by an act, or by what a part of it is about."""
        return frozenset(work.id for work in self.works if issue in self._of(work, POSITIONS).shown)

    def commitments(
        self, owner: str | None = None, status: str | None = None, due: Edtf | None = None, *, overdue: bool = False
    ) -> tuple[Commitment, ...]:
        """The ledger in the order promises were made; `due` keeps those that fall due by then.

        `overdue` keeps those of which nothing held surely tells what became of them though they were due: by `due`, else by
        the newest day on which their owners were heard in the same circle.
        """
        return tuple(
            row for row in self._ledger
            if (owner is None or owner in row.owners) and status in (None, row.status) and _due_by(row, due)
            and not (overdue and not ((row.untold or row.to_judge) and (due or row.was_due(row.heard or ""))))
        )  # fmt: skip

    def agreed(self, issue: str | None = None) -> tuple[Agreed, ...]:
        """Agreed language by issue, newest first."""
        return tuple(row for row in self._agreed if issue in (None, row.issue))

    def review(self, *, apart: bool = False) -> tuple[Check, ...]:
        """What a person should check, newest first; `apart` leaves out what shows only where two texts are laid side by side, which takes long."""
        return self._checks((), ()) if apart else self._review

    def compared(self, before: Work, after: Work) -> Comparison:
        """What changed between two works, by the documents that they hold."""
        return compare(before, after, self.knowledge, self._reader)

    def judgements(self) -> tuple[JudgedLine, ...]:
        """The ledger of judgements, oldest first, with what each does now; some may find nothing any more."""
        return states_of(self._judgements, self.judged.rulings, self._parted[0]) if self._judgements else ()

    def list(self) -> tuple[Listed, ...]:
        """Every file of the record, oldest work first, the one that speaks for a work before the others."""
        return tuple(row for work in self.works for row in self._of(work, LISTED))

    def known_as(self, name: str) -> Work | None:
        """The work with this id, or the one whose file was read with it before somebody corrected its day, its number or its parties."""
        if name in self.by_id:
            return self.by_id[name]
        digests = self._read_as(name)
        files = ((work, file) for work in self.works for file in (work.document, *work.evidence)) if digests else ()
        return next((work for work, file in files if file.source.digest in digests), None)

    def _read_as(self, name: str) -> set[str]:
        """The digests of the files that were read as a work of this id."""
        return {file.source.digest for work in self._parted[0] if work.id == name for file in (work.document, *work.evidence)}

    def find(self, doc: str) -> tuple[Work, ...]:
        """The works that `doc` names: an id, a file name or its stem, or else every id that begins so."""
        if work := self.known_as(doc):
            return (work,)
        named = tuple(work for work in self.works if any(_names(file, doc) for file in (work.document, *work.evidence)))
        return named or tuple(work for work in self.works if work.id.startswith(doc))

    @cached_property
    def links(self) -> Links:
        """What the works say of each other: references, instruments, chairs, occasions, aims."""
        return Links(self.works, self.knowledge, self._of)

    @cached_property
    def _parted(self) -> tuple[tuple[Work, ...], tuple[Work, ...]]:
        """The works as they were read, and as they are judged."""
        return self.judged.works(self._documents)

    def _of(self, work: Work, part: Part[Value]) -> Value:
        """What a work adds to one kind of answers."""
        return part.draw(work, self._sight)

    def _suggested(self) -> tuple[Suggestion, ...]:
        """Which works may be one."""
        return suggestions_of(self.works)

    def _between(self) -> Iterator[Check]:
        """What may have become of the passages of a round in the next one of its body."""
        for before, after in neighbours(self.works):
            yield from doubts_of(self.compared(before, after), before, after)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self._sight.subjects)

    @cached_property
    def _positions(self) -> tuple[Position, ...]:
        return positions_of(self._of(work, POSITIONS) for work in self.works)

    @cached_property
    def _review(self) -> tuple[Check, ...]:
        return self._checks(self._between(), self._suggested())

    def _checks(self, between: Iterable[Check], suggested: Iterable[Suggestion]) -> tuple[Check, ...]:
        own = (check for work in self.works for check in self._of(work, CHECKS))
        seen = Seen(chain(own, between), suggested, lambda work: self._of(work, ANCHORS))
        return review_of(self.works, self._ledger, seen, self.judged.rulings)

    @cached_property
    def _agreed(self) -> tuple[Agreed, ...]:
        return in_order(row for work in self.works for row in self._of(work, AGREED))

    @cached_property
    def _sight(self) -> Sight:
        return Sight(self.knowledge)

    @cached_property
    def _ledger(self) -> tuple[Commitment, ...]:
        rulings = [ruling for ruling in self.judged.rulings if ruling.target == "follow-up"]
        judged = judged_links(self.works, rulings) if rulings else NO_LINKS
        held = {(one.dialogue, one.id): one.date for one in self.links.meetings if one.date and one.status == "held"}
        return ledger_from(self._promises, chosen(self._likely(), judged, self._entry), self.works, judged, held)

    def _likely(self) -> Iterable[Link]:
        """Every later passage that may be about a promise, by works and in each by its order."""
        return Promises(self._promises).likely(entry for work in self.works for entry in self._entries(work))

    @cached_property
    def _promises(self) -> tuple[Entry, ...]:
        return tuple(promise for work in self.works for promise in self._of(work, PROMISES))

    def _entries(self, work: Work) -> tuple[Entry, ...]:
        """The promises of a work, then its reports."""
        return (*self._of(work, PROMISES), *self._of(work, REPORTS))

    def _entry(self, name: str) -> Entry | None:
        """The promise or report of an id."""
        work = self.by_id.get(name.rpartition(":")[0])
        return next((entry for entry in self._entries(work) if entry.id == name), None) if work else None


def _due_by(row: Commitment, due: Edtf | None) -> bool:
    if due is None:
        return True
    last, limit = row.deadline.last if row.deadline else None, due.last
    return last is not None and limit is not None and last <= limit


def _names(file: Document, doc: str) -> bool:
    return doc in (file.id, file.source.digest, file.file, file.file.rsplit(".", 1)[0])
