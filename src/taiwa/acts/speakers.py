"""Whom a subject stands for in this document."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from msgspec import Struct

from ..lexicon.knowledge import Knowledge
from ..meta.actors import Actors
from ..meta.models import Attendee, Meta, Signatory
from ..values import Span
from .counted import Counted, counted
from .endings import Endings, ending, ends_of
from .offices import SAME_OFFICES, holding, is_former, is_of_body, spellings
from .titles import Titles, post_of

_TWO = 2
_NO_ENDS = frozenset({
    "others", "plurals", "rest", "leaving", "except", "counted", "pair", "paired", "some", "posted", "state",
    "whole", "attending", "former", "gathered", "watching", "sent", *SAME_OFFICES})  # fmt: skip
_ANDS = re.compile(r"、?(?:及び|並びに|および|ならびに|と)|、")
_SAME_STATE = "同国"
_ITS = "その"
WHO_OTHERS = "not clear who the others are"
_NOBODY = "a group that nobody can enumerate"
NO_PARTIES, NOT_TWO, ONE_ONLY, UNLISTED, WHICH = (
    "the parties of the document are not known", "the document does not show two parties", "the document shows one party only",
    "not all of them are known",
    "not clear which {} are meant",
)
"""Why a word for all parties of a document, for both or for so many, stands for nobody."""
Resolved = tuple[tuple[str, ...], str | None]
"""The parties that a phrase stands for, and what was left open where there are none."""
_ACCOUNTS = frozenset({None, "press-release"})
"""Kinds of document in which one state can speak alone; a readout is its account in any case."""


class Speaker(Struct, frozen=True):
    """A subject as printed, where it stands, and the parties it stands for; `open` says why there are none."""

    phrase: str
    at: Span
    holders: tuple[str, ...]
    open: str | None = None


class Speakers:
    """Resolves the subjects of one document; what it cannot resolve stays open."""

    def __init__(
        self, meta: Meta, knowledge: Knowledge, lists: Mapping[str, tuple[str, ...]], own: str | None = None, chars: str = ""
    ) -> None:
        """`lists` are the language's words for groups and offices; a defined term stands for what its definition says.

        `own` is the party whose ministry publishes the document, None where that is not known; `chars` are all its characters.
        """
        self._meta, self._knowledge, self._lists, self._own = meta, knowledge, lists, own
        self._actors = Actors(meta, knowledge)
        self._titles = Titles(chars, knowledge, lists)
        self._singly: set[str] = set()
        self._parties = frozenset(meta.parties)
        self._every = () if meta.partly else meta.parties
        self._terms = {term.term: term.holders for term in meta.terms if term.holders}
        self._unread = meta.unread_terms
        self._ends, self._own_ends = ends_of(tuple((kind, words) for kind, words in lists.items() if kind not in _NO_ENDS)), Endings(sorted(self._terms, key=len, reverse=True))
        self._narrowable = frozenset(lists.get("all", ())).difference(lists.get("two", ()), lists.get("whole", ()))
        self._openings = (*lists.get("rest", ()), *(word + "の" for word in lists.get("some", ())))
        self._names = cache(knowledge.names.find)  # asked of the few phrases of one document by several questions
        self._known: dict[str, Resolved] = {}
        self._able: dict[str, bool] = {}
        self._back: dict[str, bool] = {}
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
        one = phrase.removesuffix(self._plural(phrase))
        if end := max(self._ends.of(one, len(one)), self._own_ends.of(one, len(one)), key=len):
            other = ending(phrase, self._lists.get("others", ()))
            return len(other) <= len(end)  # 州首相 is no 首相
        hits = self._names(phrase)
        kinds = {name.kind for name in hits[-1].names if name.strong} if hits and hits[-1].span.end == len(phrase) else set()
        if kinds & {"party", "group", "person"}:
            return True
        if phrase in self._lists.get("gathered", ()):
            return True
        some = self._some_of(phrase)
        if some and (some in self._lists.get("counted", ()) or self.speaks(some)):
            return True
        return self._counted(phrase) is not None or (bool(hits) and bool(self._titled(phrase)))

    def _some_of(self, phrase: str) -> str:
        """Of whom a phrase names some that nobody can enumerate (閣僚の大多数, 多くの閣僚, その多く); empty where it does not."""
        if phrase.removeprefix(_ITS) in self._lists.get("some", ()):
            return self._lists["counted"][0]
        for word in self._lists.get("some", ()):
            if phrase.startswith(word + "の"):
                return phrase.removeprefix(word + "の")
            if phrase.endswith("の" + word):
                return phrase.removesuffix("の" + word)
        return ""

    def opening(self, before: str) -> str:
        """What before a subject belongs to it though the grammar parts them: 残る, いくつかの; empty where nothing does."""
        return next(mark for mark in self._openings if before.endswith(mark)) if before.endswith(self._openings) else ""

    def leaves_out(self, before: str) -> bool:
        """Whether the words before a subject end in 除き、: who is meant before them decides whether it is left out of it."""
        return before.endswith("、") and before.endswith(self._lists.get("leaving", ()))

    def is_some(self, phrase: str) -> bool:
        """Whether a phrase names parties or some of them (サルメト, 一部)."""
        return phrase in self._lists.get("some", ()) or self.speaks(phrase)

    def leaves_open(self, before: str) -> bool:
        """Whether words right before a subject leave some of it out or make it one of several (A国を除く, A国又は)."""
        return before.endswith(self._lists.get("except", ()))

    def may_be_narrowed(self, phrase: str) -> bool:
        """Whether a phrase names all of a group by a word that can mean some of them as well (参加国; not 両国, 我々)."""
        return phrase.partition("の")[0] in self._narrowable

    def is_pair(self, phrase: str) -> bool:
        """Whether a phrase names both parties (両国, 両国間)."""
        return phrase.removesuffix("間") in self._lists["two"]

    def is_own_year(self, year: str | None) -> bool:
        """Whether a printed year is that of the document, or the document has none."""
        day = self._meta.date
        return year is not None and (day is None or day.first is None or day.first.year == int(year))

    def attends(self, lemma: str) -> bool:
        """Whether a verb tells what all of a group did at a meeting (出席する)."""
        return lemma.startswith(self._lists.get("attending", ()))

    def watches(self, chars: str, at: int) -> bool:
        """Whether words behind a subject say that it only watches (オブザーバーとして)."""
        return chars.startswith(self._lists.get("watching", ("\0",)), at)

    def paragraph(self) -> None:
        """Another paragraph begins: who spoke singly before is none of those whom 他の閣僚 leaves out."""
        self._singly.clear()

    def acts(self, phrase: str) -> bool:
        """Whether a phrase names one who acts but is no party: an organisation and who speaks for it, an expert."""
        office = ending(phrase, self._lists.get("offices", ()))
        head = phrase.removesuffix(office).removesuffix("の") if office else ""
        return self._is_other(phrase) or (head != "" and self._is_other(head))

    def _is_other(self, phrase: str) -> bool:
        if phrase.endswith(self._lists.get("others", ())):
            return True
        hits = self._names(phrase)
        return bool(hits) and hits[-1].span.end == len(phrase) and hits[-1].names[0].kind == "organisation"

    def _plural(self, phrase: str) -> str:
        """The ending that makes a plural of an office (首脳ら), empty where there is none."""
        return next((ending for ending in self._lists.get("plurals", ()) if phrase.endswith(ending)), "")

    def resolve(self, phrase: str, at: Span, kind: str | None = None, above: Callable[[], str] = str) -> Speaker:
        """The speaker that `phrase` names here; `kind` names the list it belongs to where the grammar showed that.

        `above` gives the characters of the paragraph before it: 同国 is the state that they name.
        """
        if kind == "same" or self._points_back(phrase):
            return self._same(phrase, at, above())
        if kind:
            holders, why = self._defined(phrase) or self._by_kind(kind)
            self.last = Speaker(phrase=phrase, at=at, holders=holders, open=f"{phrase}: {why}" if why else None)
            return self.last
        if rest := phrase.startswith(self._lists.get("rest", ())):
            holders, why = self._others(phrase)
        else:
            if phrase not in self._known:
                self._known[phrase] = self._resolve(phrase.removesuffix(self._plural(phrase)), at.start)
            holders, why = self._known[phrase]
        if self._parties.issuperset(holders) and not rest and len(set(holders)) < len(self._parties):
            self._singly.update(holders)
        self.last = Speaker(phrase, at, holders, why)
        return self.last

    def _defined(self, phrase: str) -> Resolved | None:
        """Whom a phrase stands for that the document defines, without its article; None for any other.

        Of two known parties those named in its list are both, whoever nobody knows there.
        """
        term = phrase if phrase[:4].casefold() != "the " else phrase[4:]
        if term in self._unread:
            return None if len(self._every) == _TWO else ((), UNLISTED)
        return (tuple(sorted(self._terms[term])), None) if term in self._terms else None

    def _points_back(self, phrase: str) -> bool:
        """Whether a phrase is one like 同国: a document asks this of few phrases, many times."""
        if phrase not in self._back:
            self._back[phrase] = self._of_list("same", phrase)
        return self._back[phrase]

    def _of_list(self, name: str, phrase: str) -> bool:
        """Whether a phrase is a word of a list, by itself or with an office behind it (同国の代表, 先方大臣)."""
        for word in self._lists.get(name, ()):
            if phrase == word or (phrase.startswith(word) and self._is_office(phrase.removeprefix(word).removeprefix("の"))):
                return True
        return False

    def _is_office(self, words: str) -> bool:
        return words.endswith(self._lists.get("offices", ())) and not self._actors.named(words) and not self.acts(words)

    def _same(self, phrase: str, at: Span, above: str) -> Speaker:
        if not phrase.startswith(_SAME_STATE) and (one := self._same_office(phrase, at, above)):
            return one
        named = (self._states(above) if phrase.startswith(_SAME_STATE) else ()) or self._actors.named(above) if above else ()
        last = self.last.holders if self.last else ()
        if len(named) == 1 or (len(last) == 1 and (not named or last[0] in named)):
            return Speaker(phrase=phrase, at=at, holders=named if len(named) == 1 else last)
        if last and phrase.casefold() == "it":
            return Speaker(phrase=phrase, at=at, holders=last)
        return Speaker(phrase=phrase, at=at, holders=(), open=f"{phrase}: not clear who is meant")

    def _same_office(self, phrase: str, at: Span, above: str) -> Speaker | None:
        """同大臣: the last one printed with that office; open where it may as well be the one who spoke."""
        office = phrase.removeprefix("同")
        if office == phrase or office not in self._lists.get("offices", ()):
            return None
        known = spellings(office, self._lists)
        printed = holding(known).findall(above)
        if not printed and self.last and not self.last.phrase.endswith(self._lists.get("state", ())):
            return None  # the state itself spoke
        last = self.last if self.last and self.last.phrase.endswith(known) else None
        again = not printed or printed[-1] == phrase or (last is not None and last.phrase.endswith(printed[-1]))
        spoke = last.holders if last else ()
        holders = spoke if again else self._resolve(printed[-1].lstrip("の"), at.start)[0]
        if len(holders) == 1 and (last is None or holders == spoke):
            return Speaker(phrase=phrase, at=at, holders=holders)
        return Speaker(phrase=phrase, at=at, holders=(), open=f"{phrase}: not clear who is meant")

    def _states(self, chars: str) -> tuple[str, ...]:
        """The state that some characters name, where it is but one; 参加国 names none by itself."""
        found = {name.id for hit in self._knowledge.names.find(chars) for name in hit.names if name.kind == "party" and name.strong}
        return tuple(found) if len(found) == 1 else ()

    def _resolve(self, phrase: str, at: int) -> Resolved:
        if defined := self._defined(phrase):
            holders, why = defined
            return holders, f"{phrase}: {why}" if why else None
        office = ending(phrase, self._lists.get("offices", ()))
        if office and phrase.removesuffix(office).endswith(self._lists.get("others", ())):
            return (), f"{phrase}: speaks for one that is no party"
        if is_former(phrase, self._lists, self._knowledge):
            return (), f"{phrase}: not its government, or no longer"
        if without := self._without(phrase):
            return without, None
        if any(word in phrase for word in (*self._lists.get("except", ()), *self._lists.get("rest", ()))):
            return (), f"{phrase}: not clear who is left out or which of them it is"
        holders, why = self._by_group(phrase) or self._by_post(phrase) or self._by_name(phrase, at)
        return holders, f"{phrase}: {why}" if why else None

    def _by_group(self, phrase: str) -> Resolved | None:
        """By a word for a group, by its number, or by those whom a name before such a word picks out of it."""
        if kind := self._listed(phrase):
            return self._by_kind(kind)
        if self._some_of(phrase):
            return (), _NOBODY
        by_list = self._by_number(phrase) or self._narrowed(phrase) or self._by_list(phrase)
        return by_list if any(by_list) else None

    def _counted(self, phrase: str) -> Counted | None:
        """The number of a group of states or of those who speak for them (三か国の報道官, 両省)."""
        group = counted(phrase, self._lists)
        if group is None or not group.office or self._is_office(group.office):
            return group
        return group if group.office.endswith(self._lists.get("paired", ())) and not self.acts(group.office) else None

    def _by_number(self, phrase: str) -> Resolved | None:
        """三か国の大臣, 両省: the parties where they are so many, or as many as are named before the number."""
        group = self._counted(phrase)
        if group is None:
            return None
        parties = self._enumerated(phrase, group) if group.head else tuple(sorted(self._every))
        if len(parties) == group.number:
            return parties, None
        return (), WHICH.format(group.number)

    def _enumerated(self, phrase: str, group: Counted) -> tuple[str, ...]:
        """The states named before a number, also by their letters (甲乙両政府)."""
        found = self._named(phrase) or self._named(group.head)
        return found if len(found) == group.number else tuple(sorted(set(self._actors.named(group.head))))

    def _by_post(self, phrase: str) -> Resolved | None:
        """An envoy or a mission speaks for the state that sends it, without a name for the publisher's; never for its host."""
        post = post_of(phrase, self._lists.get("posted", ()), self._knowledge)
        if post is None:
            return None
        sender = post.sender or (self._own if post.host != self._own and self._is_account() else None)
        return ((sender,), None) if sender else ((), "not clear which state sends them")

    def _by_name(self, phrase: str, at: int) -> Resolved:
        """By a name, an office of the publisher's, or the short form of a title printed before."""
        if is_of_body(phrase, self._lists, self._knowledge):
            return (), "not clear whether it speaks for the state"
        own = self._publishers(phrase)
        named = () if own else self._named(phrase)
        meant = set() if named else self._titles.meant(phrase, at)
        if own and not meant <= set(own):
            return (), "it may be another's as well"
        if own or named:
            return own or named, None
        if len(meant) == 1:
            return tuple(meant), None
        if self._own and self._meta.kind == "readout" and phrase.casefold().removeprefix("the ") in self._lists.get("own_offices", ()):
            return (self._own,), None
        return (), "not clear for whom this speaks"

    def _group(self, word: str) -> tuple[str, ...]:
        """The parties that a term or a group word stands for."""
        return self._terms.get(word) or (self._every if word in self._lists["all"] else ())

    def _without(self, phrase: str) -> tuple[str, ...]:
        """X国を除く各国外相, X国以外の参加国: the group without those named, where it is known who these are."""
        for mark in self._lists.get("leaving", ()):
            left, found, word = phrase.partition(mark)
            every = set(self._group(word) or self._resolve(word, 0)[0]) if found else set()
            out = set(self._actors.find(left)) if every else set()
            if out and out < every:
                return tuple(sorted(every - out))
        return ()

    def _others(self, phrase: str) -> Resolved:
        """他の閣僚: the group without those who spoke singly in the same paragraph."""
        mark = next(word for word in self._lists["rest"] if phrase.startswith(word))
        every = set(self._group(phrase.removeprefix(mark)))
        if self._singly and self._singly < every:
            return tuple(sorted(every - self._singly)), None
        return (), f"{phrase}: {WHO_OTHERS}"

    def _publishers(self, phrase: str) -> tuple[str, ...]:
        """Whom 我が国, 先方 and an office without a state stand for where a ministry gives its own account."""
        own, parties = self._own, self._every
        if own is None:
            return ()
        if self._of_list("own", phrase):
            return (own,)
        if self._of_list("other", phrase):
            return tuple(party for party in parties if party != own) if own in parties and len(parties) == _TWO else ()
        return (own,) if self._is_account() and self._is_own_office(phrase, own) else ()

    def _is_account(self) -> bool:
        """Whether one ministry tells what happened, so that an office without a state is its own state's."""
        return self._meta.kind == "readout" or (self._meta.kind in _ACCOUNTS and set(self._meta.parties) <= {self._own})

    def _is_own_office(self, phrase: str, own: str) -> bool:
        """Whether a phrase is a ministry, who heads one, or a bare office that nobody of another party is said to hold."""
        ministries, bare = self._lists.get("ministries", ()), self._lists.get("bare", ())
        heads = any(phrase in (name, name + word, name[:-1] + word) for name in ministries for word in ("", *bare))
        people: list[Attendee | Signatory] = [*self._meta.attendance, *self._meta.signatories]
        taken = any(one.role and one.role.endswith(phrase) and one.party not in {own, None} for one in people)
        return (heads or phrase in bare) and not taken

    def _named(self, phrase: str) -> tuple[str, ...]:
        """The parties that a phrase names; a group counts only those of its members that are parties of the document."""
        ministry = ending(phrase, self._lists.get("ministries", ()))
        found = sorted(set(self._actors.find(phrase.removesuffix(ministry).removesuffix("の") or phrase)))
        if any(name.kind == "group" for hit in self._names(phrase) for name in hit.names):
            found = [party for party in found if party in self._meta.parties]
        return tuple(found) or self._titled(phrase)

    def _titled(self, phrase: str) -> tuple[str, ...]:
        """The parties of titles that the names alone do not settle (X国のベルガ公共事業大臣とY国首相ノラン・ティヴェス)."""
        parts = [part for part in _ANDS.split(phrase) if part] if not self.acts(phrase) else []
        each = [self._titles.party(part) or next(iter(self._actors.find(part)), None) for part in parts]
        return tuple(sorted({party for party in each if party})) if all(each) else ()

    def _narrowed(self, phrase: str) -> Resolved | None:
        """中央アジアの各国外相: of the speakers that a term or a group word stands for, only those named before it."""
        words = (*self._terms, *self._lists["all"])
        if phrase in self._lists["all"] or not phrase.endswith(words):
            return None
        word = max((word for word in words if phrase.endswith(word) and word != phrase), key=len, default="")
        head = phrase.removesuffix(word).removesuffix("の")
        if not word or not head:
            return None
        if word in self._lists["two"]:  # A・B両国 are those two, whether or not they are parties
            both = tuple(sorted(set(self._actors.named(head))))
            return (both, None) if len(both) == _TWO else ((), "not clear which two are meant")
        groups = [name.id for hit in self._names(phrase) for name in hit.names if name.kind == "group"]
        named = {*self._actors.named(head), *(party for group in groups for party in self._knowledge.groups[group].members)}
        every = self._terms.get(word) or self._every
        holders = tuple(sorted(party for party in every if party in named))
        return holders, None if holders else "not clear for whom this speaks"

    def _by_list(self, phrase: str) -> Resolved:
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
        return next((kind for kind in ("nobody", "two", "chair", "all", "gathered") if word in self._lists.get(kind, ())), None)

    def _by_kind(self, kind: str) -> Resolved:
        parties = tuple(sorted(self._every))
        if kind == "nobody":
            return (), _NOBODY
        if kind == "chair":
            return ((self._meta.chair,), None) if self._meta.chair else ((), "the chair is not known")
        if self._meta.partly:
            return (), UNLISTED
        if kind == "two" and len(parties) != _TWO:
            return (), NOT_TWO
        if len(parties) == 1:
            return (), ONE_ONLY
        return parties, None if parties else NO_PARTIES
