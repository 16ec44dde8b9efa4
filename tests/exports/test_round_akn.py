"""An adopted text as Akoma Ntoso."""

from datetime import UTC, datetime

from akn_judge import faults

from taiwa.exports.round_akn import Printed, adopted_akn
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.rounds import Actor, BodyRules, Delegation, Event, Person, evolve
from taiwa.rounds.events import What
from taiwa.rounds.events.ending import Adopted
from taiwa.rounds.events.room import DatesSet, DraftingBegun, RoundOpened
from taiwa.rounds.events.text import AnnexAttached, Circulated, Drafted
from taiwa.rounds.state import State
from taiwa.rounds.text.reading import digest
from taiwa.source import from_bytes

PARTIES = ("JP", "KZ", "UZ")
NIGHT = datetime(2026, 11, 27, 20, 30, tzinfo=UTC)
"""The twenty-eighth in Tokyo."""
WORDS = ("The Ministers reaffirmed their support for nuclear disarmament.", "Japan expressed the intention to receive 300 trainees by 2029.")


def adopted() -> State:
    """A text of two paragraphs and an annex, adopted by two of three."""
    people = tuple(Delegation(party=one, people=(Person(f"{one}-head", one, "head"),), zone="Asia/Tokyo") for one in PARTIES)
    whats: tuple[What, ...] = (
        DatesSet("2026-11-28", "Kyoto"), DraftingBegun(),
        Circulated(title={"en": "Joint Statement of the Ministers"}, paragraphs=tuple(Drafted({"en": words}) for words in WORDS)),
        AnnexAttached("Projects", {"en": "A <list> of projects & dates."}),
    )  # fmt: skip
    rules = BodyRules(languages=("en",), quorum=2)
    opened = RoundOpened(dialogue="some", body="fm", ordinal=2, title="Second", chair="JP", rules=rules, delegations=people)
    state = evolve(None, Event(at=NIGHT, by=Actor("JP", "JP-head"), what=opened))
    for what in whats:
        state = evolve(state, Event(at=NIGHT, by=Actor("JP", "JP-head"), what=what))
    return evolve(state, Event(at=NIGHT, by=Actor("JP", "JP-head"), what=Adopted(digest(state.text), ("KZ", "JP"))))


def written() -> str:
    """That text."""
    state = adopted()
    assert state.ending.adoption is not None
    return adopted_akn(state, state.ending.adoption, Printed(language="en", kind="joint-statement", names={"JP": "Japan", "KZ": "Kazakhstan"}))


def test_it_obeys_the_schema_and_is_the_same_each_time() -> None:
    """OASIS's schema finds no fault, every reference leads somewhere, and two writings are equal."""
    assert faults(written()) == []
    assert written() == written()


def test_what_it_states_is_what_is_read() -> None:
    """Kind, day where it was adopted, parties in their order and each paragraph under its number are read as they were written."""
    reading = read(from_bytes(written().encode(), name="some.en.akn"), load())
    assert (reading.meta.kind, str(reading.meta.date), reading.meta.parties) == ("joint-statement", "2026-11-28", ("KZ", "JP"))
    said = {one.eid: one.body.of(reading.text.chars) for one in reading.tree.provisions if one.body}
    assert (said["para_1"], said["para_2"]) == WORDS
    assert {act.eid: act.holders for act in reading.acts} == {"para_1": ("JP", "KZ"), "para_2": ("JP",)}


def test_a_party_that_nobody_knows_is_not_taken_over() -> None:
    """A document that states a party which is in no registry speaks of others: its parties are read from its words."""
    strange = written().replace("party/KZ", "party/Q9")
    assert read(from_bytes(strange.encode(), name="some.en.akn"), load()).meta.parties != ("KZ", "JP")
