"""What one paragraph tells of the life of an instrument, of the chair and of the next meeting, held against its reading by hand.

    python accuracy/lives.py [ja|en] [--show]    the figures of each language; --show lists every difference

They stand in `accuracy/lives/`; how a row is written is told at the head of `en.yaml`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from followed import LANGUAGES, MAY_BE_MISSING, document, print_figures
from sentences_passages import REGISTRY

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.record.record import Record

FOLDER = Path(__file__).parent / "lives"
KINDS = ("lives", "chairs", "next")
FRAMES = {
    "ja": "「ヴェスカル海」対話・第9回外相会合 共同声明\n\n2031年5月4日\n\n1. {says}\n",
    "en": "Joint Statement of the 9th Foreign Ministers' Meeting of the Veskal Sea Dialogue\n\n4 May 2031\n\n1. {says}\n",
}


@dataclass(slots=True)
class Score:
    """What is told right, what is missed, what is told wrongly, and paragraphs without a fault."""

    rows: int = 0
    clean: int = 0
    wanted: int = 0
    found: int = 0
    wrong: int = 0
    shown: list[str] = field(default_factory=list)

    def hold(self, number: str, wanted: Sequence[str], told: Sequence[str]) -> None:
        """Counts one paragraph."""
        before, allowed = len(self.shown), {one.removeprefix(MAY_BE_MISSING) for one in wanted}
        needed = [one for one in wanted if not one.startswith(MAY_BE_MISSING)]
        missed, wrong = [one for one in needed if one not in told], [one for one in told if one not in allowed]
        self.rows, self.wanted, self.found = self.rows + 1, self.wanted + len(needed), self.found + len(needed) - len(missed)
        self.wrong += len(wrong)
        self.shown += [f"{number} missed: {one}" for one in missed] + [f"{number} wrong: {one}" for one in wrong]
        self.clean += len(self.shown) == before

    def __str__(self) -> str:
        return f"paragraphs without a fault {self.clean}/{self.rows}; told {self.found}/{self.wanted}, wrong {self.wrong}"


def told(record: Record) -> Iterator[str]:
    """What a record tells, as the rows are written."""
    for one in record.links.instruments:
        for stage in one.stages:
            yield " ".join(filter(None, (f"{one.id} | {stage.stage}{'' if stage.sure else '?'}", "asked" if stage.asked else "", stage.date)))
    for turn in record.links.chairs:
        yield from (" ".join(filter(None, (one.party, f"{one.told}{'' if one.sure else '?'}", one.term))) for one in turn.told)
    for meeting in record.links.announced:
        yield f"{meeting.body} {meeting.ordinal} {meeting.said or '-'} {meeting.host or '-'}"


def scored(languages: Sequence[str] = LANGUAGES) -> dict[str, Score]:
    """The score of each language."""
    knowledge: Knowledge = load((REGISTRY, FOLDER / "registry"))
    scores = {language: Score() for language in languages}
    for language, score in scores.items():
        for row in yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8")):
            record = Record([document(f"{row['id']}.txt", FRAMES[language].format(says=row["says"]), knowledge)], knowledge)
            score.hold(row["id"], [one for kind in KINDS for one in row.get(kind, ())], list(told(record)))
    return scores


if __name__ == "__main__":
    print_figures(__doc__, scored)
