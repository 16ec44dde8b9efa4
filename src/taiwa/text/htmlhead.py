"""What the head of a page states."""

from dataclasses import dataclass, field

from ..source.models import FrontMatter

_DATES = ("date", "dc.date", "dcterms.date", "dc.date.issued", "article:published_time", "pubdate")
_KEPT = ("author", "publisher", "dc.publisher", "dc.creator", "copyright", "rights", "dc.rights", "og:site_name")
_LONGEST = 500
_LANGUAGES = 30


@dataclass(slots=True)
class Head:
    """Title, date, address and language as a page states them, the first of each."""

    title: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    other: list[tuple[str, str]] = field(default_factory=list)
    _alternates: int = 0

    def take(self, name: str, attrs: dict[str, str]) -> None:
        """A `<meta>` or `<link>` and its attributes."""
        if name == "link":
            self._link(attrs)
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
        elif key in _KEPT and len(self.other) - self._alternates < len(_KEPT):
            self.other.append((key, content))

    def _link(self, attrs: dict[str, str]) -> None:
        """The address of the page, or that of the same page in another language."""
        kinds, href = attrs.get("rel", "").lower().split(), attrs.get("href", "").strip()
        if href and "canonical" in kinds:
            self.url = self.url or href
        elif "alternate" in kinds and attrs.get("hreflang") and 0 < len(href) <= _LONGEST and self._alternates < _LANGUAGES:
            self._alternates += 1
            self.other.append(("alternate", href))

    def front(self) -> FrontMatter:
        """What was stated."""
        return FrontMatter(
            title=self.title or None, date=self.date, url=self.url, language=self.language, other=tuple(self.other)
        )
