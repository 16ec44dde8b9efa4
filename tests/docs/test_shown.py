"""The script that shows anew what our pages show."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "docs" / "shown.py"


def test_asking_for_help_changes_no_page() -> None:
    """--help says what the script does and does nothing."""
    done = subprocess.run([sys.executable, SCRIPT, "--help"], capture_output=True, text=True, timeout=5, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage:")


def test_without_the_program_one_line_says_so(tmp_path: Path) -> None:
    """Where no taiwa is found, the script says how to make one instead of writing the shell's complaint into pages."""
    lonely = tmp_path / "docs" / "shown.py"
    lonely.parent.mkdir()
    lonely.write_bytes(SCRIPT.read_bytes())
    code = f"import os, runpy, sys; sys.executable = '/nowhere/python'; runpy.run_path({str(lonely)!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PATH": "/nowhere"}, capture_output=True, text=True, timeout=5, check=False
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["shown.py: there is no command taiwa; make one with: make setup"]
