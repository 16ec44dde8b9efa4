"""The page on values keeps what its tables say."""

import re
from pathlib import Path

import pytest

from taiwa.lexicon import load
from taiwa.mentions import Mention
from taiwa.reading import read
from taiwa.source import from_bytes
from taiwa.values import Money, Quantity

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "values.md"
ROW = re.compile(r"^\| (ja|en|ru) \| (.+?) \| (.+?) \|$", re.MULTILINE)
ROWS = ROW.findall(PAGE.read_text("utf-8"))
TITLES = {"ja": "共同声明", "en": "Joint Statement of parties", "ru": "Совместное заявление"}


def written(one: Mention) -> str:
    """A value as the page writes it."""
    hedge = ""
    if isinstance(one.value, Money | Quantity):
        hedge = f"{one.value.bound.replace('-', ' ')} " if one.value.bound else "about " if one.value.approx else ""
    return f"{hedge}{one.value}{' ?' if one.confidence == 'unsure' else ''}"


@pytest.mark.parametrize(("language", "printed", "value"), ROWS)
def test_a_row_of_the_page_is_what_is_read(language: str, printed: str, value: str) -> None:
    """Said in a document of 1 May 2020, the words of a row have its value."""
    text = f"---\ntitle: x\ndate: 2020-05-01\n---\n\n{TITLES[language]}\n\n{printed}\n"
    assert value in [written(one) for one in read(from_bytes(text.encode(), "made.md"), load()).mentions]


def test_the_page_has_rows_of_each_language() -> None:
    """Dates, lengths, sums and names stand in the tables in each of the three."""
    assert {language for language, _, _ in ROWS} == set(TITLES)
    assert len(ROWS) > 30
