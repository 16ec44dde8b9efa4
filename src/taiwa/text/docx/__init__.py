"""Word files: the document as it is displayed, with what is hidden, deleted or set beside it kept apart."""

from ..rows import Opened
from ..sandbox import refused
from .document import opened_document
from .package import DamagedError, Package


def docx_opened(data: bytes) -> Opened:
    """The paragraphs, headings, items, cells and notes of a Word file; one line says why where it cannot be opened."""
    try:
        return opened_document(Package(data))
    except DamagedError as trouble:
        return refused(str(trouble))
