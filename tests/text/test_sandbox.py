"""Files that a library takes apart cannot harm the one who reads them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from taiwa.source.models import PDF
from taiwa.text import sandbox
from taiwa.text.sandboxed import MOST_MEMORY, answered

BROKEN = b"%PDF-1.7 and nothing else"


def words_of(data: bytes = BROKEN) -> list[str]:
    """What is told of a file that is opened apart."""
    return [problem.words for problem in sandbox.opened_apart(PDF, data).sheet.problems]


def test_one_process_serves_one_file_after_the_other() -> None:
    """Files are opened by the same process, so that only the first waits for its start."""
    words_of()
    first = sandbox.held[0]
    words_of()
    assert sandbox.held == [first]


def test_a_process_that_was_stopped_costs_no_file() -> None:
    """Where somebody ended the process between two files, the next file is opened by a new one."""
    told = words_of()
    os.kill(sandbox.held[0].process.pid, signal.SIGKILL)
    sandbox.held[0].process.wait()
    assert words_of() == told


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time a file is refused in one line, also by a process that opened others, and the next one is opened again."""
    words_of()
    with monkeypatch.context() as patched:
        patched.setattr(sandbox, "MOST_SECONDS", 0.0)
        assert "within" in words_of()[0]
    assert "within" not in words_of()[0]


def test_an_answer_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a process says that was taken over is not believed: it is no rows, so the file is refused."""
    monkeypatch.setattr(sandbox.Worker, "ask", lambda *_: b"\x00" * 16)
    assert words_of() == ["the file could not be opened: it is damaged, or needs more memory than Taiwa gives one file"]


def test_memory_is_bounded() -> None:
    """A file cannot take more memory than one file may: the process is refused it."""
    code = f"from taiwa.text.sandboxed import bound_memory; bound_memory(); bytearray({MOST_MEMORY})"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "MemoryError" in ended.stderr


def test_whatever_a_reader_raises_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """An accident in a reader refuses the file with its reason; it never reaches the one who reads."""
    monkeypatch.setattr("taiwa.text.sandboxed._OPENERS", {PDF: lambda data: 1 // len(data)})
    assert "ZeroDivisionError" in answered(PDF, b"").sheet.problems[0].words


def test_the_text_stage_starts_no_process_for_text(tmp_path: Path) -> None:
    """Reading a plain text imports no library for PDF or Word and starts nothing."""
    code = (
        "import sys; from taiwa.source import from_bytes; from taiwa.text import to_text, sandbox; "
        "to_text(from_bytes(b'words', 'a.txt')); "
        "print([name for name in ('pypdfium2', 'lxml') if name in sys.modules], sandbox.held)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert ended.stdout.split("\n")[0] == "[] []"
