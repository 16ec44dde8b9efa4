"""What two documents have to do with each other: what sets them apart, and what makes them alike."""

from functools import cached_property
from urllib.parse import urlsplit

from ..source.identifiers import WORKS
from .document import UNNAMED, Document
from .sketch import Likeness, likeness, runs_of, words_of

_ONE_SIDED = frozenset({"readout", "press-release"})
_UNKNOWN = "und"
_NEUTRAL = frozenset({"date", "money", "quantity", "duration", "party", "person", "organisation", "instrument", "place"})
_SCHEMES = (*WORKS, "url", "alternate")


class Kin:
    """A document seen for its likeness to others; each view of it is worked out once, when first asked for."""

    def __init__(self, document: Document) -> None:
        """Looks at `document`, and keeps no copy of its words."""
        self.document = document
        self.slug = None if document.work.startswith(UNNAMED) else document.work

    @property
    def words(self) -> list[str]:
        """Its words, not kept."""
        return words_of(self.document.text)

    @cached_property
    def runs(self) -> frozenset[int]:
        """Its runs of words."""
        return runs_of(self.words)

    @cached_property
    def title(self) -> tuple[str, ...]:
        """The words of its title."""
        return tuple(words_of(self.document.meta.title or ""))

    @cached_property
    def marks(self) -> frozenset[str]:
        """What it says in any language: dates, sums, counts, parties and names as values."""
        return frozenset(
            f"{mention.kind} {mention.value}" for mention in self.document.mentions if mention.kind in _NEUTRAL
        )

    @cached_property
    def names(self) -> frozenset[tuple[str, str]]:
        """Its identifiers, spelling aside."""
        return frozenset(
            (one.scheme, _address(one.value) if one.scheme in ("url", "alternate") else one.value.casefold().strip("/ "))
            for one in self.document.source.identifiers if one.scheme in _SCHEMES
        )  # fmt: skip

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Short keys; documents that may print one text or one work share one of them, and few others do."""
        text = (f"text {band}" for band in self.document.bands)
        place = [f"place {self.place}"] if self.place else []
        names = (f"{'url' if scheme == 'alternate' else scheme} {value}" for scheme, value in sorted(self.names))
        return (*([f"slug {self.slug}"] if self.slug else []), *place, *names, *text)

    @property
    def place(self) -> str | None:
        """The web address that it was fetched from; None for a file."""
        address = self.document.source.address or ""
        return _address(address) if address.startswith(("http://", "https://")) else None

    @cached_property
    def works(self) -> frozenset[tuple[str, str]]:
        """Those of its names that name a work."""
        return frozenset(name for name in self.names if name[0] in WORKS)

    @property
    def one_sided(self) -> bool:
        """Whether it is one side's account of an event."""
        return self.document.meta.kind in _ONE_SIDED

    @property
    def of_parties(self) -> bool:
        """Whether nothing names the work but its parties, day and kind: on one day they may say many things."""
        return self.document.meta.framework is None and not self.works

    @property
    def publisher(self) -> str | None:
        """Who published it: the host without what names a language, else the issuer as printed; None where unknown."""
        source = self.document.source
        labels = (source.host or "").lower().split(".")
        while len(labels) > 2 and (labels[0] == "www" or len(labels[0]) == 2):  # noqa: PLR2004 - en.ministry.example
            labels = labels[1:]
        return ".".join(labels) or source.issuer

    def like(self, other: "Kin") -> Likeness:
        """How many runs of words the two share."""
        return likeness(self.runs, other.runs)

    def marked(self, other: "Kin") -> Likeness:
        """How many marks that need no language the two share."""
        return likeness(self.marks, other.marks)


def same_language(one: Kin, other: Kin) -> bool:
    """Whether two may be one text; a language that was not recognised may be any."""
    languages = {one.document.meta.language, other.document.meta.language}
    return len(languages) == 1 or _UNKNOWN in languages


def conflict(one: Kin, other: Kin) -> str | None:
    """What says that two are not the same work, in words; None where nothing does. What is not known says nothing."""
    if stated := _stated(one, other):
        return stated
    ours, theirs = one.document.meta, other.document.meta
    if one.document.date and other.document.date and not _one_day(one.document.date, other.document.date):
        return f"the days differ: {one.document.date} and {other.document.date}"
    for name in ("ordinal", "framework", "body", "kind"):
        here, there = getattr(ours, name), getattr(theirs, name)
        if here is not None and there is not None and here != there:
            return f"{name}: {here} and {there}"
    if (one.one_sided or other.one_sided) and one.publisher and other.publisher and one.publisher != other.publisher:
        return f"two accounts: {one.publisher} and {other.publisher}"
    return None


def share_name(one: Kin, other: Kin) -> bool:
    """Whether both state the same name of a work."""
    return bool(one.works & other.works)


def point_at(one: Kin, other: Kin) -> bool:
    """Whether one says that the other's address is the same in another language."""
    return any(("url", value) in other.names for scheme, value in one.names if scheme == "alternate") or any(
        ("url", value) in one.names for scheme, value in other.names if scheme == "alternate"
    )


def _stated(one: Kin, other: Kin) -> str | None:
    """Two symbols, or two FRBR works, that have nothing in common."""
    for scheme in WORKS:
        here = {value for kind, value in one.works if kind == scheme}
        there = {value for kind, value in other.works if kind == scheme}
        if here and there and not here & there:
            return f"{scheme}: {min(here)} and {min(there)}"
    return None


def _one_day(one: str, other: str) -> bool:
    """Whether two days may be the same: equal, or one a more exact form of the other; a range begins with its first day."""
    here, there = one.partition("/")[0], other.partition("/")[0]
    return one == other or (bool(here and there) and (here.startswith(there) or there.startswith(here)))


def _address(url: str) -> str:
    """An address without scheme, `www.`, fragment and the last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return (parts.netloc.lower().removeprefix("www.") + parts.path).rstrip("/") + query
