"""A record with what a person judged laid over what was read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from ...acts.models import Act, ActType, Force, Undertaking
from ...acts.scale import NATURAL_FORCE
from ...mentions.models import Kind, Mention
from ...values import Span, replace
from ..document import Document
from ..ruled import Ruled
from ..works import Work, works_of
from .anchors import act_at, names_at, promise_at, words_at
from .corrections import Changes, corrected_act, corrected_meta, corrected_name, corrected_promise
from .gathered import of_parties, with_promises
from .models import KIND, Anchor, Judgement, Ruling, Target, rulings_of

BY_HAND = "judgement"
"""The rule that an act has which no rule found."""

ADDED: tuple[Kind, ...] = ("party", "person", "organisation", "instrument", "meeting", "event", "place", "date")
"""What a name can be added as."""

_TYPES = {type_.value: type_ for type_ in ActType}


class Judged:
    """What holds by judgement, by what it is about."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        """Takes the whole ledger, in any order."""
        self.rulings = rulings_of(judgements)
        self._about: dict[tuple[Target, str], list[Ruling]] = defaultdict(list)
        for ruling in self.rulings:
            for name in {ruling.about[0].work, ruling.about[0].digest}:
                self._about[ruling.target, name].append(ruling)

    @property
    def ruled(self) -> Ruled:
        """Which files a person found to be one work, and which not."""
        pairs = [(frozenset(at.digest for at in one.about), one.verdict) for one in self.rulings if one.target == "work"]
        return Ruled(
            same=frozenset(pair for pair, verdict in pairs if verdict != "wrong"),
            apart=frozenset(pair for pair, verdict in pairs if verdict == "wrong"),
        )

    def works(self, documents: Iterable[Document]) -> tuple[tuple[Work, ...], tuple[Work, ...]]:
        """The works of `documents` as they were read, and as they are judged; in the first only facts of documents are judged.

        What a person says of a document holds for every file of its work, its title for this one alone; works are
        found and named after these facts.
        """
        documents = tuple(documents)
        facts = [ruling for ruling in self.rulings if ruling.target == "document"]
        if facts:
            documents = tuple(_with_facts(documents, works_of(documents, self.ruled), facts))
        read = works_of(documents, self.ruled)
        return read, tuple(map(self.work, read))

    def work(self, work: Work) -> Work:
        """`work` with its acts, promises and names as judged."""
        files = {id(file): self._file(work.id, file) for file in (work.document, *work.evidence)}
        if all(id(file) == key for key, file in files.items()):
            return work
        return replace(
            work,
            document=files[id(work.document)],
            evidence=tuple(files[id(file)] for file in work.evidence),
            expressions=tuple(
                replace(text, files=tuple(files[id(file)] for file in text.files)) for text in work.expressions
            ),
        )

    def _of(self, target: Target, work: str, document: Document) -> list[Ruling]:
        """The rulings on things of a document, each once, the newest last."""
        found = {
            id(ruling): ruling for name in (work, document.source.digest) for ruling in self._about.get((target, name), ())
        }
        return sorted(found.values(), key=lambda ruling: ruling.newest.time)

    def _file(self, work: str, document: Document) -> Document:
        names, acts, promises = (self._of(target, work, document) for target in ("name", "act", "promise"))
        if names:
            document = _with_names(document, names)
        if acts:
            document = _with_acts(document, acts)
        return _with_promises(document, promises) if promises else document


def _with_facts(
    documents: Iterable[Document], works: Iterable[Work], rulings: Sequence[Ruling]
) -> Iterator[Document]:
    """`documents` with their day, parties and meeting as judged."""
    by_digest = {file.source.digest: work for work in works for file in (work.document, *work.evidence)}
    for document in documents:
        work, changes = by_digest[document.source.digest], dict[str, tuple[str, ...]]()
        for ruling in rulings:
            at = ruling.about[0]
            judged = by_digest.get(at.digest)
            if judged is work or (judged is None and at.work == work.id):
                own = at.digest == document.source.digest
                changes |= {name: values for name, values in ruling.changes.items() if own or name != "title"}
        yield _with_meta(document, changes) if changes else document


def _with_meta(document: Document, changes: Changes) -> Document:
    """`document` with its facts as judged; who was read to speak for all parties of it speaks for those that a person names."""
    meta = corrected_meta(document.meta, changes)
    if set(meta.parties) == set(document.meta.parties):
        return replace(document, meta=meta)
    return of_parties(document, meta)


def _with_names(document: Document, rulings: Sequence[Ruling]) -> Document:
    """Names and figures as judged, and the persons of the document's head and signatures with them."""
    new: dict[Mention, Mention | None] = {}
    added: list[Mention] = []
    for ruling in rulings:
        found = [one for one in names_at(document, ruling.about[0]) if ruling.changes.get(KIND) in (None, (one.kind,))]
        for mention in found:
            new[mention] = None if ruling.verdict == "wrong" else corrected_name(mention, ruling.changes)
        if not found and ruling.verdict == "added":
            added += _added_name(document, ruling)
    kept = (now for one in document.mentions if (now := new.get(one, one)))
    said = {mention.span: now.value for mention, now in new.items() if now and mention.kind == "person"}
    return replace(
        document,
        mentions=tuple(sorted((*kept, *added), key=lambda one: (one.span.start, one.span.end, one.kind))),
        meta=replace(
            document.meta,
            signatories=tuple(
                replace(one, person=str(said[one.span])) if one.span in said else one for one in document.meta.signatories
            ),
            attendance=tuple(
                replace(one, person=str(said[one.span])) if one.span in said else one for one in document.meta.attendance
            ),
        ),
    )  # fmt: skip


