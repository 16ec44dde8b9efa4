"""Addresses: which are asked at all, in one spelling, and what a document found there is called."""

import re
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from ..models import AKN, DOCX, PDF
from .inner import is_inner_name
from .models import failed

SCHEMES = ("http", "https")

_LONGEST = 2000
_LONGEST_NAME = 120
_KEPT = "%!$&'()*+,;=:@/?~-._[]"
"""What stays as it is in a path or a query: it has been escaped already, or needs no escape."""
_UNSAFE = re.compile(r"[^\w.-]+")
_SUFFIXES: dict[str, tuple[str, ...]] = {
    "text/html": (".html", ".htm", ".xhtml"), "application/xhtml+xml": (".html", ".htm", ".xhtml"),
    "text/plain": (".txt", ".text", ".md", ".markdown"), "text/markdown": (".md", ".markdown"), PDF: (".pdf",), "application/x-pdf": (".pdf",),
    DOCX: (".docx", ".docm"), AKN: (".akn", ".xml"), "application/xml": (".xml", ".akn"), "text/xml": (".xml", ".akn"),
    "application/msword": (".doc",), "application/rtf": (".rtf",), "text/rtf": (".rtf",),
    "application/vnd.oasis.opendocument.text": (".odt",),
}  # fmt: skip
"""The endings of the files of each media type, the one to give first."""
_ANY = frozenset({"application/octet-stream", "binary/octet-stream", "application/download", "application/force-download"})


def cleaned(address: str) -> str:
    """The address as it is asked: escaped, the host in ASCII and small letters, without a fragment; raises FailureError."""
    words = address.strip()
    if len(words) > _LONGEST or any(not sign.isprintable() for sign in words):
        raise failed("unreadable")
    try:
        parts = urlsplit(words)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise failed("unreadable") from error
    if parts.scheme.lower() not in SCHEMES:
        raise failed("scheme", scheme=parts.scheme or "?")
    if parts.username is not None or parts.password is not None:
        raise failed("sign-in")
    if not host:
        raise failed("host")
    place = _ascii(host) + (f":{port}" if port and port != {"http": 80, "https": 443}[parts.scheme.lower()] else "")
    path, query = quote(parts.path or "/", safe=_KEPT), quote(parts.query, safe=_KEPT)
    return urlunsplit((parts.scheme.lower(), place, path, query, ""))


def _ascii(host: str) -> str:
    if ":" in host:
        return f"[{host}]"
    try:
        return host.lower() if host.isascii() else host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise failed("host") from error


def led_to(address: str, location: str, given: str) -> str:
    """Where an answer from `address` leads; raises FailureError. Nothing leads into a closed net but to the host that was `given`."""
    try:
        target = cleaned(urljoin(address, location))
    except ValueError as error:
        raise failed("lost", target=location[:_LONGEST_NAME]) from error
    if is_inner_name(urlsplit(target).hostname or "") and host_at(target) != host_at(given):
        raise failed("inward", target=target)
    return target


def host_at(address: str) -> str:
    """The host of an address with its port: who is asked."""
    return urlsplit(address).netloc


def origin_of(address: str) -> str:
    """Scheme and host: what one robots.txt speaks for."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def name_for(address: str, media: str | None) -> str:
    """What a document at `address` is called: the last two parts of its path and its query, with the ending of its kind."""
    parts = urlsplit(address)
    steps = [step for step in unquote(parts.path).split("/") if step][-2:] or [parts.hostname or "page"]
    words = _UNSAFE.sub("-", "-".join((*steps, unquote(parts.query))))
    name = words.strip("-.")[-_LONGEST_NAME:].lstrip("-.") or "page"
    endings = _SUFFIXES.get(media or "", ())
    return name if not endings or PurePosixPath(name).suffix.lower() in endings else name + endings[0]


def may_be_read(media: str | None) -> bool:
    """Whether what a server calls by this media type may be a document; the bytes have the last word."""
    return media is None or media in _SUFFIXES or media in _ANY
