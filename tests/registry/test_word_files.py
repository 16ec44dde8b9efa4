"""Files of words that are read as strictly as a registry."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taiwa.acts.resolutions import read_leads
from taiwa.mentions.topics import read_rows
from taiwa.registry import RegistryError

TOPIC = "settings:\n  - {words: [に向けて], takes: {a: water}, leaves: {b: water}}\n"
LEAD = """\
en:
  adverbs: [also]
  infix: [also]
  manner: [with concern]
  again: [renew]
  verbs:
  - {id: en.lead.note, act: note, finite: [Notes], scene: [Noting], takes: Notes it;, leaves: The note.}
"""
READERS: dict[str, Callable[[Path], object]] = {"topics": lambda file: tuple(read_rows(file)), "leads": read_leads}
SPOILT = {
    "a section nobody knows": ("topics", TOPIC.replace("settings", "scenes"), 1, "scenes is no section"),
    "a row with a field too many": ("topics", TOPIC.replace("takes", "gives: x, takes"), 2, "gives is not known here"),
    "a row without words": ("topics", TOPIC.replace("[に向けて]", "[]"), 2, "words must be a list"),
    "a row without a counterexample": ("topics", TOPIC.replace(", leaves: {b: water}", ""), 2, "leaves must be a table"),
    "what is no YAML": ("topics", TOPIC + "- x\n", 3, "this is not YAML"),
    "an act nobody knows": ("leads", LEAD.replace("act: note", "act: nod"), 7, "act is nod"),
    "a list that is missing": ("leads", LEAD.replace("  manner: [with concern]\n", ""), 1, "en has no manner"),
    "a row without verbs": ("leads", LEAD.replace("[Notes]", "[]"), 7, "finite must be a list"),
    "a list nobody knows": ("leads", LEAD + "  moods: [x]\n", 8, "moods is not known here"),
}


@pytest.mark.parametrize(("reader", "text", "line", "words"), SPOILT.values(), ids=SPOILT)
def test_a_fault_in_a_file_of_words_is_told_with_its_line(tmp_path: Path, reader: str, text: str, line: int, words: str) -> None:
    """What a linguist mistypes in topics or in the verbs of resolutions is one complaint with file and line."""
    file = tmp_path / "words.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(RegistryError) as refused:
        READERS[reader](file)
    (complaint,) = refused.value.complaints
    assert (complaint.file, complaint.line) == (file, line), complaint
    assert words in complaint.words


@pytest.mark.parametrize(("reader", "text"), [("topics", TOPIC), ("leads", LEAD)])
def test_a_sound_file_of_words_is_read(tmp_path: Path, reader: str, text: str) -> None:
    """The files that the other tests spoil are themselves in order."""
    file = tmp_path / "words.yaml"
    file.write_text(text, "utf-8")
    assert READERS[reader](file)
