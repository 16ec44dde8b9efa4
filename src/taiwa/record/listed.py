"""The files of a work, as they are listed."""

from .answers import Listed
from .document import Document
from .expressions import Expression
from .works import Work


def listed_in(work: Work) -> tuple[Listed, ...]:
    """Every file of `work`, the one that speaks for it first."""
    return tuple(_listed(work, text, document) for text in work.expressions for document in text.files)


def _listed(work: Work, text: Expression, document: Document) -> Listed:
    meta = document.meta
    return Listed(
        document=document.id, work=work.id, file=document.file, title=meta.title, kind=meta.kind, date=document.date,
        body=meta.body, ordinal=meta.ordinal, parties=meta.parties, language=meta.language, acts=len(document.acts),
        problems=len(document.problems), speaks=document is work.document,
        speaks_in_language=document is text.document,
        files=tuple(file.file for file in text.files), expressions=tuple(one.language for one in work.expressions),
    )
