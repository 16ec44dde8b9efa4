"""The example record behind the pages."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

import pytest
from browser import Browser, browser

from taiwa.web.desk import Desk, sit_at  # first: whoever opens the store without pages sets Django up without them
from taiwa.web.settings import settings_of

from django.core.exceptions import ImproperlyConfigured  # isort: skip
from django.test import Client, override_settings  # isort: skip
from django.utils import translation  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.files import knowledge_of  # isort: skip
from taiwa.cli.program import run  # isort: skip
from taiwa.cli.records import current  # isort: skip

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def example_record(tmp_path_factory: pytest.TempPathFactory) -> Choices:
    """The example documents in a record."""
    choices = Choices(record=tmp_path_factory.mktemp("web") / "taiwa.db", registry=(EXAMPLES / "registry",))
    with redirect_stderr(io.StringIO()), redirect_stdout(io.StringIO()):
        assert run(["--record", str(choices.record), "--registry", str(EXAMPLES / "registry"), "add", str(EXAMPLES / "documents")]) == 0
        assert run(["--record", str(choices.record), "--registry", str(EXAMPLES / "registry"), "search", "非核兵器地帯", "--party", "XD", "--save", "Zone"]) == 0
    return choices


@pytest.fixture(scope="session")
def site() -> Iterator[None]:
    """The settings of the pages, whatever ran before in the same process."""
    settings = settings_of(hosts=("testserver",))
    del settings["DATABASES"]  # none is named in either; Django warns of naming them anew
    settings["TEMPLATES"][0]["OPTIONS"]["string_if_invalid"] = "«%s is no field»"  # type: ignore[index]
    vars(translation._trans).clear()  # noqa: SLF001 — Django settles once a process whether it translates
    overridden = override_settings(**settings)
    overridden.enable()
    yield
    with suppress(ImproperlyConfigured):  # the store's own settings, which come back, have no secret
        overridden.disable()
    vars(translation._trans).clear()  # noqa: SLF001


@pytest.fixture(scope="session")
def at_desk(site: None, example_record: Choices) -> Iterator[Desk]:  # noqa: ARG001
    """The desk over the example record."""
    knowledge = knowledge_of(example_record)
    with current(example_record, knowledge) as store:
        desk = Desk(store, knowledge)
        sit_at(desk)
        desk.draw()
        yield desk
        desk.close()


@pytest.fixture(scope="session")
def page(chromium: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:  # noqa: ARG001
    """One browser for all tests."""
    with browser(tmp_path_factory.mktemp("chromium")) as found:
        yield found


@pytest.fixture
def client(at_desk: Desk) -> Client:  # noqa: ARG001
    """A browser without a screen."""
    return Client(raise_request_exception=True)
