"""Whether there are fonts for what is printed."""

import json
from pathlib import Path

import pytest
from running import Run

from taiwa.cli.fonts import best, font_for, scripts

SAYS = {"ja": "fonts-noto-cjk", "en": "fonts-liberation", "ru": "fonts-liberation"}


def program(folder: Path, script: str) -> Path:
    """A folder with an fc-list of ours in it."""
    (folder / "fc-list").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "fc-list").chmod(0o755)
    return folder


@pytest.mark.parametrize("name", ["ja", "en", "ru"])
def test_a_font_that_is_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, name: str) -> None:
    """Fontconfig is asked for the language; the family liked best is told, else the first by name."""
    monkeypatch.setenv("PATH", str(program(tmp_path, f'[ "$1" = ":lang={name}" ] && printf "Zzz\\nAaa\\n"')))
    assert font_for(scripts()[name]) == "Aaa"
    assert best(scripts()[name], ["Aaa", scripts()[name].liked[-1]]) == scripts()[name].liked[-1]
    facts = json.loads(run("doctor", "--format", "json").out)
    assert {key: value for key, value in facts.items() if value == "Aaa"} == {f"font-{name}": "Aaa"}


@pytest.mark.parametrize("name", ["ja", "en", "ru"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_font_that_is_missing_is_told_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, name: str, language: str) -> None:
    """One line says which script lacks a font and what to install; the record is none the worse for it."""
    monkeypatch.setenv("PATH", str(program(tmp_path, "exit 0")))
    told = run("doctor", "--format", "json", "--language", language)
    assert told.code == 0
    assert SAYS[name] in json.loads(told.out)[f"font-{name}"]
    assert "\n" not in json.loads(told.out)[f"font-{name}"]


def test_on_windows_the_folder_of_fonts_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without fontconfig the files of the folder decide, in whatever case they are written."""
    (tmp_path / "Fonts").mkdir()
    (tmp_path / "Fonts" / "YUGOTHM.TTC").touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("WINDIR", str(tmp_path))
    assert {name: font_for(script) for name, script in scripts().items()} == {"ja": "YuGothM.ttc", "en": "", "ru": ""}


@pytest.mark.parametrize("broken", [True, False])
def test_where_nobody_can_be_asked_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, broken: bool) -> None:  # noqa: FBT001
    """A fontconfig that fails, or neither it nor Windows: nothing is claimed."""
    monkeypatch.setenv("PATH", str(program(tmp_path, "exit 3") if broken else tmp_path))
    monkeypatch.delenv("WINDIR", raising=False)
    assert "cannot be told" in json.loads(run("doctor", "--format", "json").out)["font-ja"]
