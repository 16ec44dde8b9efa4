"""What a text tells of another's refusal, of an earlier day or of nothing at all, and who is left out: no claim of more than that."""

from pathlib import Path

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.answers import Position
from taiwa.record.decode import of_json
from taiwa.record.record import Record
from taiwa.reports.wording import Wording
from taiwa.source import from_bytes

KNOWN = load((Path(__file__).parents[2] / "examples" / "registry",))
EN = (
    "Joint Statement of Keldea, Sarmeth and Istarika\n\nOshmera, {0}\n\nThe Ministers of Foreign Affairs of Keldea, Sarmeth and Istarika met in Oshmera.\n\n1. {1}\n"
)
JA = "ケルデア、サルメト及びイスタリカ外相会合　共同声明\n\n2030年4月2日　オシュメーラ\n\nケルデア、サルメト及びイスタリカの外務大臣は、2030年4月2日、オシュメーラにおいて会合を開催した。\n\n1. {1}\n"


def recorded(words: str, form: str = EN) -> Record:
    """The record of one text with one paragraph."""
    return Record([of_json(to_json(read(from_bytes(form.format("2 April 2030", words).encode(), "a.txt"), KNOWN)))], KNOWN)


def of(party: str, words: str, form: str = EN) -> list[Position]:
    """The positions that a party takes by these words."""
    return list(recorded(words, form).positions(party=party))


@pytest.mark.parametrize(
    ("form", "words", "label"),
    [
        (EN, "Keldea expressed regret that Sarmeth had declined to join the convention on the waters of the river basin.", "is sorry that another stays apart from it"),
        (EN, "Keldea expressed concern at the refusal of Sarmeth to sign the convention on the waters of the river basin.", "is sorry that another stays apart from it"),
        (EN, "Keldea expressed regret that it had not been able to join the convention on the waters of the river basin.", "is concerned"),
        (EN, "Keldea expressed concern over the level of the waters of the river basin.", "is concerned"),
        (JA, "ケルデア側は、サルメト側が河川の水に関する条約に参加しないことに遺憾の意を表明した。", "is sorry that another stays apart from it"),
        (JA, "ケルデア側は、河川の水に関する条約に参加できないことに遺憾の意を表明した。", "is concerned"),
    ],
    ids=range(6),
)  # fmt: skip
def test_to_be_sorry_for_a_refusal_is_no_concern_over_the_matter(form: str, words: str, label: str) -> None:
    """Only who is sorry that another stays out speaks of the other."""
    rows = of("XA", words, form)
    assert [(row.issue, row.stance, Wording("en", KNOWN).stance(row)) for row in rows] == [("water", "neutral", label)]


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Keldea had pledged in 2021 to build a hospital, but this was never done.", False),
        ("Keldea had also promised to build a hospital.", False),
        ("Keldea has pledged to build a hospital.", True),
        ("Keldea promised nothing for the hospital.", False),
        ("Keldea committed itself to nothing.", False),
        ("Keldea pledged no new funding for the hospital.", False),
        ("Keldea announced that it would contribute nothing to the hospital.", False),
        ("Keldea pledged nothing less than a new hospital.", True),
        ("Keldea pledged no first use of the weapon.", True),
        ("Keldea refused to provide 40 pumps.", False),
    ],
)
def test_nothing_and_what_had_been_promised_is_no_promise(words: str, *, made: bool) -> None:
    """Only what is promised now is an entry of the ledger; a side is taken by that alone."""
    record = recorded(words)
    assert bool(record.commitments()) is made
    assert made or all(row.stance == "neutral" for row in record.positions(party="XA"))


@pytest.mark.parametrize("words", ["Keldea no longer supports the reform of the Security Council.", "Keldea withdrew its support for the reform of the Security Council."])
def test_who_supports_no_longer_turns_by_its_own_words(words: str) -> None:
    """It says itself that it did; who does not support, of whom nothing is held, is told for the first time."""
    assert [(row.change, row.before) for row in of("XA", words) if row.issue == "unsc-reform"] == [("reversed", None)]
    never = of("XA", "Keldea does not support the reform of the Security Council.")
    assert [row.change for row in never if row.issue == "unsc-reform"] == ["new"]


@pytest.mark.parametrize(
    ("who", "holders"),
    [
        ("All but Keldea", {"XB", "XC"}),
        ("All States but Keldea", {"XB", "XC"}),
        ("Everyone except Keldea", {"XB", "XC"}),
        ("All participating States except Keldea", {"XB", "XC"}),
        ("None but Keldea", {"XA"}),
        ("All but two States", set()),
    ],
)
def test_whoever_is_left_out_holds_nothing(who: str, holders: set[str]) -> None:
    """The name behind `but` is no subject where all others are."""
    rows = recorded(f"{who} supported the reform of the Security Council.").positions(issue="unsc-reform")
    assert {row.party for row in rows if row.stance == "supports"} == holders


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("Keldea announced that 1,250 trainees had been received.", "say"),
        ("Keldea announced that so far 1,250 had been received.", "say"),
        ("Keldea announced that 1,250 trainees would be received.", "decide"),
    ],
)
def test_what_is_announced_as_done_is_no_decision(words: str, type_: str) -> None:
    """Also where a number with a comma stands before the verb."""
    acts = recorded(words).works[0].document.acts
    assert [act.act.value for act in acts if act.holders == ("XA",)] == [type_]
