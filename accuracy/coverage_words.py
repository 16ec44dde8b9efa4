"""Words that never did anything in some documents: cues, lists of the grammar, terms of issues."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from taiwa.acts.en.cues import load as english_cues
from taiwa.acts.ja.cues import load as japanese_cues
from taiwa.acts.ledger_cues import ledger_cues
from taiwa.acts.models import Act
from taiwa.lexicon import Knowledge
from taiwa.reading import Reading

_CURLY, _STRAIGHT = "’", "'"
_WORDS = re.compile(r"[\w'\-]+")
_KANA_OF_VERBS = frozenset("るうくすつむぶぐぬ")


class Unused(NamedTuple):
    """A row or list of words: those of its words that never fired, and how many did."""

    language: str
    section: str
    name: str
    never: tuple[str, ...]
    fired: int


def unused(readings: Sequence[Reading], knowledge: Knowledge) -> Iterator[Unused]:
    """Every row and list with words that never fired, of the languages that the documents are in."""
    for language, rows in ROWS.items():
        those = [reading for reading in readings if reading.meta.language == language]
        yield from (one for one in rows(those) if one.never) if those else ()
    yield from _issues(readings, knowledge)


def _japanese(readings: Sequence[Reading]) -> Iterator[Unused]:
    cues, said = japanese_cues(), _Said(readings)
    for row in cues.rows:
        fired = said.by_rule[row.id]
        yield _sorted("ja", row.id.split(".")[1] + "s", row.id, row.words, lambda word, fired=fired: _stem(word) in fired)
    lists = {"turns": (cues.turns, said.clauses), "speakers": (cues.speakers, said.holders), "undertakings": (cues.undertakings, said.clauses)}
    for section, (named, where) in {**lists, **_ledger("ja", said)}.items():
        for name, words in named.items():
            yield _sorted("ja", section, name, words, lambda word, where=where: _stem(word) in where)


def _english(readings: Sequence[Reading]) -> Iterator[Unused]:
    cues, said = english_cues(), _Said(readings)
    forms: dict[str, set[str]] = defaultdict(set)
    for form, verbs in cues.verbs.items():
        for verb in verbs:
            forms[verb.lemma].add(form)
    for row in cues.rows:
        fired = said.by_rule[row.id].split()
        yield _sorted("en", row.id.split(".")[1] + "s", row.id, row.words, lambda word, fired=fired: not forms.get(word, {word.split()[0]}).isdisjoint(fired))
    lists = {"speakers": (cues.speakers, said.holders), "undertakings": (cues.undertakings, said.clauses)}
    for section, (named, where) in {**lists, **_ledger("en", said)}.items():
        for name, words in named.items():
            yield _sorted("en", section, name, words, lambda word, where=where: _printed(word, where))


ROWS: Mapping[str, Callable[[Sequence[Reading]], Iterator[Unused]]] = {"ja": _japanese, "en": _english}
"""For each language its rows and lists."""


def _ledger(language: str, said: "_Said") -> dict[str, tuple[dict[str, tuple[str, ...]], str]]:
    """The rows of conditions and partners, and where their words are looked for."""
    cues = ledger_cues(language)
    return {
        "conditions": ({row.id: row.words for row in cues.conditions}, said.conditions),
        "partners": ({row.id: row.words for row in cues.partners}, said.clauses),
    }


class _Said:
    """The words of all acts of one language, in small letters: predicates by the row that named them, clauses, holders, conditions.

    A list of the grammar is held against the places where its words can do something; that they did is not recorded.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        predicates: dict[str, list[str]] = defaultdict(list)
        clauses, holders, conditions = [], [], []
        for reading in readings:
            for act in _whole(reading.acts):
                text = reading.text
                predicates[_row_of(act)].append(text[act.predicate])
                clauses.append(text[act.clause])
                holders.append(act.holder or "")
                conditions.append(text[act.condition] if act.condition else "")
            clauses += [reading.text[one.clause] for one in reading.undertakings]
        self.by_rule = defaultdict(str, {rule: _joined(said) for rule, said in predicates.items()})
        self.clauses, self.holders, self.conditions = _joined(clauses), _joined(holders), _joined(conditions)


def _whole(acts: Iterable[Act]) -> Iterator[Act]:
    for act in acts:
        yield act
        yield from act.embedded


def _row_of(act: Act) -> str:
    return act.rule.removesuffix(".denied").removesuffix(".by")


def _joined(said: Iterable[str]) -> str:
    """Words in one line in small letters, each between two spaces and without the marks beside it."""
    return f" {' '.join(_WORDS.findall(' '.join(said).casefold().replace(_CURLY, _STRAIGHT)))} "


def _printed(word: str, where: str) -> bool:
    """Whether an English word of a list stands there; `<` says on which side of it something is looked for."""
    words = word.strip().lstrip("<").casefold().replace(_CURLY, _STRAIGHT)
    return (words if words.startswith(_STRAIGHT) else f" {words} ") in where


def _stem(word: str) -> str:
    """A Japanese verb as it stands in every form (歓迎する: 歓迎, 認める: 認め); other words as they are."""
    if word.endswith("する"):
        return word.removesuffix("する") or word
    return word[:-1] if len(word) > 1 and word[-1] in _KANA_OF_VERBS else word


def _sorted(language: str, section: str, name: str, words: Iterable[str], fires: Callable[[str], bool]) -> Unused:
    every = tuple(dict.fromkeys(words))
    never = tuple(word for word in every if not fires(word))
    return Unused(language, section, name, never, len(every) - len(never))


def _issues(readings: Sequence[Reading], knowledge: Knowledge) -> Iterator[Unused]:
    """The terms of each issue in the languages of the documents."""
    languages = {reading.meta.language for reading in readings}
    found = {
        (name.id, name.words)
        for reading in readings
        for hit in knowledge.issue_terms.find(reading.text.chars)
        for name in hit.names
    }
    for issue in knowledge.issues.values():
        for language in sorted(languages & {*issue.terms, *issue.weak}):
            terms = (*issue.terms.get(language, ()), *issue.weak.get(language, ()))
            row = _sorted(language, "issues", issue.id, terms, lambda term, issue=issue: (issue.id, term) in found)
            yield from [row] if row.never else []
