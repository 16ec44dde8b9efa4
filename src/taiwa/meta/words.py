"""The words by which documents name their kind, their offices and their meetings, read from `resources/meta/`."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypedDict, cast

import yaml
from msgspec import Struct

from ..lexicon.matcher import in_small
from ..values import Span

READ = ("ja", "en", "ru")
"""The languages that have a file of words."""

_WIDEST = 4
"""A form with what follows it is at most so many times as long as the longest of its row: each space may be three."""
_LATER = {"’": "['’]", "'": "['’]", "-": "[-‐‑–]", " ": r"\s{1,3}"}
"""How a character of a row may be printed otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One row: forms that mean `value`, unless one of `before` or `after` stands around them.

    `yes` is a sentence it must take, `no` one it must leave.
    """

    words: tuple[str, ...]
    value: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    yes: str
    no: str


class Found(Struct, frozen=True):
    """Where a row's form stands."""

    span: Span
    cue: Cue


class Cues:
    """The rows of one section, found together: leftmost, then longest.

    Small letters are searched: a pattern that need not ignore case can skip to the characters with which a form begins.
    """

    __slots__ = ("_by_form", "_longest", "_pattern", "_reach", "rows")

    def __init__(self, rows: tuple[Cue, ...]) -> None:
        """Later rows lose to earlier ones that share a form."""
        self.rows = rows
        forms = sorted({(word, row) for row in reversed(rows) for word in row.words}, key=lambda form: -len(form[0]))
        self._by_form = {_key(word): row for row in reversed(rows) for word in row.words}
        self._pattern = re.compile("|".join(_form(word, row) for word, row in forms) or r"(?!)")
        self._reach = max((len(words) for row in rows for words in row.before), default=0) + 1
        self._longest = _WIDEST * max((len(word) for row in rows for word in (*row.words, *row.after)), default=0)

    def find(self, chars: str, within: Span | None = None) -> list[Found]:
        """Every form in `chars`, in order; none overlaps another."""
        return list(self._hits(chars, within))

    def first(self, chars: str, within: Span | None = None) -> Found | None:
        """The first form in `chars`."""
        return next(self._hits(chars, within), None)

    def begins(self, chars: str, at: int, end: int) -> Found | None:
        """The form that stands at `at` of `chars`."""
        before = max(0, at - self._reach)
        hit = self._pattern.match(in_small(chars[before : min(end, at + self._longest)]), at - before)
        return self._made(hit, before) if hit else None

    def ending(self, words: str) -> Found | None:
        """The form that `words` ends in."""
        found = self.find(words)
        return found[-1] if found and found[-1].span.end == len(words) else None

    def __contains__(self, words: str) -> bool:
        return _key(words) in self._by_form

    def _hits(self, chars: str, within: Span | None) -> Iterator[Found]:
        start, end = (within.start, within.end) if within is not None else (0, len(chars))
        before = max(0, start - self._reach)
        for hit in self._pattern.finditer(in_small(chars[before:end]), start - before):
            yield self._made(hit, before)

    def _made(self, hit: re.Match[str], before: int) -> Found:
        row = self._by_form.get(hit[0]) or self._by_form[_key(hit[0])]
        return Found(Span(hit.start() + before, hit.end() + before), row)


_DASHES = str.maketrans("‐‑–", "---")


def _key(words: str) -> str:
    return re.sub(r"[\s]+", " ", words.lower().replace("’", "'").translate(_DASHES))


def _form(word: str, row: Cue) -> str:
    """The pattern of one form; what must not stand before it is looked for behind its first character."""
    first, *rest = (_LATER.get(char, re.escape(char)) for char in in_small(word))
    spaced = word[0].isalnum() and word[0] < "\u0530"
    edges = (r"(?<![^\W_].)", r"(?![^\W_])") if spaced and word[-1] < "\u0530" else ("", "")
    behind = "".join(f"(?<!{re.escape(in_small(words))}.)" for words in row.before)
    ahead = f"(?!{'|'.join(re.escape(in_small(words)) for words in row.after)})" if row.after else ""
    return f"{first}{behind}{edges[0]}{''.join(rest)}{edges[1]}{ahead}"


class _Row(TypedDict, total=False):
    words: list[str]
    value: str
    before: list[str]
    after: list[str]
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Words:
    """All sections of one language; a section that a language does not have is empty."""

    language: str
    sections: Mapping[str, Cues]

    def __getitem__(self, section: str) -> Cues:
        return self.sections.get(section, _NONE)

    def rows(self) -> Iterator[tuple[str, Cue]]:
        """Every row with the name of its section."""
        return ((name, row) for name, cues in self.sections.items() for row in cues.rows)


_NONE = Cues(())


@cache
def words_of(language: str) -> Words:
    """The words of a language; empty for one that has no file."""
    if language not in READ:
        return Words(language, MappingProxyType({}))
    data = (files("taiwa.resources") / "meta" / f"{language}.yaml").read_bytes()
    raw = cast("dict[str, list[_Row]]", yaml.load(data, Loader=yaml.CBaseLoader))  # noqa: S506 - plain strings: yes and no are keys
    return Words(language, MappingProxyType({name: Cues(tuple(map(_cue, rows))) for name, rows in raw.items()}))


def _cue(row: _Row) -> Cue:
    unknown = set(row) - set(_Row.__annotations__)
    if unknown:
        raise ValueError(f"{row} has unknown fields: {', '.join(sorted(unknown))}")
    return Cue(
        words=_folded(row["words"]),
        value=row.get("value", ""),
        before=_folded(row.get("before", [])),
        after=_folded(row.get("after", [])),
        yes=unicodedata.normalize("NFKC", row["yes"]),
        no=unicodedata.normalize("NFKC", row["no"]),
    )


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFKC", word) for word in words)
