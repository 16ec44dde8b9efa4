"""What the record needs of one reading, and how it is had from a reading or from its JSON."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from ..acts.models import Act, Undertaking
from ..mentions.models import Mention
from ..meta.models import Meta
from ..problems import Problem
from ..reading import Reading
from ..source.identifiers import WORKS, Identifier, identifiers_of
from ..tree.models import Provision
from ..values import Span, replace
from .sketch import bands_of, words_of
from .status import is_draft

UNNAMED = "file-"
"""How the name of a work begins of which only the bytes are known."""

_NO_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a file came from: name, digest of its bytes, address, day it was obtained (ISO), host, issuer, licence.

    `identifiers` are the names that it states of itself, as stated. `replaced` says that the address has since given
    other bytes.
    """

    name: str
    digest: str
    media: str
    address: str | None = None
    obtained: str | None = None
    host: str | None = None
    issuer: str | None = None
    licence: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    replaced: bool = False


@dataclass(frozen=True, kw_only=True)
class Document:
    """One file of one expression of a work, as the record sees it.

    `text` is the whole text in which every span lies; `meta` carries no problems of its own, all stand in `problems`.
    `unowned` would be promises if it were known whose they are.
    `issues` are those of the provisions, by eId; provisions without any are left out. `knowledge` is the version of
    what was known when it was read. `judged` are the ids of acts and promises that a person judged, `aimed` those of acts of which
    a person said what they are about.
    """

    source: Provenance
    meta: Meta
    text: str
    provisions: tuple[Provision, ...]
    issues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    acts: tuple[Act, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    unowned: tuple[Undertaking, ...] = ()
    mentions: tuple[Mention, ...] = ()
    problems: tuple[Problem, ...] = ()
    knowledge: str = ""
    judged: frozenset[str] = frozenset()
    aimed: frozenset[str] = frozenset()

    @cached_property
    def work(self) -> str:
        """The slug of the statement that this file prints, the same for every language and format of it."""
        return work_slug(self.meta, self.source)

    @cached_property
    def id(self) -> str:
        """The name of this file among all that print the work: the slug, the language, six digits of the digest."""
        return f"{self.work}.{self.meta.language}-{self.source.digest[:6]}"

    @property
    def file(self) -> str:
        """The name of the file that was added."""
        return self.source.name

    @property
    def date(self) -> str | None:
        """The day of the document in EDTF, None where it is not known."""
        return str(self.meta.date) if self.meta.date else None

    @cached_property
    def by_eid(self) -> dict[str, Provision]:
        """The provisions by eId."""
        return {provision.eid: provision for provision in self.provisions}

    @cached_property
    def draft(self) -> bool:
        """Whether its title, or a line of its own near the top, says that it is a draft."""
        return is_draft(self.meta.title or "", self.text)

    @cached_property
    def bands(self) -> tuple[str, ...]:
        """Short keys of its words: documents of the same words share one of them all but surely."""
        return bands_of(words_of(self.text))

    def pinpoint(self, eid: str) -> str:
        """The path that a person cites (`VI/38/¶3`); the eId itself where the tree has no such part."""
        provision = self.by_eid.get(eid)
        return "/".join(provision.path) if provision else eid

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """The mentions that lie inside `span`, in text order."""
        starts, mentions = self._mentions
        for mention in mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
            if mention.span.end <= span.end:
                yield mention

    def holders_in(self, span: Span) -> Iterator[Span]:
        """The phrases at `span` by which acts name parties as their holders, in order; who "our ministers" are, is in no name."""
        spans = self._holders
        for at in islice(spans, bisect_left(spans, Span(span.start, span.start)), None):
            if at.start >= span.end:
                return
            yield at

    def provision_at(self, span: Span) -> Provision | None:
        """The provision whose label, heading or body `span` begins in or lies before; None behind the last."""
        ends, provisions = self._parts
        at = bisect_right(ends, span.start)
        return provisions[at] if at < len(provisions) else None

    @cached_property
    def _mentions(self) -> tuple[list[int], list[Mention]]:
        ordered = sorted(self.mentions, key=lambda mention: (mention.span, mention.kind))
        return [mention.span.start for mention in ordered], ordered

    @cached_property
    def _holders(self) -> list[Span]:
        phrases = sorted({act.holder_at for act in self.acts if act.holder_at is not None})
        return [at for at in phrases if any(mention.kind == "party" for mention in self.mentions_in(at))]

    @cached_property
    def _parts(self) -> tuple[list[int], list[Provision]]:
        parts = [(part.end, one) for one in self.provisions for part in (one.num, one.heading, one.body) if part]
        parts.sort(key=lambda pair: pair[0])
        return [end for end, _ in parts], [one for _, one in parts]

    def words(self, span: Span) -> str:
        """The printed words at `span`, white space at their ends left out."""
        return span.of(self.text).strip()


def work_slug(meta: Meta, source: Provenance) -> str:
    """A readable name for a work: its symbol, else framework or parties, body, ordinal, day and kind.

    Where there is no date, or nothing that says who spoke, and no other name is stated, the digest of the bytes is the
    only safe one.
    """
    stated = {one.scheme: words for one in reversed(source.identifiers) for words in [_slug(one.value)] if words}
    if WORKS[0] in stated:
        return stated[WORKS[0]]
    who = (meta.framework, meta.body, str(meta.ordinal or "")) if meta.framework else tuple(sorted(meta.parties))
    if not (any(who) and meta.date and meta.kind):
        return stated.get(WORKS[1], f"{UNNAMED}{source.digest[:12]}")
    return _slug(" ".join((*filter(None, who), str(meta.date), meta.kind)))


def _slug(words: str) -> str:
    return _NO_SLUG.sub("-", words.lower()).strip("-")[:_LONGEST_SLUG]


def of_reading(reading: Reading) -> Document:
    """What the record needs of `reading`."""
    source = reading.source
    return Document(
        source=Provenance(
            name=source.name, digest=source.digest, media=source.media, address=source.address,
            obtained=source.obtained.isoformat() if source.obtained else None,
            host=source.host, issuer=source.issuer, licence=source.licence,
            identifiers=identifiers_of(reading.text.front),
        ),
        meta=replace(reading.meta, problems=()),
        text=reading.text.chars,
        provisions=reading.tree.provisions,
        issues={eid: ids for eid, ids in reading.provision_issues.items() if ids and eid in reading.tree.by_eid},
        acts=reading.acts,
        undertakings=reading.undertakings,
        unowned=reading.unowned,
        mentions=reading.mentions,
        problems=reading.problems,
        knowledge=reading.knowledge,
    )
