"""What a document that was just added has to do with those that were there."""

from collections.abc import Iterator, Sequence

from ..record.alignment import differences
from ..record.document import Document
from ..record.expressions import Expression
from ..record.works import Work, works_of
from .messages import say, tell_words

FORMATS = {
    "text/plain": "txt", "text/markdown": "md", "text/html": "html", "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx", "application/akn+xml": "akn",
}  # fmt: skip


def tell_kin(digest: str, documents: Sequence[Document]) -> None:
    """Say at the terminal what `kin_told` tells."""
    for words in kin_told(digest, documents):
        tell_words(words)


def kin_told(digest: str, documents: Sequence[Document]) -> Iterator[str]:
    """Whether the document of this digest is another file of a text that is held, or its work in another language."""
    if len(documents) < 2:  # noqa: PLR2004 - itself and another
        return
    work, text = next(
        (work, text) for work in works_of(documents) for text in work.expressions
        if any(file.source.digest == digest for file in text.files)
    )  # fmt: skip
    file = next(file for file in text.files if file.source.digest == digest)
    if len(text.files) > 1:
        yield from _of_text(file, text)
    elif len(work.expressions) > 1:
        yield _of_work(file, work)


def _of_text(file: Document, text: Expression) -> Iterator[str]:
    other = next(each for each in text.files if each is not file)
    yield say("progress.same-text", name=file.file, other=other.file, form=FORMATS.get(other.source.media, other.source.media))
    if count := sum(1 for _ in differences(other.text, file.text)):
        yield say("progress.differences", name=file.file, other=other.file, count=count)


def _of_work(file: Document, work: Work) -> str:
    other = next(text.document for text in work.expressions if file not in text.files)
    return say("progress.same-work", name=file.file, other=other.file, language=other.meta.language)
