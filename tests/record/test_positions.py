"""Positions over time."""

from itertools import permutations
from pathlib import Path

import pytest

from drafts import KNOWLEDGE, PARTIES, Draft
from taiwa.acts.models import ActType, Degree, Force
from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.problems import Problem
from taiwa.reading import read
from taiwa.record.answers import Change, Stance
from taiwa.record.decode import of_json
from taiwa.record.document import Document
from taiwa.record.passages import passages_of
from taiwa.record.record import Record
from taiwa.record.stances import OpposingRow, Said, change_of, condemned, is_against, opposes, opposing_rows
from taiwa.source import from_bytes
from taiwa.values import Span, replace

FOUR = ("XA", "XB", "XC")
SUPPORT = "XA, XB and XC support the seat for Elmund"
READY = "Dorvia is ready to consult"


def first() -> Draft:
    """Three support a seat for the fifth, in the first meeting."""
    return Draft("fm1.txt", date="2024-08-28").para(f"{SUPPORT}.").says(SUPPORT, "support", FOUR, "seat")


def apart(act: str = "intend", force: Force = Force.READINESS, words: str = READY) -> Draft:
    """The same three support it again, and a fourth says something else in the same passage."""
    draft = Draft("fm6.txt", date="2027-05-01", ordinal=6).para(f"{SUPPORT}. {words}.")
    draft.names("Elmund", "party", "XE")
    return draft.says(SUPPORT, "support", FOUR, "seat").says(words, act, ("XD",), force=force)


def visit() -> Draft:
    """One of them says so in a bilateral readout between."""
    said = "XA has always supported the seat"
    return Draft(
        "visit.txt", date="2026-03-24", kind="readout", framework=None, body="fm-bilateral", ordinal=None,
        parties=("XA", "XE"),
    ).para(f"{said}.").says(said, "support", ("XA",), "seat")  # fmt: skip


def later(words: str = "The Ministers met in person.", **more: object) -> Draft:
    """A later meeting."""
    return Draft("fm9.txt", date="2032-12-24", ordinal=9, **more).para(words)  # type: ignore[arg-type]


def told(*drafts: Draft, issue: str = "seat") -> dict[str, list[tuple[str, str | None]]]:
    """Stance and change of each party in time."""
    record = Record([draft.document() for draft in drafts], KNOWLEDGE)
    found: dict[str, list[tuple[str, str | None]]] = {}
    for row in record.positions(issue=issue):
        found.setdefault(row.party, []).append((row.stance, row.change))
    return found


def test_a_seat_over_twenty_years() -> None:
    """Support is new, then kept in whatever document; who speaks apart is reserved; who says nothing later is silent."""
    assert told(first(), visit(), apart(), later()) == {
        "XA": [("supports", "new"), ("supports", "kept"), ("supports", "kept"), ("silent", None)],
        "XB": [("supports", "new"), ("supports", "kept"), ("silent", None)],
        "XC": [("supports", "new"), ("supports", "kept"), ("silent", None)],
        "XD": [("reserved", "new"), ("silent", None)],
    }


def test_the_order_of_adding_does_not_matter() -> None:
    """Whatever order documents come in, the positions are the same."""
    documents = [draft.document() for draft in (first(), visit(), apart(), later())]
    answers = {Record(order, KNOWLEDGE).positions() for order in permutations(documents)}
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("act", "force", "words", "reserved"),
    [
        ("intend", Force.READINESS, READY, True),
        ("note", Force.NONE, "Dorvia takes note", True),
        ("say", Force.NONE, "Dorvia stated its view on the seat", True),
        ("thank", Force.NONE, "Dorvia gives thanks", False),
        ("welcome", Force.NONE, "Dorvia welcomes this", False),
        ("intend", Force.INTENTION, "Dorvia intends to consult", False),
        ("intend", Force.READINESS, "Dorvia is ready to buy ferries", False),
    ],
)
def test_reserved_is_said_only_of_a_hedge_on_the_same_matter(
    *, act: str, force: Force, words: str, reserved: bool
) -> None:
    """Thanks, praise, firm intentions and other matters in the same passage do not set a party apart."""
    assert ("reserved" in {stance for stance, _ in told(apart(act, force, words)).get("XD", [])}) is reserved


