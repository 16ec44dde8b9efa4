"""What one work adds to the answers of the record, apart from all others; it can be kept, and need not be worked out again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from ..acts.models import ActType, Degree, Force
from .answers import Place, Position, Stance
from .hearing import heard_in
from .stances import holds_elsewhere
from .works import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One work: its day (EDTF), its series of meetings, whether it was adopted, and who took part.

    `spoken` are the positions taken in it, in the order of the text, without change. `shown` says where the text may
    speak of an issue: it is looked at where no position was read. `unread` are those of which it speaks and nobody's position
    was read. `heard` tells which words stand in the text, where somebody may be silent in it; `called` are the short names that it gives treaties
    whose full names show an issue: a later text may speak of it by these alone. `within` are issues with the parties that spoke to a part of them, or may have. Without the `whole_text` nobody is silent in it.
    """

    work: str
    file: str
    date: str | None
    series: tuple[str, str] | None
    adopted: bool
    parties: tuple[str, ...]
    spoken: tuple[Position, ...]
    shown: Mapping[str, Place]
    unread: frozenset[str]
    within: frozenset[tuple[str, str]]
    whole_text: bool = True
    heard: str = ""
    called: frozenset[tuple[str, str]] = frozenset()

    @property
    def whole(self) -> Place:
        """The document as a whole, for what is said by its silence."""
        return Place(document=self.work, file=self.file, eid="", pinpoint="", date=self.date, words="")


def share_of(work: Work, spoken: tuple[Position, ...], shown: Mapping[str, Place], within: frozenset[tuple[str, str]], called: frozenset[tuple[str, str]]) -> Share:
    """The share of a work, with what was drawn from its text."""
    document = work.document
    return Share(
        work=work.id, file=document.file, date=document.date, series=work.series, adopted=work.adopted,
        parties=document.meta.parties, spoken=spoken, shown=shown,
        unread=frozenset(shown) - {row.issue for row in spoken}, within=within,
        whole_text=not any(problem.unread for problem in document.problems) and not holds_elsewhere(document.text),
        heard=heard_in(document) if work.adopted and work.series else "", called=called,
    )  # fmt: skip


def to_json(share: Share) -> str:
    """A share in few characters: words that several parties say stand once."""
    words: dict[tuple[str, str, str], int] = {}
    matters: dict[str, int] = {}
    rows = [
        [
            row.issue, row.party, row.stance, words.setdefault(_at(row.place), len(words)), list(row.acts),
            row.act.value if row.act else None, int(row.force), int(row.degree), _packed(row),
            [matters.setdefault(word, len(matters)) for word in sorted(row.matter)],
        ]
        for row in share.spoken
    ]  # fmt: skip
    shown = {issue: words.setdefault(_at(place), len(words)) for issue, place in share.shown.items()}
    return json.dumps([
        share.work, share.file, share.date, share.series, share.adopted, share.parties, rows, shown, list(words), list(matters),
        share.whole_text, sorted(share.within), share.heard, sorted(share.called),
    ], ensure_ascii=False, separators=(",", ":"))  # fmt: skip


def of_json(packed: str, issue: str | None = None, party: str | None = None) -> Share:
    """A share that was written; of its positions only those on `issue` and of `party`, where one is asked for."""
    work, file, date, series, adopted, parties, rows, shown, words, matters, whole_text, within, heard, called = cast("Written", json.loads(packed))

    def place(number: int) -> Place:
        eid, pinpoint, printed = words[number]
        return Place(document=work, file=file, eid=eid, pinpoint=pinpoint, date=date, words=printed)

    return Share(
        work=work, file=file, date=date, series=(series[0], series[1]) if series else None, adopted=adopted,
        parties=tuple(parties),
        spoken=tuple(
            Position(
                issue=about, party=who, stance=stance, change=None, place=place(at), acts=tuple(acts),
                act=_ACTS[act] if act else None, force=_FORCES[force], degree=_DEGREES[degree],
                matter=frozenset(matters[word] for word in matter),
                against=bool(marks & 1), reported=bool(marks & 2), withheld=bool(marks & 4), procedure=bool(marks & 8),
                yields=bool(marks & 16), declines=bool(marks & 32), partly=bool(marks & 64), again=bool(marks & 128), fights=bool(marks & 256),
            )
            for about, who, stance, at, acts, act, force, degree, marks, matter in rows
            if issue in (None, about) and party in (None, who)
        ),
        shown={about: place(number) for about, number in shown.items() if issue in (None, about)},
        unread=frozenset(about for about in shown if issue in (None, about)) - {about for about, *_ in rows},
        within=frozenset((about, who) for about, who in within),
        whole_text=whole_text, heard=heard, called=frozenset((about, name) for about, name in called),
    )  # fmt: skip


_ACTS = {act.value: act for act in ActType}
_MARKS = ("against", "reported", "withheld", "procedure", "yields", "declines", "partly", "again", "fights")
"""What is true or not of a position, by its bit; a new one stands last."""
_FORCES, _DEGREES = list(Force), list(Degree)
Row = tuple[str, str, Stance, int, list[str], str | None, int, int, int, list[int]]
Written = tuple[
    str, str, str | None, list[str] | None, bool, list[str], list[Row], dict[str, int], list[tuple[str, str, str]], list[str], bool,
    list[tuple[str, str]], str, list[tuple[str, str]],
]


def _packed(row: Position) -> int:
    return sum(1 << bit for bit, name in enumerate(_MARKS) if getattr(row, name))


def _at(place: Place) -> tuple[str, str, str]:
    return place.eid, place.pinpoint, place.words
