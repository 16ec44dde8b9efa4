"""What the head of a page states."""

from dataclasses import dataclass, field

from ..source.models import FrontMatter

_DATES = ("date", "dc.date", "dcterms.date", "dc.date.issued", "article:published_time", "pubdate")
_KEPT = ("author", "publisher", "dc.publisher", "dc.creator", "copyright", "rights", "dc.rights", "og:site_name")
_LONGEST = 500


@dataclass(slots=True)
class Head:
    """Title, date, address and language as a page states them, the first of each."""

    title: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    other: list[tuple[str, str]] = field(default_factory=list)

    def take(self, name: str, attrs: dict[str, str]) -> None:
        """A `<meta>` or `<link>` and its attributes."""
        if name == "link":
            if "canonical" in attrs.get("rel", "").lower().split():
                self.url = self.url or attrs.get("href") or None
            return
        key = (attrs.get("name") or attrs.get("property") or attrs.get("http-equiv") or "").lower()
        content = attrs.get("content", "").strip()[:_LONGEST]
        if not content:
            return
        if key in _DATES:
            self.date = self.date or content
        elif key == "content-language":
            self.language = self.language or content
        elif key == "og:url":
            self.url = self.url or content
        elif key in _KEPT and len(self.other) < len(_KEPT):
            self.other.append((key, content))

    def front(self) -> FrontMatter:
        """What was stated."""
        return FrontMatter(
            title=self.title or None, date=self.date, url=self.url, language=self.language, other=tuple(self.other)
        )
