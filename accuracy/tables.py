"""How well values are read against published tables, under what was committed of them before any rule ran (`values/`).

    python accuracy/tables.py [--table NAME] [--show N]

A case is right when exactly the values that are expected are found, each at its place, and no other of the kinds in question.
`--table` takes those whose name holds NAME; `--show` prints the first N wrong cases of each. A sentence of the silence files
is right when nothing is found in it. Needs `../shared/tables` beside the project, but for the silence files.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml
from tables_items import Item, fold, is_measure, one_line, placed, same_number, shown
from tables_truth import VALUES, Row, rows, tables

from taiwa.mentions import Mention, resolve_mentions
from taiwa.mentions.find import Segment, find_values
from taiwa.mentions.numbers import English, Japanese, Russian
from taiwa.mentions.words import words_of
from taiwa.meta.models import Meta
from taiwa.values import Edtf, Quantity, Span

DEFAULT = Path(__file__).parents[2] / "shared" / "tables"
LAWS, SILENCE = "japanese-law-numbers", "silence"
TODAY = "2021-07-18"
"""A reference day for sentences that have none, so that nothing stays unread for want of one."""
NUMBERS: dict[str, English | Japanese | Russian] = {"ja": Japanese(words_of("ja")), "en": English(words_of("en")), "ru": Russian(words_of("ru"))}
KINDS = {
    "dates": {"date", "duration"}, "lengths": {"date", "duration"}, "lengths and silence": {"date", "duration"},
    "sums": {"money"}, "dates and sums": {"date", "duration", "money"}, SILENCE: {"date", "duration", "money", "quantity"},
}  # fmt: skip
"""The kinds in question by what a case measures; quantities by their unit."""


class Wrong(NamedTuple):
    """A case that is not right."""

    id: str
    text: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.id}: {self.text}\n      expected {self.expected}\n      found    {self.found}"


@dataclass
class Score:
    """The cases of one measure of a table."""

    name: str
    cases: int = 0
    wrong: list[Wrong] = field(default_factory=list)

    @property
    def right(self) -> int:
        """How many are right."""
        return self.cases - len(self.wrong)

    @property
    def share(self) -> float:
        """How many of a whole."""
        return self.right / self.cases if self.cases else 1.0

    def add(self, row: Row, found: Iterable[Item]) -> None:
        """Counts one case."""
        self.cases += 1
        had = sorted(found)
        if had != sorted(row.expected):
            self.wrong.append(Wrong(row.id, row.text, one_line(row.expected), one_line(had)))

    def __str__(self) -> str:
        return f"{self.name:54} {self.cases:6} {self.right:6} {self.share:7.3f}"


def mentions(text: str, language: str, day: str | None) -> tuple[Mention, ...]:
    """The values of a folded text, those that count from a day settled by it."""
    found = tuple(find_values(text, [Segment(Span(0, len(text)), None)], language))
    return resolve_mentions(found, Meta(date=Edtf(day[:10]) if day else None))


def found_in(row: Row, language: str) -> list[Item]:
    """What is read in a case, of the kinds that it asks for."""
    if row.measure == "numbers":
        return [item for want in row.expected for item in _number(row.text, want, language)]
    return [
        Item(*((0, 0) if row.whole else placed(row.text, (one.span.start, one.span.end), language)), one.kind, shown(one.value))
        for one in mentions(row.text, language, row.day) if _asked(one, row.measure)
    ]  # fmt: skip


def _asked(one: Mention, measure: str) -> bool:
    if measure == "percentages":
        return isinstance(one.value, Quantity) and one.value.unit == "percent"
    return is_measure(one.value) if measure == "measures" else one.kind in KINDS[measure]


def _number(text: str, want: Item, language: str) -> Iterator[Item]:
    """A number read from its own figures or words; numbers alone are no mentions."""
    numbers = NUMBERS.get(language)
    match = re.fullmatch(numbers.pattern, text[want.start : want.end]) if numbers else None
    if numbers and match:
        value = numbers.value(match[0])
        yield want if same_number(value, want.value) else want._replace(value=str(value))


def table_scores(folder: Path, table: str) -> Iterator[Score]:
    """A table by what its cases measure."""
    language = "ja" if table.startswith("ja-") else next(code for name, code in LANGUAGES.items() if name in table)
    scores: dict[str, Score] = {}
    for row in rows(folder, table):
        scores.setdefault(row.measure, Score(f"{table}: {row.measure}")).add(row, found_in(row, language))
    yield from scores.values()


LANGUAGES = {"japanese": "ja", "english": "en", "russian": "ru"}


def law_score(folder: Path) -> Score:
    """Law numbers: the year by its era and, where one is printed, the number in kanji."""
    score = Score(LAWS)
    for line in (folder / f"{LAWS}.tsv").read_text("utf-8").splitlines()[1:]:
        printed, _, year, number = line.split("\t")
        nth = re.search("第(.+)号", printed)
        found = [shown(one.value) for one in mentions(fold(printed), "ja", None) if one.kind == "date"]
        found += [str(NUMBERS["ja"].value(nth[1]))] if nth else []
        expected = (year, number) if nth else (year,)
        row = Row(printed, "laws", printed, None, tuple(Item(0, 0, "", value) for value in expected))
        score.add(row, [Item(0, 0, "", value) for value in found])
    return score


def silence_scores() -> Iterator[Score]:
    """Sentences full of numbers in which no value may be found, by language."""
    for file in sorted(VALUES.glob("silence-*.yaml")):
        sheet = yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
        score = Score(file.stem)
        for number, sentence in enumerate(sheet["sentences"], 1):
            row = Row(f"{number} ({sentence['trap']})", SILENCE, fold(sentence["text"]), TODAY, ())
            score.add(row, found_in(row, sheet["language"]))
        yield score


def scores(folder: Path = DEFAULT, only: str = "") -> Iterator[Score]:
    """Every measure whose table's name holds `only`; without the folder the silence files alone."""
    for table in tables() if folder.is_dir() else ():
        if only in table:
            yield from table_scores(folder, table)
    if folder.is_dir() and only in LAWS:
        yield law_score(folder)
    yield from (score for score in silence_scores() if only in score.name)


def main() -> None:
    """Print one line for each measure, and wrong cases where they are asked for."""
    asked = argparse.ArgumentParser(description="Values against published tables")
    asked.add_argument("--table", default="", help="only tables whose name holds this")
    asked.add_argument("--show", type=int, default=0, help="so many wrong cases of each")
    options = asked.parse_args()
    if not DEFAULT.is_dir():
        print("There is no ../shared/tables beside the project: only the silence files are read", file=sys.stderr)
    print(f"{'table':54} {'cases':>6} {'right':>6} {'share':>7}")
    for score in scores(only=options.table):
        print(score)
        print(*(f"   {wrong}\n" for wrong in score.wrong[: options.show]), sep="", end="")


if __name__ == "__main__":
    main()
