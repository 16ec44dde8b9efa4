"""Whom a subject stands for in this document."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..lexicon.knowledge import Knowledge
from ..meta.actors import Actors
from ..meta.models import Attendee, Meta, Signatory
from ..values import Span

_TWO = 2
_NO_ENDS = frozenset({"others", "plurals", "rest", "leaving", "except"})
_ACCOUNTS = frozenset({None, "press-release"})
"""Kinds of document in which one state can speak alone; a readout is its account in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A subject as printed, where it stands, and the parties it stands for; `open` says why there are none."""

    phrase: str
    at: Span
    holders: tuple[str, ...]
    open: str | None = None


class Speakers:
    """Resolves the subjects of one document; what it cannot resolve stays open."""

    def __init__(
        self, meta: Meta, knowledge: Knowledge, lists: Mapping[str, tuple[str, ...]], own: str | None = None
    ) -> None:
        """`lists` are the language's words for groups and offices; a defined term stands for what its definition says.

        `own` is the party whose ministry publishes the document, None where that is not known.
        """
        self._meta, self._knowledge, self._lists, self._own = meta, knowledge, lists, own
        self._actors = Actors(meta, knowledge)
        self._singly: set[str] = set()
        self._terms = {term.term: term.holders for term in meta.terms if term.holders}
        self._ends = tuple({word for kind, words in lists.items() if kind not in _NO_ENDS for word in words} | set(self._terms))
        self._known: dict[str, tuple[tuple[str, ...], str | None]] = {}
        self._able: dict[str, bool] = {}
        self.last: Speaker | None = None

    @property
    def humans(self) -> tuple[str, ...]:
        """Words for those who speak in person: offices, sides."""
        return self._lists["offices"]

    def speaks(self, phrase: str) -> bool:
        """Whether a phrase can be one who speaks: its head is a party, a person, an office or a group of them."""
        if phrase not in self._able:
            self._able[phrase] = phrase != "" and self._may_speak(phrase)
        return self._able[phrase]

    def _may_speak(self, phrase: str) -> bool:
        if phrase.removesuffix(self._plural(phrase)).endswith(self._ends):
            return True
        hits = self._knowledge.names.find(phrase)
        kinds = {name.kind for name in hits[-1].names if name.strong} if hits and hits[-1].span.end == len(phrase) else set()
        return bool(kinds & {"party", "group", "person"})

    def leaves_open(self, before: str) -> bool:
        """Whether words right before a subject leave some of it out or make it one of several (A国を除く, A国又は)."""
        return before.endswith(self._lists.get("except", ()))

    def paragraph(self) -> None:
        """Another paragraph begins: who spoke singly before is none of those whom 他の閣僚 leaves out."""
        self._singly.clear()

    def acts(self, phrase: str) -> bool:
        """Whether a phrase names one who acts but is no party: an organisation and who speaks for it, an expert."""
        office = max((word for word in self._lists.get("offices", ()) if phrase.endswith(word)), key=len, default="")
        head = phrase.removesuffix(office).removesuffix("の") if office else ""
        return self._is_other(phrase) or (head != "" and self._is_other(head))

    def _is_other(self, phrase: str) -> bool:
        if phrase.endswith(self._lists.get("others", ())):
            return True
        hits = self._knowledge.names.find(phrase)
        return bool(hits) and hits[-1].span.end == len(phrase) and hits[-1].names[0].kind == "organisation"

    def _plural(self, phrase: str) -> str:
        """The ending that makes a plural of an office (首脳ら), empty where there is none."""
        return next((ending for ending in self._lists.get("plurals", ()) if phrase.endswith(ending)), "")

    def resolve(self, phrase: str, at: Span, kind: str | None = None, above: str = "") -> Speaker:
        """The speaker that `phrase` names here; `kind` names the list it belongs to where the grammar showed that.

        `above` are the characters of the paragraph before it: 同国 is the state that they name.
        """
        if kind == "same" or self._of_list("same", phrase):
            return self._same(phrase, at, above)
        if kind:
            holders, why = self._by_kind(kind)
            self.last = Speaker(phrase=phrase, at=at, holders=holders, open=f"{phrase}: {why}" if why else None)
            return self.last
        if phrase.startswith(self._lists.get("rest", ())):
            holders, why = self._others(phrase)
        else:
            if phrase not in self._known:
                self._known[phrase] = self._resolve(phrase.removesuffix(self._plural(phrase)))
            holders, why = self._known[phrase]
        if set(holders) < set(self._meta.parties):
            self._singly.update(holders)
        self.last = Speaker(phrase=phrase, at=at, holders=holders, open=why)
        return self.last

    def _of_list(self, name: str, phrase: str) -> bool:
        """Whether a phrase is a word of a list, by itself or with an office behind it (同国の代表, 先方大臣)."""
        for word in self._lists.get(name, ()):
            if phrase == word or (phrase.startswith(word) and self._is_office(phrase.removeprefix(word).removeprefix("の"))):
                return True
        return False

    def _is_office(self, words: str) -> bool:
        return words.endswith(self._lists.get("offices", ())) and not self._actors.named(words)

    def _same(self, phrase: str, at: Span, above: str) -> Speaker:
        named = self._actors.named(above) if above else ()
        last = self.last.holders if self.last else ()
        if len(named) == 1 or (len(last) == 1 and (not named or last[0] in named)):
            return Speaker(phrase=phrase, at=at, holders=named if len(named) == 1 else last)
        if last and phrase.casefold() == "it":
            return Speaker(phrase=phrase, at=at, holders=last)
        return Speaker(phrase=phrase, at=at, holders=(), open=f"{phrase}: not clear who is meant")

    def _resolve(self, phrase: str) -> tuple[tuple[str, ...], str | None]:
        if phrase in self._terms:
            return tuple(sorted(self._terms[phrase])), None
        if without := self._without(phrase):
            return without, None
        if any(word in phrase for word in (*self._lists.get("except", ()), *self._lists.get("rest", ()))):
            return (), f"{phrase}: not clear who is left out or which of them it is"
        if narrowed := self._narrowed(phrase):
            return narrowed
        holders, why = self._by_list(phrase)
        if not holders and why is None:
            holders = self._publishers(phrase) or self._named(phrase)
            why = None if holders else "not clear for whom this speaks"
        return holders, f"{phrase}: {why}" if why else None

    def _group(self, word: str) -> tuple[str, ...]:
        """The parties that a term or a group word stands for."""
        return self._terms.get(word) or (self._meta.parties if word in self._lists["all"] else ())

    def _without(self, phrase: str) -> tuple[str, ...]:
        """X国を除く各国外相, X国以外の参加国: the group without those named, where it is known who these are."""
        for mark in self._lists.get("leaving", ()):
            left, found, word = phrase.partition(mark)
            every = set(self._group(word)) if found else set()
            out = set(self._actors.find(left)) if every else set()
            if out and out < every:
                return tuple(sorted(every - out))
        return ()

    def _others(self, phrase: str) -> tuple[tuple[str, ...], str | None]:
        """他の閣僚: the group without those who spoke singly in the same paragraph."""
        mark = next(word for word in self._lists["rest"] if phrase.startswith(word))
        every = set(self._group(phrase.removeprefix(mark)))
        if self._singly and self._singly < every:
            return tuple(sorted(every - self._singly)), None
        return (), f"{phrase}: not clear who the others are"

    def _publishers(self, phrase: str) -> tuple[str, ...]:
        """Whom 我が国, 先方 and an office without a state stand for where a ministry gives its own account."""
        own, parties = self._own, self._meta.parties
        if own is None:
            return ()
        if self._of_list("own", phrase):
            return (own,)
        if self._of_list("other", phrase):
            return tuple(party for party in parties if party != own) if own in parties and len(parties) == _TWO else ()
        account = self._meta.kind == "readout" or (self._meta.kind in _ACCOUNTS and set(parties) <= {own})
        return (own,) if account and self._is_own_office(phrase, own) else ()

    def _is_own_office(self, phrase: str, own: str) -> bool:
        """Whether a phrase is a ministry, who heads one, or a bare office that nobody of another party is said to hold."""
        ministries, bare = self._lists.get("ministries", ()), self._lists.get("bare", ())
        heads = any(phrase in (name, name + word, name[:-1] + word) for name in ministries for word in ("", *bare))
        people: list[Attendee | Signatory] = [*self._meta.attendance, *self._meta.signatories]
        taken = any(one.role and one.role.endswith(phrase) and one.party != own for one in people)
        return (heads or phrase in bare) and not taken

    def _named(self, phrase: str) -> tuple[str, ...]:
        """The parties that a phrase names; a group counts only those of its members that are parties of the document."""
        ministry = max((word for word in self._lists.get("ministries", ()) if phrase.endswith(word)), key=len, default="")
        found = sorted(set(self._actors.find(phrase.removesuffix(ministry).removesuffix("の") or phrase)))
        if any(name.kind == "group" for hit in self._knowledge.names.find(phrase) for name in hit.names):
            found = [party for party in found if party in self._meta.parties]
        return tuple(found)

    def _narrowed(self, phrase: str) -> tuple[tuple[str, ...], str | None] | None:
        """中央アジアの各国外相: of the speakers that a term or a group word stands for, only those named before it."""
        words = (*self._terms, *self._lists["all"])
        word = max((word for word in words if phrase.endswith(word) and word != phrase), key=len, default="")
        head = phrase.removesuffix(word).removesuffix("の")
        if not word or not head or phrase in self._lists["all"]:
            return None
        groups = [name.id for hit in self._knowledge.names.find(phrase) for name in hit.names if name.kind == "group"]
        named = {*self._actors.named(head), *(party for group in groups for party in self._knowledge.groups[group].members)}
        every = self._terms.get(word) or self._meta.parties
        holders = tuple(sorted(party for party in every if party in named))
        return holders, None if holders else f"{phrase}: not clear for whom this speaks"

    def _by_list(self, phrase: str) -> tuple[tuple[str, ...], str | None]:
        """Groups that stand for the parties of this document; nothing and no reason where no list has the phrase."""
        head = phrase.split("、", maxsplit=1)[0]  # 我々、…の首脳: the second names the first again
        if kind := self._listed(head):
            return self._by_kind(kind)
        whose, of, office = head.partition("の")
        if not of or not self._is_office(office):
            return (), None
        if whose in self._terms:  # 参加国の代表
            return tuple(sorted(self._terms[whose])), None
        kind = self._listed(whose)  # 両国の大統領, 双方の代表団
        return self._by_kind(kind) if kind else ((), None)

    def _listed(self, word: str) -> str | None:
        return next((kind for kind in ("nobody", "two", "chair", "all") if word in self._lists[kind]), None)

    def _by_kind(self, kind: str) -> tuple[tuple[str, ...], str | None]:
        parties = tuple(sorted(self._meta.parties))
        if kind == "nobody":
            return (), "a group that nobody can enumerate"
        if kind == "chair":
            return ((self._meta.chair,), None) if self._meta.chair else ((), "the chair is not known")
        if kind == "two" and len(parties) != _TWO:
            return (), "the document does not show two parties"
        if len(parties) == 1 and self._meta.kind != "readout":
            return (), "the document shows one party only"
        return parties, None if parties else "the parties of the document are not known"
