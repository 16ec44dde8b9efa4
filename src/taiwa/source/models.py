"""The document as it was obtained."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Media = Literal[
    "text/plain", "text/markdown", "text/html", "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/akn+xml",
]  # fmt: skip
PDF: Media = "application/pdf"
DOCX: Media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
AKN: Media = "application/akn+xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Bytes with what is known of where they came from.

    `digest` is the SHA-256 of `data` in hex. `address` is the URL or the path given; `host` and `issuer` say who
    published it, `licence` is a licence or reproduction note printed in it, `charset` is the encoding that a server said
    it sent. All but data, name and media may be None.
    """

    data: bytes
    name: str
    media: Media
    digest: str
    address: str | None = None
    obtained: date | None = None
    host: str | None = None
    issuer: str | None = None
    licence: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands before the text of a Markdown file or in the head of a page: title, date, language as printed."""

    title: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    other: tuple[tuple[str, str], ...] = field(default=())
