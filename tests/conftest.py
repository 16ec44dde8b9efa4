"""What every test may use."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The first example of a law loads the tables that all others share, and the machine may be busy with something else: how long one takes
# is no part of any law, and one that failed by it passed when it was run again. Speed is held in benchmarks/, as a ratio.
settings.register_profile("taiwa", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("taiwa")

SHARED = Path(__file__).parents[2] / "shared"


def need(name: str, hint: str, *, found: bool) -> None:
    """Skip with a reason where something is missing; fail where `TAIWA_REQUIRE` lists it."""
    if found:
        return
    if name in os.environ.get("TAIWA_REQUIRE", "").replace(",", " ").split():
        pytest.fail(f"TAIWA_REQUIRE lists {name}, but {hint}")
    pytest.skip(hint)


@pytest.fixture(autouse=True)
def faults() -> Iterator[list[logging.LogRecord]]:
    """The faults that `read` met and told as a problem, as it does for a user: no test passes with one it did not clear."""
    met: list[logging.LogRecord] = []
    log, handler = logging.getLogger("taiwa.reading"), logging.Handler(logging.DEBUG)
    handler.emit = met.append  # type: ignore[method-assign]
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)
    yield met
    log.removeHandler(handler)
    assert not met, [record.exc_info for record in met]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and gold beside the project."""
    need("shared", "there is no ../shared beside the project", found=SHARED.is_dir())
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> None:
    """Chromium, which prints pages as PDF."""
    need("chromium", "chromium is not installed (make tools)", found=bool(shutil.which("chromium")))


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which looks over a page for what some people cannot use."""
    found = find_spec("axe_playwright_python")  # its Python is not used, and needs more than we install
    scripts = [Path(folder) / "axe.min.js" for folder in found.submodule_search_locations or ()] if found else []
    need("axe", "axe-core is not installed (make setup-dev)", found=bool(scripts))
    return scripts[0].read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def libreoffice() -> None:
    """LibreOffice, which prints and writes Word files."""
    need("libreoffice", "LibreOffice is not installed (make tools)", found=bool(shutil.which("soffice")))


@pytest.fixture(scope="session")
def calc(libreoffice: None) -> None:  # noqa: ARG001 — a part of it
    """The part of LibreOffice that opens tables."""
    need("calc", "LibreOffice Calc is not installed (make tools)", found=bool(shutil.which("localc")))


SLOW = ("tests/accuracy/", "tests/docs/", "tests/laws/", "tests/store/test_whole_or_nothing.py", "tests/cli/test_cli_account.py", "tests/cli/test_cli_trouble.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long by its nature is left out of `make check`, never of `make test`."""
    for item in items:
        if item.path.relative_to(Path(__file__).parents[1]).as_posix().startswith(SLOW):
            item.add_marker("slow")


@pytest.fixture(scope="session")
def alone() -> list[str]:
    """What a command line begins with that runs without any network."""
    words = ["unshare", "--map-root-user", "--net"]
    works = shutil.which("unshare") and not subprocess.run([*words, "true"], capture_output=True, check=False).returncode
    need("bundle", "no program can be cut off from the network here", found=bool(works))
    return words


@pytest.fixture(scope="session")
def bundle_packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make bundle` packs, for this Python on Linux only."""
    folder = tmp_path_factory.mktemp("bundle")
    make = [sys.executable, Path(__file__).parents[1] / "bundle" / "make.py", folder, "--target", "linux"]
    done = subprocess.run([*make, "--python", f"{sys.version_info[0]}.{sys.version_info[1]}"], capture_output=True, text=True, check=False)
    need("bundle", "the wheels cannot be fetched here", found="nothing was packed" not in done.stderr)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.zip"))
