"""How well values are read against published tables: figures, not bars, because the tables read more than we annotate.

    python accuracy/tables.py [FOLDER]

Recall is the share of the expected values of a kind we annotate that are found; precision the share of what we find
that the table expects in any form. A date with several readings counts when one of them is found.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path

from taiwa.mentions import Mention, resolve_mentions
from taiwa.mentions.find import Segment, find_values
from taiwa.mentions.numbers import English, Japanese
from taiwa.mentions.words import words_of
from taiwa.meta.models import Meta
from taiwa.values import Duration, Edtf, Money, Quantity, Span

DEFAULT = Path(__file__).parents[2] / "shared" / "tables"
_TIMEX = re.compile(r"\d{4}(-\d\d)?(-\d\d)?|P[\dYMWDTH.]+")


@dataclass
class Score:
    """Counts of one table."""

    table: str
    expected: int = 0
    hit: int = 0
    found: int = 0
    right: int = 0

    def add(self, wanted: list[set[str]], found: list[str], *, also: Iterable[str] = ()) -> None:
        """Counts one text: each wanted value by its possible forms, each found one."""
        allowed = {form for forms in wanted for form in forms} | set(also)
        self.expected += len(wanted)
        self.hit += sum(1 for forms in wanted if forms & set(found))
        self.found += len(found)
        self.right += sum(1 for value in found if value in allowed)

    def __str__(self) -> str:
        recall, precision = (part / whole if whole else 0.0 for part, whole in (
            (self.hit, self.expected), (self.right, self.found)
        ))
        return f"{self.table:44} {self.expected:6} {recall:7.3f} {self.found:6} {precision:9.3f}"


def fold(text: str) -> str:
    """A text as the stages before would hand it on."""
    return unicodedata.normalize("NFKC", text)


def rows(path: Path) -> Iterator[dict]:
    """The lines of a table in JSON."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def mentions(text: str, language: str, reference: str | None = None) -> tuple[Mention, ...]:
    """The values of a text, those that count from a day settled by the reference day."""
    chars = fold(text)
    found = tuple(find_values(chars, [Segment(Span(0, len(chars)), None)], language))
    return resolve_mentions(found, Meta(date=Edtf(reference[:10]) if reference else None))


def days(value: Edtf, *, inclusive: bool) -> str:
    """A date as its first day and the day after its last; a period to a day, month or year is without it there."""
    first, last = value.first, value.last
    end = last and last + timedelta(days=1)
    if "/" in value.text and not inclusive:
        end = Edtf(value.text.split("/")[-1]).first
    return f"{first}/{end}"


def as_expected(value: Edtf | Duration, forms: set[str]) -> str:
    """A value in the form that the table uses."""
    if isinstance(value, Duration):
        return value.iso
    without = days(value, inclusive=False)
    return without if without in forms else days(value, inclusive=True)


def expected_days(entry: dict) -> str | None:
    """The same of a reading of the table; None for one we do not annotate."""
    try:
        if entry.get("type") == "date" and "value" in entry:
            day = date.fromisoformat(entry["value"])
            return f"{day}/{day + timedelta(days=1)}"
        if entry.get("type") == "daterange" and "start" in entry:
            return f"{entry['start']}/{entry.get('end')}"
    except ValueError:
        return None
    return entry["timex"] if entry.get("type") == "duration" else None


def date_table(path: Path, language: str) -> Score:
    """A table of dates with a reference day."""
    score = Score(path.stem)
    for row in rows(path):
        readings = [result["value"].get("values", []) for result in row["results"]]
        wanted = [{form for entry in entries if (form := expected_days(entry))} for entries in readings]
        found = mentions(row["text"], language, row["reference"])
        forms = {form for forms in wanted for form in forms}
        values = [
            as_expected(m.value, forms)
            for m in found if isinstance(m.value, Edtf | Duration) and ":" not in str(m.value)
        ]
        score.add([forms for forms in wanted if forms], values)
    return score


def timex_table(path: Path) -> Score:
    """A table of TIMEX values; those of days, months, years and lengths count."""
    score = Score(path.stem)
    for row in rows(path):
        wanted = [re.sub(r"(-XX)+$", "", value) for value in row["values"]]
        found = [str(m.value) for m in mentions(row["text"], "ja") if m.kind in {"date", "duration"}]
        score.add([{value} for value in wanted if _TIMEX.fullmatch(value)], found, also=wanted)
    return score


def unit_table(path: Path, language: str) -> Score:
    """A table of sums and measures, compared by amount (and currency code where the table has one)."""
    score = Score(path.stem)
    for row in rows(path):
        wanted = [{f"{amount(r['value']['value'])} {r['value'].get('isoCurrency', '')}".strip()}
                  for r in row["results"] if r["type"] in {"currency", "dimension"} and r["value"].get("value")]
        found = [m.value for m in mentions(row["text"], language) if isinstance(m.value, Money | Quantity)]
        codes = any(" " in form for forms in wanted for form in forms)
        score.add(wanted, [
            amount(f"{v.amount:f}") + (f" {v.currency}" if codes and isinstance(v, Money) else "") for v in found
        ])
    return score


def amount(printed: str) -> str:
    """A number in its shortest form."""
    try:
        return f"{Decimal(printed).normalize():f}"
    except InvalidOperation:
        return printed


def number_table(path: Path, numbers: Japanese | English) -> Score:
    """A table of plain numbers, which are values only with a unit: here their places are given."""
    score = Score(path.stem)
    pattern = re.compile(numbers.pattern)
    for row in rows(path):
        for result in row["results"]:
            if result["type"] == "number" and result["value"].get("value"):
                match = pattern.fullmatch(fold(result["text"]))
                found = [amount(f"{numbers.value(match[0]):f}")] if match else []
                score.add([{amount(result["value"]["value"])}], found)
    return score


def law_table(path: Path) -> Score:
    """Law numbers: the year by its era and the number in kanji."""
    score, numbers = Score(path.stem), Japanese(words_of("ja"))
    for line in path.read_text("utf-8").splitlines()[1:]:
        printed, _, year, number = line.split("\t")
        found = [str(m.value) for m in mentions(printed, "ja") if isinstance(m.value, Edtf)]
        nth = re.search("第(.+)号", printed)
        score.add([{year}, {number}], [*found, *([str(numbers.value(nth[1]))] if nth else [])])
    return score


def scores(folder: Path) -> Iterator[Score]:
    """Every table of the folder."""
    yield timex_table(folder / "ja-timex.jsonl")
    for name, language in (("japanese", "ja"), ("english", "en")):
        numbers = (Japanese if language == "ja" else English)(words_of(language))
        yield date_table(folder / f"recognizers-{name}-datetime.jsonl", language)
        yield unit_table(folder / f"recognizers-{name}-numberwithunit.jsonl", language)
        yield number_table(folder / f"recognizers-{name}-number.jsonl", numbers)
    yield law_table(folder / "japanese-law-numbers.tsv")


def main() -> int:
    """Prints one line per table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not folder.is_dir():
        print(f"{folder} is no folder", file=sys.stderr)
        return 2
    print(f"{'table':44} {'values':>6} {'recall':>7} {'found':>6} {'precision':>9}")
    print(*scores(folder), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
