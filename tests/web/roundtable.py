"""A round for tests of its pages: kept in a file, four delegations of the example's dialogue, an observer, and a clock that a test turns."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.http import HttpResponse
from django.test import Client
from lxml import html

from taiwa.rounds import Actor, BodyRules, Delegation, Observer, Person, State
from taiwa.rounds.events import What, room, text
from taiwa.store.rounds.log import Rounds, open_rounds
from taiwa.web.workroom.office import Office, office, settle

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday."""
NAME = "veskal-fm-4"
PARTIES = ("XA", "XB", "XC", "XD")
WORDS = (
    "The Ministers shall cooperate in the field of water.",
    "The Ministers welcomed the progress of the working group.",
    "The Ministers decided to meet again in Istarika.",
)
FM2 = "veskal-fm-2-2013-10-22-joint-statement"
ZONES = {"XA": ("UTC", (5, 6)), "XB": ("Asia/Tokyo", (5, 6)), "XC": ("Asia/Tashkent", (4, 5)), "XD": ("Europe/Berlin", (5, 6))}


class Clock:
    """What time a test says it is."""

    def __init__(self) -> None:
        """The morning on which the round is opened."""
        self.now = START

    def __call__(self) -> datetime:
        """The moment."""
        return self.now


def opening(parties: Sequence[str] = PARTIES, **rules: object) -> room.RoundOpened:
    """The fourth foreign ministers' meeting of the example's dialogue; each delegation has a head, a member and an interpreter."""
    seats = tuple(
        Delegation(
            party=party, zone=ZONES.get(party, ("UTC", (5, 6)))[0], weekend=ZONES.get(party, ("UTC", (5, 6)))[1],
            people=tuple(Person(f"{party}-{role}", f"{role} of {party}", role) for role in ("head", "member", "interpreter")),  # type: ignore[arg-type]
        )
        for party in parties
    )  # fmt: skip
    given = BodyRules(languages=("en", "ja"), quorum=3, rotation=tuple(parties), **rules)  # type: ignore[arg-type]
    return room.RoundOpened(dialogue="veskal", body="fm", ordinal=4, title="Fourth meeting", chair="XA", rules=given, delegations=seats)


class Table:
    """A round in a file, and what is done in it behind the pages."""

    def __init__(self, rounds: Rounds, clock: Clock, name: str = NAME, what: room.RoundOpened | None = None) -> None:
        """Opens the round."""
        self.rounds, self.clock, self.name = rounds, clock, name
        rounds.begin(name, Actor("XA", "XA-head"), what or opening())

    def act(self, party: str, what: What, person: str = "head") -> State:
        """What a person of a party does a minute later."""
        self.clock.now += timedelta(minutes=1)
        return self.rounds.act(self.name, Actor(party, f"{party}-{person}"), lambda _: what)[0].state

    @property
    def state(self) -> State:
        """What stands."""
        return self.rounds.look(self.name)

    def circulated(self, *drafts: text.Drafted) -> "Table":
        """The same round with a draft on the table, the first paragraph of it made from agreed language."""
        self.act("XA", room.DraftingBegun())
        self.act("XA", text.Circulated({"en": "Joint Statement", "ja": "共同声明"}, drafts or tuple(self.drafts())))
        return self

    def drafts(self) -> Iterator[text.Drafted]:
        """Three paragraphs."""
        for number, words in enumerate(WORDS, 1):
            said = {"en": words, "ja": f"第{number}文。"}
            agreed = {"en": "The Ministers will cooperate in the field of water.", "ja": "第1文。"}
            source = text.Provenance(document=FM2, pinpoint="4/2", agreed_by=PARTIES, strength="commit", words=agreed)
            yield text.Drafted(said, source if number == 1 else None)

    def tabled(self, party: str, wish: text.Wish, *, as_chair: bool = False) -> str:
        """The id of a proposal just tabled."""
        return next(reversed(self.act(party, text.ProposalTabled(wish, as_chair=as_chair)).text.proposals))


def wish(target: str, old: str, new: str, words: str = WORDS[0], *, base: int = 0) -> text.Wish:
    """A replacement of `old` in words that stand."""
    start = words.index(old)
    place = text.Place(start, start + len(old), old)
    return text.Wish(change="replace", target=target, base=base, place=place, words={"en": new}, reason="It is clearer.")


def invited() -> room.ObserverInvited:
    """An observer of one person."""
    return room.ObserverInvited(Observer(party="OBS", people=("obs-1",)))


@contextmanager
def settled(folder: Path) -> Iterator[tuple[Rounds, Clock]]:
    """Rounds in a file of `folder`, which the pages of this process ask for."""
    clock, before = Clock(), office()
    rounds = open_rounds(str(folder / "taiwa.rounds.db"), create=True, clock=clock)
    settle(Office(rounds.place, clock))
    yield rounds, clock
    settle(before or Office(str(folder / "none.db"), clock))
    rounds.close()



def seated(client: Client, party: str, person: str = "head", name: str = NAME) -> Client:
    """A browser of this machine in which somebody took a seat."""
    key = f"{party}\t{person}" if party == "OBS" else f"{party}\t{party}-{person}"
    assert client.post(f"/rounds/{name}/seat", {"seat": key}).status_code == 302
    return client


def forms(client: Client, address: str, language: str = "en") -> dict[str, html.FormElement]:
    """The forms of a page by their keys."""
    top = html.document_fromstring(client.get(address, headers={"accept-language": language}).content)
    return {form.fields["form"]: form for form in top.forms if "form" in form.fields}


def press(client: Client, address: str, key: str, /, **typed: object) -> HttpResponse:
    """Send a form of a page with what was typed, as a browser would."""
    form = forms(client, address)[key]
    values: dict[str, object] = {}
    for name, value in form.form_values():
        values.setdefault(name, value)
    values |= {name.replace("_", "-") if name.startswith("words_") else name: value for name, value in typed.items()}
    return client.post(form.action, values)
