"""The part of a work that its entries rest on: the lines in which they stand, with what is named and counted there."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from ..tree.models import Provision
from ..values import Span, replace
from .document import Document
from .entries import Entry
from .packing import packed, unpacked
from .works import Work

_ENTRIES = tuple[Entry, ...]
_NONE = "[]"


def pack_entries(entries: Sequence[Entry]) -> str:
    """The entries of one work with the lines they rest on."""
    if not entries:
        return _NONE
    work, moved = excerpt_of(entries[0].work, entries)
    return json.dumps([work.id, packed(work.document, Document), packed(moved, _ENTRIES)], ensure_ascii=False)


def unpack_entries(words: str) -> tuple[Entry, ...]:
    """Entries that were packed, as entries of a work of their lines alone."""
    if words == _NONE:
        return ()
    name, document, entries = cast("list[str]", json.loads(words))
    work = Work(name, cast("Document", unpacked(document, Document)))
    return cast("tuple[Entry, ...]", unpacked(entries, _ENTRIES, work))


def excerpt_of(work: Work, entries: Sequence[Entry]) -> tuple[Work, tuple[Entry, ...]]:
    """`entries` of `work` as entries of a work of those lines alone, and that work: whatever looks at them sees the same."""
    document = work.document
    cuts = _joined(_lines(document, _extent(entry)) for entry in entries)
    moves, text = [], ""
    for cut in cuts:
        moves.append((cut, len(text) - cut.start))
        text += f"{cut.of(document.text)}\n"
    small = Document(
        source=document.source, text=text, knowledge=document.knowledge,
        meta=replace(document.meta, signatories=(), attendance=(), terms=(), evidence={}),
        provisions=tuple(_provisions(document, {entry.eid for entry in entries}, moves)),
        mentions=tuple(
            replace(mention, span=mention.span.shift(by), gloss=None) for mention in document.mentions for cut, by in moves if cut.contains(mention.span)
        ),
    )  # fmt: skip
    cut_out = Work(work.id, small)
    return cut_out, tuple(_moved(entry, cut_out, next(by for cut, by in moves if cut.contains(entry.clause))) for entry in entries)


def _extent(entry: Entry) -> Span:
    """All of the text that an entry points to."""
    promise, spans = entry.undertaking, [entry.clause]
    if promise:
        spans += [promise.clause, promise.action, *(one.at for one in promise.partners), *filter(None, (promise.condition,))]
    if entry.cites:
        spans.append(entry.cites.near)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _lines(document: Document, span: Span) -> Span:
    """The whole lines that `span` lies in: no sentence goes beyond them."""
    end = document.text.find("\n", span.end)
    return Span(document.text.rfind("\n", 0, span.start) + 1, len(document.text) if end < 0 else end)


def _joined(cuts: Iterable[Span]) -> list[Span]:
    """The places in order, those that meet made one."""
    found: list[Span] = []
    for cut in sorted(cuts):
        if found and cut.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, cut.end))
        else:
            found.append(cut)
    return found


def _provisions(document: Document, named: set[str], moves: Sequence[tuple[Span, int]]) -> Iterator[Provision]:
    """The parts that stand in the lines, as far as they do, and those that an entry names."""
    for part in document.provisions:
        num, heading, body = (_cut(span, moves) for span in (part.num, part.heading, part.body))
        if num or heading or body or part.eid in named:
            yield replace(part, num=num, heading=heading, body=body, lead=None)


def _cut(span: Span | None, moves: Sequence[tuple[Span, int]]) -> Span | None:
    met = [(cut, by) for cut, by in moves if span and cut.overlaps(span)]
    if span is None or not met:
        return None
    start, end = max(span.start, met[0][0].start), min(span.end, met[-1][0].end)
    return Span(start + met[0][1], end + met[-1][1])


def _moved(entry: Entry, work: Work, by: int) -> Entry:
    promise, cites = entry.undertaking, entry.cites
    if promise:
        promise = replace(
            promise, action=promise.action.shift(by), clause=promise.clause.shift(by),
            condition=promise.condition.shift(by) if promise.condition else None,
            partners=tuple(replace(one, at=one.at.shift(by)) for one in promise.partners),
        )  # fmt: skip
    return replace(
        entry, work=work, clause=entry.clause.shift(by), undertaking=promise, cites=replace(cites, near=cites.near.shift(by)) if cites else None
    )
