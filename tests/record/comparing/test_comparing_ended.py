"""Plans told as ended or put off, sentences of which one denies, and what is no sentence of the text."""

import pytest

from rounds import compared, first, second
from taiwa.acts.models import Force
from taiwa.record.comparing.ended import (
    DENIED,
    ENDED,
    PUT_OFF,
    UNDECIDED,
    EndedRow,
    OppositeRow,
    denying_rows,
    ended_rows,
    ends_in,
    opposite_in,
    opposite_rows,
    undecided_rows,
)
from taiwa.record.comparing.models import Entry
from taiwa.record.terms import fold

BRIDGE = "They agreed to build the northern railway bridge over the lower delta with wooden piers"
OTHERS = ("They condemned piracy off the capes", "They welcomed the night ferries")


def entry_of(before: str, after: str, *acts: tuple[str, str]) -> Entry:
    """What became of one sentence among others; `acts` are those of the earlier and the later one with their clauses."""
    one, other = first(before, OTHERS[0]), second(after, OTHERS[1])
    for draft, words, (act, rule) in zip((one, other), (before, after), acts, strict=False):
        draft.says(words, act, ("XA", "XB"), rule=rule)
    return next(entry for entry in compared(one, other).entries if entry.before and entry.after)


@pytest.mark.parametrize("row", ended_rows(), ids=lambda row: f"{row.sign} {row.words.pattern[:20]}")
def test_a_row_takes_an_end_and_leaves_what_is_none(row: EndedRow) -> None:
    """Each row by its own two sentences."""
    assert row.sign in {found.sign for found, _ in ends_in(fold(row.takes))}
    assert row.sign not in {found.sign for found, _ in ends_in(fold(row.leaves))}


@pytest.mark.parametrize("row", denying_rows(), ids=lambda row: row.takes)
def test_a_row_denies_a_verb(row: EndedRow) -> None:
    """A denied verb, not a set phrase."""
    assert row.words.search(fold(row.takes))
    assert not row.words.search(fold(row.leaves))


@pytest.mark.parametrize("row", [row for rows in undecided_rows().values() for row in rows], ids=lambda row: row.takes)
def test_a_row_takes_what_leaves_a_thing_open(row: EndedRow) -> None:
    """Words by which nothing is decided, and a sentence that decides."""
    assert row.words.search(fold(row.takes))
    assert not row.words.search(fold(row.leaves))


@pytest.mark.parametrize("row", opposite_rows(), ids=lambda row: row.takes[1])
def test_a_row_takes_the_opposite_and_leaves_other_words_for_the_same(row: OppositeRow) -> None:
    """Each row by its own two pairs of sentences, whichever of them comes first."""
    assert opposite_in(*row.takes)
    assert opposite_in(*row.takes[::-1])
    assert not opposite_in(*row.leaves)


@pytest.mark.parametrize(
    ("after", "changes", "sign"),
    [
        ("The northern railway bridge over the lower delta with wooden piers was cancelled", ("dropped",), ENDED),
        ("They noted that the northern railway bridge over the lower delta with wooden piers did not materialise", ("dropped",), ENDED),
        ("They decided to postpone the northern railway bridge over the lower delta with wooden piers", ("weaker",), PUT_OFF),
        ("The northern railway bridge over the lower delta with wooden piers was not cancelled", ("reversed",), DENIED),
        ("They confirmed that they do not build the northern railway bridge over the lower delta with wooden piers", ("reversed",), DENIED),
        ("They praised the northern railway bridge over the lower delta with wooden piers after the ferry, was cancelled", ("reworded",), None),
        ("They praised the northern railway bridge over the lower delta with wooden piers", ("reworded",), None),
    ],
)  # fmt: skip
def test_what_came_to_an_end_is_not_reworded(after: str, changes: tuple[str, ...], sign: str | None) -> None:
    """An end is dropped, a delay weaker, a denial on one side a suggestion that it was turned round; each with its words."""
    entry = entry_of(BRIDGE, after)
    assert entry.changes == changes
    assert [reason.sign for reason in entry.why if not reason.weight] == ([sign] if sign else [])
    assert entry.sure is (sign != DENIED)


def test_who_asks_for_an_end_does_not_tell_of_one() -> None:
    """Nor is the end of what was spoken against the end of a plan."""
    gone = "They want the northern railway bridge over the lower delta with wooden piers abandoned"
    assert "dropped" not in entry_of(BRIDGE, gone, ("agree", "test"), ("urge", "test")).changes
    assert "dropped" not in entry_of(BRIDGE, gone, ("condemn", "test"), ("note", "test")).changes


def test_an_end_that_was_spoken_of_before_is_no_news() -> None:
    """Who planned to cancel a thing and cancelled it has dropped nothing."""
    before = "They will cancel the debt of the northern railway bridge with wooden piers"
    assert "dropped" not in entry_of(before, "The debt of the northern railway bridge with wooden piers was cancelled").changes


def test_who_turned_round_has_not_reworded_and_is_no_stronger() -> None:
    """Support and then opposition is told by its own word alone."""
    before = "They back the northern railway bridge over the lower delta"
    after = "They oppose the northern railway bridge over the lower delta"
    entry = entry_of(before, after, ("support", "test"), ("condemn", "test.denied"))
    assert not {"reworded", "kept", "stronger", "weaker"} & set(entry.changes)
    assert "reversed" in entry.changes


def test_a_letterhead_is_no_passage() -> None:
    """What opens or closes a text, is no sentence, and in which nobody acts, is paired with nothing."""
    head = "Ministry of Shipping, Press Office, Harbour Street"
    rounds = [make(BRIDGE) for make in (first, second)]
    for draft in rounds:
        draft.para(head)
        last = draft.provisions[-1]
        draft.provisions[-1] = type(last)(path=("¶9",), eid=last.eid, role=last.role, num=None, heading=None, body=last.body)
    entries = compared(*rounds).entries
    assert [entry.changes for entry in entries] == [("kept",)]


WELL = "They agreed to dig the deep well of the northern oasis with iron pumps"
OPEN = "They discussed whether to dig the deep well of the northern oasis with iron pumps"
TALK = "They discussed the digging of the deep well of the northern oasis with iron pumps"


@pytest.mark.parametrize(
    ("before", "after", "acts", "changes"),
    [
        (WELL, OPEN, ("agree", "say"), "weaker"),
        (OPEN, WELL, ("say", "agree"), "stronger"),
        (WELL, TALK, ("agree", "say"), "weaker"),
        (TALK, OPEN, ("say", "say"), "reworded"),
        (WELL, f"{WELL} and to consider widening it", ("agree", "agree"), "reworded"),
    ],
)
def test_what_is_left_open_is_no_other_wording_of_what_is_agreed(before: str, after: str, acts: tuple[str, str], changes: str) -> None:
    """Whoever discusses whether to do a thing has not agreed to do it; that is for a person to judge."""
    force = {"agree": Force.AGREEMENT, "say": Force.NONE}
    one, other = first(before, OTHERS[0]), second(after, OTHERS[1])
    for draft, words, act in zip((one, other), (before, after), acts, strict=True):
        draft.says(words.removesuffix(" and to consider widening it"), act, ("XA", "XB"), force=force[act])
    entry = next(entry for entry in compared(one, other).entries if entry.before and entry.after)
    assert entry.changes == (changes,)
    assert entry.sure is (changes == "reworded")
    assert (UNDECIDED in {reason.sign for reason in entry.why}) is (changes != "reworded")
