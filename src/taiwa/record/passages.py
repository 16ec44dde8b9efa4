"""Provisions as they are searched: their printed words, and who says what in which of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..acts.models import Act, ActType, Degree, Force
from ..meta.models import ADOPTED
from ..tree.models import Provision
from ..values import Span
from .agreed import is_agreed
from .document import Document
from .stances import is_against, is_withheld

_SENTENCE = re.compile(r"[^\n]+?(?:。(?![」』)）])|[.!?](?= )|(?=\n)|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An act in a passage: its clause as printed, who acts, and how; `at` where the clause begins in its words, if it stands there.

    `agreed` where all parties of an adopted text say so, and neither deny it nor tell that somebody does.
    `against` where it surely denies, opposes or takes back what its words name, and the text is no draft; `withheld` where it only
    denies support.
    """

    clause: str
    at: int | None
    holders: tuple[str, ...]
    act: ActType
    force: Force
    degree: Degree
    background: bool
    agreed: bool
    issues: tuple[str, ...]
    against: bool = False
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One provision with what a hit in it says. `words` are its heading and body as printed; `parties` those of its document."""

    document: str
    file: str
    language: str
    date: str | None
    parties: tuple[str, ...]
    body: str | None
    eid: str
    pinpoint: str
    words: str
    issues: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()

    def sentences(self) -> Iterator[str]:
        """Its sentences in order, a heading being one."""
        return (found for each in _SENTENCE.finditer(self.words) if (found := each[0].strip()))


def passages_of(document: Document, name: str | None = None) -> Iterator[Passage]:
    """The provisions of `document` that hold words of their own; `name` is the work that it prints, where that is known better."""
    said: dict[str, list[Act]] = {}
    for act in document.acts:
        said.setdefault(act.eid, []).append(act)
    adopted = document.meta.kind in ADOPTED and not document.draft
    for provision in document.provisions:
        words = words_of(document, provision)
        if words.strip():
            yield Passage(
                document=name or document.work, file=document.file, language=document.meta.language,
                date=document.date, parties=document.meta.parties, body=document.meta.body, eid=provision.eid,
                pinpoint=document.pinpoint(provision.eid), words=words, issues=document.issues.get(provision.eid, ()),
                said=tuple(_said(act, document, words, adopted=adopted) for act in _in_order(said.get(provision.eid, ()))),
            )  # fmt: skip


def words_of(document: Document, provision: Provision) -> str:
    """The heading and the body of a provision as printed, a line for each."""
    return "\n".join(span.of(document.text) for span in _spans(provision))


def _spans(provision: Provision) -> Iterator[Span]:
    return (span for span in (provision.heading, provision.body) if span is not None)


def _in_order(acts: list[Act] | tuple[()]) -> list[Act]:
    return sorted(acts, key=lambda act: act.clause.start)


def _said(act: Act, document: Document, words: str, *, adopted: bool) -> Said:
    parties = document.meta.parties
    agreed = adopted and bool(parties) and set(parties) <= set(act.holders) and is_agreed(act, document)
    clause = document.words(act.clause)
    start = words.find(clause)
    return Said(
        clause=clause, at=None if start < 0 else start, holders=act.holders, act=act.act, force=act.force, degree=act.degree,
        background=act.background, agreed=agreed, issues=act.issues, against=not document.draft and _is_against(act, document),
        withheld=is_withheld(act),
    )  # fmt: skip


def _is_against(act: Act, document: Document) -> bool:
    return not act.background and act.confidence == "sure" and is_against(act, document.words(act.predicate))
