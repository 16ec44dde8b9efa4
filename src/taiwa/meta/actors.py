"""Which parties a phrase names as acting: the question that the holders and addressees of acts are asked with."""

import re
import unicodedata
from collections.abc import Iterable

from ..lexicon.knowledge import Knowledge
from ..values import Span
from .cast import Cast, Known, Speaker
from .grammar import after, before, grammar_of, in_order, speakers
from .models import Attendee, Meta, Signatory
from .names import NameFinder
from .words import words_of

# What may stand after the last speaker and before the first in a phrase that names only speakers.
_TAIL = {
    "ja": re.compile(
        r"(?:各国|諸国|地域|双方|共に|ともに|等|ら|など|自身|から|より|として|は|が|も|に|の|を|へ|[\s、,]|\([^()]{0,80}\)){0,8}"
    ),
    "en": re.compile(
        r"(?:\s|['’]s?|,|\.|governments?|sides?|delegations?|leaders|officials|both|themselves|himself|herself|each|also|"
        r"\([^()]{0,80}\)){0,8}",
        re.IGNORECASE,
    ),
}
_DEFINITION = re.compile(r"\s?\((?:、?以下|herein|hereafter|the [“\"]|[“\"])[^()]{0,100}\)")
_HEAD = {
    "ja": re.compile(r"[^。]{0,400}"),
    "en": re.compile(
        r"(?:both|the|its|his|her|their|our|all|excellency|majesty|highness|honou?rable|rt|hon|mr|ms|mrs|dr|h\.e|"
        r"governments?|delegations?|sides?|leaders|representatives|officials|foreign|of|by|from|and|to|[\s,.]){0,14}",
        re.IGNORECASE,
    ),
}


def cast_of(meta: Meta, knowledge: Knowledge) -> Cast:
    """The names and words for a document, with the persons of its attendance and signatures."""
    cast = Cast(
        knowledge=knowledge,
        words=words_of(meta.language),
        finder=NameFinder(knowledge, meta.date),
        day=meta.date.first if meta.date else None,
    )
    return cast.meeting(_people((*meta.attendance, *meta.signatories), cast))


def parties_in(chars: str, span: Span, knowledge: Knowledge, language: str) -> tuple[str, ...]:
    """The parties named as acting in a phrase, in printed order, with no document around it."""
    return Actors(Meta(language=language), knowledge).find(span.of(chars))


class Actors:
    """The parties that phrases of one document name as acting; made once for a document."""

    def __init__(self, meta: Meta, knowledge: Knowledge) -> None:
        """Persons are known by this document's attendance and signatures first, then by the registry on its day."""
        self._cast = cast_of(meta, knowledge)
        self._terms = {_bare(term.term): term.holders for term in meta.terms if term.holders}
        self._told: dict[str, tuple[str, ...]] = {}
        self._language = grammar_of(self._cast)
        self._named_together = before if self._language == "ja" else after

    def find(self, phrase: str) -> tuple[str, ...]:
        """The parties for which `phrase` speaks, in printed order; empty where it names a thing or nobody known."""
        if phrase not in self._told:
            self._told[phrase] = self._find(unicodedata.normalize("NFKC", phrase).strip())
        return self._told[phrase]

    def named(self, phrase: str) -> tuple[str, ...]:
        """Every party named anywhere in `phrase`, by itself, by a person or by a group, in printed order."""
        words = unicodedata.normalize("NFKC", phrase)
        return in_order(one.parties for one in self._speakers(words))

    def _find(self, printed: str) -> tuple[str, ...]:
        words = _DEFINITION.sub("", printed)
        if defined := self._terms.get(_bare(words)):
            return defined
        found = self._speakers(words)
        if not found or not _HEAD[self._language].fullmatch(words, 0, found[0].span.start):
            return ()
        heads = self._named_together(words, found, self._cast)
        known = all(one.parties for one in heads) and self._ends(words, heads[-1].span.end)
        return in_order(one.parties for one in heads) if known else ()

    def _ends(self, words: str, at: int) -> bool:
        aside = self._language == "en" and words[at : at + 1] == ","
        return aside or bool(_TAIL[self._language].fullmatch(words, at))

    def _speakers(self, words: str) -> list[Speaker]:
        found = [self._resolved(words, one) for one in speakers(words, Span(0, len(words)), self._cast)]
        terms = [
            Speaker(span=Span(hit.start(), hit.end()), parties=holders)
            for term, holders in self._terms.items()
            for hit in (re.finditer(re.escape(term), words) if term in words else ())
        ]
        free = [term for term in terms if not any(one.span.contains(term.span) and one.parties for one in found)]
        kept = [one for one in found if not any(term.span.overlaps(one.span) for term in free)]
        return sorted([*kept, *free], key=lambda one: one.span)

    def _resolved(self, words: str, one: Speaker) -> Speaker:
        """An office without a name or party is that of the only one in the document who holds it."""
        if one.parties or one.person or not one.role:
            return one
        return Speaker(span=one.span, parties=self._cast.in_office(one.role.of(words)), role=one.role, level=one.level)


def _bare(words: str) -> str:
    """A defined term without article, quotes and case of its first letter."""
    words = words.strip(" 「」“”\"'")
    words = words[4:] if words[:4].lower() == "the " else words
    return words.strip()


def _people(printed: Iterable[Attendee | Signatory], cast: Cast) -> list[Known]:
    return [_known(one.person, one.role or "", one.party, cast) for one in printed if one.person and one.party]


def _known(person: str, role: str, party: str, cast: Cast) -> Known:
    """A person with the bare office that a printed role ends in (X国外務大臣 is 外務大臣)."""
    offices = cast.words["offices"].find(role)
    if not offices:
        return Known(person, role, None, party)
    return Known(person, offices[-1].span.of(role), offices[-1].cue.value, party)
