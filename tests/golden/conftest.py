"""Outlines accepted by hand: `pytest tests/golden --accept` rewrites them, and CI refuses to."""

import os

import pytest
from golden_outline import Golden


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` takes what is read now as right; a person reads the difference before it is committed."""
    parser.addoption("--accept", action="store_true", default=False, help="rewrite the golden outlines")


def pytest_configure(config: pytest.Config) -> None:
    """In CI nobody reads the difference, so nothing is accepted."""
    if config.getoption("accept", default=False) and os.environ.get("CI", "").lower() == "true":
        raise pytest.UsageError("--accept is for a person: it is refused where CI=true")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The accepted outlines."""
    return Golden(accept=bool(request.config.getoption("accept", default=False)))
