"""The one record of a process: drawn once, and anew when its file has changed."""

import io
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr
from pathlib import Path
from threading import Event

import pytest

from taiwa.cli.command import Choices
from taiwa.cli.files import knowledge_of
from taiwa.cli.program import run
from taiwa.cli.records import current
from taiwa.record.answers import Check
from taiwa.values import replace
from taiwa.web import desk as desk_module
from taiwa.web.desk import Desk, Held, sit_at

_PATIENCE = "_LONGEST_REST"


@pytest.fixture
def own_record(example_record: Choices, tmp_path: Path) -> Choices:
    """A copy of the example record that a test may change."""
    return replace(example_record, record=Path(shutil.copy(example_record.record, tmp_path / "own.db")))


@pytest.fixture
def own_desk(own_record: Choices, site: None) -> Iterator[Desk]:  # noqa: ARG001
    """A desk over it, at which pages sit."""
    knowledge, seated = knowledge_of(own_record), [*desk_module._seated]  # noqa: SLF001 — whoever sat there sits there again
    with current(own_record, knowledge) as store:
        desk = Desk(store, knowledge)
        sit_at(desk)
        yield desk
        desk.close()
    desk_module._seated[:] = seated  # noqa: SLF001


def taiwa(choices: Choices, *words: str) -> None:
    """One command on the record of `choices`."""
    with redirect_stderr(io.StringIO()):
        assert run(["--record", str(choices.record), "--registry", str(choices.registry[0]), *words]) == 0


def test_what_another_command_changed_is_seen(own_desk: Desk, own_record: Choices, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that is taken out is gone from the next page."""
    monkeypatch.setattr(desk_module, _PATIENCE, 0.0)
    before = own_desk.record
    taiwa(own_record, "remove", "2016-fm3-joint-statement.ja.txt")
    assert len(own_desk.record.works) == len(before.works) - 1


def test_a_record_that_did_not_change_is_drawn_once(own_desk: Desk) -> None:
    """The second page asks the same record as the first, also from other threads at the same time."""
    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(lambda _: id(own_desk.record), range(8)))
    assert len(found) == 1


def test_a_record_that_was_just_drawn_rests(own_desk: Desk, own_record: Choices) -> None:
    """Whoever adds many files slows nobody down; who has written something himself may ask at once."""
    own_desk.draw()
    taiwa(own_record, "remove", "2016-fm3-joint-statement.ja.txt")
    rested = own_desk.record
    assert len(own_desk.draw().works) == len(rested.works) - 1


def test_documents_stay_open_only_so_long(own_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document is opened once and let go when others came; the record itself opens none."""
    monkeypatch.setattr(desk_module, "_OPEN", 1)
    first, second = own_desk.record.works[:2]
    assert own_desk.document(first) is own_desk.document(first)
    opened = own_desk.document(first)
    own_desk.document(second)
    assert own_desk.document(first) is not opened
    assert own_desk.document(first) == opened


def test_a_text_is_asked_for_by_its_language(own_desk: Desk) -> None:
    """The speaking text comes where none is asked for; a language that is not held is a KeyError."""
    work = next(work for work in own_desk.record.works if len(work.expressions) > 1)
    assert {own_desk.document(work, text.language).meta.language for text in work.expressions} == {"en", "ja"}
    with pytest.raises(KeyError):
        own_desk.document(work, "fr")


def test_a_server_has_worked_out_what_takes_long_before_it_is_asked(own_desk: Desk, own_record: Choices, monkeypatch: pytest.MonkeyPatch) -> None:
    """The queue of what to check is there when a page first asks for it, of a record that changed as well, and the same as without."""
    monkeypatch.setattr(desk_module, _PATIENCE, 0.0)
    own_desk.look_ahead()
    own_desk.draw()
    finish(own_desk)
    assert own_desk.record.review() == vars(own_desk.record)["checks"]
    taiwa(own_record, "remove", "2016-fm3-joint-statement.ja.txt")
    changed = own_desk.record
    finish(own_desk)
    assert own_desk.record.review() == vars(own_desk.record)["checks"]
    assert len(own_desk.record.works) == len(changed.works)


def test_nobody_waits_for_what_is_worked_out_ahead(own_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """While texts are laid side by side the queue holds what needs no second text, and says that it is not all."""
    goes_on, between = Event(), Held._between  # noqa: SLF001 — the part that takes long

    def slowly(held: Held) -> Iterator[Check]:
        assert goes_on.wait(60)
        yield from between(held)

    monkeypatch.setattr(Held, "_between", slowly)
    own_desk.look_ahead()
    own_desk.draw()
    try:
        held, early, whole = own_desk.queue()
    finally:
        goes_on.set()
    finish(own_desk)
    after, every, all_of_it = own_desk.queue()
    assert (whole, all_of_it) == (False, True)
    assert early == held.review(apart=True) == tuple(one for one in every if one.kind != "change")
    assert every == after.review()
    assert len(every) > len(early) > 0


def finish(desk: Desk) -> None:
    """Wait for the thread that looks ahead."""
    ahead = vars(desk)["_ahead"]
    assert ahead is not None
    ahead.join(60)
    assert not ahead.is_alive()
