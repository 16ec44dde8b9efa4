"""How long it takes to replay the log of a large round, and to make a delegation's page of it.

`python benchmarks/rounds.py` prints, for 1,000 proposals on 100 paragraphs by 12 delegations and for half and twice as many:
events, seconds to decide them, to read and verify the lines, to replay the log, and to make a page. The least of five runs.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter

from taiwa.rounds import (
    Actor,
    BodyRules,
    Delegation,
    Entry,
    Event,
    Person,
    State,
    decide,
    entry_of,
    evolve,
    line_of,
    sealed,
    state_at,
    verify,
    view,
)  # fmt: skip
from taiwa.rounds.events import What
from taiwa.rounds.events.room import DraftingBegun, RoundOpened
from taiwa.rounds.events.text import Circulated, Drafted, Incorporated, Place, ProposalSupported, ProposalTabled, Wish
from taiwa.rounds.log import event_of

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
PARTIES = tuple(f"P{number:02}" for number in range(12))
WORDS = "The Ministers shall cooperate in the field of water and energy, and decided to meet again in the coming year in due course."
RUNS = 5


class Story:
    """A round that is played once."""

    def __init__(self) -> None:
        """Before anything happened."""
        self.state: State | None = None
        self.events: list[Event] = []

    def do(self, party: str, what: What) -> None:
        """What the only person of a party does, a second later."""
        at = START + timedelta(seconds=len(self.events))
        for event in decide(self.state, Event(at=at, by=Actor(party, party), what=what, salt="0" * 32)):
            self.state = evolve(self.state, event)
            self.events.append(event)


def played(proposals: int, paragraphs: int) -> Story:
    """Each proposal is for one word of a paragraph; each tenth is supported, each twentieth taken in."""
    story = Story()
    seats = tuple(Delegation(party=party, people=(Person(party, party, "head"),)) for party in PARTIES)
    rules = BodyRules(languages=("en", "ja"), quorum=8)
    chair = PARTIES[0]
    story.do(chair, RoundOpened(
        dialogue="d", body="b", ordinal=1, title="Round", chair=chair, rules=rules, delegations=seats,
    ))  # fmt: skip
    story.do(chair, DraftingBegun())
    draft = tuple(Drafted({"en": WORDS, "ja": "協力する。"}) for _ in range(paragraphs))
    story.do(chair, Circulated({"en": "Statement", "ja": "声明"}, draft))
    words = WORDS.split(" ")
    for number in range(proposals):
        paragraph, word = str(number % paragraphs + 1), number // paragraphs * 2 % len(words)
        start = len(" ".join(words[:word])) + bool(word)
        place = Place(start, start + len(words[word]), words[word])
        party = PARTIES[number % len(PARTIES)]
        wish = Wish(change="replace", target=paragraph, place=place, words={"en": f"word{number}"}, reason="better")
        story.do(party, ProposalTabled(wish))
        name = next(reversed(story.state.text.proposals)) if story.state else ""
        if number % 10 == 0:
            story.do(PARTIES[(number + 1) % len(PARTIES)], ProposalSupported(name))
        if number % 20 == 0:
            story.do(chair, Incorporated(name))
    return story


def least(work: Callable[[], object]) -> float:
    """Seconds of the quickest of some runs."""
    took = []
    for _ in range(RUNS):
        begun = perf_counter()
        work()
        took.append(perf_counter() - begun)
    return min(took)


def main() -> None:
    """Prints one line for each size."""
    for proposals, paragraphs in ((500, 50), (1000, 100), (2000, 200), (4000, 400)):
        begun = perf_counter()
        story = played(proposals, paragraphs)
        decided = perf_counter() - begun
        log = tuple(sealed(story.events))
        lines = tuple(map(line_of, log))
        print(f"{proposals} proposals, {paragraphs} paragraphs: {len(log)} events; decided in {decided:.2f} s; {told(log, lines)}")


def told(log: tuple[Entry, ...], lines: tuple[str, ...]) -> str:
    """What the log takes to read, to verify and to replay, and its state to show."""
    event = event_of(log[-1])
    state = state_at(log, event.at) if event else None
    if event is None or state is None or verify(lines):
        raise SystemExit("the log is not sound")
    return (
        f"read {least(lambda: tuple(map(entry_of, lines))):.3f} s; verified {least(lambda: verify(lines)):.3f} s; "
        f"replayed {least(lambda: state_at(log, event.at)):.3f} s; page {least(lambda: view(state, 'P03', event.at)):.4f} s"
    )


if __name__ == "__main__":
    main()
