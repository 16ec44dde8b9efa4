"""Makes one archive from which Taiwa is installed on a PC without a network.

    python bundle/make.py [FOLDER] [--target linux|windows]… [--python 3.12]…

Everything `requirements.lock` names is fetched as a wheel and held against its hashes; Taiwa's own wheel is built here. What
comes out is FOLDER/taiwa-VERSION-offline/ and the same as one zip file: wheels, `install.py`, the examples and the manual.
"""

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = {
    "linux": ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    "windows": ("win_amd64",),
}
CARRIED = ("README.md", "README.ja.md", "CHANGELOG.md", "LICENSE", "docs", "examples")


def main() -> None:
    """Fetch, build, and pack."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default="dist", type=Path)
    parser.add_argument("--target", action="append", choices=PLATFORMS)
    parser.add_argument("--python", action="append", choices=PYTHONS)
    asked = parser.parse_args()
    targets, pythons = asked.target or list(PLATFORMS), asked.python or PYTHONS
    print("building Taiwa's own wheel …", flush=True)
    built = asked.folder / "built"
    shutil.rmtree(built, ignore_errors=True)
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", built, ROOT)
    own = next(built.glob("taiwa-*.whl"))
    folder = asked.folder / f"{'-'.join(own.name.split('-')[:2])}-offline"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "wheels").mkdir(parents=True)
    shutil.move(own, folder / "wheels")
    built.rmdir()
    fetch(folder, targets, pythons)
    write(folder, folder / "wheels" / own.name, [f"{target} {python}" for target in targets for python in pythons])
    packed = shutil.make_archive(str(folder), "zip", folder.parent, folder.name)
    print(f"{packed}: {Path(packed).stat().st_size / 1e6:.0f} MB")


def pip(*arguments: str | Path) -> None:
    """Ask pip; what it complains of is shown, and nothing is packed then."""
    asked = [sys.executable, "-m", "pip", "--quiet", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    if subprocess.run(asked, check=False).returncode:
        sys.exit(f"pip could not do this; nothing was packed: {' '.join(asked[6:])}")


def fetch(folder: Path, targets: Sequence[str], pythons: Sequence[str]) -> None:
    """Bring the wheels of every target. pip would weigh conditions by the Python it runs on, so all lines are asked for."""
    every = folder / "every.txt"
    every.write_text(re.sub(r" ; [^\\\n]*", " ", LOCK.read_text("utf-8")), "utf-8")
    for target in targets:
        for python in pythons:
            print(f"fetching what Python {python} on {target} needs …", flush=True)
            platforms = [option for platform in PLATFORMS[target] for option in ("--platform", platform)]
            pip("download", "--no-deps", "--require-hashes", "--only-binary=:all:", "--python-version", python, *platforms,
                "--dest", folder / "wheels", "--requirement", every)  # fmt: skip
    every.unlink()


def write(folder: Path, own: Path, targets: Sequence[str]) -> None:
    """Put beside the wheels what installs them, what it may run on, and what a person reads."""
    name, version = own.name.split("-")[:2]
    digest = sha256(own.read_bytes()).hexdigest()
    (folder / "requirements.txt").write_text(
        f"{LOCK.read_text('utf-8').rstrip()}\n{name}=={version} \\\n    --hash=sha256:{digest}\n", "utf-8"
    )
    (folder / "targets.txt").write_text("".join(f"{target}\n" for target in targets), "utf-8")
    shutil.copy(ROOT / "bundle" / "install.py", folder)
    for each in CARRIED:
        source = ROOT / each
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / each)


if __name__ == "__main__":
    main()
