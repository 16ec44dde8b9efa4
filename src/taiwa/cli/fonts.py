"""Whether there are fonts for what is printed: asked of fontconfig where it is there, else looked for in the folder of Windows."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parents[1] / "resources" / "cli" / "fonts.yaml"
_SECONDS = 20
"""A cache of fonts that has to be made anew takes long, once."""


@dataclass(frozen=True, slots=True)
class Script:
    """What a script asks of a font: the language it must cover, the families liked best, and files that Windows has for it."""

    language: str
    liked: tuple[str, ...]
    files: tuple[str, ...]


@cache
def scripts() -> dict[str, Script]:
    """The scripts that are printed, by the language that is written in each."""
    table = yaml.load(_FILE.read_bytes(), yaml.CBaseLoader)  # noqa: S506 — it makes strings only
    return {name: Script(row["language"], tuple(row["liked"]), tuple(row["files"])) for name, row in table.items()}


def font_for(script: Script) -> str | None:
    """A font for a script, the one liked best; empty where there is none, None where nobody can be asked."""
    fontconfig = shutil.which("fc-list")
    if fontconfig:
        families = _families(fontconfig, script.language)
        return None if families is None else best(script, families)
    folder = Path(os.environ["WINDIR"]) / "Fonts" if "WINDIR" in os.environ else None
    if folder is None or not folder.is_dir():
        return None
    held = {file.name.lower() for file in folder.iterdir()}
    return next((name for name in script.files if name.lower() in held), "")


def best(script: Script, families: Sequence[str]) -> str:
    """The family liked best, else the first by name; empty where there is none."""
    return next((name for name in script.liked if name in families), min(families, default=""))


def _families(fontconfig: str, language: str) -> list[str] | None:
    """The families that cover a language; None where fontconfig does not answer."""
    command = [fontconfig, f":lang={language}", "--format", "%{family[0]}\n"]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_SECONDS)  # noqa: S603 — fontconfig's own program
    except (OSError, subprocess.SubprocessError):
        return None
    return asked.stdout.splitlines()
