"""What every test may use."""

import os
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
