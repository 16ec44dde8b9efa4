"""What a run gained and lost against the one accepted last."""

from pathlib import Path

import grade
import pytest
import run
from outcome import EXTRA, MISSED, Case, Change, accept, accepted_as, accepted_run, changes

UNIT, ACT = "joint-1", "XA: welcome 歓迎した"
WORDS = f"{UNIT} {ACT}"


@pytest.mark.parametrize("secret", [True, False], ids=["digests", "words"])
@pytest.mark.parametrize(("was", "now", "gained", "lost"), [
    ((), (), (), ()),
    ((), ("content",), (), ("content",)),
    (("content",), (), ("content",), ()),
    (("content",), ("holder",), ("content",), ("holder",)),
    ((), (MISSED,), (), (MISSED,)),
    ((MISSED,), ("content",), (MISSED,), ()),
    (("content",), (MISSED,), (), (MISSED,)),
])  # fmt: skip
def test_each_measure_of_a_case_is_held_against_the_accepted_run(
    was: tuple[str, ...], now: tuple[str, ...], gained: tuple[str, ...], lost: tuple[str, ...], *, secret: bool
) -> None:
    """What was wrong and is right is gained, what was right and is wrong is lost, each quoted; of what was not read nothing was right."""
    change = changes([Case(UNIT, ACT, now)], accepted_as([Case(UNIT, ACT, was)], secret=secret), secret=secret)
    assert change == Change(tuple(f"{one}: {WORDS}" for one in gained), tuple(f"{one}: {WORDS}" for one in lost), 0)


@pytest.mark.parametrize("secret", [True, False], ids=["digests", "words"])
def test_what_is_read_and_not_there_is_lost_when_new_and_gained_when_gone(*, secret: bool) -> None:
    """Silence that is broken is a loss, silence that is kept again a gain."""
    extra, known = Case(UNIT, ACT, (EXTRA,)), Case(UNIT, "XB: thank 感謝した")
    assert changes([known, extra], accepted_as([known], secret=secret), secret=secret) == Change(lost=(f"extra: {WORDS}",))
    assert changes([known, extra], {}, secret=secret) == Change(new=1)
    assert changes([extra], accepted_as([extra], secret=secret), secret=secret) == Change()
    assert len(changes([], accepted_as([extra], secret=secret), secret=secret).gained) == 1


def test_a_case_that_is_new_is_neither_gained_nor_lost() -> None:
    """New gold tells nothing about a change of the rules; it is counted."""
    assert changes([Case(UNIT, ACT, ("content",))], {}, secret=False) == Change(new=1)


def test_the_same_words_twice_are_two_cases() -> None:
    """A predicate that stands twice in a paragraph can be lost once."""
    accepted = accepted_as([Case(UNIT, ACT), Case(UNIT, ACT)], secret=True)
    assert len(accepted) == 3
    assert changes([Case(UNIT, ACT), Case(UNIT, ACT, (MISSED,))], accepted, secret=True).lost == (f"missed: {WORDS}",)


def test_digests_hold_no_words() -> None:
    """What is accepted of a real document does not quote it."""
    assert not set(WORDS.split()) & set("".join(accepted_as([Case(UNIT, ACT)], secret=True)))
    assert all(name.isalnum() and len(name) == 12 for name in accepted_as([Case(UNIT, ACT)], secret=True))


def test_accepting_one_set_leaves_the_others(tmp_path: Path) -> None:
    """A run without ../shared can be accepted and forgets nothing of the gold."""
    path = tmp_path / "baseline.json"
    accept({"gold": {"a": ""}, "passages": {"b": ""}}, path)
    accept({"passages": {"c": "content"}}, path)
    assert accepted_run(path) == {"gold": {"a": ""}, "passages": {"c": "content"}}


def test_without_shared_the_passages_are_still_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where ../shared is missing, what is skipped is said in one line."""
    monkeypatch.setattr(grade, "SHARED", tmp_path / "nowhere")
    assert [name for name, _ in run.steps()] == [run.PASSAGES]
    assert capsys.readouterr().out == "gold, gold-en, tables: skipped, there is no ../shared beside the project\n"
