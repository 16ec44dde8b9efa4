"""`taiwa show --values`: every date, sum, count and name with its place, its printed words and what it is worth."""

import json
from pathlib import Path

import pytest
from running import Run

from taiwa.cli.valuing import values_json, values_text
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.works import Work, works_of
from taiwa.reports.wording import Wording
from taiwa.source import from_bytes, open_file

EXAMPLES = Path(__file__).parents[2] / "examples"
KNOWN = load((EXAMPLES / "registry",))
STATEMENT = "2013-fm2-joint-statement.ja.md"
MADE = "---\ntitle: 声明\ndate: 2020-05-01\n---\n\n共同声明\n\n1. 我々は、2019年に約500万ドルを供与し、今後3年間で100人以上を受け入れる。\n\n2. 3月5日から10か国が会合した。河野外務大臣は述べた。\n"


def made(words: str) -> Work:
    """The work of a short document."""
    (work,) = works_of([of_reading(read(from_bytes(words.encode(), "made.md"), load()))])
    return work


def test_every_value_stands_on_a_line_with_its_place() -> None:
    """Pinpoint, kind, printed words, value; how exactly a sum is printed is said."""
    work = made(MADE)
    lines = values_text(work, work.document.provisions, Wording("en", load())).splitlines()
    assert "1  date  “2019年” → 2019" in lines
    assert "1  sum  “約500万ドル” → about USD 5,000,000" in lines
    assert "1  count  “100人以上” → at least 100 people" in lines
    assert "1  length of time  “今後3年間” → P3Y" in lines
    assert "2  person  “河野” → kono  (Taro Kono)" in lines


@pytest.mark.parametrize(("language", "why"), [("en", "only the surname is printed"), ("ja", "姓だけが書かれている")])
def test_what_is_unsure_says_why_below(language: str, why: str) -> None:
    """The reason stands below the line it is about, in the language spoken."""
    work = made(MADE)
    lines = values_text(work, work.document.provisions, Wording(language, load())).splitlines()
    at = next(number for number, line in enumerate(lines) if "河野" in line and "→" in line)
    assert lines[at + 1].strip().startswith(f"? {why}")


def test_the_json_has_every_mention_at_its_place() -> None:
    """A program gets every mention of the document, with the words that stand at its span."""
    (work,) = works_of([of_reading(read(open_file(EXAMPLES / "documents" / STATEMENT), KNOWN))])
    found = values_json(work, work.document.provisions)["values"]
    assert isinstance(found, list)
    assert len(found) == len(work.document.mentions) > 0
    assert all(work.document.text[one["span"][0] : one["span"][1]] == one["words"] for one in found)


def test_a_part_shows_its_own_values_only(run: Run, tmp_path: Path) -> None:
    """With a pinpoint the values of that part and of what stands below it; text and JSON show the same ones."""
    file = tmp_path / "made.md"
    file.write_text(MADE, encoding="utf-8")
    record = ("--record", str(tmp_path / "values.db"))
    assert run("add", str(file), *record).code == 0
    plain = run("show", "made", "2", "--values", *record)
    asked = run("show", "made", "2", "--values", "--format", "json", *record)
    assert plain.code == asked.code == 0
    values = json.loads(asked.out)["values"]
    assert {one["pinpoint"] for one in values} == {"2"}
    assert sum("→" in line for line in plain.out.splitlines()) == len(values) > 1
    assert next(one for one in values if one["kind"] == "quantity")["value"] == {"amount": "10", "unit": "country", "approx": False, "bound": None}
