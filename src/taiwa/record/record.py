"""The record: what all documents say together."""

from collections.abc import Iterable
from functools import cached_property

from ..lexicon.knowledge import Knowledge
from ..values import Edtf
from .answers import Check, Commitment, Listed, Position
from .document import Document
from .expressions import Expression
from .judging.judged import Judged
from .judging.links import judged_links
from .judging.models import Judgement
from .ledger import ledger_of
from .links.links import Links
from .positions import positions_of
from .review import review_of
from .subjects import Subjects
from .works import Work, works_of


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
        self.judged = Judged(judgements)
        self.works: tuple[Work, ...] = tuple(
            map(self.judged.work, works_of(self.judged.documents(documents), self.judged.ruled))
        )

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
        self, owner: str | None = None, status: str | None = None, due: Edtf | None = None
    ) -> tuple[Commitment, ...]:
        """The ledger in the order promises were made; `due` keeps those that fall due by then."""
        return tuple(
            row for row in self._ledger
            if (owner is None or owner in row.owners) and status in (None, row.status) and _due_by(row, due)
        )  # fmt: skip

    def review(self) -> tuple[Check, ...]:
        """What a person should check, newest first."""
        return review_of(self.works, self._ledger, self.knowledge, self.judged.rulings)

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
        return positions_of(self.works, Subjects(self.knowledge))

    @cached_property
    def _ledger(self) -> tuple[Commitment, ...]:
        links = [ruling for ruling in self.judged.rulings if ruling.target == "follow-up"]
        return ledger_of(self.works, judged_links(self.works, links))


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
