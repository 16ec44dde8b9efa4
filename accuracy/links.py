"""How well links are found, against what was judged by reading before any rule ran (`accuracy/links/*.yaml`).

    python accuracy/links.py [--show]

Right: found at its place with the meaning, stage, party, status or items that the judgement has. Wrong and sure: claimed as
sure at a place where the judgement has another, or has said that there is none. What is judged doubtful counts for neither.
`beside` is what we found and the list does not have; it is shown, to be judged. Needs `../shared` beside the project.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.record import Record
from taiwa.source import open_file

SHARED = Path(__file__).parents[2] / "shared"
TRUTH = Path(__file__).parent / "links"
Row = Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """Rows of one kind by what became of them."""

    right: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of the rows that are found and right."""
        return len(self.right) / max(1, len(self.right) + len(self.missed))


def scored() -> dict[str, Score]:
    """Every kind of link, scored on the five seeds."""
    record, seeds = _record()
    return {
        "references": _references(record, seeds), "lives": _lives(record, seeds), "chairs": _chairs(record, seeds),
        "next": _next(record, seeds), "occasions": _occasions(record, seeds), "aims": _aims(record, seeds),
        "changes": _changes(record, seeds),
    }  # fmt: skip


def _record() -> tuple[Record, dict[str, str]]:
    """The record of the seeds, and the seed of each work."""
    knowledge = load()
    files = sorted((SHARED / "corpus" / "seeds").glob("*.txt"))
    record = Record([of_reading(read(open_file(file), knowledge)) for file in files], knowledge)
    return record, {work.id: f"seed-{work.document.file[:3]}" for work in record.works}


