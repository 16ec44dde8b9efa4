"""A registry is read strictly, and every complaint says where."""

from pathlib import Path

import pytest

from invented import write
from taiwa.lexicon import load
from taiwa.registry import RegistryError, check

SECOND_CLAIM = '      - {value: 2031-05-05, source: "https://example.org/"}\n'
SPOILT = {
    "an unknown field": ("things", "date: 2031", "dated: 2031", 2, "dated is not known here"),
    "an unknown section": ("things", "places:", "ports:", 3, "ports is no section"),
    "the same id twice in a file": ("parties", "  QB:", "  QA:", 7, "QA stands here twice"),
    "the same id twice in a folder": ("things", "low-harbour:", "shore-charter:", 4, "shore-charter stands already"),
    "no name": ("parties", "    ja: 沿岸諸国\n    en: shore states\n", "", 10, "shore-states has no name"),
    "an empty list": ("parties", "ja: [ベルミア]", "ja: []", 7, "ja must be a list that is not empty"),
    "an empty name": ("parties", "アルダ国 | アルダ", "アルダ国 |", 3, "ja holds an empty text"),
    "a name given twice": ("parties", "アルダ国 | アルダ", "アルダ | アルダ", 3, "ja says the same twice"),
    "a name of two parties": ("parties", "en: [Bermia]", "en: [Arda]", 7, "Arda is a name of QA already"),
    "a term of two issues": ("things", "ja: 海岸", "ja: 気候変動", 8, "気候変動 is a term of the issue climate already"),
    "a language nobody knows": ("parties", "weak: {en: Ardan}", "weak: {fr: Ardan}", 5, "fr is no language"),
    "a day that does not exist": ("dialogue", "since: 2031-05-04", "since: 2031-02-30", 7, "since is 2031-02-30"),
    "an interval that runs backwards": ("dialogue", "stated: 2031/2032", "stated: 2032/2031", 27, "stated is"),
    "an unknown member": ("parties", "members: [QA, QB]", "members: [QA, QZ]", 13, "QZ is no party known here"),
    "an unknown party of a person": ("parties", "party: QA", "party: QZ", 16, "QZ is no party known here"),
    "an unknown body": ("dialogue", "body: fm", "body: summit", 14, "summit is no body of shore"),
    "an unknown person": ("dialogue", "person: ria-tomelin", "person: ria", 21, "ria is no person known here"),
    "an unknown meeting": ("dialogue", "meetings: [fm-01]", "meetings: [fm-02]", 29, "fm-02 is no meeting of shore"),
    "an unknown dialogue": ("dialogue", "of: shore", "of: coast", 9, "coast is no dialogue known here"),
    "a part of no dialogue": ("dialogue", "of: shore\n", "", 7, "bodies belong to a dialogue"),
    "an unknown source": ("dialogue", "sources: [shore-charter]", "sources: [charter]", 23, "the source charter"),
    "an id that is no id": ("things", "low-harbour", "low harbour", 4, "low harbour is no id"),
    "a state with a long id": ("parties", "QCX: {kind: body, ", "QCX: {", 8, "QCX is no id of a state"),
    "a word that is none of the choices": ("dialogue", "kind: principle", "kind: hope", 32, "kind is hope"),
    "an ordinal that is no number": ("dialogue", "ordinal: 1", "ordinal: first", 15, "ordinal is first"),
    "a single claim": ("dialogue", SECOND_CLAIM, "", 36, "c1 needs"),
    "something missing": ("parties", "    party: QA\n", "", 15, "ria-tomelin has no party"),
    "a field without a value": ("dialogue", "chair: QA", "chair:", 18, "chair must be one line of text"),
    "an entry that is a word": ("things", "{ja: アルダ犬}", "アルダ犬", 10, "not-arda has no fields"),
    "a name without a letter": ("parties", "en: Ardapolis", "en: 5", 6, "5 is no name: it has no letter"),
    "a name that YAML takes for nothing": ("parties", "en: [Bermia]", "en: [null]", 7, "null is no text"),
    "a Japanese name under English": ("parties", "en: [Bermia]", "en: [ベルミア国]", 7, "ベルミア国 stands under en, but ベ is no letter"),
    "a Russian name under Japanese": ("parties", "ja: [ベルミア]", "ja: [Бермия]", 7, "Бермия stands under ja, but Б is no letter"),
    "a rank that is none": ("dialogue", "rank: foreign-minister", "rank: bananas", 21, "rank is bananas, but must be one of head-of-state"),
    "a section without entries": ("things", "places:\n", "places: []\nevents:\n", 3, "places has no entries: below it stands an id"),
    "a tab before a word": ("things", "  low-harbour:", "\tlow-harbour:", 4, "a tab stands before the first word; only spaces"),
    "an alias": ("things", "low-harbour: {", "low-harbour: *x # {", 4, "anchors and aliases"),
    "what is not YAML": ("things", "places:", "places: [", 5, "this is not YAML"),
    "an unknown broader issue": ("things", "    en: shores\n", "    en: shores\n    broader: seas\n", 8, "seas is no issue"),
}