def test_the_one_they_speak_about_is_not_reserved() -> None:
    """A party named in what the others support does not stand apart from it by speaking."""
    draft = Draft("fm6.txt", ordinal=6, parties=("XA", "XB", "XC", "XE")).para(f"{SUPPORT}. Elmund took note.")
    draft.names("Elmund", "party", "XE")
    draft.says(SUPPORT, "support", FOUR, "seat").says("Elmund took note", "note", ("XE",), "seat")
    assert told(draft)["XE"] == [("neutral", "new")]


def test_nobody_is_reserved_where_only_a_few_take_a_side() -> None:
    """Where those left out are as many as those who take a side, the text has no common line to stand apart from."""
    pair = "XA and XB support the seat"
    draft = Draft("fm6.txt").para(f"{pair}. {READY}.").says(pair, "support", ("XA", "XB"), "seat")
    draft.says(READY, "intend", ("XD",), force=Force.READINESS)
    assert "XD" not in told(draft)


@pytest.mark.parametrize(
    ("draft", "stance"),
    [
        (later(), "silent"),
        (later("Views on the seat were exchanged."), "mentioned-unread"),
        (later("Trade grew.", kind="readout"), None),
        (later("Trade grew.", kind="press-release"), None),
        (later("Trade grew.", body="summit"), None),
        (later("Trade grew.", framework="other"), None),
        (later("Trade grew.", parties=("XB", "XC")), None),
    ],
)
def test_silence_is_told_of_adopted_texts_of_the_same_series_only(draft: Draft, stance: Stance | None) -> None:
    """A readout, another body, another framework or an absent party gives no silence; a term that occurs is no silence."""
    after = [found for found, _ in told(first(), draft)["XA"]][1:]
    assert after == ([stance] if stance else [])


@pytest.mark.parametrize(("chars", "unread"), [("Trade grew.", True), ("Trade grew.", False), ("Views on the seat were exchanged.", True)])
def test_nobody_is_silent_in_a_text_of_which_a_part_is_missing(chars: str, *, unread: bool) -> None:
    """What cannot be read may have spoken to it; a word of the issue is told all the same."""
    draft = later(chars)
    draft.problems.append(Problem(Span(0, 0), "words are missing", unread=unread))
    told_of = [found for found, _ in told(first(), draft)["XA"]][1:]
    assert told_of == (["mentioned-unread"] if "seat" in chars else [] if unread else ["silent"])


def test_a_text_of_the_same_day_is_not_silent() -> None:
    """The action plan adopted with a statement leaves nothing out that the statement says."""
    plan = Draft("plan.txt", date="2024-08-28", kind="action-plan").para("Trade.")
    assert told(first(), plan)["XA"] == [("supports", "new")]


def test_a_mention_that_was_not_read_is_quoted() -> None:
    """Where a term occurs and no act was read, the sentence is shown with its place, without the number before it."""
    for words in ("It rained. Views on the seat were exchanged.", "Views on the seat were exchanged."):
        record = Record([first().document(), later(words).document()], KNOWLEDGE)
        row = next(row for row in record.positions(issue="seat", party="XA") if row.stance == "mentioned-unread")
        assert (row.place.words, row.place.pinpoint) == ("Views on the seat were exchanged.", "1")


def test_a_mention_is_quoted_from_a_sentence_before_a_heading() -> None:
    """The heading that names an issue is no word said on it: it is quoted only where no sentence names it."""
    below = Draft("fm9.txt", date="2032-12-24", ordinal=9).para("Trade grew.", "The seat").para("Views on the seat were exchanged.")
    bare = Draft("fm9.txt", date="2032-12-24", ordinal=9).para("Trade grew.", "The seat")
    for draft, words in ((below, "Views on the seat were exchanged."), (bare, "The seat")):
        record = Record([first().document(), draft.document()], KNOWLEDGE)
        assert {row.place.words for row in record.positions(issue="seat") if row.stance == "mentioned-unread"} == {words}


def test_a_narrower_issue_breaks_the_silence_of_its_broader_one() -> None:
    """Who spoke of reform and now only of the seat is neither silent on reform nor without words of its own on it."""
    said = "They support reform of the council"
    draft = Draft("fm1.txt", date="2024-08-28").para(f"{said}.").says(said, "support", PARTIES, "reform")
    assert told(draft, apart(), issue="reform")["XA"] == [("supports", "new")]
    assert told(draft, apart(), issue="reform")["XE"] == [("supports", "new"), ("mentioned-unread", None)]


def both(name: str, date: str, issue: str) -> Draft:
    """Praise and worry in one document."""
    draft = Draft(name, date=date, ordinal=int(date)).para("They back it. They are worried about it.")
    draft.says("They are worried about it", "concern", ("XA",), issue, rule="en.verb.welcome.denied")
    return draft.says("They back it", "support", ("XA",), issue)


