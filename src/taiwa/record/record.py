"""The record: what all documents say together."""

from collections.abc import Iterable
from functools import cached_property

from ..lexicon.knowledge import Knowledge
from ..values import Edtf
from .agreed import agreed_in
from .answers import Agreed, Check, Commitment, Listed, Position
from .document import Document
from .expressions import Expression
from .judging.judged import Judged
from .judging.links import judged_links
from .judging.matching import JudgedLine, states_of
from .judging.models import Judgement
from .ledger import ledger_of
from .links.links import Links
from .positions import positions_of, share_with_positions
from .review import review_of
from .subjects import Subjects
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
        self._read: tuple[Work, ...]
        self.works: tuple[Work, ...]
        self._read, self.works = self.judged.works(documents)

    @cached_property
    def by_id(self) -> dict[str, Work]:
        """The works by id."""
        return {work.id: work for work in self.works}

    def positions(self, issue: str | None = None, party: str | None = None) -> tuple[Position, ...]:
        """Who holds what since when, by issue, party and day; silence and reservations included."""
        return tuple(
            row for row in self._positions if issue in (None, row.issue) and party in (None, row.party)
        )

    def commitments(
        self, owner: str | None = None, status: str | None = None, due: Edtf | None = None, *, overdue: bool = False
    ) -> tuple[Commitment, ...]:
        """The ledger in the order promises were made; `due` keeps those that fall due by then.

        `overdue` keeps those of which nothing held tells what became of them though they were due: by `due`, else by
        the newest day on which their owners were heard in the same circle.
        """
        return tuple(
            row for row in self._ledger
            if (owner is None or owner in row.owners) and status in (None, row.status) and _due_by(row, due)
            and not (overdue and not (row.untold if due else row.passed(row.heard or "")))
        )  # fmt: skip

    def agreed(self, issue: str | None = None) -> tuple[Agreed, ...]:
        """Agreed language by issue, newest first."""
        return tuple(row for row in self._agreed if issue in (None, row.issue))

    def review(self) -> tuple[Check, ...]:
        """What a person should check, newest first."""
        return review_of(self.works, self._ledger, self.knowledge, self.judged.rulings)

    def judgements(self) -> tuple[JudgedLine, ...]:
        """The ledger of judgements, oldest first, with what each does now; some may find nothing any more."""
        return states_of(self._judgements, self.judged.rulings, self._read)

    def list(self) -> tuple[Listed, ...]:
        """Every file of the record, oldest work first, the one that speaks for a work before the others."""
        return tuple(
            _listed(work, text, document) for work in self.works for text in work.expressions for document in text.files
        )

    def find(self, doc: str) -> tuple[Work, ...]:
        """The works that `doc` names: an id, a file name or its stem, or else every id that begins so."""
        if doc in self.by_id:
            return (self.by_id[doc],)
        named = tuple(work for work in self.works if any(_names(file, doc) for file in (work.document, *work.evidence)))
        return named or tuple(work for work in self.works if work.id.startswith(doc))

    @cached_property
    def links(self) -> Links:
        """What the works say of each other: references, instruments, chairs, occasions, aims."""
        return Links(self.works, self.knowledge)

    @cached_property
    def _positions(self) -> tuple[Position, ...]:
        return positions_of(share_with_positions(work, self._subjects) for work in self.works)

    @cached_property
    def _agreed(self) -> tuple[Agreed, ...]:
        return agreed_in(self.works, self._subjects)

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self.knowledge)

    @cached_property
    def _ledger(self) -> tuple[Commitment, ...]:
        links = [ruling for ruling in self.judged.rulings if ruling.target == "follow-up"]
        held = {
            (dialogue, meeting.id): meeting.date
            for dialogue, one in self.knowledge.dialogues.items()
            for meeting in one.meetings
            if meeting.date and meeting.status == "held"
        }
        return ledger_of(self.works, judged_links(self.works, links), held)


def _due_by(row: Commitment, due: Edtf | None) -> bool:
    if due is None:
        return True
    last, limit = row.deadline.last if row.deadline else None, due.last
    return last is not None and limit is not None and last <= limit


def _names(file: Document, doc: str) -> bool:
    return doc in (file.id, file.source.digest, file.file, file.file.rsplit(".", 1)[0])


def _listed(work: Work, text: Expression, document: Document) -> Listed:
    meta = document.meta
    return Listed(
        document=document.id, work=work.id, file=document.file, title=meta.title, kind=meta.kind, date=document.date,
        body=meta.body, ordinal=meta.ordinal, parties=meta.parties, language=meta.language, acts=len(document.acts),
        problems=len(document.problems), speaks=document is work.document,
        speaks_in_language=document is text.document,
        files=tuple(file.file for file in text.files), expressions=tuple(one.language for one in work.expressions),
    )
