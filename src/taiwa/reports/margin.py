"""What stands beside a clause: who does what with what force, to whom, about what, and what was left open."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ..acts.models import Act, Force, Undertaking
from ..record.document import Document
from ..record.stances import is_withheld
from .clauses import Clause
from .columns import shortened
from .wording import Wording

_PAIR = 2
_CODES = 8
"""So many parties are listed; of more only the count is told. The JSON has them all."""
_SHORT = 36  # columns of a subject, a condition or a promise


class Note(NamedTuple):
    """One line beside a clause; `kind` says what it tells: the act itself, more about it, a promise, or a doubt."""

    kind: Literal["act", "more", "promise", "doubt"]
    words: str


class Margin:
    """Says what was read of the clauses of one document."""

    def __init__(self, document: Document, wording: Wording, *, in_full: bool = False) -> None:
        """`wording` is the language of the notes; printed words stay as they are.

        `in_full` names parties instead of giving their codes, and leaves the issues to whoever shows the notes.
        """
        self._document, self._wording, self._in_full = document, wording, in_full
        self._doubted: set[str] = set()

    def notes(self, clause: Clause) -> Iterator[list[Note]]:
        """The notes of each act and each promise of a clause."""
        for act in clause.acts:
            yield list(self._act(act))
        for promise in clause.promises:
            yield [Note("promise", " · ".join(self._promise(promise)))]

    def legend(self) -> str:
        """The parties of the document with their codes."""
        say = self._wording
        return say.say("general.list").join(f"{say.party(party)} ({party})" for party in self._document.meta.parties)

    def _act(self, act: Act) -> Iterator[Note]:
        signs = (
            ("show.again", act.reaffirmed), ("terminal.background", act.background),
            ("show.judged", act.id in self._document.judged),
        )  # fmt: skip
        flags = [self._wording.say(key) for key, on in signs if on]
        yield Note("act", " ".join((f"{self._speaker(act)}: {self._what(act)}", self._predicate(act), *flags)))
        towards = f"→ {self._parties(act.addressees)}" if act.addressees else ""
        about = "" if self._in_full else "; ".join(map(self._wording.issue, act.issues))
        if towards or about:
            yield Note("more", " · ".join(filter(None, (towards, about))))
        if act.condition:
            yield Note("more", self._wording.say("show.if", words=self._quote(self._document.words(act.condition))))
        for inner in act.embedded:
            told = {"who": self._parties(inner.holders), "what": self._what(inner), "words": self._predicate(inner)}
            yield Note("more", self._wording.say("show.inside", **told))
        if act.confidence == "unsure" or act.open:
            yield from self._doubt(act)

    def _doubt(self, act: Act) -> Iterator[Note]:
        """Why an act is unsure; what is not known of a printed phrase is told where it first stands."""
        why = act.open or self._wording.say("check.act")
        if why not in self._doubted:
            yield Note("doubt", self._wording.say("show.unsure", why=self._wording.why(why)))
        if act.holder and act.holder in why:
            self._doubted.add(why)

    def _what(self, act: Act) -> str:
        """What is done, how strongly, and, where it binds, how firmly; the plain form for a subject nobody can count."""
        count = len(act.holders) or (_PAIR if act.holder else 1)
        done = self._wording.act(act.act, count, withheld=is_withheld(act))
        graded = self._wording.say(f"degree.{act.degree.name.lower()}", act=done)
        return graded if act.force is Force.NONE else f"{graded} [{self._wording.term('force', act.force.name.lower())}]"

    def _predicate(self, act: Act) -> str:
        """The words that say so."""
        return self._wording.quote(self._document.words(act.predicate))

    def _speaker(self, act: Act) -> str:
        """The subject as printed, and whom it stands for."""
        parties = self._parties(act.holders)
        return f"{shortened(act.holder, _SHORT)} ({parties})" if act.holder else parties

    def _parties(self, parties: Sequence[str]) -> str:
        """Parties by their codes, which the head of the page explains; how many where that is shorter."""
        known = self._document.meta.parties
        if len(parties) > _PAIR and set(parties) == set(known):
            return self._wording.say("show.all", count=len(parties))
        if len(parties) > _CODES:
            return self._wording.say("show.many", some=len(parties), count=len(known))
        if self._in_full and parties:
            return self._wording.parties(parties)
        return " ".join(parties) or "?"

    def _promise(self, promise: Undertaking) -> Iterator[str]:
        say = self._wording
        yield say.say("show.promise", who=self._parties(promise.owners), words=self._quote(self._document.words(promise.action)))
        if promise.beneficiaries:
            yield say.say("show.for", who=self._parties(promise.beneficiaries))
        due = say.say("terminal.due", date=say.deadline(promise.deadline)) if promise.deadline else ""
        yield from filter(None, (say.figure(promise.quantity), say.figure(promise.money), due))
        if promise.status != "announced":
            yield say.term("status", promise.status)

    def _quote(self, words: str) -> str:
        return self._wording.quote(shortened(words, _SHORT))
