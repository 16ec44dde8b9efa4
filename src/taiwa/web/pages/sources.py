"""Where sources disagree, and where something known comes from."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...registry.models import Contradiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A source as the registry names it; `href` where it is a public address."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """What one source says."""

    value: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Sources that disagree: all claims, and how the registry proposes to read them."""

    topic: str
    claims: tuple[ClaimView, ...]
    reading: str


def disagreements(found: Iterable[Contradiction]) -> tuple[Disagreement, ...]:
    """Each with both its claims."""
    return tuple(
        Disagreement(topic=one.topic, reading=one.reading, claims=tuple(ClaimView(value=claim.value, origin=origin(claim.source)) for claim in one.claims))
        for one in found
    )


def origin(source: str) -> Origin:
    """A source, with the way to it where it has a public address."""
    return Origin(words=source, href=source if source.startswith(("https://", "http://")) else "")
