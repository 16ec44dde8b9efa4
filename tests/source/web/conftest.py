"""A host of our own, and a program that asks it without waiting."""

from collections.abc import Iterator

import pytest

from hosts import Host, StillClock, standing
from taiwa.source.web.client import Bounds, Web
from taiwa.source.web.pace import Pace


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this computer has, the tests ask straight."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def host() -> Iterator[Host]:
    """A host on this computer."""
    with standing() as one:
        yield one


@pytest.fixture
def clock() -> StillClock:
    """A clock that does not wait."""
    return StillClock()


@pytest.fixture
def web(clock: StillClock) -> Iterator[Web]:
    """What asks, with small bounds."""
    asking = Web("taiwa/test", Pace(2.0, clock), Bounds(bytes=100_000, connect=2, silence=0.5))
    yield asking
    asking.close()