def _truth(name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", yaml.safe_load((TRUTH / f"{name}.yaml").read_text("utf-8")))


def _sure(rows: Sequence[Row]) -> Iterator[Row]:
    return (row for row in rows if not row.get("doubtful"))


def _references(record: Record, seeds: Mapping[str, str]) -> Score:
    score, truth = Score(), _truth("references")
    for work in record.works:
        seed = seeds[work.id]
        rows = truth[seed]
        found = [one for one in record.links.references(work) if one.kind != "meeting"]
        for row in _sure(rows):
            same = [
                one for one in found if one.place.pinpoint == row["at"] and _share_words(one.place.words, row["words"])
            ]
            right = [
                one
                for one in same
                if _means(one, row) and [seeds[each.work] for each in one.held] == [row["held"]] * bool(row["held"])
            ]
            (score.right if right else score.missed).append(f"{seed} {row['at']} {row['words']}")
        for one in found:
            place = f"{seed} {one.place.pinpoint} {one.place.words} → {one.means}"
            here = [
                row for row in rows if row["at"] == one.place.pinpoint and _share_words(one.place.words, row["words"])
            ]
            if not here and not any(_means(one, row) for row in rows if row["at"] == one.place.pinpoint):
                score.beside.append(place)
            elif one.sure and here and not any(_means(one, row) or row.get("doubtful") for row in here):
                score.wrong.append(place)
            if one.sure and any(row["held"] is None and one.held for row in here):
                score.wrong.append(f"{place} held")
    return score


def _means(one: Any, row: Row) -> bool:
    return one.own if row["means"] == "own" else one.means == row["means"]


def _share_words(found: str, words: str) -> bool:
    return found in words or words in found or any(found.startswith(words[at:]) for at in range(1, len(words) - 3))


def _lives(record: Record, seeds: Mapping[str, str]) -> Score:
    score, rows = Score(), _truth("instruments")["lives"]
    found = [stage for one in record.links.instruments for stage in one.stages]
    for row in _sure(rows):
        same = [one for one in found if _is_stage(one, row, seeds)]
        right = [
            one for one in same if one.asked == row["asked"] and ("date" not in row or one.date == str(row["date"]))
        ]
        (score.right if right else score.missed).append(f"{row['seed']} {row['at']} {row['instrument']} {row['stage']}")
    for one in found:
        place = f"{seeds[one.place.document]} {one.place.pinpoint} {one.instrument} {one.stage}{' asked' if one.asked else ''}"
        same = [row for row in rows if _is_stage(one, row, seeds)]
        if not same:
            score.beside.append(place)
        elif one.sure and all(row["asked"] != one.asked for row in same):
            score.wrong.append(place)
    return score


def _is_stage(one: Any, row: Row, seeds: Mapping[str, str]) -> bool:
    return (seeds[one.place.document], one.place.pinpoint, one.instrument, one.stage) == (
        row["seed"],
        row["at"],
        row["instrument"],
        row["stage"],
    )


def _chairs(record: Record, seeds: Mapping[str, str]) -> Score:
    score, truth = Score(), _truth("occasions")
    found = [one for turn in record.links.chairs for one in turn.told]
    said = {(seeds[one.place.document], one.place.pinpoint, one.party, one.told, one.term): one for one in found}
    wanted = {(row["seed"], row["at"], row["party"], row["told"], row["term"]) for row in truth["chairs"]}
    traps = {(row["seed"], row["at"]) for row in truth["chair_traps"]}
    score.right += map(str, wanted & set(said))
    score.missed += map(str, wanted - set(said))
    score.wrong += (str(key) for key, one in said.items() if one.sure and (key not in wanted or key[:2] in traps))
    return score


def _next(record: Record, seeds: Mapping[str, str]) -> Score:
    score, rows = Score(), _truth("occasions")["next"]
    said = {
        (seeds[one.place.document], one.place.pinpoint, one.body, one.ordinal, one.said, one.host, one.met if one.status == "held" else None, one.date)
        for one in record.links.announced
    }  # fmt: skip
    wanted = {
        (row["seed"], row["at"], row["body"], row["ordinal"], row["said"], row["host"], row["took_place"], str(row["date"]) if row["date"] else None)
        for row in rows
    }  # fmt: skip
    score.right += map(str, wanted & said)
    score.missed += map(str, wanted - said)
    score.wrong += map(str, said - wanted)
    return score


def _occasions(record: Record, seeds: Mapping[str, str]) -> Score:
    """Every occasion at its place, in its status and with its day; meetings of the dialogue's own list stand in the calendar."""
    score, rows = Score(), _truth("occasions")["occasions"]
    named = [
        (seeds[place.document], place.pinpoint, place.words, one.id, one.date, one.status)
        for one in record.links.occasions
        for place in one.places
    ]
    listed = [
        (seeds[work.id], one.place.pinpoint, one.place.words, one.means, one.when, None)
        for work in record.works for one in record.links.references(work) if one.kind == "meeting"
    ]  # fmt: skip
    for row in _sure(rows):
        day = str(row["date"]) if row["date"] else None
        here = [
            one
            for one in (*named, *listed)
            if one[0] == row["seed"]
            and (one[1] in (row["at"], "") and (_share_words(one[2], row["words"]) or not one[2]))
        ]
        right = [one for one in here if one[3] == row.get("means", one[3]) or row.get("means", "").startswith("a ")]
        right = [one for one in right if _is_day(one[4], day) and one[5] in (row["status"], None)]
        place = f"{row['seed']} {row['at']} {row['words']}"
        (score.right if right else score.missed).append(place)
        if here and not right:
            score.wrong += [f"{place}: {one[3:]}" for one in here if one[5] not in (row["status"], "cited", None)]
    return score


def _is_day(found: str | None, day: str | None) -> bool:
    """Whether the day found is the one wanted, or one inside it that a registry knows better."""
    return (
        found == day
        or bool(found and day and (found.startswith(day) or set(found.split("/")) & set(day.split("/"))))
        or _inside(found, day)
    )


def _inside(found: str | None, day: str | None) -> bool:
    first, _, last = (day or "").partition("/")
    return bool(found and last and first <= found <= last)


def _aims(record: Record, seeds: Mapping[str, str]) -> Score:
    score, rows = Score(), _truth("aims")["lists"]
    found = {(seeds[one.place.document], one.place.pinpoint, one.kind): one for one in record.links.aims}
    for row in _sure(rows):
        key = (row["seed"], row["at"], row["kind"])
        one = found.get(key)
        same = one is not None and _as_listed([item.words for item in one.items], row["items"])
        same = same and (not row["registry"] or [item.registered for item in one.items] == row["registry"])  # type: ignore[union-attr]
        (score.right if same else score.missed).append(str(key))
        if one is not None and one.sure and not same:
            score.wrong.append(str(key))
    known = {(row["seed"], row["at"], row["kind"]) for row in rows}
    score.beside += (str(key) for key in found if key not in known)
    return score


def _as_listed(printed: Sequence[str], listed: Sequence[str]) -> bool:
    """Whether items are the listed ones; of a long one the list has the first words and an ellipsis."""
    return len(printed) == len(listed) and all(
        words.startswith(item[:-1]) if item.endswith("…") else words == item
        for words, item in zip(printed, listed, strict=True)
    )


def _changes(record: Record, seeds: Mapping[str, str]) -> Score:
    score, rows = Score(), _truth("aims")["changes"]
    said = {
        (one.kind, (one.after or one.before).words, seeds[one.work]): one.change
        for one in record.links.aim_moves
        if one.after or one.before
    }  # type: ignore[union-attr]
    for row in rows:
        right = said.get((row["kind"], row["item"], row["to"])) == row["change"]
        (score.right if right else score.missed).append(f"{row['kind']} {row['item']} {row['to']} {row['change']}")
    return score


if __name__ == "__main__":
    if not SHARED.is_dir():
        sys.exit("links.py needs ../shared beside the project")
    for kind, score in scored().items():
        print(
            f"{kind:12} {score.share:.2f} of {len(score.right) + len(score.missed)} right, {len(score.wrong)} wrong and sure, {len(score.beside)} beside"
        )
        if "--show" in sys.argv:
            for name in ("missed", "wrong", "beside"):
                for line in getattr(score, name):
                    print(f"    {name}: {line}")
