"""From a source to its text."""


from ..problems import Problem
from ..source.models import AKN, Source
from ..values import Span, replace
from .assembly import assembled
from .controls import without_controls
from .decoding import decoded_bytes
from .figures import broken_figures
from .furniture import Trimmed, trimmed
from .furniturewords import furniture_words
from .html import html_sheet
from .limits import MOST_CHARACTERS, REST, TOLD
from .markdown import markdown_sheet
from .marks import Marks
from .models import Cut, Link, StatedDate, Text
from .omissions import omissions
from .plain import plain_sheet
from .publishing import completed
from .rows import Opened
from .sandbox import opened_apart

_TEXTS = {"text/plain": plain_sheet, "text/markdown": markdown_sheet, "text/html": html_sheet}

_MARKED_UP = frozenset(("text/markdown", "text/html", AKN))
"""Where a line break of the source is a space and nothing else."""


def to_text(source: Source) -> Text:
    """The words of a source; never raises: trouble is told in the text's problems."""
    decoded, sheet, places = _opened(source)
    words = furniture_words()
    cleaned = without_controls(decoded, sheet.rows)
    page = trimmed(decoded, cleaned.rows, words) if sheet.stated is None else Trimmed(cleaned.rows, (), (), ())
    chars, pieces, lines = assembled(decoded, page.rows)
    beyond, too_long = _beyond(decoded)
    marks = Marks(pieces)
    told = broken_figures(decoded, chars, pieces) if source.media not in _MARKED_UP else ()
    return Text(
        source=completed(source, sheet.front, page.licences, page.unlinked, words),
        decoded=decoded,
        chars=chars,
        pieces=pieces,
        lines=lines,
        cuts=tuple(sorted((*sheet.cuts, *cleaned.cuts, *page.cuts, *beyond), key=lambda cut: cut.source)),
        front=sheet.front,
        problems=_told(chars, (*sheet.problems, *cleaned.problems, *too_long, *told)),
        places=places,
        stated=sheet.stated if len(lines) == len(sheet.rows) else None,  # it counts the lines that the format made
        links=tuple(Link(*mark) for mark in marks.found(sheet.links)),
        dates=tuple(StatedDate(*mark) for mark in marks.found(sheet.dates)),
    )


def _opened(source: Source) -> Opened:
    """The characters and rows of a source, by its kind; what is no text file is opened in a process of its own."""
    read = _TEXTS.get(source.media)
    if read is None:
        return opened_apart(source.media, source.data)
    decoded = decoded_bytes(source.data, source.charset)
    sheet = read(decoded.chars[:MOST_CHARACTERS])
    return Opened(decoded.chars, sheet._replace(problems=(*decoded.problems, *sheet.problems)))


def _told(chars: str, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What was wrong; where no words are left and nothing says why (a page that a script would fill), that.

    An error of this stage is one in which words were lost.
    """
    if not chars and not any(problem.severity == "error" for problem in problems):
        problems = (*problems, Problem(Span(0, 0), "the file holds no words", "error"))
    lost = (replace(problem, unread=problem.unread or problem.severity == "error") for problem in problems)
    return (*lost, *omissions(chars))


def _beyond(decoded: str) -> tuple[tuple[Cut, ...], tuple[Problem, ...]]:
    """What stands behind the most that is read of one document: kept as a cut, and told."""
    if len(decoded) <= MOST_CHARACTERS:
        return (), ()
    rest = Span(MOST_CHARACTERS, len(decoded))
    return (Cut(rest, rest.of(decoded), REST),), (Problem(Span(0, 0), TOLD, "error"),)
