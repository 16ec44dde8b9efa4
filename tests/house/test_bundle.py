"""The bundle for a PC without a network."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSTALL = ROOT / "bundle" / "install.py"
THIS = f"{sys.version_info[0]}.{sys.version_info[1]}"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What a program said and how it ended."""
    return subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, check=False)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with nothing to install in it, for what is refused before."""
    shutil.copy(INSTALL, tmp_path)
    (tmp_path / "targets.txt").write_text(f"linux {THIS}\nwindows {THIS}\ndarwin {THIS}\n")
    return tmp_path


def test_a_folder_that_holds_something_else_is_left_as_it_is(bundle: Path) -> None:
    """Nobody loses a file by naming the wrong folder."""
    (bundle / "mine").mkdir()
    (bundle / "mine" / "notes.txt").write_text("x")
    told = run(bundle / "install.py", bundle / "mine")
    assert (told.returncode, list((bundle / "mine").iterdir())) == (1, [bundle / "mine" / "notes.txt"])
    assert "holds something else" in told.stderr


def test_another_python_is_told(bundle: Path) -> None:
    """The Pythons that the wheels are for are named, not the wheel that pip misses."""
    (bundle / "targets.txt").write_text("linux 2.7\n")
    told = run(bundle / "install.py", bundle / "new")
    assert told.returncode == 1
    assert "this bundle is for Python linux 2.7" in told.stderr
    assert not (bundle / "new").exists()


@pytest.mark.slow
def test_the_bundle_installs_without_a_network(bundle_packed: Path, alone: list[str], tmp_path: Path) -> None:
    """What `make bundle` packs, unpacked elsewhere, makes a working Taiwa where there is no network at all."""
    shutil.unpack_archive(bundle_packed, tmp_path / "pc")
    folder = next((tmp_path / "pc").iterdir())
    subprocess.run([*alone, sys.executable, folder / "install.py", tmp_path / "taiwa"], check=True, capture_output=True)
    taiwa = [*alone, tmp_path / "taiwa" / "bin" / "taiwa", "--record", tmp_path / "a.db", "--registry", folder / "examples" / "registry"]
    subprocess.run([*taiwa, "add", folder / "examples" / "documents"], check=True, capture_output=True)
    told = subprocess.run([*taiwa, "positions", "--party", "XD"], check=True, capture_output=True, text=True)
    assert "Tornevia" in told.stdout
