"""A passage in its source: the page of the PDF with its box, the paragraphs of the Word file, the characters of the page of the web."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ...cli.messages import printable
from ...record.document import Document
from ...record.node import Node
from ...record.works import Work
from ...reports.pinpoints import cited, numbering
from ...source.models import PDF
from ...text.places import Section
from ...values import Span
from ..desk import desk
from ..viewing import characters, picture
from ..words import say
from .document import at_its_id
from .page import Page, asked, shown, wording
from .quotes import DIGITS, origin_of, passage_at

_AROUND = 240
"""Characters that are shown before and after the passage."""
_MARGIN = 3.0
"""Points between the words and their box."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of the source; `kind` is `words` for those of the passage, `between` for markup inside it, else empty."""

    words: str
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A printed line on a page, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page of a PDF: its picture where it can be drawn, its size in points, and the boxes of the passage on it."""

    number: int
    href: str
    width: float
    height: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a Word file; `number` counts those of its part from 1."""

    part: str
    number: int
    runs: tuple[Run, ...]
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FileWay:
    """A file of the work, and the way to the same passage in it."""

    name: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginPage(Page):
    """A passage in one file of its work: `sheets` of a PDF, `paragraphs` of a Word file, else `runs` of characters from `line` on."""

    template: ClassVar[str] = "taiwa/origin.html"
    back: str
    file: str
    file_href: str
    language: str
    words: str
    files: tuple[FileWay, ...]
    where: str
    sheets: tuple[Sheet, ...]
    paragraphs: tuple[Paragraph, ...]
    runs: tuple[Run, ...]
    trouble: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A line of a page with its box, or a run of a paragraph, as the reading tells it."""

    part: str
    number: int
    start: int
    end: int
    box: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Origin:
    """Where a heading or a body stands in the decoded source."""

    at: Span
    without: tuple[Span, ...]
    places: tuple[_Place, ...]


def origin(request: HttpRequest, work: str, eid: str) -> HttpResponse:
    """The passage in the file that speaks for it, or in the one asked for (`file`, the first digits of its digest)."""
    return at_its_id(request, work, lambda held: _shown(request, held, eid))


def _shown(request: HttpRequest, held: Work, eid: str) -> HttpResponse:
    file = _file(held, asked(request, "file"))
    parts = _parts(file)
    if eid not in parts and eid not in desk().document(held).by_eid:
        raise Http404
    return shown(request, _page(held, file, eid, parts))


def page_picture(request: HttpRequest, digest: str, number: int) -> HttpResponse:  # noqa: ARG001 — Django says which parameters a view takes
    """A page of a PDF as PNG."""
    drawn = picture(digest, number)
    if drawn is None:
        raise Http404
    return HttpResponse(drawn.png, content_type="image/png")


def _file(work: Work, digits: str) -> Document:
    """The file that speaks for the work, or the one of these first digits."""
    if not digits:
        return work.document
    for file in (work.document, *work.evidence):
        if len(digits) == DIGITS and file.source.digest.startswith(digits):
            return file
    raise Http404


def _parts(file: Document) -> dict[str, Node]:
    """The provisions of a file by eId, as its reading tells them."""
    root = Node(json.loads(desk().store.reading_json(file.source.digest)))
    return {node.text("eid"): node for node in root.nodes("provisions")}


def _page(work: Work, file: Document, eid: str, parts: Mapping[str, Node]) -> OriginPage:
    node = parts.get(eid)
    found = list(_origins(node)) if node else []
    sheets = tuple(_sheets(file.source.digest, found)) if file.source.media == PDF else ()
    chars = None if sheets or not found else characters(file.source.digest)
    paragraphs = tuple(_paragraphs(*chars, found)) if chars and chars[1] else ()
    runs = tuple(_runs(chars[0], found)) if chars and not chars[1] else ()
    return OriginPage(
        title=_title(work, file, eid, parts), back=f"{passage_at(work.id, eid)}?in={file.meta.language}", file=file.file, file_href=reverse("source", args=[file.source.digest]), language=file.meta.language,
        words=" ".join(filter(None, map(node.maybe_text, ("num", "heading", "body")))) if node else "", files=tuple(_ways(work, file, eid)),
        where=_where(file, found, chars[0] if chars else ""), sheets=sheets, paragraphs=paragraphs, runs=runs,
        trouble="" if sheets or paragraphs or runs else say("origin.trouble" if node else "origin.other"),
    )  # fmt: skip


def _title(work: Work, file: Document, eid: str, parts: Mapping[str, Node]) -> str:
    pinpoints = {name: "/".join(node.texts("path")) for name, node in parts.items()}
    return cited((file if eid in parts else work.document).meta, pinpoints.get(eid, ""), numbering(pinpoints.values()), wording())


def _ways(work: Work, file: Document, eid: str) -> Iterator[FileWay]:
    """The files of the work; there is no choice where there is but one."""
    for one in (work.document, *work.evidence) if work.evidence else ():
        digest = one.source.digest
        yield FileWay(name=one.file, href=origin_of(work.id, eid, digest), here=digest == file.source.digest)


def _origins(node: Node) -> Iterator[_Origin]:
    """The heading and the body of a provision; its number alone where it has neither."""
    for one in (node.maybe_node("heading_origin"), node.maybe_node("origin")):
        if one:
            without = tuple(_span(gap) for gap in _list(one.raw("without")))
            yield _Origin(at=Span(one.whole("start"), one.whole("end")), without=without, places=tuple(map(_place, one.nodes("places"))))


def _place(node: Node) -> _Place:
    return _Place(
        part=node.text("part"), number=node.whole("number"), start=node.whole("start"), end=node.whole("end"),
        box=tuple(float(str(edge)) for edge in _list(node.raw("box"))),
    )  # fmt: skip


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _span(gap: object) -> Span:
    start, end = _list(gap)
    return Span(int(str(start)), int(str(end)))


def _where(file: Document, found: Sequence[_Origin], chars: str) -> str:
    """The place in words: pages, paragraphs, or a line of the file."""
    numbers = sorted({place.number for one in found for place in one.places})
    if numbers:
        one, many = ("origin.page", "origin.pages") if file.source.media == PDF else ("origin.paragraph", "origin.paragraphs")
        return say(one, number=numbers[0]) if len(numbers) == 1 else say(many, first=numbers[0], last=numbers[-1])
    start = min((one.at.start for one in found), default=0)
    return say("origin.line", number=chars.count("\n", 0, start) + 1) if chars else ""


def _sheets(digest: str, found: Sequence[_Origin]) -> Iterator[Sheet]:
    """The pages on which the passage stands; none where one cannot be drawn, so that its words are shown instead."""
    places = [place for one in found for place in one.places]
    for number in sorted({place.number for place in places}):
        drawn = picture(digest, number)
        if drawn:
            boxes = tuple(_box(place.box) for place in places if place.number == number and place.box)
            yield Sheet(number=number, href=reverse("page-picture", args=[digest, number]), width=drawn.width, height=drawn.height, boxes=boxes)


def _box(box: tuple[float, ...]) -> Box:
    left, top, right, bottom = box
    return Box(left=left - _MARGIN, top=top - _MARGIN, width=right - left + 2 * _MARGIN, height=bottom - top + 2 * _MARGIN)


def _paragraphs(chars: str, sections: Sequence[Section], found: Sequence[_Origin]) -> Iterator[Paragraph]:
    """The paragraphs of the passage, and one before and after them."""
    marks: dict[tuple[str, int], list[Span]] = {}
    for place in (place for one in found for place in one.places):
        marks.setdefault((place.part, place.number), []).append(Span(place.start, place.end))
    held = [at for at, section in enumerate(sections) if (section.part, section.number) in marks]
    near = {at + step for at in held for step in (-1, 0, 1) if 0 <= at + step < len(sections)}
    for at in sorted(near):
        part, number, start = sections[at]
        end = sections[at + 1].start if at + 1 < len(sections) else len(chars)
        runs = tuple(_marked(chars[start:end].rstrip("\n"), sorted(marks.get((part, number), ()))))
        if runs and (at in held or part == sections[held[0]].part):
            yield Paragraph(part=part, number=number, runs=runs, held=at in held)


def _runs(chars: str, found: Sequence[_Origin]) -> Iterator[Run]:
    """The characters of the passage with some before and after it, from the start of a line where one is near."""
    spans = sorted(span for one in found for span in _pieces(one))
    if not spans:
        return
    start, end = max(0, spans[0].start - _AROUND), min(len(chars), spans[-1].end + _AROUND)
    start = chars.find("\n", start, spans[0].start) + 1 or start
    stop = chars.rfind("\n", spans[-1].end, end)
    end = stop if stop > 0 else end
    inside = (spans[0].start - start, spans[-1].end - start)
    at = 0
    for run in _marked(chars[start:end], [Span(span.start - start, span.end - start) for span in spans]):
        kind = run.kind or ("between" if inside[0] <= at < inside[1] else "")
        at += len(run.words)
        yield Run(printable(run.words.replace("\r", "")), kind)


def _pieces(one: _Origin) -> Iterator[Span]:
    """The characters of an origin that are words."""
    at = one.at.start
    for gap in (*one.without, Span(one.at.end, one.at.end)):
        if gap.start > at:
            yield Span(at, gap.start)
        at = gap.end


def _marked(words: str, spans: Iterable[Span]) -> Iterator[Run]:
    at = 0
    for span in spans:
        if span.start > at:
            yield Run(words[at : span.start])
        yield Run(words[span.start : span.end], "words")
        at = span.end
    if at < len(words):
        yield Run(words[at:])
