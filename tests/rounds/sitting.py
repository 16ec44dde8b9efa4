"""A round that tests hold: four fictional delegations, a clock that a test turns, and the log."""

from datetime import UTC, datetime, timedelta

from taiwa.rounds import (
    Actor,
    BodyRules,
    Delegation,
    Entry,
    Event,
    Observer,
    Person,
    State,
    View,
    decide,
    evolve,
    sealed,
    view,
)
from taiwa.rounds.events import What, ending, room, text
from taiwa.rounds.text.reading import digest

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday."""
PARTIES = ("XA", "XB", "XC", "XD")
ENGLISH = (
    "The Ministers shall cooperate in the field of water.",
    "The Ministers welcomed the progress of the working group.",
    "The Ministers decided to meet again.",
)
RULES_OF_BODY = BodyRules(languages=("en", "ja"), quorum=3, rotation=PARTIES)


def delegation(party: str, zone: str = "UTC", weekend: tuple[int, ...] = (5, 6)) -> Delegation:
    """A delegation of a head, a member and an interpreter."""
    people = tuple(Person(f"{party}-{role}", f"{role} of {party}", role) for role in ("head", "member", "interpreter"))  # type: ignore[arg-type]
    return Delegation(party=party, people=people, zone=zone, weekend=weekend)


def opening(rules: BodyRules = RULES_OF_BODY) -> room.RoundOpened:
    """The third foreign ministers' meeting of an invented dialogue."""
    return room.RoundOpened(
        dialogue="veskal", body="foreign-ministers", ordinal=3, title="Third meeting", chair="XA", rules=rules,
        delegations=(delegation("XA"), delegation("XB", "Asia/Tokyo"), delegation("XC", "Asia/Tashkent", (4, 5)), delegation("XD")),
    )  # fmt: skip


def wish(target: str, old: str, new: str, paragraph: str = "", base: int = 0, at: int | None = None) -> text.Wish:
    """A change of the words `old` (after `at` characters where they stand twice), or an insertion before `paragraph`'s word `at`."""
    start = paragraph.index(old) if at is None else at
    change: text.Change = "insert" if not old else "replace" if new else "delete"
    place = text.Place(start, start + len(old), old)
    return text.Wish(change=change, target=target, base=base, place=place, words={"en": new} if new else {}, reason="better")


class Sitting:
    """A round as it goes on; `log` is what was appended, `now` what the clock of the test says."""

    def __init__(self, rules: BodyRules = RULES_OF_BODY) -> None:
        """A round that the chair has just opened."""
        self.now = START
        self.state: State | None = None
        self.events: list[Event] = []
        self.act("XA", opening(rules))

    def act(self, party: str, what: What, person: str = "head", minutes: int = 1) -> State:
        """What a person of a party does, a minute later than all before."""
        self.now += timedelta(minutes=minutes)
        return self.do(Event(at=self.now, by=Actor(party, f"{party}-{person}"), what=what, salt=f"{len(self.events):016}"))

    def do(self, event: Event) -> State:
        """What is allowed is appended; what is not raises and changes nothing."""
        for one in decide(self.state, event):
            self.state = evolve(self.state, one)
            self.events.append(one)
        return self.live

    @property
    def live(self) -> State:
        """The state, which there is since the round was opened."""
        assert self.state is not None
        return self.state

    @property
    def log(self) -> tuple[Entry, ...]:
        """The log as it would be kept."""
        return tuple(sealed(self.events))

    @property
    def digest(self) -> str:
        """The digest of the text as it stands."""
        return digest(self.live.text)

    def seen(self, viewer: str) -> View:
        """The page of a viewer now."""
        return view(self.live, viewer, self.now)

    def circulated(self, *paragraphs: text.Drafted) -> "Sitting":
        """The same round with a draft on the table."""
        self.act("XA", room.DraftingBegun())
        drafts = paragraphs or tuple(text.Drafted({"en": one, "ja": f"第{n}文"}) for n, one in enumerate(ENGLISH, 1))
        self.act("XA", text.Circulated({"en": "Joint Statement", "ja": "共同声明"}, drafts))
        return self

    def tabled(self, party: str, what: text.Wish, *, as_chair: bool = False) -> str:
        """The id of a proposal just tabled."""
        self.act(party, text.ProposalTabled(what, as_chair=as_chair))
        return next(reversed(self.live.text.proposals))

    def taken(self, party: str, what: text.Wish) -> str:
        """A proposal tabled and taken into the text, its other language brought into line."""
        name = self.tabled(party, what)
        self.act("XA", text.Incorporated(name))
        for number, one in self.live.text.paragraphs.items():
            if one.behind and not one.struck:
                self.act("XA", text.Aligned(number, dict.fromkeys(one.behind, f"整合{one.revision}")))
        return name

    def silent(self, hours: float = 72, zone: str = "Asia/Tokyo") -> "Sitting":
        """The same round with its text under silence from a minute on."""
        deadline = self.now + timedelta(minutes=1, hours=hours)
        self.act("XA", ending.SilenceStarted(digest=self.digest, languages=("en", "ja"), deadline=deadline, zone=zone))
        return self

    def adopted(self) -> "Sitting":
        """The same round with its text adopted by a meeting of all."""
        self.act("XA", ending.Adopted(self.digest, PARTIES))
        return self


def observer() -> room.ObserverInvited:
    """An observer of one person."""
    return room.ObserverInvited(Observer(party="OBS", people=("obs-1",)))
