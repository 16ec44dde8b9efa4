"""The printed words that a page cites, under the anchors its citations lead to."""

import unicodedata
from collections.abc import Iterator, Sequence

from ..record.document import Document
from ..record.works import Work
from ..tree.models import Provision
from ..values import Span
from .citing import Citer, anchor
from .pages import Passage, Printed, Run
from .pinpoints import numbering, place_of
from .wording import Wording

_IN_FULL = 12
"""A brief over more works than this prints only the passages it cites."""


def printed(works: Sequence[Work], cite: Citer, wording: Wording) -> tuple[Printed, ...]:
    """The passages of `works`; of other works only those that are cited."""
    by_id = {work.id: work for work in works} if len(works) <= _IN_FULL else {}
    cited = {document for document, _ in cite.cited}
    return tuple(
        _printed(work, cite, wording, whole=work.id in by_id)
        for work in cite.works
        if work.id in by_id or work.id in cited
    )


def _printed(work: Work, cite: Citer, wording: Wording, *, whole: bool) -> Printed:
    document = work.document
    numbers = numbering(map(document.pinpoint, document.by_eid))
    return Printed(
        anchor=work.id, title=document.meta.title or document.file, date=wording.date(document.date),
        file=document.file, language=document.meta.language,
        passages=tuple(
            _passage(work.id, document, provision, cite.cited.get((work.id, provision.eid), ()), place_of("/".join(provision.path), numbers, wording))
            for provision in document.provisions
            if whole or (work.id, provision.eid) in cite.cited
        ),
    )


def _passage(work_id: str, document: Document, provision: Provision, quoted: Sequence[str], pinpoint: str) -> Passage:
    def words(span: Span | None) -> str:
        return document.words(span) if span else ""

    return Passage(
        anchor=anchor(work_id, provision.eid), pinpoint=pinpoint,
        num=_unlike(words(provision.num), provision.path[-1] if provision.path else ""),
        heading=words(provision.heading), body=tuple(_runs(words(provision.body), quoted)),
    )


def _unlike(num: str, label: str) -> str:
    """A printed number, unless the pinpoint says the same already or it is only a bullet."""
    bare = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", num))).casefold()
    return "" if bare in ("", "".join(filter(str.isalnum, label)).casefold()) else num


def _runs(body: str, quoted: Sequence[str]) -> Iterator[Run]:
    """`body` cut at the edges of what is quoted from it; overlapping quotations are one run."""
    at = 0
    for start, end in _joined(sorted((body.find(words), len(words)) for words in set(quoted) if words in body)):
        if start > at:
            yield Run(words=body[at:start], cited=False)
        yield Run(words=body[start:end], cited=True)
        at = end
    if at < len(body):
        yield Run(words=body[at:], cited=False)


def _joined(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, length in places:
        if current and start <= current[1]:
            current = (current[0], max(current[1], start + length))
            continue
        if current:
            yield current
        current = (start, start + length)
    if current:
        yield current
