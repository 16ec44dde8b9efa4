"""No sequence of events does what no round may do."""

import contextlib
from collections import defaultdict
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sitting import PARTIES, Sitting, observer

from taiwa.rounds import RefusedError, State, due, entry_of, evolve, line_of, state_at, told_to, unlawful, verify, view
from taiwa.rounds.events import What, ending, text
from taiwa.rounds.events.room import ChairHandedOver, PersonNamed, TopicsOpened
from taiwa.rounds.parties import Person
from taiwa.rounds.text.reading import digest, standing_numbers

PARTY = st.sampled_from(PARTIES)
FEW = st.integers(0, 11)
NEW = st.sampled_from(("shall", "will", "water ", "energy", "and", "水"))


class RoundMachine(RuleBasedStateMachine):
    """Delegations act at random, within the rules and against them; what they did is kept here apart from the code."""

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

    @rule(party=PARTY, which=FEW, start=FEW, length=FEW, new=NEW, inner=st.booleans(), stale=st.booleans())
    def table_words(self, party: str, which: int, start: int, length: int, new: str, *, inner: bool, stale: bool) -> None:
        """Somebody wants other words in a paragraph, or in another's proposal; perhaps on an older revision."""
        state = self.table.live.text
        proposals = [one for one in state.proposals.values() if one.state == "open" and one.wish.words]
        if inner and proposals:
            outer = proposals[which % len(proposals)]
            target, base, words = outer.id, 0, outer.wish.words["en"]
        else:
            target = state.order[which % len(state.order)]
            paragraph = state.paragraphs[target]
            base = max(0, paragraph.revision - stale)
            words = paragraph.words["en"] if base == paragraph.revision else paragraph.edits[base].before
        start = min(start * 4, len(words))
        old = words[start : start + length * 3]
        self._table(party, target, base, text.Place(start, start + len(old), old), new)

    def _table(self, party: str, target: str, base: int, place: text.Place, new: str) -> None:
        change: text.Change = "replace" if place.old and new != "and" else "delete" if place.old else "insert"
        words = {} if change == "delete" else {"en": new}
        wish = text.Wish(change=change, target=target, base=base, place=place, words=words, reason="better")
        self._remember(party, wish, as_chair=False)

    @rule(party=PARTY, which=FEW, after=FEW, kind=st.sampled_from(("insert", "delete", "move")), as_chair=st.booleans())
    def table_whole(self, party: str, which: int, after: int, kind: text.Change, *, as_chair: bool) -> None:
        """Somebody wants a paragraph more, less or elsewhere."""
        order = self.table.live.text.order
        words = {"en": f"New words {len(self.tabled)}.", "ja": "新"} if kind == "insert" else {}
        goal = ("", *order)[after % (len(order) + 1)] if kind == "move" else ""
        base = 0
        wish = text.Wish(change=kind, target=order[which % len(order)], base=base, words=words, after=goal, reason="order")
        self._remember(party, wish, as_chair=as_chair)

    def _remember(self, party: str, wish: text.Wish, *, as_chair: bool) -> None:
        if self.tries(party, text.ProposalTabled(wish, as_chair=as_chair)):
            name = next(reversed(self.table.live.text.proposals))
            self.tabled[name] = wish
            self.names[name] = {"Chair" if as_chair else party}

    @rule(party=PARTY, which=FEW)
    def support(self, party: str, which: int) -> None:
        """Somebody supports a proposal."""
        if self.tabled and self.tries(party, text.ProposalSupported(name := self._one(which))):
            self.names[name].add(party)

    @rule(party=PARTY, which=FEW)
    def withdraw(self, party: str, which: int) -> None:
        """Somebody withdraws."""
        if self.tabled and self.tries(party, text.ProposalWithdrawn(name := self._one(which))):
            self.names[name].discard(party if party in self.names[name] else "Chair")

    @rule(which=FEW)
    def incorporate(self, which: int) -> None:
        """The chair takes something in."""
        if self.tabled:
            self.tries(self.chair, text.Incorporated(self._one(which)))

    @rule(party=PARTY, which=FEW, start=FEW)
    def rebase(self, party: str, which: int, start: int) -> None:
        """Somebody puts a proposal on other words of its paragraph."""
        state = self.table.live.text
        if not self.tabled:
            return
        name = self._one(which)
        target = next(target for target, hung in state.hung.items() if name in hung)
        if target in state.paragraphs:
            paragraph = state.paragraphs[target]
            old = paragraph.words["en"][start : start + 3]
            self.tries(party, text.ProposalRebased(name, target, paragraph.revision, text.Place(start, start + len(old), old)))

    @rule(first=FEW, second=FEW, refuse=st.booleans())
    def package(self, first: int, second: int, *, refuse: bool) -> None:
        """The chair offers a package, and each answers."""
        if not self.tabled or not self.tries(self.chair, text.PackageOffered("all", (self._one(first), self._one(second)))):
            return
        name = next(reversed(self.table.live.text.packages))
        before = digest(self.table.live.text)
        for party in PARTIES:
            refusing = refuse and party == PARTIES[-1]
            assert self.tries(party, text.PackageAnswered(name, not refusing, "no" if refusing else ""))
        assert refuse == (digest(self.table.live.text) == before) or not refuse

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

    @rule()
    def settle(self) -> None:
        """Everybody gives way, so that a text can be put under silence."""
        for name, one in list(self.table.live.text.proposals.items()):
            for sponsor in one.sponsors if one.state == "open" else ():
                party = self.chair if sponsor == "Chair" else sponsor
                if self.tries(party, text.ProposalWithdrawn(name)):
                    self.names[name].discard(party if party in self.names[name] else "Chair")
        for on, held in list(self.table.live.text.reservations.items()):
            for one_held in held:
                self.tries(one_held.party, text.ReservationLifted(on))
        for number, one_paragraph in list(self.table.live.text.paragraphs.items()):
            if one_paragraph.behind:
                self.tries(self.chair, text.Aligned(number, dict.fromkeys(one_paragraph.behind, "整合")))

    @rule(hours=st.sampled_from((10, 72, 73, 200)), resume=st.booleans())
    def put_under_silence(self, hours: int, *, resume: bool) -> None:
        """The chair starts a silence procedure, or resumes one."""
        deadline = self.table.now + timedelta(minutes=1, hours=hours)
        now = digest(self.table.live.text)
        what: What = ending.SilenceStarted(digest=now, languages=("ja", "en"), deadline=deadline, zone="UTC")
        if resume:
            what = ending.SilenceResumed(digest=now, deadline=deadline, zone="UTC")
        if self.tries(self.chair, what):
            self.frozen = now

    @rule(hours=FEW)
    def extend(self, hours: int) -> None:
        """The chair gives more time, or tries to give less."""
        self.tries(self.chair, ending.SilenceExtended(self.table.now + timedelta(hours=hours * 10)))

    @rule(party=PARTY, person=st.sampled_from(("head", "member", "interpreter")), again=st.booleans())
    def object(self, party: str, person: str, *, again: bool) -> None:
        """Somebody objects, or objects no longer."""
        if again and self.tries(party, ending.ObjectionWithdrawn()):
            self.objectors.discard(party)
        elif not again and self.tries(party, ending.Objected("no"), person):
            self.objectors.add(party)

    @rule(absent=FEW, stale=st.booleans())
    def adopt(self, absent: int, *, stale: bool) -> None:
        """The chair finds a text adopted by those present; perhaps one that is not on the table any more."""
        present = PARTIES[: 4 - absent % 3]
        self.tries(self.chair, ending.Adopted(self.frozen if stale else digest(self.table.live.text), present))

    @rule(party=PARTY, which=FEW)
    def dissociate(self, party: str, which: int) -> None:
        """Somebody stays out of a paragraph."""
        numbers = standing_numbers(self.table.live.text)
        if numbers:
            self.tries(party, ending.Dissociated((numbers[which % len(numbers)],), "no"))

    @rule(party=PARTY, to=PARTY)
    def change_the_room(self, party: str, to: str) -> None:
        """The chair is handed over, a person named, a part opened to the observer; some of it by who may not."""
        self.tries(party, ChairHandedOver(to, "agreed"))
        self.tries(party, PersonNamed(Person(f"{party}-new", "new", "member")))
        self.tries(party, TopicsOpened(("text", "proposals"), "observers"))

    @rule(hours=st.sampled_from((1, 30, 71, 72, 100)))
    def wait(self, hours: int) -> None:
        """Time passes and nobody does anything."""
        self.table.now += timedelta(hours=hours)

    def _one(self, which: int) -> str:
        return list(self.tabled)[which % len(self.tabled)]

    @invariant()
    def nothing_is_adopted_over_an_objection(self) -> None:
        """Whoever objected and did not withdraw it stops every adoption."""
        adoption = self.now.ending.adoption
        assert adoption is None or not self.objectors
        if adoption and not self.adopted:
            self.adopted = adoption.digest

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
                assert all(words in lines for words in _fragments(state, name))

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


def _fragments(state: State, name: str) -> list[str]:
    """What of a proposal's words is not about to be replaced itself, so that it must be read as it is."""
    words = state.text.proposals[name].wish.words["en"]
    return [] if state.text.hung.get(name) else [words.strip()]


RoundMachine.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestRound = RoundMachine.TestCase
