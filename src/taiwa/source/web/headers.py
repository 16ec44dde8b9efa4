"""What the headers of an answer say, read with care: a server may say anything."""

import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

_LABEL = re.compile(r"[A-Za-z0-9][\w.:+-]{0,39}", re.ASCII)
_LONGEST = 500


def content_type(header: str | None) -> tuple[str | None, str | None]:
    """Media type and charset of a Content-Type, in small letters; None for what is not said or cannot be one."""
    if not header:
        return None, None
    message = Message()
    message["Content-Type"] = header[:_LONGEST].replace("\r", " ").replace("\n", " ")
    media = message.get_content_type() if "/" in header else None
    charset = message.get_param("charset")
    label = charset.strip(" \"'") if isinstance(charset, str) else ""
    return media, label.lower() if _LABEL.fullmatch(label) else None


def seconds_in(header: str | None, now: datetime) -> float | None:
    """How long a Retry-After asks to wait: seconds, or until a day and hour; None where it says nothing."""
    words = (header or "").strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        moment = parsedate_to_datetime(words)
        return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds())
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def length_in(header: str | None) -> int | None:
    """How many bytes a Content-Length says; None where it says no such thing. The same number twice is one (RFC 9110, 8.6)."""
    stated = {words.strip() for words in (header or "").split(",")}
    words = stated.pop() if len(stated) == 1 else ""
    return int(words[:18]) if words.isascii() and words.isdecimal() else None


def validator(header: str | None) -> str | None:
    """An ETag or a Last-Modified that can be sent back as it is; None for one that no header could hold."""
    words = (header or "").strip()
    return words if words and len(words) <= _LONGEST and words.isascii() and words.isprintable() else None