def test_praise_and_worry_in_one_document_are_two_positions() -> None:
    """A concern is not hidden behind a support: each stance is a row of its own, in the order of the text."""
    assert told(both("a", "2024", "seat"))["XA"] == [("supports", "new"), ("concerned", "new")]


def test_nothing_is_reversed_within_one_document() -> None:
    """Only an earlier document is a last word; a worry beside a support that is kept reverses nothing."""
    earlier = Draft("fm1.txt", date="2020").para("They back it.").says("They back it", "support", ("XA",), "seat")
    assert told(earlier, both("b", "2024", "seat"))["XA"][1:] == [("supports", "kept"), ("concerned", None)]
    same_day = both("b", "2020", "seat")
    same_day.kind = "action-plan"
    assert {change for _, change in told(earlier, same_day)["XA"]} == {"new"}


@pytest.mark.parametrize(
    ("issue", "rule", "stance"),
    [
        ("terrorism", "en.verb.condemn", "neutral"), ("dprk", "en.verb.condemn", "neutral"), ("terrorism", "en.verb.support.denied", "opposes"),
        ("disarmament", "en.verb.condemn", "neutral"), ("seat", "en.verb.condemn", "neutral"),
        ("seat", "en.verb.support.denied", "opposes"),
    ],
)  # fmt: skip
def test_to_condemn_a_violation_is_not_to_oppose_the_value(issue: str, rule: str, stance: Stance) -> None:
    """Neither the value violated nor the fight against what is itself condemned is opposed by condemning; a denied support opposes whatever it names."""
    draft = Draft("a").para("They condemn it.").says("They condemn it", "condemn", ("XA",), issue, rule=rule)
    assert told(draft, issue=issue)["XA"] == [(stance, "new")]


@pytest.mark.parametrize(("force", "stance"), [(Force.READINESS, "neutral"), (Force.INTENTION, "supports")])
def test_to_be_ready_to_talk_is_not_to_support(force: Force, stance: Stance) -> None:
    """Who is ready to consult has not taken a side; who intends to act has."""
    draft = Draft("a").para(f"{READY}.").says(READY, "intend", ("XD",), "seat", force=force)
    assert told(draft)["XD"] == [(stance, "new")]


def test_what_is_condemned_is_an_issue_that_ships() -> None:
    """Every row of the table names an issue of the packaged registry."""
    assert condemned() <= set(load().issues)


def test_to_fight_it_and_to_condemn_it_is_no_reversal() -> None:
    """Support of counter-terrorism and condemnation of terrorism are two things that cannot be measured by each other."""
    one = Draft("a", date="2024").para("They back it.").says("They back it", "support", ("XA",), "terrorism")
    other = Draft("b", date="2025", ordinal=2).para("They condemn it.")
    other.says("They condemn it", "condemn", ("XA",), "terrorism")
    assert told(one, other, issue="terrorism")["XA"] == [("supports", "new"), ("neutral", None)]


def test_who_stands_apart_is_quoted_to_the_end() -> None:
    """What a party that stands apart goes on to say in the same passage is quoted with it."""
    draft = apart("note", Force.NONE, "Dorvia takes note, and is ready to consult")
    draft.acts.pop()
    draft.says("Dorvia takes note", "note", ("XD",)).says("is ready to consult", "intend", ("XD",), force=Force.READINESS)
    row = next(row for row in Record([draft.document()], KNOWLEDGE).positions() if row.stance == "reserved")
    assert (row.place.words, len(row.acts)) == ("Dorvia takes note, and is ready to consult", 2)


def test_the_words_stand_in_the_document() -> None:
    """Every position that is not silent quotes words of its document at its pinpoint."""
    documents = {draft.name: draft.document() for draft in (first(), visit(), apart(), later())}
    for row in Record(documents.values(), KNOWLEDGE).positions():
        document: Document = documents[row.place.file]
        assert row.place.words in document.text
        assert bool(row.place.words) is (row.stance != "silent")


