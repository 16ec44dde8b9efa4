"""No sequence of events does what no round may do."""

import contextlib
from collections import defaultdict
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sitting import PARTIES, Sitting, observer

from taiwa.rounds import RefusedError, State, due, entry_of, evolve, line_of, state_at, told_to, unlawful, verify, view
from taiwa.rounds.events import What, ending, text
from taiwa.rounds.events.room import ChairHandedOver, TopicsOpened
from taiwa.rounds.text.reading import digest, standing_numbers

PARTY = st.sampled_from(PARTIES)
FEW = st.integers(0, 11)
THEN = st.lists(st.tuples(st.sampled_from((1, 30, 72)), st.sampled_from(("", "", *PARTIES))), max_size=4)
NEW = st.sampled_from(("shall", "will", "water ", "energy", "and", "水"))


class SilenceMachine(RuleBasedStateMachine):
    """Words are proposed, texts put under silence and adopted, within the rules and against them; what was done is kept here too."""

    def __init__(self) -> None:
        """Begins with a draft on the table and an observer in the room."""
        super().__init__()
        self.table = Sitting().circulated()
        self.table.act("XA", observer())
        self.secrets: dict[str, list[str]] = defaultdict(list)
        self.tabled: dict[str, text.Wish] = {}
        self.names: dict[str, set[str]] = {}
        self.objectors: set[str] = set()
        self.frozen = ""
        self.deadline = self.table.now
        self.adopted = ""

    @property
    def now(self) -> State:
        """What stands at this moment, whether or not it was appended."""
        state = self.table.live
        for event in due(state, self.table.now):
            state = evolve(state, event)
        return state

    def tries(self, party: str, what: What, person: str = "head") -> bool:
        """Does what is allowed; says whether it was."""
        with contextlib.suppress(RefusedError):
            self.table.act(party, what, person)
            return True
        return False

    @property
    def chair(self) -> str:
        """Who holds the chair."""
        return self.table.live.room.chair

    @property
    def negotiating(self) -> bool:
        """Whether the text can be changed."""
        return self.table.live.stage == "negotiating"

    @rule(party=PARTY, which=FEW, start=FEW, length=FEW, new=NEW)
    def table_words(self, party: str, which: int, start: int, length: int, new: str) -> None:
        """Somebody wants other words in a paragraph, perhaps having looked at an older revision."""
        state = self.table.live.text
        paragraph = state.paragraphs[state.order[which % len(state.order)]]
        base = max(0, paragraph.revision - which % 2)
        words = paragraph.words["en"] if base == paragraph.revision else paragraph.edits[base].before
        self._table(party, (paragraph.number, base), _place(words, start * 4, length * 3), new)

    def _table(self, party: str, target: tuple[str, int], place: text.Place, new: str) -> None:
        change: text.Change = "insert" if not place.old else "delete" if new == "and" else "replace"
        words = {} if change == "delete" else {"en": f"{new}{len(self.tabled)} "}
        self._remember(party, text.Wish(change=change, target=target[0], base=target[1], place=place, words=words, reason="better"))

    def _remember(self, party: str, wish: text.Wish, *, as_chair: bool = False) -> None:
        if self.tries(party, text.ProposalTabled(wish, as_chair=as_chair)):
            name = next(reversed(self.table.live.text.proposals))
            self.tabled[name] = wish
            self.names[name] = {"Chair" if as_chair else party}

    def _leave(self, name: str, sponsor: str) -> None:
        party = self.chair if sponsor == "Chair" else sponsor
        if self.tries(party, text.ProposalWithdrawn(name)):  # its own name goes before the one it has as chair
            self.names[name].discard(party if party in self.names[name] else "Chair")

    def settle(self) -> None:
        """Everybody gives way, so that a text can be put under silence."""
        for name, one in list(self.table.live.text.proposals.items()):
            for sponsor in one.sponsors if one.state == "open" else ():
                self._leave(name, sponsor)
        for on, held in list(self.table.live.text.reservations.items()):
            for one_held in held:
                self.tries(one_held.party, text.ReservationLifted(on))
        for number, paragraph in list(self.table.live.text.paragraphs.items()):
            if paragraph.behind:
                self.tries(self.chair, text.Aligned(number, dict.fromkeys(paragraph.behind, "整合")))

    @precondition(lambda self: self.negotiating and len(self.table.events) > 15)
    @rule(hours=st.sampled_from((10, 72, 73, 200)), resume=st.booleans(), settled=st.integers(0, 3), then=THEN)
    def put_under_silence(self, hours: int, settled: int, then: list[tuple[int, str]], *, resume: bool) -> None:
        """The chair starts a silence procedure, or resumes one, mostly when all is settled; then some wait and some object."""
        if settled:
            self.settle()
        deadline = self.table.now + timedelta(minutes=1, hours=hours)
        now = digest(self.table.live.text)
        what: What = ending.SilenceStarted(digest=now, languages=("ja", "en"), deadline=deadline, zone="UTC")
        if resume:
            what = ending.SilenceResumed(digest=now, deadline=deadline, zone="UTC")
        if self.tries(self.chair, what):
            self.frozen, self.deadline = now, deadline
            for waited, party in then:
                self.table.now += timedelta(hours=waited)
                if party and self.tries(party, ending.Objected("no")):
                    self.objectors.add(party)

    @precondition(lambda self: not self.negotiating or self.objectors)
    @rule(party=PARTY, person=st.sampled_from(("head", "member", "member", "interpreter")))
    def object(self, party: str, person: str) -> None:
        """Somebody objects; who has objected does so no longer."""
        if self.tries(party, ending.ObjectionWithdrawn()):
            self.objectors.discard(party)
        elif self.tries(party, ending.Objected("no"), person):
            self.objectors.add(party)

    @precondition(lambda self: self.now.stage == "under silence")
    @rule(hours=st.sampled_from((1, 30, 40)), extend=FEW)
    def wait(self, hours: int, extend: int) -> None:
        """Time passes and nobody does anything, or the chair gives more of it."""
        if not extend:
            later = self.table.now + timedelta(hours=hours * 2)
            if self.tries(self.chair, ending.SilenceExtended(later)):
                self.deadline = later
        self.table.now += timedelta(hours=hours)

    @precondition(lambda self: len(self.table.events) > 30 or self.objectors or not self.negotiating)
    @rule(absent=FEW, stale=st.booleans(), settled=st.booleans())
    def adopt(self, absent: int, *, stale: bool, settled: bool) -> None:
        """The chair finds a text adopted by those present; perhaps one that is not on the table any more."""
        if settled:
            self.settle()
        present = PARTIES[: 4 - absent % 3]
        self.tries(self.chair, ending.Adopted(self.frozen if stale else digest(self.table.live.text), present))

    def _one(self, which: int) -> str:
        return list(self.tabled)[which % len(self.tabled)]

    @invariant()
    def nothing_is_adopted_over_an_objection(self) -> None:
        """Whoever objected and did not withdraw it stops every adoption."""
        adoption = self.now.ending.adoption
        assert adoption is None or not self.objectors
        if adoption and not self.adopted:
            self.adopted = adoption.digest
            assert adoption.how == "meeting" or adoption.at == self.deadline

    @invariant()
    def no_proposal_is_lost(self) -> None:
        """Every proposal ever tabled is there with its words; one that is open is seen by all, in its place or as stranded."""
        state = self.now
        assert set(state.text.proposals) == set(self.tabled)
        assert {name: one.wish.words for name, one in state.text.proposals.items()} == {
            name: wish.words for name, wish in self.tabled.items()
        }
        seen = view(state, "XD", self.table.now)
        lines = "".join(line.bracketed for line in seen.lines)
        for name, one in state.text.proposals.items():
            if one.state == "open" and name not in seen.stranded and one.wish.words:
                assert all(words in lines for words in _whole(state, name)), (name, lines)

    @invariant()
    def nobody_is_named_who_did_not_say_so(self) -> None:
        """A name in brackets is that of one who tabled or supported the proposal and did not withdraw."""
        for name, one in self.now.text.proposals.items():
            assert set(one.sponsors) <= self.names[name] or one.state == "withdrawn"

    @invariant()
    def a_frozen_text_does_not_change(self) -> None:
        """Under silence it is what was put under it; adopted it is what was adopted, for good."""
        state = self.now
        if state.stage == "under silence":
            assert digest(state.text) == self.frozen
        if state.stage in ("under silence", "adopted"):
            assert all(one.state != "open" for one in state.text.proposals.values())
        if self.adopted:
            assert state.stage in ("adopted", "closed")
            assert digest(state.text) == self.adopted

    @invariant()
    def nobody_reads_what_is_anothers_own(self) -> None:
        """No page of another has a word of it."""
        state = self.now
        for viewer in (*PARTIES, "OBS", ""):
            page = repr(view(state, viewer, self.table.now))
            assert not any(secret in page for party, many in self.secrets.items() if party != viewer for secret in many)

    def teardown(self) -> None:
        """One log makes one text: read back from its lines, and from what is told to each delegation alone."""
        table, now = self.table, self.now
        lines = tuple(map(line_of, table.log))
        assert verify(lines) == ()
        assert unlawful(table.log) is None
        assert state_at(map(entry_of, lines), table.now) == now
        for viewer in (*PARTIES, "OBS"):
            told = tuple(told_to(table.log, now, viewer))
            written = tuple(map(line_of, told))
            assert verify(written) == ()
            assert not any(secret in "".join(written) for party, many in self.secrets.items() if party != viewer for secret in many)
            if viewer in PARTIES:
                alone = state_at(told, table.now)
                assert alone is not None
                assert view(alone, viewer, table.now) == view(now, viewer, table.now)


