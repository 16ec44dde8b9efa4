"""Clauses in which no act was read, each with its verb and, where the grammar shows it, the reason."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from taiwa.acts.en.cues import load as english_cues
from taiwa.acts.en.subjects import Subjects
from taiwa.acts.en.verbs import Verbs
from taiwa.acts.en.words import Word, words
from taiwa.acts.en.words import sentences as english_sentences
from taiwa.acts.ja.clauses import Clauses
from taiwa.acts.ja.cues import load as japanese_cues
from taiwa.acts.ja.naming import Namer
from taiwa.acts.ja.predicates import Form, Predicate, predicates
from taiwa.acts.ja.sentences import Sentence, sentences
from taiwa.acts.ja.tokens import tokens
from taiwa.acts.publisher import publisher
from taiwa.acts.speakers import Speakers
from taiwa.lexicon import Knowledge
from taiwa.reading import Reading
from taiwa.tree import pinpoint
from taiwa.values import Span

_SILENT = ("conclusion", "note")
_STARTS = frozenset({",", ";", ":", "and", "but", "–", "—"})
_BE = frozenset({"is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "remain", "remains", "remained"})
_NO_VERBS = frozenset({"on", "in", "at", "under", "through", "over", "into", "or", "not", "both", "the", "a", "an", "this", "these", "our", "their", "its"})
_NEAR = 3  # words between the verb of gathering and what was gathered for: have convened to reaffirm


class Reason(StrEnum):
    """Why nothing was read in a clause, those first that a contributor is most likely to mend."""

    NO_CUE = "no cue for this verb"
    NO_NOUN = "a verb that carries nouns, without a noun it carries"
    LEFT = "a cue, left by the grammar: inside a complement, only reporting, or a plan that nobody says of himself"
    INSIDE = "a subject of its own inside a sentence about another: part of a complement"
    NO_PARTY = "the subject acts but is no party"
    THING = "the subject is nobody who speaks"
    PASSIVE = "a passive without a doer"
    STATE = "a verb that says how things are"
    BESIDE = "a deed that only accompanies another"
    SUPPOSED = "only supposed"
    NO_SUBJECT = "no subject that can speak was found in the sentence"


class Unread(NamedTuple):
    """A clause without an act: its verb (Japanese in its dictionary form, English as printed), its words and its place."""

    language: str
    reason: Reason
    verb: str
    words: str
    document: str
    pinpoint: str


class Looked(NamedTuple):
    """What was counted in some documents: clauses in which an act was read, and those in which none was."""

    read: int
    unread: tuple[Unread, ...]


def clauses_of(reading: Reading, knowledge: Knowledge) -> Looked:
    """The clauses of one document; none where its language is not read for acts."""
    look = LOOKS.get(reading.meta.language)
    found = list(look(reading, knowledge)) if look else []
    return Looked(sum(one is None for one in found), tuple(one for one in found if one))


def _acts(reading: Reading) -> list[Span]:
    """The places of all predicates that were read, in order."""
    return sorted(one.predicate for act in reading.acts for one in (act, *act.embedded))


def _is_read(span: Span, acts: Sequence[Span]) -> bool:
    return any(act.start < span.end and span.start < act.end for act in acts)


def _japanese(reading: Reading, knowledge: Knowledge) -> Iterator[Unread | None]:
    """Each main predicate of each sentence: None where an act was read."""
    cues, every = japanese_cues(), _acts(reading)
    speakers = Speakers(reading.meta, knowledge, cues.speakers, publisher(reading.text, reading.meta, knowledge))
    for sentence in (one for group in sentences(reading.tree) for one in group):
        whole = sentence.span(0, len(sentence.chars))
        inside = [act for act in every if whole.start <= act.start < whole.end]
        yield from _JapaneseSentence(sentence, speakers, inside).clauses(reading)


class _JapaneseSentence:
    """One sentence taken apart as the reader does."""

    def __init__(self, sentence: Sentence, speakers: Speakers, acts: Sequence[Span]) -> None:
        self._sentence, self._speakers, self._acts, self._cues = sentence, speakers, acts, japanese_cues()
        parsed = tokens(sentence.chars)
        self._clauses = Clauses(sentence.chars, parsed, predicates(parsed, self._cues))
        final = next((one for one in reversed(self._clauses.predicates) if one.form is Form.FINAL), None)
        self._namer = Namer(self._clauses, self._cues, past=final.past if final else True)

    def clauses(self, reading: Reading) -> Iterator[Unread | None]:
        main = [one for one in self._clauses.predicates if one.form not in (Form.INNER, Form.QUOTED)]
        for before, predicate in pairwise([None, *main]):
            if predicate is None:
                continue
            if self._is_read(before, predicate):
                yield None
                continue
            start = before.behind if before else 0
            _, eid = self._sentence.provision(predicate.first)
            words = self._sentence.chars[start : predicate.behind].strip(" 、,\n")
            place = pinpoint(reading.tree.by_eid[eid].path)
            yield Unread("ja", self._reason(before, predicate), predicate.lemma, words, reading.source.name, place)

    def _is_read(self, before: Predicate | None, predicate: Predicate) -> bool:
        """Whether an act stands at a predicate, or in what it only reports (歓迎する旨述べた)."""
        start = before.end if before else 0
        told = [one for one in self._clauses.predicates if one.form is Form.QUOTED and start <= one.start < predicate.start]
        return any(self._stands_at(one) for one in (predicate, *told))

    def _stands_at(self, predicate: Predicate) -> bool:
        return _is_read(self._sentence.span(predicate.first, predicate.behind), self._acts)

    def _reason(self, before: Predicate | None, predicate: Predicate) -> Reason:
        cues, (subject, inside) = self._cues, self._subject(before.end if before else 0, predicate)
        named = self._namer.name(predicate)
        rules: tuple[tuple[bool, Reason], ...] = (
            (self._sentence.chars.lstrip().startswith(cues.hypothetical), Reason.SUPPOSED),
            (inside and predicate.form is not Form.FINAL, Reason.INSIDE),
            (predicate.passive, Reason.PASSIVE),
            (self._speakers.acts(subject), Reason.NO_PARTY),
            (subject != "" and not self._speakers.speaks(subject), Reason.THING),
            (named is not None, Reason.LEFT),
            (predicate.lemma in cues.carriers, Reason.NO_NOUN),
            (predicate.lemma in cues.stative, Reason.STATE),
            (predicate.form is Form.WHILE, Reason.BESIDE),
        )
        return next((reason for holds, reason in rules if holds), Reason.NO_CUE)

    def _subject(self, at: int, predicate: Predicate) -> tuple[str, bool]:
        """The characters up to the particle of the subject, and whether it has が in a sentence with a topic before it.

        A clause without a subject of its own has the sentence's topic.
        """
        parsed, deep = self._clauses.words, self._clauses.deep
        inner = [one.start for one in self._clauses.predicates if one.form is Form.INNER and one.end <= predicate.start]
        marks = self._clauses.particles_between(1, predicate.start)
        topics = [index for index in marks if parsed[index].surface == "は"]
        own = [index for index in marks if index >= at and parsed[index].surface == "が" and not any(index < start for start in inner)]
        if not own and not topics:
            return "", False
        mark = max((*own, *topics))
        phrase = "".join(word.surface for index, word in enumerate(parsed[:mark]) if not deep[index])
        return phrase, mark in own and bool(topics)


def _english(reading: Reading, knowledge: Knowledge) -> Iterator[Unread | None]:
    """Each subject with its verb: None where an act was read; a sentence without either once."""
    cues, every, chars = english_cues(), _acts(reading), reading.text.chars
    subjects = Subjects(reading.meta, knowledge, cues, Speakers(reading.meta, knowledge, cues.speakers))
    for provision in reading.tree.provisions:
        if provision.body is None or provision.role in _SILENT:
            continue
        for span in english_sentences(chars, provision.body):
            parsed = words(chars, span)
            subjects.sentence(chars, parsed)
            acts = [act for act in every if span.start <= act.start < span.end]
            yield from (None for _ in acts)
            for reason, verb, start, end in _unread(parsed, subjects, acts):
                said = " ".join(chars[start:end].split())
                yield Unread("en", reason, verb, said, reading.source.name, pinpoint(provision.path))


def _unread(parsed: Sequence[Word], subjects: Subjects, acts: Sequence[Span]) -> Iterator[tuple[Reason, str, int, int]]:
    cues = english_cues()
    verbs = Verbs(parsed, cues)
    none = {*cues.embedders, *_STARTS, *_NO_VERBS, *(word for words in cues.speakers.values() for word in words)}
    found, at = bool(acts), 0
    while at < len(parsed):
        opens = at == 0 or parsed[at - 1].low in _STARTS or parsed[at - 1].low in cues.adverbs
        subject = subjects.read(at, None) if opens else None
        verb = verbs.skip(subject[1]) if subject else 0
        if subject and verb < len(parsed) and parsed[verb].surface.islower() and parsed[verb].low not in none:
            found = True
            near = Span(parsed[subject[1] - 1].end, parsed[min(verb + _NEAR, len(parsed) - 1)].end)
            if not _is_read(near, acts):
                yield _why(verbs, verb, parsed[verb].low), parsed[verb].low, parsed[at].start, parsed[-1].end
        at = subject[1] if subject else at + 1
    if not found and parsed:
        verb = next((word.low for word in parsed if word.low in _BE or word.low in cues.verbs), "")
        yield Reason.NO_SUBJECT, verb, parsed[0].start, parsed[-1].end


def _why(verbs: Verbs, at: int, verb: str) -> Reason:
    if verbs.read(at):
        return Reason.LEFT
    if verb in english_cues().lemmas:
        return Reason.NO_NOUN
    return Reason.STATE if verb in _BE else Reason.NO_CUE


Look = Callable[[Reading, Knowledge], Iterator[Unread | None]]
LOOKS: Mapping[str, Look] = {"ja": _japanese, "en": _english}
"""For each language how its clauses are looked at."""