def _added_name(document: Document, ruling: Ruling) -> Iterator[Mention]:
    """A name that no rule found, where its words still stand and nothing else is read now."""
    at = words_at(document, ruling.about[0])
    kind = next((one for one in ADDED if ruling.changes[KIND] == (one,)), None)
    if at and kind and not any(one.span.overlaps(at) and one.kind in ADDED for one in document.mentions):
        mention = Mention(kind=kind, span=at, value="", rule=BY_HAND, eid=ruling.about[0].eid)
        yield corrected_name(mention, ruling.changes)


def _with_acts(document: Document, rulings: Sequence[Ruling]) -> Document:
    """Acts as judged, with those that no rule found; the promises they carry follow them."""
    new: dict[str, Act | None] = {}
    added: list[Act] = []
    aimed: set[str] = set()
    for ruling in rulings:
        act = act_at(document, ruling.about[0])
        by_hand = list(_added(document, ruling)) if ruling.verdict == "added" and not act else []
        if act:
            new[act.id] = None if ruling.verdict == "wrong" else corrected_act(act, ruling.changes)
        added += by_hand
        if "issues" in ruling.changes:
            aimed |= {one.id for one in (act, *by_hand) if one}
    old = {act.id: act for act in document.acts}
    acts = (*(act for one in document.acts if (act := new.get(one.id, one))), *added)
    document = with_promises(document, old, new)
    return replace(
        document, acts=tuple(sorted(acts, key=lambda act: act.predicate)),
        judged=document.judged | {*new, *(act.id for act in added)}, aimed=document.aimed | aimed,
    )  # fmt: skip


def _added(document: Document, ruling: Ruling) -> Iterator[Act]:
    anchor = ruling.about[0]
    predicate = words_at(document, anchor)
    if predicate:
        type_ = _TYPES[ruling.changes["type"][0]]
        act = Act(
            id=_number("a", anchor), eid=anchor.eid, clause=_clause(document, anchor) or predicate, predicate=predicate,
            act=type_, force=NATURAL_FORCE.get(type_, Force.NONE), holder=None, holder_at=None, holders=(), rule=BY_HAND,
        )  # fmt: skip
        yield corrected_act(act, ruling.changes)


def _clause(document: Document, anchor: Anchor) -> Span | None:
    """The clause that a person quoted around the predicate, in the same part."""
    return words_at(document, replace(anchor, quote=anchor.context, occurrence=1)) if anchor.context else None


def _number(kind: str, anchor: Anchor) -> str:
    """An id made as the reading makes them, of the part, the words and which of their like they are."""
    return f"{kind}-" + sha256(f"{anchor.eid}|{anchor.quote}|{anchor.occurrence}".encode()).hexdigest()[:10]


def _with_promises(document: Document, rulings: Sequence[Ruling]) -> Document:
    """Promises as judged, with those that no rule found."""
    new: dict[str, Undertaking | None] = {}
    added: list[Undertaking] = []
    for ruling in rulings:
        promise = promise_at(document, ruling.about[0])
        if promise:
            new[promise.id] = None if ruling.verdict == "wrong" else corrected_promise(promise, ruling.changes)
        elif ruling.verdict == "added":
            added += _added_promise(document, ruling)
    held = (*(promise for one in document.undertakings if (promise := new.get(one.id, one))), *added)
    return replace(
        document, undertakings=tuple(sorted(held, key=lambda promise: promise.action)),
        judged=document.judged | {*new, *(promise.id for promise in added)},
    )  # fmt: skip


def _added_promise(document: Document, ruling: Ruling) -> Iterator[Undertaking]:
    anchor = ruling.about[0]
    action = words_at(document, anchor)
    if action:
        promise = Undertaking(
            id=_number("u", anchor), eid=anchor.eid, owners=(), beneficiaries=(), action=action,
            clause=_clause(document, anchor) or action, basis=None, status="announced",
        )  # fmt: skip
        yield corrected_promise(promise, ruling.changes)
