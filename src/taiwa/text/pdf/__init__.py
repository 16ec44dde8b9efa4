"""PDF: characters with boxes become lines, columns and paragraphs."""

from ..limits import MOST_CHARACTERS
from ..rows import Opened
from ..sandbox import refused
from .facts import facts_of
from .opening import CannotOpenError, opened, pages_of
from .sheet import sheet_of
from .trouble import told


def pdf_opened(data: bytes) -> Opened:
    """The characters of a PDF with their boxes, its paragraphs, and what is no part of its text."""
    try:
        with opened(data) as document:
            facts = facts_of(document)
            pages = list(pages_of(document, MOST_CHARACTERS))
    except CannotOpenError as trouble:
        return refused(str(trouble))
    read = [page for page in pages if page]
    decoded, sheet, places = sheet_of(read)
    problems = told(facts, pages)
    return Opened(decoded, sheet._replace(front=facts.front, problems=(*problems, *sheet.problems)), places)
