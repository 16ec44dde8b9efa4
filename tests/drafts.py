"""Readings made by hand: a draft is told its paragraphs and what stands in them, by the words that are printed."""

from dataclasses import dataclass, field
from hashlib import sha256

from taiwa.acts.models import Act, ActType, Force, Undertaking
from taiwa.lexicon.knowledge import Knowledge
from taiwa.mentions.models import Mention
from taiwa.meta.models import Meta
from taiwa.problems import Problem
from taiwa.reading import Reading
from taiwa.record.document import Document, of_reading
from taiwa.registry.models import Issue, Party
from taiwa.source.models import Source
from taiwa.text.models import Piece, Text
from taiwa.tree.models import Provision, Tree
from taiwa.values import Edtf, Span

PARTIES = ("XA", "XB", "XC", "XD", "XE")
KNOWLEDGE = Knowledge(
    parties={
        id_: Party(id=id_, names={"en": (name,), "ja": (f"{name}国",)})
        for id_, name in zip(PARTIES, ("Istarika", "Borven", "Celmar", "Dorvia", "Elmund"), strict=True)
    },
    groups={}, persons={}, things={}, dialogues={},
    issues={
        "reform": Issue(id="reform", labels={"en": "Reform", "ja": "改革"}, terms={"en": ("reform of the council",)}),
        "seat": Issue(
            id="seat", labels={"en": "A seat for Elmund", "ja": "議席"}, broader="reform", terms={"en": ("the seat",)}
        ),
        "ferries": Issue(id="ferries", labels={"en": "Ferries", "ja": "渡し船"}, terms={"en": ("ferries",)}),
    },
    version="invented",
)  # fmt: skip


@dataclass
class Draft:
    """One document in the making; every span is found by the words that stand there."""

    name: str
    date: str | None = "2031-04-02"
    kind: str | None = "joint-statement"
    framework: str | None = "sea"
    body: str | None = "fm"
    ordinal: int | None = 1
    parties: tuple[str, ...] = PARTIES
    title: str | None = "Joint statement"
    language: str = "en"
    translation: str | None = None
    host: str | None = None
    chars: str = ""
    provisions: list[Provision] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    undertakings: list[Undertaking] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    issues: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def para(self, words: str, heading: str | None = None) -> "Draft":
        """Add a numbered paragraph."""
        number = str(len(self.provisions) + 1)
        label = self._add(f"{number}.")
        title = self._add(heading) if heading else None
        body = self._add(words) if words else None
        self.provisions.append(
            Provision(path=(number,), eid=f"para_{number}", role="paragraph", num=label, heading=title, body=body)
        )
        return self

    def says(self, clause: str, act: str, holders: tuple[str, ...], *issues: str, **more: object) -> "Draft":
        """Add an act whose clause is `clause`; the predicate is its last word."""
        span = self.span(clause)
        predicate = Span(span.end - len(clause.rsplit(maxsplit=1)[-1]), span.end)
        given: dict[str, object] = {
            "force": Force.NONE, "holder": "they", "holder_at": None, "rule": "test", "content": span, **more
        }  # fmt: skip
        self.acts.append(
            Act(
                id=f"act-{len(self.acts)}", eid=self.eid_at(span), clause=span, predicate=predicate, act=ActType(act),
                holders=holders, issues=issues, **given,  # type: ignore[arg-type]
            )
        )
        return self

    def promises(self, clause: str, action: str, owners: tuple[str, ...], *issues: str, **more: object) -> "Draft":
        """Add an undertaking."""
        span = self.span(clause)
        given: dict[str, object] = {"beneficiaries": (), "basis": None, "status": "announced", **more}
        self.undertakings.append(
            Undertaking(
                id=f"promise-{len(self.undertakings)}", eid=self.eid_at(span), owners=owners, issues=issues,
                action=self.span(action), clause=span, **given,  # type: ignore[arg-type]
            )
        )
        return self

    def names(self, words: str, kind: str, value: object, **more: object) -> "Draft":
        """Add a mention."""
        span = self.span(words)
        self.mentions.append(
            Mention(kind=kind, span=span, value=value, rule="test", eid=self.eid_at(span), **more)  # type: ignore[arg-type]
        )
        return self

    def span(self, words: str) -> Span:
        """Where `words` stand first."""
        at = self.chars.find(words)
        assert at >= 0, f"{words!r} is not printed"
        return Span(at, at + len(words))

    def eid_at(self, span: Span) -> str:
        """The provision that holds `span`."""
        return next(one.eid for one in self.provisions if one.body and one.body.contains(span))

    def reading(self) -> Reading:
        """The draft as the reading of a file."""
        data = f"{self.name}\n{self.chars}".encode()
        source = Source(
            data=data, name=self.name, media="text/plain", digest=sha256(data).hexdigest(), host=self.host
        )
        whole = Span(0, len(self.chars))
        text = Text(source=source, decoded=self.chars, chars=self.chars, pieces=[Piece(whole, whole)], lines=())
        return Reading(
            source=source, text=text,
            tree=Tree(text=text, front=(), provisions=tuple(self.provisions), problems=tuple(self.problems)),
            meta=Meta(
                kind=self.kind, title=self.title, language=self.language, translation=self.translation,
                date=Edtf(self.date) if self.date else None, framework=self.framework, body=self.body,
                ordinal=self.ordinal, parties=self.parties,
            ),
            mentions=tuple(self.mentions), acts=tuple(self.acts), undertakings=tuple(self.undertakings),
            provision_issues=self.issues, knowledge="invented",
        )  # fmt: skip

    def document(self) -> Document:
        """The draft as the record sees it."""
        return of_reading(self.reading())

    def _add(self, words: str) -> Span:
        start = len(self.chars) + (1 if self.chars else 0)
        self.chars = f"{self.chars}\n{words}" if self.chars else words
        return Span(start, start + len(words))
