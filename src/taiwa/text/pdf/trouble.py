"""What is told of a PDF: pages without text, letters without a meaning, words that no reader sees."""

from collections.abc import Iterator, Sequence
from itertools import chain

from ...problems import Problem, Severity
from ...values import Span
from ..limits import TOLD
from .annotations import COMMENT, NO_PICTURE
from .covers import COVERED
from .facts import Facts
from .inks import INVISIBLE, TINY, WHITE
from .marks import OTHERWISE
from .models import Page
from .opening import MOST_PAGES
from .overprints import OVERPRINTED
from .pages import OUTSIDE, TURNED, UNUSABLE, VERTICAL
from .sights import UNSHOWN

_OCR = (
    "make one with OCR: make setup-ocr (or pip install 'taiwa[ocr]'), "
    "install tesseract-ocr with tesseract-ocr-jpn, -rus or -eng, "
    "then run ocrmypdf -l jpn (or rus, eng) in.pdf out.pdf"
)
_OCR_ANEW = _OCR.replace("ocrmypdf ", "ocrmypdf --force-ocr ")
_PICTURE = 0.1
"""A page without letters is a scan when a picture covers so much of it; else it is blank."""
_MOST_NAMED = 12
_HIDDEN = {
    INVISIBLE: "are invisible",
    WHITE: "have the colour of the paper",
    TINY: "are too small to be read",
    OUTSIDE: "stand outside the page",
    COVERED: "are painted over (a redaction?)",
    UNSHOWN: "are in a layer that is switched off or outside the part of the page that is shown",
}
_UNSURE = {
    OVERPRINTED: "are printed over one another",
    OTHERWISE: "are stated by the file (ActualText) otherwise than it draws them",
}
"""What may be words of the text, but nobody can say which."""
Told = tuple[str, Severity]


def told(facts: Facts, pages: Sequence[Page | None]) -> list[Problem]:
    """Everything that should be told of a document, worst first."""
    read = [page for page in pages if page]
    found = chain(_of_file(facts, pages), _of_text(read), _of_letters(read), _of_hidden(read))
    return [Problem(Span(0, 0), words, severity) for words, severity in found]


def _of_file(facts: Facts, pages: Sequence[Page | None]) -> Iterator[Told]:
    if facts.xfa:
        yield "the PDF is an XFA form: a form program makes its pages; print it to a new PDF there and read that", "error"
    if facts.attached:
        yield f"{_count(facts.attached, 'file is', 'files are')} attached to the PDF and not read: save them and read them one by one", "warning"
    lost = [at for at, page in enumerate(pages, 1) if page is None]
    if lost:
        yield f"{_pages(lost)} cannot be opened: the PDF is damaged, get it again", "error"
    if len(pages) < facts.pages or any(page and page.left_out for page in pages):
        yield f"{TOLD} ({len(pages)} of {facts.pages} pages were read, at most {MOST_PAGES})", "error"


def _of_text(pages: Sequence[Page]) -> Iterator[Told]:
    vertical = [page.number for page in pages if any(why == VERTICAL for why, _ in page.cut)]
    if vertical:
        yield f"the text of {_pages(vertical)} is set vertically, which Taiwa does not read: get a horizontal edition or the text itself", "error"
    bare = [page.number for page in pages if not _is_lettered(page) and page.pictured >= _PICTURE]
    if pages and not any(map(_is_lettered, pages)):
        yield f"no text layer, {_count(len(pages), 'page', 'pages')}: {_OCR}", "error"
    elif bare:
        yield f"no text layer on {_pages(bare)}, the others were read: {_OCR}", "error"
    ocr = [page.number for page in pages if page.ocr]
    if ocr:
        yield f"the text of {_pages(ocr)} was read by an OCR program: compare names and figures with the picture", "warning"


def _is_lettered(page: Page) -> bool:
    """Whether letters stand on a page, those included that are not read; what is only laid over it is none."""
    return bool(page.glyphs) or any(why != NO_PICTURE and not why.startswith(COMMENT) for why, _ in page.cut)


def _of_letters(pages: Sequence[Page]) -> Iterator[Told]:
    unusable = [page.number for page in pages if any(why == UNUSABLE for why, _ in page.cut)]
    if unusable:
        yield f"the text layer of {_pages(unusable)} is unusable: its letters have no Unicode; {_OCR_ANEW}", "error"
    odd = sum(not glyph.mapped for page in pages for glyph in page.glyphs)
    if odd:
        where = _pages([page.number for page in pages if any(not glyph.mapped for glyph in page.glyphs)])
        yield f"{_count(odd, 'letter', 'letters')} on {where} without a Unicode character: compare with the page", "error"


def _of_hidden(pages: Sequence[Page]) -> Iterator[Told]:
    for why, words in {**_UNSURE, **_HIDDEN}.items():
        found = [(page.number, len(glyphs)) for page in pages for reason, glyphs in page.cut if reason == why]
        if found:
            total, where = sum(size for _, size in found), _pages([number for number, _ in found])
            letters = f"{_count(total, 'letter', 'letters')} on {where} {words}; they were left out"
            yield (f"{letters}: look at the page", "error") if why in _UNSURE else (letters, "warning")
    bare = [page.number for page in pages for why, _ in page.cut if why == NO_PICTURE]
    if bare:
        what = _count(len(bare), "form field or typed note", "form fields or typed notes")
        yield f"{what} on {_pages(sorted(set(bare)))} that the file does not draw, left out: print the PDF to a new one and read that", "error"
    turned = [page.number for page in pages if any(why == TURNED for why, _ in page.cut)]
    if turned:
        yield f"text on {_pages(turned)} runs in another direction than the rest; it was left out", "warning"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _pages(numbers: Sequence[int]) -> str:
    """Pages by their numbers, runs of them as one."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    named = ["–".join(map(str, run)) for run in runs[:_MOST_NAMED]]
    more = ["…"] if len(runs) > _MOST_NAMED else []
    return f"{'page' if len(numbers) == 1 else 'pages'} {', '.join(named + more)}"
