"""A round that is kept in a file, with a clock that a test turns."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from taiwa.rounds import Actor, BodyRules, Delegation, Person, State
from taiwa.rounds.events import What
from taiwa.rounds.events.ending import SilenceStarted
from taiwa.rounds.events.room import DraftingBegun, RoundOpened
from taiwa.rounds.events.text import Circulated, Drafted, Incorporated, Place, ProposalTabled, Wish
from taiwa.rounds.text.reading import digest
from taiwa.store.rounds.log import Rounds, open_rounds

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
PARTIES = ("XA", "XB", "XC", "XD")
WORDS = "The Ministers welcomed the progress of the working group."


def clock_at(moment: datetime) -> Callable[[], datetime]:
    """A clock that stands."""
    return lambda: moment


def actor(party: str) -> Actor:
    """The head of a delegation."""
    return Actor(party, f"{party}-head")


def opening() -> RoundOpened:
    """The third meeting of an invented dialogue, in one language."""
    delegations = tuple(Delegation(party=one, people=(Person(f"{one}-head", one, "head"),)) for one in PARTIES)
    return RoundOpened(
        dialogue="veskal", body="fm", ordinal=3, title="Third meeting", chair="XA",
        rules=BodyRules(languages=("en",), quorum=3, rotation=PARTIES), delegations=delegations,
    )  # fmt: skip


class Table:
    """A round at a table; every act is a minute after the one before, unless the test turns the clock."""

    def __init__(self, place: str, start: datetime = START) -> None:
        """The file of rounds at `place`, made where there is none."""
        self.place, self.now, self.name = place, start, ""
        self.rounds: Rounds = open_rounds(place, create=True, clock=lambda: self.now)

    def open(self, name: str = "third") -> None:
        """A round with a draft on the table."""
        self.name = name
        self.rounds.begin(name, actor("XA"), opening())
        self.act("XA", DraftingBegun())
        self.act("XA", Circulated(title={"en": "Joint Statement"}, paragraphs=(Drafted({"en": WORDS}),)))

    def act(self, party: str, what: What) -> State:
        """What the head of a delegation does now."""
        return self.rounds.act(self.name, actor(party), lambda _: what)[0].state

    def tabled(self, party: str, old: str, new: str) -> State:
        """The first paragraph with other words proposed."""
        start = WORDS.index(old)
        place = Place(start, start + len(old), old)
        self.now += timedelta(minutes=1)
        return self.act(party, ProposalTabled(Wish(change="replace", target="1", place=place, words={"en": new}, reason="better")))

    def insert(self, rounds: Rounds, party: str, words: str) -> None:
        """A new paragraph proposed, by whichever program."""
        wish = Wish(change="insert", target="1", words={"en": words}, reason="missing")
        rounds.act(self.name, actor(party), lambda _: ProposalTabled(wish))

    def silent(self, hours: int = 72) -> datetime:
        """The text put under silence; its deadline."""
        for name, one in self.state.text.proposals.items():
            if one.state == "open":
                self.act("XA", Incorporated(name))
        deadline = self.now + timedelta(hours=hours)
        self.act("XA", SilenceStarted(digest=digest(self.state.text), languages=("en",), deadline=deadline, zone="UTC"))
        return deadline

    @property
    def state(self) -> State:
        """What stands now."""
        return self.rounds.look(self.name)

    def close(self) -> None:
        """Let go of the file."""
        self.rounds.close()
