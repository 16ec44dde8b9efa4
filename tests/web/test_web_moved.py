"""A work that is called otherwise since the record was drawn: pages answer all the same."""

import io
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from addresses import FM2, PAGES

from taiwa.values import replace
from taiwa.web.desk import Desk, desk, sit_at

from django.test import Client  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.files import knowledge_of  # isort: skip
from taiwa.cli.program import run  # isort: skip
from taiwa.cli.records import current  # isort: skip


@pytest.fixture
def moved(at_desk: Desk, example_record: Choices, tmp_path: Path) -> Iterator[Desk]:
    """A desk whose record was drawn, and has not been asked for anything more, before another program corrected the day of a work."""
    choices = replace(example_record, record=Path(shutil.copy(example_record.record, tmp_path / "own.db")))
    knowledge = knowledge_of(choices)
    with current(choices, knowledge) as store:
        own = Desk(store, knowledge)
        sit_at(own)
        own.draw()
        with redirect_stderr(io.StringIO()), redirect_stdout(io.StringIO()):
            words = ["judge", "document", FM2, "--date", "2013-10-23", "--reason", "misprint", "--author", "Mori"]
            assert run(["--record", str(choices.record), "--registry", str(choices.registry[0]), *words]) == 0
        yield own
        own.close()
    sit_at(at_desk)


ASKING = ("home", "documents", "search-found", "party", "person", "body", "organisation", "calendar", "review", "compared", "document")
"""Pages that ask for what was not asked for yet."""


@pytest.mark.parametrize("name", ASKING)
def test_a_page_answers_while_a_work_is_called_otherwise(moved: Desk, name: str) -> None:
    """Nobody is told of a fault because somebody else corrected a day a second ago."""
    assert desk() is moved
    assert Client(raise_request_exception=True).get(PAGES[name], follow=True).status_code == 200


@pytest.mark.parametrize("address", ["/api/documents", "/api/positions", "/api/search?q=cooperation", "/api/registry/persons"])
def test_the_api_answers_too(moved: Desk, address: str) -> None:  # noqa: ARG001
    """A program is told of no fault either."""
    assert Client(raise_request_exception=True).get(address).status_code == 200


def test_a_fault_of_ours_stays_one(at_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody wrote to the record a KeyError is what it is, and nothing is asked twice."""
    asked: list[object] = []

    def lost(held: object, *_: object) -> None:
        asked.append(held)
        raise KeyError("lost")

    monkeypatch.setattr("taiwa.web.pages.documents.rows_of", lost)
    at_desk.draw()
    with pytest.raises(KeyError):
        Client(raise_request_exception=True).get("/d/")
    assert len(asked) == 1
