"""Texts in which who says what is not read, told beside an answer: what they say is not in it, and by them nobody is silent."""

from collections.abc import Iterable

from ..acts import is_read
from ..record.works import Work
from .messages import tell

_MOST = 3
"""So many files are named."""


def tell_unread(works: Iterable[Work], party: str | None = None) -> None:
    """Name the texts among `works` whose acts are not read, those of a party where one was asked for."""
    tell_files([work.document.file for work in works if not is_read(work.document.meta) and party in (None, *work.document.meta.parties)])


def tell_files(files: list[str]) -> None:
    """Say of files that who says what in them was not read; nothing where there are none."""
    if files:
        more = ", …" if len(files) > _MOST else ""
        tell("progress.not-read", count=len(files), names=", ".join(files[:_MOST]) + more)