N, R = Force.READINESS, Force.COMMITMENT


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (Said("supports", ActType.INTEND, N), Said("supports", ActType.COMMIT, R), "stronger"),
        (Said("supports", ActType.COMMIT, R), Said("supports", ActType.INTEND, N), "weaker"),
        (Said("supports", ActType.COMMIT, R), Said("supports", ActType.SUPPORT), "kept"),
        (Said("supports", ActType.SUPPORT), Said("reserved", ActType.INTEND, N), "weaker"),
        (Said("reserved", ActType.INTEND, N), Said("supports", ActType.SUPPORT), "stronger"),
        (Said("supports", ActType.SUPPORT), Said("opposes", ActType.CONDEMN), None),
        (Said("supports", ActType.SUPPORT), Said("opposes", ActType.CONDEMN, against=True), "reversed"),
        (Said("supports", ActType.COMMIT, R), Said("neutral", ActType.CONDEMN, against=True), "reversed"),
        (Said("supports", ActType.SUPPORT), Said("neutral", ActType.SAY, against=True), "reversed"),
        (Said("opposes", ActType.CONDEMN, against=True), Said("supports", ActType.SUPPORT), "reversed"),
        (Said("opposes", ActType.CONDEMN, against=True), Said("opposes", ActType.CONDEMN, against=True), "kept"),
        (Said("neutral", ActType.THANK), Said("opposes", ActType.CONDEMN, against=True), None),
        (Said("concerned", ActType.CONCERN), Said("opposes", ActType.CONDEMN), "stronger"),
        (Said("neutral", ActType.NOTE), Said("supports", ActType.SUPPORT), "stronger"),
        (Said("supports", ActType.SUPPORT), Said("neutral", ActType.SAY), None),
        (Said("supports", ActType.SUPPORT), Said("neutral", ActType.NOTE), "weaker"),
        (Said("neutral", ActType.SAY), Said("supports", ActType.SUPPORT), None),
        (Said("supports", ActType.SUPPORT), Said("neutral", ActType.URGE), None),
        (Said("neutral", ActType.THANK), Said("neutral", ActType.THANK), "kept"),
        (Said("supports", ActType.SUPPORT), Said("supports", ActType.SUPPORT, degree=Degree.STRONG), "stronger"),
        (Said("supports", ActType.SUPPORT), Said("supports", ActType.SUPPORT, degree=Degree.WEAKENED), "weaker"),
        (Said("supports", ActType.SUPPORT, degree=Degree.STRONG), Said("supports", ActType.WELCOME), "kept"),
        (Said("supports", ActType.INTEND, N, Degree.UTMOST), Said("supports", ActType.COMMIT, R), "stronger"),
        (Said("concerned", ActType.CONCERN), Said("concerned", ActType.CONCERN, degree=Degree.STRONG), "stronger"),
        (Said("neutral", ActType.CONDEMN), Said("neutral", ActType.CONCERN), "weaker"),
        (Said("supports", ActType.COMMIT, R), Said("neutral", ActType.SAY, Force.DELIVERED), None),
        (Said("reserved", ActType.INTEND, N), Said("neutral", ActType.INTEND, N), "kept"),
        (Said("supports", ActType.SUPPORT), Said("neutral", ActType.INTEND, N), "weaker"),
    ],
)
def test_change(before: Said, now: Said, change: Change | None) -> None:
    """To speak against reverses; then how far a stance goes, then how firmly or strongly, where both stand on one ladder."""
    assert change_of(before, now) == change


@pytest.mark.parametrize(("degree", "change"), [(Degree.STRONG, "stronger"), (Degree.PLAIN, "kept"), (Degree.WEAKENED, "weaker")])
def test_louder_words_make_a_stance_stronger(degree: Degree, change: Change) -> None:
    """The same support in stronger words, or with limits, is a change from round to round; the strongest words count."""
    later_words = "They back it. They back it in other words."
    draft = Draft("fm2.txt", date="2032-01-01", ordinal=2).para(later_words)
    draft.says("They back it in other words", "support", ("XA",), "seat", degree=degree)
    if degree is Degree.STRONG:
        draft.says("They back it", "support", ("XA",), "seat")
    assert told(both("a", "2024", "seat"), draft)["XA"][-1] == ("supports", change)


def stating(name: str, date: str, *said: tuple[str, str], **more: object) -> Draft:
    """One document of one party in which it does so much on the seat, each in a clause of its own."""
    draft = Draft(name, date=date, ordinal=int(date)).para(" ".join(f"{words}." for words, _ in said))
    for words, act in said:
        draft.says(words, act, ("XA",), "seat", **more)
        draft.acts[-1] = replace(draft.acts[-1], predicate=draft.span(words.split()[1]), content=draft.span(words.split(maxsplit=2)[2]))
    return draft


