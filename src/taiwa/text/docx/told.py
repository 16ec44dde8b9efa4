"""What a reader of a Word file should know: what was read in a certain way, and what could not be read."""

from collections.abc import Iterator, Sequence

from ...problems import Problem, Severity
from ...values import Span
from ..models import Cut
from .blocks import Blocks, Knowledge
from .faces import STRUCK
from .parts import Parts
from .tables import COVERED


def told(parts: Parts, known: Knowledge, read: Sequence[Blocks], cuts: Sequence[Cut]) -> Iterator[Problem]:
    """The problems of a file, each once."""
    yield from known.changes.told()
    if any(cut.why == "hidden" for cut in cuts):
        yield _problem("hidden text was left out; the cuts hold it", "note")
    if any(cut.why == STRUCK for cut in cuts):
        yield _problem("struck-through text was left out; the cuts hold it", "note")
    if any(cut.why == COVERED for cut in cuts):
        yield _problem("text in table cells that Word does not display was left out; the cuts hold it", "note")
    if known.numbering.unknown:
        forms = ", ".join(sorted(known.numbering.unknown)[:5])
        yield _problem(f"numbers of the format {forms} are written as plain digits; compare them with Word")
    if known.numbering.beyond:
        yield _problem("some automatic numbers are beyond what Word counts to; compare them with Word")
    if sum(blocks.inline.fields.silent for blocks in read):
        yield _problem("some numbers are computed by Word only when it shows the file; save it as PDF to have them read")
    if known.notes.by_page and known.notes.met:
        yield _problem("Word numbers the notes of each page anew; here they are numbered through", "note")
    yield from _unread(parts, read)
    if parts.macros:
        yield _problem("the file holds macros; they were not run", "note")


def _unread(parts: Parts, read: Sequence[Blocks]) -> Iterator[Problem]:
    for what in ("equation", "symbol", "embedded object"):
        count = sum(blocks.inline.unread[what] for blocks in read)
        if count:
            yield Problem(Span(0, 0), f"{_many(count, what)} could not be read; compare the text with Word", unread=True)
    drawn = parts.count("chart", "diagramData")
    if drawn:
        many = _many(drawn, "chart or diagram", "charts or diagrams")
        yield Problem(Span(0, 0), f"{many} could not be read; the words in them are missing", unread=True)
    foreign = sum(blocks.foreign for blocks in read)
    if foreign:
        many = _many(foreign, "document")
        yield _problem(f"{many} embedded in the file could not be read; open it in Word and save it anew", "error")


def _many(count: int, what: str, plural: str = "") -> str:
    return f"1 {what}" if count == 1 else f"{count} {plural or what + 's'}"


def _problem(words: str, severity: Severity = "warning") -> Problem:
    return Problem(Span(0, 0), words, severity)
