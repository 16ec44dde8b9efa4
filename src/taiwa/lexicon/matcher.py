"""Many names at once."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from re import Pattern
from typing import NamedTuple

import ahocorasick_rs

from ..values import Span

# Letters and digits of the scripts that part words by spaces: Latin, Greek, Cyrillic.
_SPACED = r"(?=[\0-\u052f])[^\W_]"
_KATAKANA = r"[\u30a1-\u30fa\u30fc-\u30fe]"
_INSIDE_WORD = re.compile(_SPACED * 2)
_NOTHING = re.compile("(?!)")
_SCRIPTS = (range(0xD0, 0xD5), range(0xE3, 0xEA))
"""Cyrillic; kana and kanji: the bytes with which their characters begin in UTF-8, as does no part of another character.

A byte is found at once where a pattern would look at every character.
"""
_SPACED_LAST, _LAST = "\u052f", "\u30fe"
"""The last characters that go on with a word of scripts with spaces, and of katakana."""
_INSIDE_NAME = re.compile(f"{_SPACED * 2}|{_KATAKANA * 2}")
_EDGE = re.compile(f"{_SPACED}|{_KATAKANA}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One written form of one thing. A weak name (a capital, an adjective) means the thing only in some grammar."""

    words: str
    kind: str
    id: str
    strong: bool = True


class Hit(NamedTuple):
    """Where a form stands in a text, and everything it may mean (usually one thing)."""

    span: Span
    names: tuple[Name, ...]


Place = tuple[int, int, tuple[Name, ...]]
"""Where a form stands, from its first character to the one behind it, and everything it may mean."""


class _Edges(NamedTuple):
    """Where what stands beside a form can speak against it: a longer word could begin before it or end behind it, or it is a party's."""

    begins: bool
    ends: bool
    party: bool


_Form = tuple[tuple[Name, ...], _Edges | None]
"""What a form may mean, nothing where it is a decoy."""


class _Automaton(NamedTuple):
    """Finds forms, each by its number; those in the scripts `without` are not among them."""

    finder: ahocorasick_rs.AhoCorasick
    forms: Sequence[_Form]
    without: tuple[range, ...]


class Matcher:
    """Finds registered forms in a text: leftmost, longest, on word edges where the script has them.

    Forms in a script are made ready when the first text in it comes: no other text can hold them.
    """

    def __init__(
        self,
        names: Iterable[Name],
        *,
        decoys: Iterable[str] = (),
        endings: Pattern[str] = _NOTHING,
        loose: bool = False,
    ) -> None:
        """Folds every form as texts are folded; several things may share one form.

        A decoy hides the names in it; one of `endings` right after a party's name makes another word of it. A `loose`
        form, as fits words that are no names, may stand in other letter cases and beside more katakana.
        """
        forms: dict[str, list[Name]] = {}
        for name in names:
            for form in _folded(name.words, loose=loose):
                forms.setdefault(form, []).append(name)
        for decoy in decoys:
            for form in _folded(decoy, loose=loose):
                forms.setdefault(form, [])
        self._all = forms
        self._known: _Automaton | None = None
        self._inside = _INSIDE_WORD if loose else _INSIDE_NAME
        self._endings = endings
        self._loose = loose

    def find(self, chars: str, *, begins: int = 0) -> list[Hit]:
        """Every hit in `chars`, in order; none overlaps another. Spans count in a text in which `chars` begin at `begins`."""
        return [Hit(Span(start + begins, end + begins), names) for start, end, names in self.places(chars)]

    def places(self, chars: str) -> list[Place]:
        """The same for those who ask for much: every hit as its first character, the one behind it and what it may mean."""
        searched = in_small(chars) if self._loose else chars
        inside, last = self._inside.match, len(chars)
        finder, forms, _ = self._known_in(searched)
        found: list[Place] = []
        for number, start, end in finder.find_matches_as_indexes(searched):
            names, edges = forms[number]
            if edges:
                begins, ends, party = edges
                before = begins and start and (" " < (beside := chars[start - 1]) <= _SPACED_LAST or "ァ" <= beside <= _LAST)
                if before and inside(chars, start - 1):
                    continue
                behind = ends and end < last and (" " < (beside := chars[end]) <= _SPACED_LAST or "ァ" <= beside <= _LAST)
                if behind and inside(chars, end - 1):
                    continue
                if party:
                    names = self._meant(names, chars, end)
            if names:
                found.append((start, end, names))
        return found

    def meaning(self, words: str) -> tuple[Name, ...]:
        """What a form may mean that is the whole of `words`."""
        known = self._all.get(in_small(words) if self._loose else words)
        return tuple(dict.fromkeys(known)) if known else ()

    def _known_in(self, chars: str) -> "_Automaton":
        """The forms in the scripts of `chars` and of every text before it."""
        known = self._known
        if known and (not known.without or _without(chars, known.without) == known.without):
            return known
        self._known = _automaton(self._all, _without(chars, known.without if known else _SCRIPTS))
        return self._known

    def _meant(self, names: tuple[Name, ...], chars: str, end: int) -> tuple[Name, ...]:
        """What a form that ends at `end` means there: a party only where no ending makes another word of its name."""
        if self._endings.match(chars, end):
            return tuple(name for name in names if name.kind != "party")
        return names


def _without(chars: str, scripts: tuple[range, ...]) -> tuple[range, ...]:
    """Those of `scripts` that have no letter in `chars`."""
    if chars.isascii():
        return scripts
    coded = chars.encode()
    return tuple([script for script in scripts if not any(map(coded.__contains__, script))])


def _automaton(forms: Mapping[str, Sequence[Name]], without: tuple[range, ...]) -> _Automaton:
    """All forms but those with a letter of the scripts `without`."""
    kept = [words for words in forms if _without(words, without) == without]
    made = [_form(words, tuple(dict.fromkeys(forms[words]))) for words in kept]
    finder = ahocorasick_rs.AhoCorasick(kept, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return _Automaton(finder, made, without)


def _form(words: str, names: tuple[Name, ...]) -> _Form:
    party = names != () and names[0].kind == "party"
    edges = _Edges(bool(_EDGE.match(words)), bool(_EDGE.match(words, len(words) - 1)), party)
    return names, edges if names and any(edges) else None


def _folded(words: str, *, loose: bool) -> tuple[str, ...]:
    """The form as texts print it; a straight apostrophe may also be a curly one, which folding keeps apart."""
    form = unicodedata.normalize("NFKC", words)
    form = in_small(form) if loose else form
    return (form, form.replace("'", "\u2019")) if "'" in form else (form,)


def in_small(chars: str) -> str:
    """Small letters of the same length; the few whose small form is longer stay as they are."""
    lowered = chars.lower()
    return lowered if len(lowered) == len(chars) else "".join(_small(char) for char in chars)


def _small(char: str) -> str:
    return small if len(small := char.lower()) == 1 else char
