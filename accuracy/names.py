"""How well names are found at their places and resolved, against lists made by reading.

    python accuracy/names.py [--show]

A row of `accuracy/names/*.tsv` is found when a mention stands at exactly its place, right when the mention has its id, wrong
when something at its place has the id of another thing. A row that is noted as doubtful counts for neither side when it is
missed. `beside` are names that we found and the list lacks: what the list leaves out on purpose (日本型), or a stray.
Needs `../shared` beside the project.
"""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from taiwa.lexicon import Knowledge, load
from taiwa.mentions import Mention
from taiwa.reading import Reading, read
from taiwa.source import open_file
from taiwa.tree.models import Provision, Tree
from taiwa.values import Span

SHARED = Path(__file__).parents[2] / "shared"
LISTS = Path(__file__).parent / "names"
KINDS: Mapping[str, tuple[str, ...]] = {
    "party": ("party",), "group": ("party",), "person": ("person",), "place": ("place",), "dialogue": ("meeting",),
    "organisation": ("organisation",), "instrument": ("instrument",), "programme": ("instrument",),
    "event": ("event", "meeting"), "meeting": ("meeting", "event", "organisation"),
}  # fmt: skip
"""Taiwa's kinds for each kind of the lists: a series of meetings is listed as what it is, registries may hold its body."""
_NAMES = {kind for kinds in KINDS.values() for kind in kinds}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One name of a list, at its place; `ids` are those that rows of the same place give."""

    document: str
    path: str
    surface: str
    kind: str
    ids: tuple[str, ...]
    doubtful: bool
    span: Span | None

    def __str__(self) -> str:
        return f"{self.document} {self.path:14} {self.surface} → {' '.join(self.ids)}"


@dataclass(slots=True)
class Score:
    """Rows by what became of them."""

    right: list[Row] = field(default_factory=list)
    unresolved: list[Row] = field(default_factory=list)
    wrong: list[tuple[Row, Mention]] = field(default_factory=list)
    missed: list[Row] = field(default_factory=list)
    other_kind: list[tuple[Row, Mention]] = field(default_factory=list)
    beside: list[tuple[str, str, Mention]] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Shares of all rows that count: found at their places, resolved to their ids; wrong ones in numbers."""
        at_place = len(self.right) + len(self.unresolved) + sum(mention.span == row.span for row, mention in self.wrong)
        elsewhere = sum(mention.span != row.span for row, mention in self.wrong)
        rows = at_place + elsewhere + len(self.missed)
        return {"found": at_place / rows, "right": len(self.right) / rows, "wrong": float(len(self.wrong))}


def scored() -> Score:
    """Every list scored against the reading of its document."""
    knowledge, score = load(), Score()
    for path in sorted(LISTS.glob("*.tsv")):
        document = next((SHARED / "corpus" / "seeds").glob(f"{path.stem}_*"))
        _score(list(rows(path, reading := read(open_file(document), knowledge))), reading, knowledge, score)
    return score


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """The rows of one list; several ids of one place are one row."""
    with path.open(encoding="utf-8", newline="") as lines:
        listed = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    places: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for one in listed:
        places.setdefault((one["path"], one["surface"], one["nth"]), []).append(one)
    for (at, surface, nth), ones in places.items():
        provision = reading.tree.by_path.get(tuple(at.split("/")))
        yield Row(
            document=path.stem, path=at, surface=surface, kind=ones[0]["kind"], ids=tuple(one["id"] for one in ones),
            doubtful=any("doubtful" in (one["note"] or "") for one in ones),
            span=_place(reading.tree, provision, surface, int(nth)) if provision else None,
        )  # fmt: skip


def _place(tree: Tree, provision: Provision, surface: str, nth: int) -> Span | None:
    """Where the `nth` of `surface` stands in a provision's own text."""
    for span in provision.spans:
        at = span.start - 1
        while (at := tree.text.chars.find(surface, at + 1, span.end)) >= 0:
            nth -= 1
            if nth == 0:
                return Span(at, at + len(surface))
    return None


def _score(listed: Sequence[Row], reading: Reading, knowledge: Knowledge, score: Score) -> None:
    names = [mention for mention in reading.mentions if mention.kind in _NAMES]
    for row in listed:
        _count(row, [name for name in names if row.span and name.span.overlaps(row.span)], knowledge, score)
    for name in names:
        if name.eid and not any(row.span and row.span.overlaps(name.span) for row in listed):
            score.beside.append((listed[0].document, name.span.of(reading.text.chars), name))


def _count(row: Row, here: Sequence[Mention], knowledge: Knowledge, score: Score) -> None:
    exact = next((name for name in here if name.span == row.span), None)
    strange = next((name for name in here if _is_id(str(name.value), knowledge) and name.value not in row.ids), None)
    if exact and _is_right(row, exact):
        score.right.append(row)
        if exact.kind not in KINDS[row.kind]:
            score.other_kind.append((row, exact))
    elif row.doubtful:
        return
    elif strange:
        score.wrong.append((row, strange))
    elif exact:
        score.unresolved.append(row)
    else:
        score.missed.append(row)


def _is_right(row: Row, name: Mention) -> bool:
    """Whether a mention means the row's thing; where no registry has one, what is printed is its id."""
    as_printed = {f"「{name.value}」"} if name.confidence == "sure" else set()
    return bool({str(name.value), *as_printed} & set(row.ids))


def _is_id(value: str, knowledge: Knowledge) -> bool:
    meetings = {meeting.id for dialogue in knowledge.dialogues.values() for meeting in dialogue.meetings}
    tables = (knowledge.parties, knowledge.groups, knowledge.persons, knowledge.things, knowledge.dialogues, meetings)
    return any(value in table for table in tables)


def main() -> int:
    """Print the figures, with `--show` also every row that is not right."""
    score = scored()
    print("  ".join(f"{name} {value:.3f}" for name, value in score.figures().items()))
    print(f"other kind {len(score.other_kind)}  beside {len(score.beside)}")
    if "--show" in sys.argv:
        for title, listed in (("missed", score.missed), ("not resolved", score.unresolved)):
            print(title, *listed, sep="\n  ")
        for title, pairs in (("wrong", score.wrong), ("other kind", score.other_kind)):
            print(title, *(f"{row}: {name.kind} {name.value} {name.rule}" for row, name in pairs), sep="\n  ")
        print("beside", *(f"{document} {words}: {name.kind} {name.value} {name.rule}" for document, words, name in score.beside), sep="\n  ")
    return int(bool(score.wrong))


if __name__ == "__main__":
    sys.exit(main())
