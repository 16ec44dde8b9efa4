"""Running the program in this process, and as a person runs it."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from meeting import adopted, answer, at, do, record, tabled  # noqa: F401 — fixtures of rounds, for whichever file asks for them
from running import Outcome, Run

from taiwa.cli import messages
from taiwa.cli.program import run as run_program

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """English, an empty folder, and nothing set beforehand."""
    for name in ("TAIWA_RECORD", "TAIWA_REGISTRY", "TAIWA_LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    yield
    messages.speak(None)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Carry out a command line in this process."""

    def carry_out(*arguments: object) -> Outcome:
        code = run_program([str(each) for each in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return carry_out


@pytest.fixture
def program() -> Run:
    """Carry out a command line as a program of its own; `environment` is added to this one's."""

    def carry_out(*arguments: object, environment: Mapping[str, str] | None = None) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "taiwa.cli", *map(str, arguments)],
            env=os.environ | (environment or {}), capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        return Outcome(done.returncode, done.stdout, done.stderr)

    return carry_out


@pytest.fixture(scope="session")
def example_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the example dialogue, made once."""
    path = tmp_path_factory.mktemp("record") / "example.db"
    code = run_program(["--record", str(path), "--registry", str(EXAMPLES / "registry"), "add", str(EXAMPLES / "documents")])
    assert code == 0
    return path


@pytest.fixture
def examples() -> Path:
    """The fictional dialogue that ships with the project."""
    return EXAMPLES
