# ruff: noqa: INP001 — a script, not a package
"""Runs the console blocks of our pages and shows below each command what it says: `python docs/shown.py`.

A block marked `console` holds commands after `$ `, and below each what it prints. All blocks of a page run one after the
other in one empty folder that holds the examples; `export NAME=VALUE` holds to the end of the page.
"""

import os
import re
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from shutil import which

ROOT = Path(__file__).parents[1]
_NOT_FOUND = 127
PAGES = ("README.md", "README.ja.md", "docs/tutorial.md", "docs/tutorial.ja.md", "docs/how-to/compare-two-rounds.md",
         "docs/how-to/correct-a-reading.md")
_JUDGED = re.compile(r"(?<=^judgement )[0-9a-f]{12}", re.MULTILINE)
"""The id of a judgement holds the time at which it was given; a page shows it without."""
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def shown_anew(page: str) -> str:
    """The page with the output of every command as it is today."""
    environment = _environment()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "examples").symlink_to(ROOT / "examples")
        return BLOCK.sub(lambda block: "".join(_run(block[0], Path(folder), environment)), page)


def _run(block: str, folder: Path, environment: dict[str, str]) -> Iterator[str]:
    for line in block.splitlines():
        if not line.startswith("$ "):
            continue
        yield f"{line}\n"
        command = line.removeprefix("$ ")
        if command.startswith("export "):
            name, _, value = command.removeprefix("export ").partition("=")
            environment[name] = value
            continue
        done = subprocess.run(  # noqa: S602 — these are our own pages
            command, shell=True, executable="/bin/bash", cwd=folder, env=environment, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        )  # fmt: skip
        if done.returncode == _NOT_FOUND:
            sys.exit(f"shown.py: {command.split()[0]} was not found")
        yield _JUDGED.sub("x" * 12, done.stdout)


def _environment() -> dict[str, str]:
    """English, this Python's programs first, then those of the project's own .venv; nothing of Taiwa's set beforehand."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TAIWA_", "LC_", "LANG"))}
    programs = os.pathsep.join((str(Path(sys.executable).parent), str(ROOT / ".venv" / "bin"), os.environ["PATH"]))
    return kept | {"PATH": programs, "LANG": "C.UTF-8", "PYTHONUTF8": "1"}


if __name__ == "__main__":
    ArgumentParser(description="Shows anew, in the README and the tutorial, what their commands print.").parse_args()
    if not which("taiwa", path=_environment()["PATH"]):
        sys.exit("shown.py: there is no command taiwa; make one with: make setup")
    for name in PAGES:
        file = ROOT / name
        file.write_text(shown_anew(file.read_text("utf-8")), encoding="utf-8")
