"""`taiwa registry new`: a dialogue of one's own to start from."""

from pathlib import Path

import pytest
from running import Run

MADE = ["dialogue.yaml", "documents.yaml", "meetings.yaml", "parties.yaml", "persons.yaml"]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_made_has_no_fault_and_is_known(run: Run, tmp_path: Path, language: str) -> None:
    """A registry just made can be used at once: its dialogue, its members and its bodies are found."""
    members = ("--member", "KZ", "--member", "日本", "--member", "SEA=Sea Commission", "--member", "XA=Keldea")
    made = run("registry", "new", "sea", "--en", "Sea Dialogue", "--ja", "「海」対話", *members, "-o", str(tmp_path), "--language", language)
    folder = tmp_path / "sea"
    assert made.code == 0, made.err
    assert sorted(file.name for file in folder.iterdir()) == MADE
    assert run("registry", "check", str(folder)).code == 0
    shown = run("--registry", str(folder), "registry", "show", "Sea Dialogue")
    assert all(word in shown.out for word in ("「海」対話", "KZ", "JP", "SEA", "XA", "fm"))
    assert "Sea Commission" in run("--registry", str(folder), "registry", "show", "SEA").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Sea", "--en", "Sea", "--member", "KZ"), "is no id"), (("sea--x", "--en", "Sea", "--member", "KZ"), "is no id"),
        (("../sea", "--en", "Sea", "--member", "KZ"), "is no id"), (("sea", "--member", "KZ"), "needs a name"),
        (("sea", "--en", "Sea"), "--member"), (("sea", "--en", "Sea", "--member", "Nowhere"), "no party Nowhere"),
        (("caj", "--en", "Sea", "--member", "KZ"), "known already"),
    ],
)  # fmt: skip
def test_bad_input_makes_nothing(run: Run, tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    """One line says what is wrong, and no folder is left behind."""
    outcome = run("registry", "new", *words, "-o", str(tmp_path), "--language", "en")
    assert outcome.code == 2
    assert told in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    """What a person wrote is never overwritten."""
    (tmp_path / "sea").mkdir()
    (tmp_path / "sea" / "mine.yaml").write_text("parties: {}\n")
    assert run("registry", "new", "sea", "--en", "Sea", "--member", "KZ", "-o", str(tmp_path)).code == 2
    assert [file.name for file in (tmp_path / "sea").iterdir()] == ["mine.yaml"]