class RoundMachine(SilenceMachine):
    """All that delegations do at a table, at random."""

    @precondition(lambda self: self.negotiating and self.tabled)
    @rule(party=PARTY, which=FEW, start=FEW, new=NEW)
    def table_within(self, party: str, which: int, start: int, new: str) -> None:
        """Somebody wants other words within a proposal that is on the table."""
        outer = [one for one in self.table.live.text.proposals.values() if one.state == "open" and one.wish.words]
        if outer:
            one = outer[which % len(outer)]
            self._table(party, (one.id, 0), _place(one.wish.words["en"], start, 3), new)

    @precondition(lambda self: self.negotiating)
    @rule(party=PARTY, which=FEW, after=FEW, kind=st.sampled_from(("insert", "delete", "move")))
    def table_whole(self, party: str, which: int, after: int, kind: text.Change) -> None:
        """Somebody wants a paragraph more, less or elsewhere; the chair proposes it as its compromise."""
        order = self.table.live.text.order
        words = {"en": f"New words {len(self.tabled)}.", "ja": "新"} if kind == "insert" else {}
        goal = ("", *order)[after % (len(order) + 1)] if kind == "move" else ""
        wish = text.Wish(change=kind, target=order[which % len(order)], words=words, after=goal, reason="order")
        self._remember(party, wish, as_chair=party == self.chair)

    @precondition(lambda self: self.negotiating and self.tabled)
    @rule(party=PARTY, which=FEW, leave=st.booleans())
    def support_or_withdraw(self, party: str, which: int, *, leave: bool) -> None:
        """Somebody supports a proposal, or one who stands for it withdraws."""
        name = self._one(which)
        if leave:
            self._leave(name, min(self.names[name], default=party))
        elif self.tries(party, text.ProposalSupported(name)):
            self.names[name].add(party)

    @precondition(lambda self: self.tabled)
    @rule(which=FEW)
    def incorporate(self, which: int) -> None:
        """The chair takes something in, if anything is open."""
        state = self.table.live.text
        takable = [name for name, one in state.proposals.items() if one.state == "open" and one.wish.target in state.paragraphs]
        self.tries(self.chair, text.Incorporated((takable or list(self.tabled))[which % len(takable or self.tabled)]))

    @precondition(lambda self: self.negotiating and self.tabled)
    @rule(which=FEW, start=FEW)
    def rebase(self, which: int, start: int) -> None:
        """Somebody puts a proposal on other words of its paragraph, and then it stands in that name."""
        state, name = self.table.live.text, self._one(which)
        target = next(target for target, hung in state.hung.items() if name in hung)
        party = min(self.names[name], default="XA")
        if target in state.paragraphs and party != "Chair":
            paragraph = state.paragraphs[target]
            place = _place(paragraph.words["en"], start, 3)
            if self.tries(party, text.ProposalRebased(name, target, paragraph.revision, place)):
                self.names[name] &= {party}

    @precondition(lambda self: self.negotiating and len(self.tabled) > 1)
    @rule(first=FEW, second=FEW, refuser=st.sampled_from(("nobody", "the chair", "another")))
    def package(self, first: int, second: int, refuser: str) -> None:
        """The chair offers a package, which is its acceptance, and each of the others answers; one refusal closes it."""
        offers = self.chair
        if not self.tries(offers, text.PackageOffered("all", (self._one(first), self._one(second)))):
            return
        name = next(reversed(self.table.live.text.packages))
        before = digest(self.table.live.text)
        assert not self.tries(offers, text.PackageAnswered(name, accept=True))
        others = [party for party in PARTIES if party != offers]
        for party in others if refuser != "the chair" else (offers,):
            refusing = refuser != "nobody" and party in {others[-1], offers}
            assert self.tries(party, text.PackageAnswered(name, not refusing, "no" if refusing else ""))
        assert refuser == "nobody" or digest(self.table.live.text) == before

    @precondition(lambda self: self.negotiating)
    @rule(party=PARTY, which=FEW, lift=st.booleans())
    def reserve(self, party: str, which: int, *, lift: bool) -> None:
        """Somebody reserves a position or lifts it."""
        targets = (*self.table.live.text.order, *self.tabled)
        on = targets[which % len(targets)]
        self.tries(party, text.ReservationLifted(on) if lift else text.Reserved(on, "wait"))

    @rule(party=PARTY, which=FEW)
    def keep_to_itself(self, party: str, which: int) -> None:
        """A delegation writes a note and prepares a proposal."""
        order, number = self.table.live.text.order, len(self.secrets[party])
        secret = f"secret-{party}-{number}"
        if self.tries(party, text.NoteKept(order[which % len(order)], secret)):
            self.secrets[party].append(secret)
        wish = text.Wish(change="insert", target=order[which % len(order)], words={"en": f"hidden-{secret}"}, reason="later")
        self.tries(party, text.ProposalKept(wish))

    @rule(party=PARTY, to=PARTY, which=FEW)
    def change_the_room(self, party: str, to: str, which: int) -> None:
        """The chair goes on, parts are opened to the observer, somebody stays out of a paragraph; some of it by who may not."""
        self.tries(party, ChairHandedOver(to, "agreed"))
        self.tries(party, TopicsOpened(("text", "proposals", "silence"), "observers"))
        numbers = standing_numbers(self.table.live.text)
        if numbers:
            self.tries(to, ending.Dissociated((numbers[which % len(numbers)],), "no"))


def _place(words: str, start: int, length: int) -> text.Place:
    start = min(start, len(words))
    old = words[start : start + length]
    return text.Place(start, start + len(old), old)


def _whole(state: State, name: str) -> list[str]:
    """The words of a proposal where nothing is proposed within them, so that they are read as they are."""
    hung = (state.text.proposals[one] for one in state.text.hung.get(name, ()))
    return [] if any(one.state == "open" for one in hung) else [state.text.proposals[name].wish.words["en"].strip()]


class RoundMachineAtLength(RoundMachine):
    """The same, for as long as somebody has the patience."""


QUICK = (Phase.explicit, Phase.reuse, Phase.generate)  # a long story takes minutes to shorten
USUAL = settings(phases=QUICK, max_examples=25, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow])
RoundMachine.TestCase.settings = SilenceMachine.TestCase.settings = USUAL
RoundMachineAtLength.TestCase.settings = settings(USUAL, max_examples=400)
TestRound = RoundMachine.TestCase
TestSilence = SilenceMachine.TestCase
TestRoundAtLength = pytest.mark.slow(RoundMachineAtLength.TestCase)
