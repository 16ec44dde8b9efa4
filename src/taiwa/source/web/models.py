"""What asking an address gives."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

Why = Literal[
    "scheme", "host", "sign-in", "unreadable", "robots", "no-robots", "unreachable", "unsafe", "broken", "time-out", "busy",
    "status", "gone", "redirects", "loop", "lost", "inward", "large", "kind", "cut-short",
    "length", "offline",
]  # fmt: skip
"""Why an address gave no document; the catalogue has what to do about each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An answer that an address gave from `first` to `last` (UTC) and whose bytes, if it had any, are those of `digest`.

    `etag` and `modified` are what the server called that version; `moved` is where it led, where that was elsewhere.
    """

    address: str
    first: datetime
    last: datetime
    status: int
    digest: str | None = None
    etag: str | None = None
    modified: str | None = None
    moved: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address holds. `media` and `charset` are what the server calls it; `final` is where it was found."""

    final: str
    status: int
    data: bytes
    media: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    permanent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The server says that nothing has changed since the last visit."""

    final: str
    status: int = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why there is no document. `wait` is after how many seconds it may be tried again, None where that is of no use.

    `closes` says that the host is not to be asked for anything else in this run, `repeated` that this was told already of
    another address there, so that this one was not asked.
    """

    why: Why
    status: int | None = None
    values: tuple[tuple[str, str | int], ...] = field(default=())
    wait: float | None = None
    closes: bool = False
    repeated: bool = False


Answer: TypeAlias = Page | Unchanged | Failure


class FailureError(Exception):
    """A failure on its way to whoever asked."""

    def __init__(self, failure: Failure) -> None:
        """`failure` is what is answered."""
        super().__init__(failure.why)
        self.failure = failure


def failed(why: Why, *, status: int | None = None, wait: float | None = None, closes: bool = False, **values: str | int) -> FailureError:
    """A failure to raise; `values` are set into what is told of it."""
    return FailureError(Failure(why=why, status=status, values=tuple(values.items()), wait=wait, closes=closes))
