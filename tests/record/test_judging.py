"""A person's corrections: what they change, that they last, and that taking one back leaves no trace."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts import KNOWLEDGE, Draft
from taiwa.record.document import Document
from taiwa.record.judging.anchors import of_act, of_file, of_promise, of_words
from taiwa.record.judging.models import Anchor, Judgement, Target, Verdict, rulings_of
from taiwa.record.judging.written import export, of_line, written
from taiwa.record.node import BadJsonError
from taiwa.record.record import Record
from taiwa.values import Edtf, Money, Quantity, replace

PROMISE = "XA will build two harbours"


def meeting(name: str = "fm1.txt", **facts: object) -> Draft:
    """Two acts, one of nobody known, and a promise that one of them carries."""
    draft = Draft(name, **facts).para(f"Somebody supported the zone. {PROMISE}.")  # type: ignore[arg-type]
    draft.says("Somebody supported the zone", "support", (), "zone", open="nobody is named")
    draft.says(PROMISE, "commit", ("XA",), "ports")
    return draft.promises(PROMISE, "build two harbours", ("XA",), "ports", basis="act-1")


def judge(
    target: Target, verdict: Verdict, *about: Anchor, time: int = 0, withdraws: str | None = None, **changes: tuple[str, ...]
) -> Judgement:
    """A judgement of the given second."""
    stamp = f"2031-04-02T08:00:{time:02d}.000000+00:00"
    return Judgement(
        target=target, verdict=verdict, about=about, author="Mori", time=stamp, reason="read it again", changes=changes,
        withdraws=withdraws,
    )  # fmt: skip


def answers(documents: Sequence[Document], judgements: Sequence[Judgement] = ()) -> tuple[object, ...]:
    """Everything that judgements may change."""
    record = Record(documents, KNOWLEDGE, judgements)
    return record.works, record.positions(), record.commitments(), record.review(), record.list()


def act(document: Document, number: int) -> Anchor:
    """Where an act of the only document is printed."""
    (work,) = Record([document], KNOWLEDGE).works
    return of_act(work.id, document, document.acts[number])


def promise(document: Document) -> Anchor:
    """Where its only promise is printed."""
    (work,) = Record([document], KNOWLEDGE).works
    return of_promise(work.id, document, document.undertakings[0])


def test_a_holder_that_a_person_names_holds_the_position() -> None:
    """The act is sure then, speaks for the party named, and is no doubt any more."""
    document = meeting().document()
    record = Record([document], KNOWLEDGE, [judge("act", "changed", act(document, 0), holders=("XB",), issues=("zone",))])
    assert [(row.party, row.stance) for row in record.positions(issue="zone")] == [("XB", "supports")]
    assert not record.review()


def test_a_wrong_act_leaves_with_its_promise() -> None:
    """What is no act gives no position and owes nothing."""
    document = meeting().document()
    record = Record([document], KNOWLEDGE, [judge("act", "wrong", act(document, 1))])
    assert not record.commitments()
    assert not record.positions(issue="ports")


def test_a_promise_goes_with_the_holder_of_its_act() -> None:
    """Who was read wrongly to promise owes nothing."""
    document = meeting().document()
    record = Record([document], KNOWLEDGE, [judge("act", "changed", act(document, 1), holders=("XB",))])
    assert [row.owners for row in record.commitments()] == [("XB",)]


def test_a_promise_is_corrected_by_its_values() -> None:
    """Owners, day and figure as a person reads them; an empty value takes away what was read."""
    document = meeting().document()
    changes = {"owners": ("XA", "XB"), "deadline": ("2035",), "money": ("1000000", "JPY"), "quantity": ("2", "harbour")}
    (row,) = Record([document], KNOWLEDGE, [judge("promise", "changed", promise(document), **changes)]).commitments()
    assert (row.owners, row.deadline) == (("XA", "XB"), Edtf("2035"))
    assert row.money == Money(amount=Decimal(1000000), currency="JPY")
    assert row.quantity == Quantity(amount=Decimal(2), unit="harbour")
    later = judge("promise", "changed", promise(document), time=1, deadline=())
    (row,) = Record([document], KNOWLEDGE, [judge("promise", "changed", promise(document), **changes), later]).commitments()
    assert (row.owners, row.deadline) == (("XA", "XB"), None)  # each value by its own newest word


def test_what_the_reading_missed_is_added_with_its_words() -> None:
    """An act and a promise by hand stand beside those that were read."""
    document = meeting().document()
    where = replace(act(document, 0), quote="the zone", context="")
    added = [
        judge("act", "added", where, type=("welcome",), holders=("XB",), issues=("zone",)),
        judge("promise", "added", where, owners=("XB",), deadline=("2036",)),
    ]
    record = Record([document], KNOWLEDGE, added)
    assert [(row.act, row.place.words) for row in record.positions(party="XB")] == [("welcome", "the zone")]
    assert [row.action for row in record.commitments()] == ["the zone", "build two harbours"]


def test_a_name_is_what_a_person_says_wherever_it_is_printed() -> None:
    """Both mentions are the person named; a name that is none is gone."""
    draft = Draft("a.txt").para("Orla met Orla's team.")
    draft.names("Orla met", "person", "orla", confidence="unsure")
    draft.mentions[-1] = replace(draft.mentions[-1], span=draft.span("Orla"))
    document = draft.document()
    (work,) = Record([document], KNOWLEDGE).works
    anchor = Anchor(work=work.id, digest=document.source.digest, quote="Orla")
    (judged,) = Record([document], KNOWLEDGE, [judge("name", "changed", anchor, kind=("person",), **{"is": ("orla-b",)})]).works
    assert [(one.value, one.confidence) for one in judged.document.mentions] == [("orla-b", "sure")]
    (judged,) = Record([document], KNOWLEDGE, [judge("name", "wrong", anchor, kind=("person",))]).works
    assert judged.document.mentions == ()


def test_the_day_of_a_document_names_its_work() -> None:
    """A corrected day orders and names the work."""
    document = meeting(date="2024-08-28").document()
    (work,) = Record([document], KNOWLEDGE).works
    record = Record([document], KNOWLEDGE, [judge("document", "changed", of_file(work.id, document), date=("2025-01-09",))])
    assert (record.works[0].document.date, "2025-01-09" in record.works[0].id) == ("2025-01-09", True)


def test_a_person_puts_two_files_together_and_apart() -> None:
    """One statement or two: the word of a person goes before every sign, in either order."""
    one, other = meeting().document(), meeting("b.txt", date="2029-01-01", ordinal=7).document()
    first, second = Record([one, other], KNOWLEDGE).works
    about = (of_file(first.id, first.document), of_file(second.id, second.document))
    assert len(Record([one, other], KNOWLEDGE, [judge("work", "right", *about)]).works) == 1
    same = replace(one, source=replace(one.source, digest="f" * 64, name="copy.txt"), text=one.text + "\nPage 1")
    (work,) = Record([one, same], KNOWLEDGE).works
    about = (of_file(work.id, one), of_file(work.id, same))
    assert len(Record([one, same], KNOWLEDGE, [judge("work", "wrong", *about)]).works) == 2


def test_a_judgement_finds_its_words_when_the_part_is_numbered_otherwise() -> None:
    """The same clause in another part is the same act; other words in the same part are not."""
    document = meeting().document()
    judgement = judge("act", "changed", act(document, 0), holders=("XB",))
    moved = Draft("fm1.txt").para("An opening.").para(f"Somebody supported the zone. {PROMISE}.")
    moved.says("Somebody supported the zone", "support", (), "zone")
    assert Record([moved.document()], KNOWLEDGE, [judgement]).works[0].document.acts[0].holders == ("XB",)
    reworded = Draft("fm1.txt").para("Nobody supported the plan.")
    reworded.says("Nobody supported the plan", "support", (), "zone")
    record = Record([reworded.document()], KNOWLEDGE, [judgement])
    assert record.works[0].document.acts[0].holders == ()
    assert [(line.state, line.finds_nothing) for line in record.judgements()] == [("other-words", True)]


def test_a_judgement_of_what_is_not_held_waits_for_it() -> None:
    """Taking a document out and adding it again brings its corrections back."""
    document, other = meeting().document(), Draft("else.txt", ordinal=9, date="2030-01-01").para("Something.").document()
    judgement = judge("act", "wrong", act(document, 1))
    gone = Record([other], KNOWLEDGE, [judgement])
    assert [line.state for line in gone.judgements()] == ["not-held"]
    assert answers([document, other], [judgement]) == answers([other, document], [judgement])


def test_settled_doubts_leave_the_review() -> None:
    """Every line of the review can be judged, and is gone then."""
    draft = meeting().names("zone", "place", "zone", confidence="unsure")
    documents = [draft.document(), meeting("b.txt", date="2029-01-01", ordinal=7).document()]
    judgements: list[Judgement] = []
    while checks := Record(documents, KNOWLEDGE, judgements).review():
        first = checks[0]
        judgements.append(judge(first.target, "right", *first.about, time=len(judgements), **dict(first.changes)))
        assert len(judgements) < 20
    assert len(judgements) >= 3


def test_the_newest_word_holds_whatever_the_order() -> None:
    """Two verdicts on one act: the later holds; the ledger may come in any order and twice."""
    document = meeting().document()
    about = act(document, 0)
    three = [
        judge("act", "wrong", about, time=1),
        judge("act", "changed", about, time=2, holders=("XB",)),
        judge("act", "changed", about, time=3, type=("welcome",)),
    ]
    for order in permutations(three):
        (work,) = Record([document], KNOWLEDGE, [*order, *order]).works
        assert (work.document.acts[0].holders, work.document.acts[0].act) == (("XB",), "welcome")


VERDICTS: st.SearchStrategy[tuple[int, Verdict, dict[str, tuple[str, ...]]]] = st.one_of(
    st.tuples(st.integers(0, 1), st.just("wrong"), st.just({})),
    st.tuples(st.integers(0, 1), st.just("right"), st.just({})),
    st.tuples(
        st.integers(0, 1), st.just("changed"), st.dictionaries(st.just("holders"), st.just(("XB",)), min_size=1)
    ),
)


@given(st.lists(VERDICTS, max_size=5), st.integers(0, 4))
def test_a_judgement_and_its_withdrawal_cancel(
    said: list[tuple[int, Verdict, dict[str, tuple[str, ...]]]], which: int
) -> None:
    """A record with a judgement that was withdrawn is the record without it; withdrawing that brings it back."""
    document = meeting().document()
    ledger = [judge("act", verdict, act(document, at), time=time, **changes) for time, (at, verdict, changes) in enumerate(said)]
    taken = ledger[which] if which < len(ledger) else judge("act", "wrong", act(document, 0), time=9)
    with_it = [*ledger, taken]
    back = judge("act", "withdrawn", *taken.about, time=10, withdraws=taken.id)
    again = judge("act", "withdrawn", *taken.about, time=11, withdraws=back.id)
    without = [one for one in ledger if one is not taken]
    assert answers([document], [*with_it, back]) == answers([document], without)
    assert answers([document], [*with_it, back, again]) == answers([document], with_it)


NAMED: st.SearchStrategy[tuple[Verdict, str]] = st.tuples(st.sampled_from(("added", "right", "wrong")), st.sampled_from(("XA", "XB")))


@given(st.lists(NAMED, min_size=1, max_size=4), st.integers(0, 3))
def test_an_added_name_and_its_withdrawal_cancel(said: list[tuple[Verdict, str]], which: int) -> None:
    """A name that a person added stands where it is printed; withdrawn it leaves no trace, and an export reads back as it was."""
    document = meeting().document()
    (work,) = Record([document], KNOWLEDGE).works
    at = of_words(work.id, document, document.provisions[0].eid, "Somebody")
    ledger = [
        judge("name", verdict, at, time=time, kind=("party",), **{"is": (party,)} if verdict != "wrong" else {})
        for time, (verdict, party) in enumerate(said)
    ]
    taken = ledger[min(which, len(ledger) - 1)]
    back = judge("name", "withdrawn", at, time=10, withdraws=taken.id)
    without = [one for one in ledger if one is not taken]
    assert answers([document], [*ledger, back]) == answers([document], without)
    assert [of_line(line) for line in export([*ledger, back]).splitlines()] == [*ledger, back]
    named = [one for one in Record([document], KNOWLEDGE, ledger).works[0].document.mentions if one.rule == "judgement"]
    assert [one.value for one in named] == ([said[-1][1]] if said[-1][0] != "wrong" and "added" in dict(said) else [])


def test_a_written_judgement_is_read_back_the_same() -> None:
    """An export holds all of it, in the order of time, and importing it twice changes nothing."""
    document = meeting().document()
    ledger = [judge("act", "changed", act(document, 0), time=2, holders=("XB",)), judge("promise", "wrong", promise(document))]
    lines = export(ledger).splitlines()
    assert [of_line(line) for line in lines] == ledger[::-1]
    assert len(rulings_of([*ledger, *map(of_line, lines)])) == len(ledger)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ('"verdict": "wrong"', '"verdict": "maybe"', "verdict is not one of"),
        ('"changes": {}', '"changes": {"type": ["shout"]}', "type cannot be shout"),
        ('"changes": {}', '"changes": {"owners": ["XA"]}', "act has no value owners"),
        ('"Mori"', '"Somebody else"', "but what it says makes it"),
        ('"about": [', '"about": [], "rest": [', "is about 0 things"),
    ],
)
def test_a_line_that_cannot_be_carried_out_is_refused_with_its_fault(field: str, value: str, told: str) -> None:
    """What comes from outside is looked through before anything is kept."""
    line = written(judge("act", "wrong", act(meeting().document(), 0)))
    assert field in line
    changed = line.replace(field, value)
    if "id" not in told and "makes it" not in told:
        changed = changed.replace(f'"id": "{of_line(line).id}", ', "")
    with pytest.raises(BadJsonError, match=told):
        of_line(changed)


SEAT = "XA reaffirmed the seat"


def seat(*drafts: str) -> list[Document]:
    """Two rounds in which one party speaks of the seat: it supports it first, and what it says then is read as no stance."""
    first = Draft("fm1.txt").para("XA supported the seat.").says("XA supported the seat", "support", ("XA",), "seat")
    later = Draft("fm2.txt", date="2033-04-02", ordinal=2).para(f"{SEAT}.").says(SEAT, "confirm", ("XA",), "seat")
    return [first.document(), later.document(), *(Draft(name).document() for name in drafts)]


@pytest.mark.parametrize(
    ("stance", "told", "change"),
    [
        ("supports", "supports", "kept"), ("opposes", "opposes", "reversed"), ("concerned", "concerned", None),
        ("reserved", "reserved", "weaker"), ("neutral", "neutral", None), ("withdrawn", "neutral", "reversed"),
    ],
)  # fmt: skip
def test_where_a_holder_stands_is_judged(stance: str, told: str, change: str | None) -> None:
    """Positions follow the stance that a person gave; the withdrawal of the judgement restores them; it survives an export."""
    documents = seat()
    (_, later) = Record(documents, KNOWLEDGE).works
    given = judge("act", "changed", of_act(later.id, documents[1], documents[1].acts[0]), stance=(stance,))
    (kept,) = map(of_line, export([given]).splitlines())
    rows = Record(documents, KNOWLEDGE, [kept]).positions(issue="seat")
    assert [(row.stance, row.against) for row in rows] == [("supports", False), (told, stance in ("opposes", "withdrawn"))]
    if change:
        assert rows[1].change == change
    back = judge("act", "withdrawn", *given.about, time=1, withdraws=given.id)
    assert answers(documents, [given, back]) == answers(documents)


def test_an_act_is_about_what_a_person_says() -> None:
    """An issue that no word of the clause shows is a position all the same, where a person said so."""
    document = meeting().para("XB was glad.").says("XB was glad", "welcome", ("XB",), "zone").document()
    document = replace(document, issues={"para_2": ("zone", "ports")})
    aimed = judge("act", "changed", act(document, 2), issues=("ferries",))
    record = Record([document], KNOWLEDGE, [aimed])
    assert [(row.party, row.stance) for row in record.positions(issue="ferries")] == [("XB", "supports")]
