"""The text of a document or of parts of it, with who says what there."""

from collections.abc import Iterator, Sequence

from ..acts.models import Act, Undertaking
from ..record.document import Document
from ..record.works import Work
from ..reports.wording import Wording
from ..tree.models import Provision


def show_text(work: Work, parts: Sequence[Provision], wording: Wording) -> str:
    """Each part as printed, and below it one line for each act and promise in it."""
    document = work.document
    lines = [document.meta.title or document.file, f"[{document.file}]  {wording.date(document.date)}  {work.id}"]
    for part in parts:
        lines += ["", *_part(document, part, wording)]
    return "\n".join(lines) + "\n"


def show_json(work: Work, parts: Sequence[Provision]) -> dict[str, object]:
    """The same for a program: the document, and its parts with their acts and promises."""
    document = work.document
    return {
        "document": document.id, "work": work.id, "file": document.file, "title": document.meta.title,
        "kind": document.meta.kind, "date": document.date, "language": document.meta.language,
        "parties": document.meta.parties, "parts": [_part_json(document, part) for part in parts],
    }  # fmt: skip


def _part(document: Document, part: Provision, wording: Wording) -> Iterator[str]:
    heading = document.words(part.heading) if part.heading else ""
    yield f"{'/'.join(part.path)}  {heading}".rstrip()
    if part.body:
        yield from (f"  {line}" for line in document.words(part.body).splitlines())
    for act in _acts(document, part):
        yield f"    · {_act(document, act, wording)}"
    for promise in _promises(document, part):
        owners = wording.parties(promise.owners) or wording.say("general.unknown")
        facts = (wording.figure(promise.quantity), wording.figure(promise.money), wording.deadline(promise.deadline))
        yield "    → " + " · ".join((owners, wording.quote(document.words(promise.action)), *filter(None, facts)))


def _act(document: Document, act: Act, wording: Wording) -> str:
    who = wording.parties(act.holders) or act.holder or wording.say("general.unknown")
    open_ = f" ({act.open})" if act.open else ""
    passing = f" {wording.say('terminal.background')}" if act.background else ""
    return f"{who}  {wording.act(act.act, len(act.holders))}{passing}  {wording.quote(document.words(act.predicate))}{open_}"


def _part_json(document: Document, part: Provision) -> dict[str, object]:
    return {
        "pinpoint": "/".join(part.path), "eid": part.eid,
        "heading": document.words(part.heading) if part.heading else None,
        "words": document.words(part.body) if part.body else None,
        "issues": document.issues.get(part.eid, ()),
        "acts": [_act_json(document, act) for act in _acts(document, part)],
        "commitments": [_promise_json(document, promise) for promise in _promises(document, part)],
    }  # fmt: skip


def _act_json(document: Document, act: Act) -> dict[str, object]:
    return {
        "id": act.id, "holders": act.holders, "holder": act.holder, "act": act.act.value,
        "force": act.force.name.lower(), "addressees": act.addressees, "issues": act.issues,
        "predicate": document.words(act.predicate), "words": document.words(act.clause),
        "condition": document.words(act.condition) if act.condition else None, "reaffirmed": act.reaffirmed,
        "background": act.background, "confidence": act.confidence, "open": act.open,
    }  # fmt: skip


def _promise_json(document: Document, promise: Undertaking) -> dict[str, object]:
    return {
        "id": promise.id, "owners": promise.owners, "beneficiaries": promise.beneficiaries,
        "action": document.words(promise.action), "quantity": str(promise.quantity) if promise.quantity else None,
        "money": str(promise.money) if promise.money else None,
        "deadline": str(promise.deadline) if promise.deadline else None, "status": promise.status,
    }  # fmt: skip


def _acts(document: Document, part: Provision) -> Iterator[Act]:
    return (act for act in document.acts if act.eid == part.eid)


def _promises(document: Document, part: Provision) -> Iterator[Undertaking]:
    return (promise for promise in document.undertakings if promise.eid == part.eid)
