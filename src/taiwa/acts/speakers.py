"""Whom a subject stands for in this document."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..lexicon.knowledge import Knowledge
from ..meta.actors import Actors
from ..meta.models import Meta
from ..values import Span

_TWO = 2
_NO_ENDS = frozenset({"others", "plurals"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A subject as printed, where it stands, and the parties it stands for; `open` says why there are none."""

    phrase: str
    at: Span
    holders: tuple[str, ...]
    open: str | None = None


class Speakers:
    """Resolves the subjects of one document; what it cannot resolve stays open."""

    def __init__(self, meta: Meta, knowledge: Knowledge, lists: Mapping[str, tuple[str, ...]]) -> None:
        """`lists` are the language's words for groups and offices; a defined term stands for what its definition says."""
        self._meta, self._knowledge, self._lists = meta, knowledge, lists
        self._actors = Actors(meta, knowledge)
        self._terms = {term.term: term.holders for term in meta.terms if term.holders}
        self._ends = tuple({word for kind, words in lists.items() if kind not in _NO_ENDS for word in words} | set(self._terms))
        self._known: dict[str, tuple[tuple[str, ...], str | None]] = {}
        self.last: Speaker | None = None

    @property
    def humans(self) -> tuple[str, ...]:
        """Words for those who speak in person: offices, sides."""
        return self._lists["offices"]

    def speaks(self, phrase: str) -> bool:
        """Whether a phrase can be one who speaks: its head is a party, a person, an office or a group of them."""
        if not phrase:
            return False
        if phrase.removesuffix(self._plural(phrase)).endswith(self._ends):
            return True
        hits = self._knowledge.names.find(phrase)
        kinds = {name.kind for name in hits[-1].names if name.strong} if hits and hits[-1].span.end == len(phrase) else set()
        return bool(kinds & {"party", "group", "person"})

    def leaves_open(self, before: str) -> bool:
        """Whether words right before a subject leave some of it out or make it one of several (A国を除く, A国又は)."""
        return before.endswith(self._lists.get("except", ()))

    def acts(self, phrase: str) -> bool:
        """Whether a phrase names one who acts but is no party: an organisation, an expert, the press."""
        if phrase.endswith(self._lists.get("others", ())):
            return True
        hits = self._knowledge.names.find(phrase)
        return bool(hits) and hits[-1].span.end == len(phrase) and hits[-1].names[0].kind == "organisation"

    def _plural(self, phrase: str) -> str:
        """The ending that makes a plural of an office (首脳ら), empty where there is none."""
        return next((ending for ending in self._lists.get("plurals", ()) if phrase.endswith(ending)), "")

    def resolve(self, phrase: str, at: Span, kind: str | None = None) -> Speaker:
        """The speaker that `phrase` names here; `kind` names the list it belongs to where the grammar showed that."""
        if kind == "same" or phrase in self._lists["same"]:
            return self._same(phrase, at)
        if kind:
            holders, why = self._by_kind(kind)
            self.last = Speaker(phrase=phrase, at=at, holders=holders, open=f"{phrase}: {why}" if why else None)
            return self.last
        if phrase not in self._known:
            self._known[phrase] = self._resolve(phrase.removesuffix(self._plural(phrase)))
        holders, why = self._known[phrase]
        self.last = Speaker(phrase=phrase, at=at, holders=holders, open=why)
        return self.last

    def _same(self, phrase: str, at: Span) -> Speaker:
        if self.last and self.last.holders and (len(self.last.holders) == 1 or phrase.casefold() == "it"):
            return Speaker(phrase=phrase, at=at, holders=self.last.holders)
        return Speaker(phrase=phrase, at=at, holders=(), open=f"{phrase}: not clear who is meant")

    def _resolve(self, phrase: str) -> tuple[tuple[str, ...], str | None]:
        if phrase in self._terms:
            return tuple(sorted(self._terms[phrase])), None
        if any(word in phrase for word in self._lists.get("except", ())):
            return (), f"{phrase}: not clear who is left out or which of them it is"
        if narrowed := self._narrowed(phrase):
            return narrowed
        holders, why = self._by_list(phrase)
        if not holders and why is None:
            holders = self._named(phrase)
            why = None if holders else "not clear for whom this speaks"
        return holders, f"{phrase}: {why}" if why else None

    def _named(self, phrase: str) -> tuple[str, ...]:
        """The parties that a phrase names; a group counts only those of its members that are parties of the document."""
        found = sorted(set(self._actors.find(phrase)))
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
        kind = next((kind for kind in ("nobody", "two", "chair", "all") if head in self._lists[kind]), None)
        return self._by_kind(kind) if kind else ((), None)

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
