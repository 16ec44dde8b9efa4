"""What a form sent, read strictly: a moment, a number, words in the languages of a round."""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from ...rounds import Actor
from ...rounds.moments import zone_of
from ..words import say


class FieldError(Exception):
    """A field that says nothing that can be understood: the sentence about it."""


class Fields:
    """The fields of a form, and who sent it."""

    def __init__(self, request: HttpRequest, by: Actor) -> None:
        """Reads nothing yet."""
        self._post, self._files, self.by = request.POST, request.FILES, by

    def word(self, name: str) -> str:
        """One field without white space around it; lines as they were typed."""
        return str(self._post.get(name, "")).replace("\r\n", "\n").strip()

    def raw(self, name: str) -> str:
        """One field as it was shown to the browser."""
        return str(self._post.get(name, ""))

    def has(self, name: str) -> bool:
        """Whether a box is ticked."""
        return bool(self._post.get(name))

    def many(self, name: str) -> tuple[str, ...]:
        """All that was chosen."""
        return tuple(str(one) for one in self._post.getlist(name) if one)

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of a field that say something."""
        return tuple(one.strip() for one in self.word(name).split("\n") if one.strip())

    def number(self, name: str) -> int:
        """A whole number."""
        words = self.word(name)
        if not (words.isascii() and words.isdigit() and len(words) < 9):  # noqa: PLR2004 — no text is that long
            raise FieldError(say("do.no-number", words=words))
        return int(words)

    def moment(self, name: str, zone: str) -> datetime:
        """A moment on the clock of a zone."""
        local, words = zone_of(zone), self.word(name)
        if local is None:
            raise FieldError(say("do.no-moment", words=zone))
        try:
            return datetime.fromisoformat(words).replace(tzinfo=local, microsecond=0).astimezone(UTC)
        except (ValueError, OverflowError):
            raise FieldError(say("do.no-moment", words=words)) from None

    def said(self, languages: Iterable[str]) -> dict[str, str]:
        """Words by language, of the fields `words-en`, `words-ja` and so on; those left empty are left out."""
        return {one: words for one in languages if (words := self.word(f"words-{one}"))}

    def file(self, name: str) -> tuple[str, bytes] | None:
        """A file with its name; None where none was chosen."""
        found = self._files.get(name)
        return (found.name or "?", found.read()) if isinstance(found, UploadedFile) else None

    def digest(self, name: str) -> tuple[str, str]:
        """The name and the digest of a file, which is not kept here; empty where none was chosen."""
        found = self.file(name)
        return (found[0], sha256(found[1]).hexdigest()) if found else ("", "")
