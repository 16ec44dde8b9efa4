"""Short sentences over every kind of value and name: what is found in them is all that is there, and nothing else."""

from pathlib import Path

import pytest
import yaml

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.source import from_bytes

ROWS = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))
TITLES = {"en": "Joint Statement of parties", "ja": "共同声明\n我々は次のとおり述べる。", "ru": "Совместное заявление"}
CASES = [(language, row["says"], row["finds"]) for language, rows in ROWS.items() for row in rows]


@pytest.mark.parametrize(("language", "says", "finds"), CASES)
def test_a_sentence_holds_what_is_printed_and_no_more(language: str, says: str, finds: list[str]) -> None:
    """Each value and name at its words, as precise as printed; what is open is unsure, and nothing is made up."""
    text = f"---\ntitle: x\ndate: 2020-05-01\n---\n\n{TITLES[language]}\n\n{says}\n"
    reading = read(from_bytes(text.encode(), "made.md"), load())
    chars = reading.text.chars
    own = [one for one in reading.mentions if one.span.start >= chars.rindex(chars.strip().rsplit("\n", maxsplit=1)[-1])]
    found = [f"{one.span.of(chars)} = {one.value}{'' if one.confidence == 'sure' else ' ?'}" for one in own]
    assert found == finds


def test_each_language_is_tried_with_as_many() -> None:
    """Sixty sentences of each language at least."""
    assert all(len(rows) >= 60 for rows in ROWS.values())
