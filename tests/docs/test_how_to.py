"""What our how-to pages tell a person to write."""

import re
from pathlib import Path
from shlex import split

import pytest

from taiwa.cli.program import run
from taiwa.lexicon import load
from taiwa.registry import check
from taiwa.registry.folders import _readers
from taiwa.registry.layers import Layer
from taiwa.registry.sections import RANKS

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-registry.md"
FILE = re.compile(r"```yaml\n# mydialogue/(\S+)\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("page", ["add-a-registry.md", "add-a-registry.ja.md"])
def test_a_registry_made_by_the_page_is_sound(page: str, tmp_path: Path) -> None:
    """Who writes the files of the page as they stand there has a registry without a fault, which can be used."""
    files = dict(FILE.findall(PAGE.with_name(page).read_text("utf-8")))
    assert len(files) == 6
    for name, words in files.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    assert not check(tmp_path)
    known = load((tmp_path,))
    assert "veskal" in known.dialogues
    assert "United Kingdom" in known.parties["GB"].names["en"]


@pytest.mark.parametrize("page", ["add-a-registry.md", "add-a-registry.ja.md"])
def test_every_section_and_rank_of_a_registry_is_on_its_page(page: str) -> None:
    """What can be written is shown: each section with an entry, each rank by its word."""
    words = PAGE.with_name(page).read_text("utf-8")
    blocks = "\n".join(re.findall(r"```yaml\n(.*?)```", words, re.DOTALL))
    assert [name for name in _readers(Layer(), "x") if not re.search(rf"^{name}:", blocks, re.MULTILINE)] == []
    assert [rank for rank in RANKS if rank not in words] == []


@pytest.mark.parametrize("name", ["run-a-round.md", "run-a-round.ja.md"])
def test_a_round_goes_as_its_page_says(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the page is carried out, one after the other, and the text it adopts is in the record."""
    root = PAGE.parents[2]
    (tmp_path / "examples").symlink_to(root / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAIWA_REGISTRY", "examples/registry")
    for variable in ("TAIWA_RECORD", "TAIWA_ROUNDS"):
        monkeypatch.delenv(variable, raising=False)
    blocks = re.findall(r"```sh\n(.*?)```", (PAGE.parent / name).read_text("utf-8"), re.DOTALL)
    commands = [split(line) for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    assert len(commands) > 30
    for command in commands:
        assert run(command[1:]) == 0, command
    assert run(["show", "veskal-fm-4.en.akn"]) == 0