@pytest.mark.parametrize(("name", "old", "new", "line", "words"), SPOILT.values(), ids=SPOILT)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, name: str, old: str, new: str, line: int, words: str) -> None:
    """Each kind of fault is one complaint that names the file, the line and what is wrong."""
    folder = write(tmp_path, **{name: (old, new)})
    found = [complaint for complaint in check(folder) if words in complaint.words]
    assert [(complaint.file, complaint.line) for complaint in found] == [(folder / f"{name}.yaml", line)], check(folder)
    assert str(found[0]).startswith(f"{folder / name}.yaml:{line}: ")


def test_a_registry_with_a_fault_is_not_used(tmp_path: Path) -> None:
    """Loading refuses a faulty registry with the same complaints that a check finds."""
    folder = write(tmp_path, parties=("members: [QA, QB]", "members: [QA, QZ]"))
    with pytest.raises(RegistryError) as refused:
        load([folder])
    assert list(refused.value.complaints) == check(folder)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Faults of several entries and files are told together."""
    folder = write(tmp_path, parties=("weak: {en", "weak: {fr"), things=("date: 2031", "dated: 2031"))
    assert [complaint.file.name for complaint in check(folder)] == ["parties.yaml", "things.yaml"]


def test_what_cannot_be_read_is_no_reason_for_further_complaints(tmp_path: Path) -> None:
    """Where an entry cannot be read, those that name it are not blamed."""
    folder = write(tmp_path, things=("date: 2031", "dated: 2031"))
    assert [complaint.file.name for complaint in check(folder)] == ["things.yaml"]


def test_a_folder_without_a_registry_is_told(tmp_path: Path) -> None:
    """A folder that is empty or missing is a complaint, not an empty registry."""
    assert [complaint.file for complaint in check(tmp_path)] == [tmp_path]
    assert check(tmp_path / "nowhere")


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path: Path) -> None:
    """A file in another encoding is refused where the first wrong byte stands."""
    folder = write(tmp_path)
    (folder / "old.yaml").write_bytes("places:\n  x: {ja: 港}\n".encode("shift_jis"))
    assert [(complaint.file.name, complaint.line) for complaint in check(folder)] == [("old.yaml", 2)]


@pytest.mark.parametrize("text", ["- a\n", "word\n", "? {a: b}\n: c\n", "a: {}\n---\na: {}\n", "x: " + "[" * 40 + "]" * 40])
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str) -> None:
    """Lists, bare words, odd keys, several documents and deep nests are complaints and never crashes."""
    folder = write(tmp_path)
    (folder / "odd.yaml").write_text(text, "utf-8")
    assert {complaint.file.name for complaint in check(folder)} == {"odd.yaml"}


@pytest.mark.parametrize("text", ["", "# only a remark\n"])
def test_an_empty_file_says_nothing(tmp_path: Path, text: str) -> None:
    """A file without entries is no fault."""
    folder = write(tmp_path)
    (folder / "empty.yaml").write_text(text, "utf-8")
    assert check(folder) == []


def test_both_endings_of_file_names_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    """What editors make of a file's name and beginning changes nothing."""
    (tmp_path / "p.yml").write_text("\ufeffplaces: {port: {en: Port, party: QZ}}", "utf-8")
    assert [complaint.words for complaint in check(tmp_path)] == ["QZ is no party known here"]


def test_a_registry_without_faults_has_no_complaints(tmp_path: Path) -> None:
    """The registry that the other tests spoil is itself in order."""
    assert check(write(tmp_path)) == []
