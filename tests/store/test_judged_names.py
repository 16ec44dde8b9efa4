"""What persons judged is found by what it is about, however long the ledger is."""

from collections.abc import Callable

import pytest

from taiwa.record.judging.models import Anchor, Judgement
from taiwa.source.models import Source
from taiwa.store import ledger
from taiwa.store.ledger import kept_about
from taiwa.store.store import Store

Make = Callable[..., tuple[Source, str]]


def judgement(number: int, withdraws: str | None = None, digest: str = "") -> Judgement:
    """Somebody looked at a remark in a work that is not held."""
    about = (Anchor(work=f"work-{number}", digest=digest or f"{number:064}", quote="words"),)
    return Judgement(
        target="remark", verdict="withdrawn" if withdraws else "right", about=about, author="Mori", reason="a test",
        time=f"2031-04-02T08:00:00.{number:06}+00:00", withdraws=withdraws,
    )  # fmt: skip


def test_a_document_reads_only_the_judgements_about_it(store: Store, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of lines about other documents are not looked at when one is added."""
    store.judge(judgement(number) for number in range(300))
    read: list[str] = []
    monkeypatch.setattr(ledger, "of_line", read.append)
    store.add(*make("改革を支持する。"))
    assert read == []


def test_a_judgement_comes_with_what_withdraws_it(store: Store) -> None:
    """Also where the withdrawal names something else, was kept before, and is itself withdrawn."""
    first = judgement(1)
    second = judgement(2, withdraws=first.id)
    third = judgement(3, withdraws=second.id)
    store.judge([third, judgement(4), second, first])
    assert {one.id for one in kept_about(store.alias, ["work-1"])} == {first.id, second.id, third.id}
    assert [one.id for one in kept_about(store.alias, [f"{4:064}"])] == [judgement(4).id]
