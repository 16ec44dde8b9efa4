"""Who published a document and under which terms, from what it says itself."""

import re
from collections.abc import Sequence
from datetime import date

from ..source.models import FrontMatter, Source
from ..source.opening import host_of
from ..values import replace
from .furniturewords import FurnitureWords

_ISSUER_KEYS = ("issuer", "publisher", "dc.publisher", "og:site_name")
_LICENCE_KEYS = ("licence", "license", "rights", "dc.rights", "copyright")
_OBTAINED_KEYS = ("obtained", "retrieved", "accessed")
_SIGN = re.compile(r"copyright|©|\((?:c|C)\)|&copy;", re.IGNORECASE)
_YEARS = re.compile(r"[\s,]*\d{4}(?:\s?[-–—~〜]\s?\d{2,4})?[\s,]*")
_ENDS = re.compile(r"[.。]\s|[.。]\Z|\s[|/]\s|\s?[\[［【]")
"""Where a name is over; words in square brackets behind it are a way to another page."""
_LONGEST = 80


def completed(source: Source, front: FrontMatter, licences: Sequence[str], unlinked: Sequence[str], words: FurnitureWords) -> Source:
    """The source with host, issuer, licence and day filled from the document where nobody stated them before.

    `licences` are its licence notes, `unlinked` what stands in them before links at their end, which are no part of a name.
    """
    stated = {key.lower(): value for key, value in front.other if value}
    host = source.host or host_of(front.url)
    return replace(
        source,
        host=host,
        licence=source.licence or " ".join(licences) or _first(stated, _LICENCE_KEYS),
        issuer=source.issuer or _first(stated, _ISSUER_KEYS) or issuer_at(host, words) or _holder(unlinked, words) or _holder(licences, words),
        obtained=source.obtained or _day(_first(stated, _OBTAINED_KEYS)),
    )


def issuer_at(host: str | None, words: FurnitureWords) -> str | None:
    """Who publishes at this host or at one above it; None where the table does not know it."""
    labels = (host or "").split(".")
    above = (".".join(labels[at:]) for at in range(len(labels)))
    return next((words.issuers[name] for name in above if name in words.issuers), None)


def _first(stated: dict[str, str], keys: Sequence[str]) -> str | None:
    return next((stated[key] for key in keys if key in stated), None)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def _holder(licences: Sequence[str], words: FurnitureWords) -> str | None:
    """Who is named after the sign in a copyright line, up to the terms that follow."""
    for line in licences:
        signs = list(_SIGN.finditer(line))
        if not signs:
            continue
        rest = _YEARS.sub(" ", line[signs[-1].end() :])
        ends = [rest.find(word) for word in words.licence if word in rest]
        end = _ENDS.search(rest)
        ends.append(end.start() if end else len(rest))
        name = rest[: min(ends)].strip(" ,.:;|\u3000")
        if 1 < len(name) <= _LONGEST:
            return name
    return None
