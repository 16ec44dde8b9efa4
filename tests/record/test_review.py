"""What a person should check."""

from decimal import Decimal

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.problems import Problem
from taiwa.record.document import Document
from taiwa.record.judging.corrections import fault_of
from taiwa.record.judging.models import Anchor, Judgement
from taiwa.record.record import Record
from taiwa.registry.models import Group, Thing
from taiwa.values import Quantity, Span, replace


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
        draft.mentions[-1] = replace(draft.mentions[-1], span=Span(start, start + len("port")))
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


RAIL = "They agreed to repair the old railway bridge of the northern delta with iron beams"
ROAD = "They discussed whether to repair the old railway bridge of the northern delta with iron beams"


def rounds(*facts: dict[str, object]) -> list[Document]:
    """Rounds of one body, of which the second only discusses what the first agreed on."""
    given = ({"date": f"203{at}", "ordinal": at, **own} for at, own in enumerate(facts, 1))
    return [Draft("r", **own).para(f"{words}.").document() for own, words in zip(given, (RAIL, ROAD), strict=True)]  # type: ignore[arg-type]


def test_what_may_have_become_of_a_passage_in_the_next_round_is_listed_until_it_was_looked_at() -> None:
    """With the words of the round before and the signs; a judgement removes the line, its withdrawal brings it back."""
    documents = rounds({}, {})
    (check,) = Record(documents, KNOWLEDGE).review()
    assert (check.kind, check.place.words, check.place.date) == ("change", f"{ROAD}.", "2032")
    assert check.why.startswith(f"{RAIL}.: ")
    assert "left open by one whether (+0)" in check.why
    stamp = {"author": "Mori", "time": "2033-01-01T00:00:00.000000+00:00", "reason": "seen"}
    seen = Judgement(target=check.target, verdict="right", about=check.about, changes=check.changes, **stamp)
    assert Record(documents, KNOWLEDGE, [seen]).review() == ()
    back = Judgement(target=check.target, verdict="withdrawn", about=check.about, withdraws=seen.id, **stamp)
    assert Record(documents, KNOWLEDGE, [seen, back]).review() == (check,)
    assert [line.state for line in Record(documents, KNOWLEDGE, [seen]).judgements()] == ["holds"]


@pytest.mark.parametrize("corrected", [0, 1])
def test_what_was_looked_at_stays_so_when_a_day_is_corrected(corrected: int) -> None:
    """An id is made of the day: of either round it may change, and the words are the same; where the earlier round is removed the line finds nothing any more."""
    documents = rounds({}, {})
    (check,) = Record(documents, KNOWLEDGE).review()
    stamp = {"author": "Mori", "time": "2033-01-01T00:00:00.000000+00:00", "reason": "seen"}
    seen = Judgement(target=check.target, verdict="right", about=check.about, changes=check.changes, **stamp)
    assert fault_of(seen) is None
    at = Anchor(work=documents[corrected].work, digest=documents[corrected].source.digest)
    day = Judgement(target="document", verdict="changed", about=(at,), changes={"date": (f"203{corrected + 1}-05-05",)}, **stamp)
    record = Record(documents, KNOWLEDGE, [seen, day])
    assert {work.id for work in record.works} != {work.id for work in Record(documents, KNOWLEDGE).works}
    assert record.review() == ()
    assert {line.state for line in record.judgements()} == {"holds"}
    assert Record(documents, KNOWLEDGE, [day]).review() != ()
    (line,) = Record(documents[1:], KNOWLEDGE, [seen]).judgements()
    assert line.finds_nothing


@pytest.mark.parametrize("facts", [({"body": "fm"}, {"body": "som"}), ({}, {"date": ""}), ({}, {"title": "Draft Joint Statement"})])
def test_only_rounds_of_one_body_follow_one_another(facts: tuple[dict[str, object], dict[str, object]]) -> None:
    """What has no day, is a draft, or comes of another body is laid beside none."""
    assert "change" not in {check.kind for check in Record(rounds(*facts), KNOWLEDGE).review()}