BACKED = stating("a", "2024", ("Istarika supports the seat", "support"))
WIDER = stating("a", "2024", ("Istarika supports early talks on the seat", "support"))
DENIED = ".denied"
RULE = f"en.verb.support{DENIED}"


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (BACKED, stating("b", "2025", ("Istarika rejects the seat", "condemn")), ("opposes", "reversed")),
        (BACKED, stating("b", "2025", ("Istarika disowns the seat", "condemn"), rule=RULE), ("opposes", "reversed")),
        (BACKED, stating("b", "2025", ("Istarika withdrew the seat", "say"), rule="x.withdrawn"), ("neutral", "reversed")),
        (WIDER, stating("b", "2025", ("Istarika opposes early talks on the seat", "condemn")), ("neutral", "reversed")),
        (BACKED, stating("b", "2025", ("Istarika opposes delays of the seat", "condemn")), ("neutral", None)),
        (BACKED, stating("b", "2025", ("Istarika condemns the seat", "condemn")), ("neutral", None)),
        (BACKED, stating("b", "2025", ("Istarika discussed the seat", "say")), ("neutral", None)),
        (WIDER, stating("b", "2025", ("Istarika noted early talks on the seat", "note")), ("neutral", "weaker")),
        (BACKED, stating("b", "2025", ("Istarika supports ferries beyond the seat", "support")), ("supports", None)),
        (WIDER, stating("b", "2025", ("Istarika supports early talks on the seat", "support")), ("supports", "kept")),
    ],
)  # fmt: skip
def test_two_stances_are_compared_only_on_one_matter(before: Draft, now: Draft, said: tuple[Stance, Change | None]) -> None:
    """Opposing or denying what was supported reverses it; a mention, or a word on another matter, changes nothing."""
    assert told(before, now)["XA"] == [("supports", "new"), said]


def test_a_mention_between_does_not_hide_a_reversal() -> None:
    """A stance is compared with the last one that can be compared, over a mention; the words it was compared with are told."""
    mention = stating("b", "2025", ("Istarika discussed the seat", "say"))
    turned = stating("c", "2026", ("Istarika opposes the seat", "condemn"))
    rows = Record([draft.document() for draft in (BACKED, mention, turned)], KNOWLEDGE).positions(issue="seat", party="XA")
    assert [row.change for row in rows] == ["new", None, "reversed"]
    assert [row.before and row.before.words for row in rows] == [None, None, "Istarika supports the seat"]


@pytest.mark.parametrize(
    ("between", "change"),
    [
        (("Istarika supports early talks on the seat", "support"), None),
        (("Istarika opposes early talks on the seat", "condemn"), None),
        (("Istarika supports ferries beyond the seat", "support"), "kept"),
        (("Istarika discussed early talks on the seat", "say"), "kept"),
    ],
)
def test_who_took_a_side_and_then_speaks_of_it_left_nothing_unchanged(between: tuple[str, str], change: Change | None) -> None:
    """A neutral word is unchanged only where no stance on the same matter stands between it and its like."""
    said = ("Istarika confirmed early talks on the seat", "confirm")
    rows = told(stating("a", "2024", said), stating("b", "2025", between), stating("c", "2026", said))
    assert rows["XA"][-1] == ("neutral", change)


@pytest.mark.parametrize("act", ["confirm", "welcome"])
@pytest.mark.parametrize(("rule", "words"), [(f"embedded.condemn{DENIED}", "backs it"), ("embedded.condemn", "opposes it"), ("embedded.support", "backs it")])
def test_whoever_tells_that_another_denies_it_takes_no_side_and_leaves_nothing_unchanged(act: str, rule: str, words: str) -> None:
    """Both confirm, or welcome, that one of them does not support it: that is no support, no agreed form, and is compared with nothing."""
    denied = "opposes" in words or rule.endswith(DENIED)
    sentence = f"They confirm that XB {words} as to the seat"
    earlier, now = (Draft(f"{day}.txt", date=str(day), ordinal=day).para(f"{sentence}.") for day in (2030, 2031))
    for draft in (earlier, now):
        draft.says(sentence, act, PARTIES, "seat")
        inner = replace(draft.acts[-1], act=ActType.CONDEMN, holders=("XB",), rule=rule, predicate=draft.span(words))
        draft.acts[-1] = replace(draft.acts[-1], embedded=(inner,))
    rows = told(earlier, now)
    for party in ("XA", "XB"):
        expected = ("neutral", None) if denied else (rows["XA"][-1][0], "kept")
        assert rows[party][-1] == expected
        assert ("neutral" if denied or act == "confirm" else "supports") == rows[party][-1][0]
    (passage,) = passages_of(now.document())
    assert [said.agreed for said in passage.said] == [not denied]
    assert bool(Record([now.document()], KNOWLEDGE).agreed("seat")) is not denied


