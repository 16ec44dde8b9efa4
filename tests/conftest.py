"""What every test may use."""

import os
import shutil
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


def need(name: str, hint: str, *, found: bool) -> None:
    """Skip with a reason where something is missing; fail where `TAIWA_REQUIRE` lists it."""
    if found:
        return
    if name in os.environ.get("TAIWA_REQUIRE", "").replace(",", " ").split():
        pytest.fail(f"TAIWA_REQUIRE lists {name}, but {hint}")
    pytest.skip(hint)


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
def libreoffice() -> None:
    """LibreOffice, which prints and writes Word files."""
    need("libreoffice", "LibreOffice is not installed (make tools)", found=bool(shutil.which("soffice")))


SLOW = ("tests/accuracy/", "tests/docs/", "tests/laws/", "tests/store/test_whole_or_nothing.py", "tests/cli/test_cli_trouble.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long by its nature is left out of `make check`, never of `make test`."""
    for item in items:
        if item.path.relative_to(Path(__file__).parents[1]).as_posix().startswith(SLOW):
            item.add_marker("slow")
