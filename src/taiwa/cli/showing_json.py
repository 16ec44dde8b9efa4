"""The text of a document or of parts of it, with who says what in each clause, for a program."""

from collections.abc import Sequence

from ..acts.models import Act, Undertaking
from ..record.document import Document
from ..record.works import Work
from ..reports.clauses import Clause, clauses_of
from ..tree.models import Provision
from ..values import Span


def show_json(work: Work, parts: Sequence[Provision]) -> dict[str, object]:
    """The document, and its parts cut into clauses; acts and promises stand in each part, clauses name them by id."""
    document = work.document
    return {
        "document": document.id, "work": work.id, "file": document.file, "title": document.meta.title,
        "kind": document.meta.kind, "date": document.date, "language": document.meta.language,
        "parties": document.meta.parties,
        "parts": [_part(document, part, clauses) for part, clauses in clauses_of(document, parts)],
    }  # fmt: skip


def _part(document: Document, part: Provision, clauses: Sequence[Clause]) -> dict[str, object]:
    return {
        "pinpoint": "/".join(part.path), "eid": part.eid,
        "heading": _words(document, part.heading), "words": _words(document, part.body),
        "issues": document.issues.get(part.eid, ()),
        "clauses": [_clause(document, clause) for clause in clauses] if part.body else [],
        "acts": [_act(document, act) for clause in clauses for act in clause.acts],
        "commitments": [_promise(document, promise) for clause in clauses for promise in clause.promises],
    }  # fmt: skip


def _clause(document: Document, clause: Clause) -> dict[str, object]:
    return {
        "words": document.words(clause.at), "acts": [act.id for act in clause.acts],
        "commitments": [promise.id for promise in clause.promises],
    }  # fmt: skip


def _act(document: Document, act: Act) -> dict[str, object]:
    return {
        "id": act.id, "holders": act.holders, "holder": act.holder, "act": act.act.value,
        "force": act.force.name.lower(), "degree": act.degree.name.lower(), "addressees": act.addressees,
        "issues": act.issues, "predicate": document.words(act.predicate), "words": document.words(act.clause),
        "content": _words(document, act.content), "condition": _words(document, act.condition),
        "reaffirmed": act.reaffirmed, "background": act.background,
        "embedded": [_act(document, inner) for inner in act.embedded],
        "rule": act.rule, "confidence": act.confidence, "open": act.open,
    }  # fmt: skip


def _promise(document: Document, promise: Undertaking) -> dict[str, object]:
    return {
        "id": promise.id, "act": promise.basis, "owners": promise.owners, "beneficiaries": promise.beneficiaries,
        "action": document.words(promise.action), "quantity": str(promise.quantity) if promise.quantity else None,
        "money": str(promise.money) if promise.money else None,
        "deadline": str(promise.deadline) if promise.deadline else None, "condition": _words(document, promise.condition),
        "partners": [{"body": one.body, "role": one.role.value} for one in promise.partners], "status": promise.status,
    }  # fmt: skip


def _words(document: Document, span: Span | None) -> str | None:
    return document.words(span) if span else None
