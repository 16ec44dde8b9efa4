"""From packed readings to documents."""

from collections.abc import Collection, Iterable, Iterator

from ..record.decode import of_json
from ..record.document import Document
from ..values import replace
from .fetched import replaced
from .packing import unpacked


def decoded(alias: str, readings: Iterable[bytes]) -> Iterator[Document]:
    """The documents of packed readings, as `marked`."""
    return marked(alias, (of_json(unpacked(data)) for data in readings))


def marked(alias: str, documents: Iterable[Document]) -> Iterator[Document]:
    """`documents`, which may come one by one; those that their address no longer gives say so."""
    old = replaced(alias, [one.source.digest for one in documents] if isinstance(documents, Collection) else None)
    for document in documents:
        gone = document.source.digest in old
        yield replace(document, source=replace(document.source, replaced=True)) if gone else document
