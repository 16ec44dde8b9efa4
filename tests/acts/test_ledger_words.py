"""The rows of conditions and partners: every word of a row is tried in the sentences it brings along."""

from pathlib import Path

import pytest

from taiwa.acts.conditions import condition_of
from taiwa.acts.ledger_cues import ConditionCue, PartnerCue, ledger_cues, load_from
from taiwa.acts.partners import partners_of
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.registry.complaints import RegistryError
from taiwa.source import from_bytes
from taiwa.values import Span

KNOWLEDGE = load()
LANGUAGES = ("ja", "en")


def conditions() -> list[tuple[str, ConditionCue, str]]:
    """Every row with every word of it."""
    return [(language, row, word) for language in LANGUAGES for row in ledger_cues(language).conditions for word in row.words]


def partners() -> list[tuple[str, PartnerCue, str]]:
    """Every row with every word of it."""
    return [(language, row, word) for language in LANGUAGES for row in ledger_cues(language).partners for word in row.words]


def condition(sentence: str, language: str) -> str | None:
    """The condition printed in a sentence."""
    found = condition_of(sentence, Span(0, len(sentence)), language)
    return found.of(sentence) if found else None


def roles(sentence: str, language: str) -> set[str]:
    """The parts that bodies have in a sentence, by the mentions that a reading finds in it."""
    reading = read(from_bytes(sentence.encode(), f"a.{language}.txt"), KNOWLEDGE)
    chars = reading.text.chars
    return {one.role.value for one in partners_of(chars, Span(0, len(chars)), reading.mentions, language)}


@pytest.mark.parametrize(("language", "row", "word"), conditions(), ids=lambda value: getattr(value, "id", value))
def test_a_condition_is_quoted_whole_and_nothing_is_read_into_its_counterexample(language: str, row: ConditionCue, word: str) -> None:
    """Each word takes its sentence and quotes what the row says, without a comma; it leaves the other one."""
    assert condition(row.takes.format(word=word), language) == row.prints.format(word=word).rstrip("、")
    assert condition(row.leaves.format(word=word), language) is None


@pytest.mark.parametrize(("language", "row", "word"), partners(), ids=lambda value: getattr(value, "id", value))
def test_a_part_is_read_from_the_words_beside_a_body(language: str, row: PartnerCue, word: str) -> None:
    """Each word gives the body beside it the role of its row; without it the body has none."""
    assert roles(row.takes.format(word=word), language) == {row.role.value}
    assert roles(row.leaves, language) == set()


def test_a_row_without_its_quotation_is_told_with_file_and_line(tmp_path: Path) -> None:
    """What a linguist forgets is said when the file is loaded, with the place."""
    file = tmp_path / "ledger.xx.yaml"
    file.write_text(
        "conditions:\n  - {id: x.if, reach: alone, words: [perhaps], takes: a, leaves: b}\n"
        "link: [and]\nbodies: [Bank]\npartners:\n  - {id: x.with, role: funds, words: [by], takes: a, leaves: b}\n",
        "utf-8",
    )
    with pytest.raises(RegistryError, match="prints"):
        load_from(file, "xx")


@pytest.mark.parametrize("before", ["及び" * 80, "a、" + "又は及び" * 40, "の" * 160])
def test_a_condition_is_looked_for_in_bounded_time(before: str) -> None:
    """However often a word that joins is repeated before it, a condition is found or not, at once."""
    found = condition(f"、{before}が得られる場合、協力する。", "ja")
    assert found is None or found.endswith("場合")
