"""Installs Taiwa from this folder, without a network.

    python3 install.py [FOLDER]        on Windows:  py install.py [FOLDER]

FOLDER (`taiwa` unless said) is made as a virtual environment; nothing else on the computer changes, and no rights of an
administrator are needed. To take Taiwa off again, delete it. Installing over an earlier Taiwa there leaves records alone.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Make the environment, fill it, and tell how to go on."""
    if sys.argv[2:] or sys.argv[1:2] in (["-h"], ["--help"]):
        sys.exit(__doc__)
    folder = Path(sys.argv[1] if sys.argv[1:] else "taiwa").resolve()
    wanted, this = (HERE / "targets.txt").read_text("utf-8").splitlines(), f"{_system()} {sys.version_info[0]}.{sys.version_info[1]}"
    if this not in wanted:
        sys.exit(f"this bundle is for Python {', '.join(wanted)} (64 bits); this is {this}")
    if find_spec("ensurepip") is None:
        sys.exit("this Python cannot make a virtual environment: on Debian or Ubuntu install python3-venv")
    if folder.exists() and not (folder / "pyvenv.cfg").exists() and (not folder.is_dir() or any(folder.iterdir())):
        sys.exit(f"{folder} holds something else and was left as it is; name another folder: {Path(sys.argv[0]).name} FOLDER")
    print(f"installing Taiwa into {folder} …", flush=True)
    programs = folder / ("Scripts" if _system() == "windows" else "bin")
    _run(sys.executable, "-m", "venv", str(folder))
    _run(
        str(programs / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-index",
        "--find-links", str(HERE / "wheels"), "--require-hashes", "--requirement", str(HERE / "requirements.txt"),
    )  # fmt: skip
    print(f"done. Try:\n    {programs / 'taiwa'} add {HERE / 'examples' / 'documents'} --registry {HERE / 'examples' / 'registry'} --record try.db")


def _system() -> str:
    return "windows" if sys.platform == "win32" else sys.platform


def _run(*arguments: str) -> None:
    if subprocess.run(arguments, check=False).returncode:
        sys.exit("Taiwa was not installed: the lines above say why")


if __name__ == "__main__":
    main()
