"""What a person should check."""

from drafts import KNOWLEDGE, Draft
from taiwa.problems import Problem
from taiwa.record.record import Record
from taiwa.values import Span


def doubtful(name: str, date: str) -> Draft:
    """A document with one doubt of each kind."""
    draft = Draft(name, date=date, ordinal=int(date)).para("Somebody welcomed it. XA agreed. The port met XB.")
    draft.says("Somebody welcomed it", "welcome", (), open="nobody is named")
    draft.says("XA agreed", "agree", ("XA",), confidence="unsure", open="a weak cue")
    draft.names("The port", "place", "port", confidence="unsure")
    draft.problems.append(Problem(Span(0, 2), "paragraph 2 is missing"))
    draft.problems.append(Problem(Span(0, 2), "all is well", "note"))
    return draft


def test_each_doubt_is_listed_with_its_reason() -> None:
    """Open holders, unsure acts, unsure names and warnings are listed; notes are not."""
    checks = Record([doubtful("a", "2024").document()], KNOWLEDGE).review()
    assert [(check.kind, check.why) for check in checks] == [
        ("holder", "nobody is named"), ("act", "a weak cue"), ("name", "The port: the reading is unsure"),
        ("meta", "paragraph 2 is missing"),
    ]  # fmt: skip


def test_the_newest_document_comes_first() -> None:
    """A person starts with what was added to the dialogue last."""
    documents = [doubtful(name, date).document() for name, date in (("a", "2024"), ("c", "2031"), ("b", "2027"))]
    dates = [check.place.date for check in Record(documents, KNOWLEDGE).review()]
    assert dates == sorted(dates, key=str, reverse=True)


def test_a_background_act_without_holder_is_no_doubt() -> None:
    """What only sets the scene needs no holder."""
    draft = Draft("a").para("Recalling all that.").says("Recalling all that", "note", (), background=True)
    assert Record([draft.document()], KNOWLEDGE).review() == ()
