"""What a person should check."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.problems import Problem
from taiwa.record.record import Record
from taiwa.registry.models import Group, Thing
from taiwa.values import Quantity, Span


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


def test_one_doubt_about_a_name_is_told_once_in_a_document() -> None:
    """However often an unsure name is printed, a person is asked about it once in a document."""
    draft = Draft("a").para("port then port")
    for start in (draft.span("port then").start, draft.span("then port").end - len("port")):
        draft.names("port", "place", "port", confidence="unsure")
        draft.mentions[-1] = draft.mentions[-1]._replace(span=Span(start, start + len("port")))
    assert len(Record([draft.document()], KNOWLEDGE).review()) == 1


def test_a_reason_begins_with_words() -> None:
    """A suggested follow-up is told by the words of the promise; its id stands at the end."""
    drafts = [Draft("a", date="2024"), Draft("b", date="2026", ordinal=2)]
    for draft, amount in zip(drafts, (100, 300), strict=True):
        words = f"XA will train {amount} pilots of the coast"
        figure = Quantity(amount=Decimal(amount), unit="person")
        draft.para(f"{words}.").promises(words, words, ("XA",), "training", quantity=figure)
    checks = Record([draft.document() for draft in drafts], KNOWLEDGE).review()
    assert [check.why.startswith("XA will train 100 pilots of the coast: ") for check in checks] == [True]


@pytest.mark.parametrize(
    ("open_", "told"),
    [("one of allies, alliance", False), ("one of allies, port", True), ("one of allies, rivals", True)],
)
def test_an_organisation_and_its_states_are_no_doubt(*, open_: str, told: bool) -> None:
    """A name that means a group of states or the organisation they form means the same members either way."""
    knowledge = replace(
        KNOWLEDGE,
        groups={
            "allies": Group(id="allies", names={}, members=("XA", "XB")),
            "rivals": Group(id="rivals", names={}, members=("XC", "XD")),
        },
        things={
            "alliance": Thing(id="alliance", kind="organisation", names={}),
            "port": Thing(id="port", kind="place", names={}),
        },
    )  # fmt: skip
    draft = Draft("a").para("The Alliance met.").names("The Alliance", "party", "The Alliance", open=open_)
    assert bool(Record([draft.document()], knowledge).review()) is told


def test_an_organ_is_told_once() -> None:
    """The acts of a resolution are nobody's position: review says so in one line, and asks for none of their holders."""
    draft = Draft("a", kind="resolution").para("It urges all. It decides so.")
    for words, act in (("urges all", "urge"), ("decides so", "decide")):
        draft.says(words, act, (), open="an organ speaks", confidence="unsure")
    (told,) = Record([draft.document()], KNOWLEDGE).review()
    assert told.why == "an organ speaks (2 acts)"


def test_a_background_act_without_holder_is_no_doubt() -> None:
    """What only sets the scene needs no holder."""
    draft = Draft("a").para("Recalling all that.").says("Recalling all that", "note", (), background=True)
    assert Record([draft.document()], KNOWLEDGE).review() == ()
