"""When the files were added in which passages stand."""

from collections.abc import Iterable
from datetime import datetime

from ..record.search import Hit
from .models import SourceFile
from .store import Store

Text = tuple[str, str, str | None]
"""The file that speaks for a text of a work: the work, the name of the file, and the language."""


def text_of(hit: Hit) -> Text:
    """The text in which a hit stands."""
    return hit.place.document, hit.place.file, hit.language


def added_of(store: Store, hits: Iterable[Hit]) -> dict[Text, datetime]:
    """When the text of each hit was added."""
    works = {hit.place.document for hit in hits}
    rows = SourceFile.objects.using(store.alias).filter(reading__standing__work__in=works, reading__standing__place=0)
    standing = rows.values_list("reading__standing__work", "reading__standing__file", "reading__standing__language", "added")
    return {(work, file, language): added for work, file, language, added in standing}


def last_added(store: Store) -> datetime | None:
    """When something was added last; None where nothing is held."""
    return SourceFile.objects.using(store.alias).order_by("-added").values_list("added", flat=True).first()