@pytest.mark.parametrize("row", opposing_rows())
def test_a_row_of_opposing_words_takes_and_leaves(row: OpposingRow) -> None:
    """Every row opposes a thing in its one predicate and only censures in the other."""
    assert opposes(ActType.CONDEMN, row.takes)
    assert not opposes(ActType.CONDEMN, row.leaves)


APART_JA = "共同声明\n\n2031年5月4日\n\n2031年5月4日、オシュメーラにおいて会合が開催され、ケルデア共和国、サルメト王国及びイスタリカ連邦の外務大臣(以下「閣僚」という。)が参加した。\n\n1. 閣僚は、水資源に関する行動計画の策定を支持した。{}\n"


@pytest.mark.parametrize(
    ("own", "stance"),
    [
        ("ただし、サルメト王国側は、この計画の影響について懸念を表明し、態度を留保した。", "reserved"),
        ("サルメト王国側は、同計画には参加しない旨を表明した。", "reserved"),
        ("サルメト王国側は、悪天候の影響について懸念を表明した。", "supports"),
        ("サルメト王国側は、この計画に留意した。", "supports"),
        ("サルメト王国側は、この計画について懸念を表明したが、サルメト王国側は、同計画を支持した。", "supports"),
    ],
)
def test_one_of_those_who_agree_together_can_stand_apart(own: str, stance: str) -> None:
    """The Ministers are all of them, and yet one who goes on to object to the very thing has not simply supported it."""
    knowledge = load((Path(__file__).parents[2] / "examples" / "registry",))
    reading = read(from_bytes(APART_JA.format(own).encode(), "a.txt"), knowledge)
    record = Record([of_json(to_json(reading))], knowledge)
    assert [row.stance for row in record.positions(issue="water", party="XB")] == [stance]


def test_a_support_that_is_taken_back_is_spoken_against() -> None:
    """Who takes back its support speaks against the thing; who takes back its reservation does not."""
    words = {"支持を撤回した": True, "留保を撤回した": False, "withdrew its support": True, "withdrew its reservation": False}
    act = Draft("a").para("XA withdrew its support.").says("XA withdrew its support", "say", ("XA",), rule="en.withdrawn.denied").document().acts[0]
    assert {predicate: is_against(act, predicate) for predicate in words} == words


def test_to_agree_and_to_commit_bind_alike() -> None:
    """Neither of the two is the weaker."""
    agreed, committed = (Said("supports", act, force) for act, force in ((ActType.AGREE, Force.AGREEMENT), (ActType.COMMIT, Force.COMMITMENT)))
    assert change_of(agreed, committed) is None
    assert change_of(committed, agreed) is None


def test_what_an_earlier_text_speaks_of_is_not_called_new() -> None:
    """Where an earlier text of the party speaks of the matter and nothing was read on it, nobody knows that this is the first time."""
    early = Draft("fm1.txt", date="2024-08-28").para("They spoke of the seat and of more.")
    later = Draft("fm6.txt", date="2027-05-01", ordinal=6).para(f"{SUPPORT}.").says(SUPPORT, "support", FOUR, "seat")
    alone, after = (Record([draft.document() for draft in drafts], KNOWLEDGE).positions(party="XA") for drafts in ((later,), (early, later)))
    assert [row.change for row in alone if row.stance == "supports"] == ["new"]
    assert [row.change for row in after if row.stance == "supports"] == [None]


def test_what_is_said_in_its_own_words_on_the_main_issue_stands_first() -> None:
    """Before what only names the issue beside another, however firmly, and before what says nothing without its surroundings."""
    beside, poor, own = "They decided on lights and the seat", "They agreed as follows", "They welcomed early talks on the seat of Elmund"
    draft = Draft("fm1.txt").para(f"{beside}. {poor}. {own}.")
    draft.says(beside, "decide", FOUR, "ferries", "seat").says(poor, "agree", FOUR, "seat").says(own, "welcome", FOUR, "seat")
    (row,) = (row for row in Record([draft.document()], KNOWLEDGE).positions(issue="seat", party="XA"))
    assert row.place.words == own
    assert [draft.acts.index(act) for act in draft.acts if act.id in row.acts] == [0, 1, 2]
