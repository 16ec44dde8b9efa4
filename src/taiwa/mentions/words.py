"""The words of dates, sums, counts and printed names of one language, loaded from `resources/mentions`."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

import yaml

Strings = tuple[str, ...]
Numbers = Mapping[str, int]
_FEW = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Words beside a number that say how exact it is; `plain` ones say nothing of it."""

    approx: Strings
    at_least: Strings
    at_most: Strings
    plain: Strings

    @property
    def every(self) -> Strings:
        """All of them, to be recognised at all."""
        return (*self.approx, *self.at_least, *self.at_most, *self.plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A currency or a unit: `words` follow the number, `signs` precede it; before `not_before` it is another word."""

    words: Strings
    signs: Strings
    not_before: Strings


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Everything of `<language>.yaml`, as that file explains it; what a language has no words for is empty there."""

    numerals: Numbers
    scales: Numbers
    ordinals: Numbers
    fractions: Numbers
    money_scales: Strings
    months: Numbers
    no_months: Strings
    eras: Mapping[str, tuple[int, int]]
    era_days: Mapping[str, tuple[int, int]]
    relative_years: Numbers
    relative_fiscal_years: Numbers
    relative_months: Numbers
    relative_days: Numbers
    same_years: Numbers
    same_months: Numbers
    same_days: Numbers
    vague_days: Numbers
    relative_weeks: Numbers
    relative_quarters: Numbers
    relative_seasons: Mapping[str, tuple[int, int]]
    weekdays: Numbers
    seasons: Numbers
    parts: Strings
    day_parts: Strings
    fiscal_year_starts: int | None
    before_year: Strings
    before_number: Strings
    since: Strings
    after_no_year: Strings
    lengths: Mapping[str, Strings]
    bare_lengths: Mapping[str, Strings]
    whole_lengths: Mapping[str, str]
    lengths_alone: Strings
    halves: Mapping[str, Strings]
    ahead: Strings
    ahead_verbs: Strings
    changing: Strings
    passed_lengths: Strings
    passed: Strings
    before: Marks
    after: Marks
    currencies: Mapping[str, Unit]
    also_of: Mapping[str, Strings]
    not_money: Strings
    not_currencies: Strings
    minor: Mapping[str, Unit]
    counted: Strings
    units: Mapping[str, Unit]
    rates: Mapping[str, str]
    degrees: Mapping[str, str]
    weighing: Strings
    gloss_before: Strings
    gloss_after: Strings
    short_units: Mapping[str, str]
    places_before: Strings
    no_adjective: Strings
    offices: Strings
    instrument_nouns: Strings
    meeting_nouns: Strings
    event_nouns: Strings
    place_endings: Strings
    resolving_bodies: Strings


def one_of(words: Iterable[str]) -> str:
    """A pattern that takes any of `words`, the longest first; nothing where there are none.

    Where they are many it branches character by character, so that a place is compared with few of them.
    """
    words = set(words)
    if len(words) <= _FEW:
        longest_first = sorted(words, key=lambda word: (-len(word), word))
        return f"(?:{'|'.join(map(re.escape, longest_first))})" if words else "(?!)"
    return f"(?:{opening(words - {''})}{'|' if '' in words else ''})"


def opening(words: Iterable[str], *, behind: str = "") -> str:
    """The alternatives of a pattern that takes any of `words`, by first characters, so that a search can skip to these.

    `behind` looks back over the first character at what stands before it.
    """
    return "|".join(re.escape(first) + behind + one_of(rest) for first, rest in _by_first(words).items())


def starts_of(chars: str, words: Iterable[str], start: int = 0) -> list[int]:
    """Where one of `words` begins in `chars`, in order: a few words are found many times faster than a pattern that begins with a class."""
    found: list[int] = []
    for word in words:
        at = chars.find(word, start)
        while at >= 0:
            found.append(at)
            at = chars.find(word, at + 1)
    return sorted(found)


def in_any_case(words: Iterable[str]) -> str:
    """A pattern that takes any of `words` in small letters or capitals, the longest first; nothing where there are none.

    Both forms of the first letter are spelled out: a place that holds neither is left at once.
    """
    rests = _by_first(word.lower() for word in words)
    firsts = {first: f"[{re.escape(first + first.upper())}]" if first.isalpha() else re.escape(first) for first in rests}
    return f"(?:{'|'.join(f'{firsts[first]}(?i:{one_of(rest)})' for first, rest in rests.items())})" if rests else "(?!)"


def _by_first(words: Iterable[str]) -> Mapping[str, Collection[str]]:
    """What follows each first character."""
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        rests.setdefault(word[0], []).append(word[1:])
    return rests


def with_yo(words: Iterable[str]) -> Iterator[str]:
    """The words, those with ё also with е for it."""
    for word in words:
        yield from dict.fromkeys((word, word.replace("ё", "е")))


def either_case(words: Iterable[str]) -> Strings:
    """The words as they are and as they open a sentence."""
    return tuple(form for word in words for form in (word, word[:1].upper() + word[1:]))


@cache
def words_of(language: str) -> Words:
    """The words of `language`; raises ValueError, naming the file and the key, where the file does not hold them so."""
    return _words(_File(f"{language}.yaml"))


def _words(file: "_File") -> Words:
    words = Words(
        numerals=file.numbers("numerals"), scales=file.numbers("scales"), ordinals=file.numbers("ordinals"),
        fractions=file.numbers("fractions"), money_scales=file.strings("money_scales"), no_months=file.strings("no_months"),
        months=file.numbers("months"), eras=file.pairs("eras"), era_days=file.pairs("era_days"),
        relative_years=file.numbers("relative_years"), relative_fiscal_years=file.numbers("relative_fiscal_years"),
        relative_months=file.numbers("relative_months"), relative_days=file.numbers("relative_days"),
        same_years=file.numbers("same_years"), same_months=file.numbers("same_months"),
        same_days=file.numbers("same_days"), vague_days=file.numbers("vague_days"),
        relative_weeks=file.numbers("relative_weeks"),
        relative_quarters=file.numbers("relative_quarters"),
        relative_seasons=file.pairs("relative_seasons"), weekdays=file.numbers("weekdays"),
        seasons=file.numbers("seasons"), parts=file.strings("parts"),
        day_parts=file.strings("day_parts"), fiscal_year_starts=file.number("fiscal_year_starts"),
        before_year=file.strings("before_year"), since=file.strings("since"),
        before_number=file.strings("before_number"),
        after_no_year=file.strings("after_no_year"),
        lengths={letter: file.strings("lengths", letter) for letter in file.keys("lengths")},
        bare_lengths={letter: file.strings("bare_lengths", letter) for letter in file.keys("bare_lengths")},
        whole_lengths=file.texts("whole_lengths"),
        lengths_alone=file.strings("lengths_alone"),
        halves={length: file.strings("halves", length) for length in file.keys("halves")}, ahead=file.strings("ahead"),
        ahead_verbs=file.strings("ahead_verbs"), changing=file.strings("changing"),
        passed_lengths=file.strings("passed_lengths"), passed=file.strings("passed"),
        before=file.marks("before"), after=file.marks("after"),
        currencies=file.units("currencies"), not_money=file.strings("not_money"),
        also_of={code: file.strings("also_of", code) for code in file.keys("also_of")},
        not_currencies=file.strings("not_currencies"), minor=file.units("minor"),
        counted=file.strings("counted"), units=file.units("units"),
        rates=file.texts("rates"), degrees=file.texts("degrees"), weighing=file.strings("weighing"),
        gloss_before=file.strings("gloss_before"), gloss_after=file.strings("gloss_after"),
        short_units=file.texts("short_units"), places_before=file.strings("places_before"),
        no_adjective=file.strings("no_adjective"), offices=file.strings("offices"),
        instrument_nouns=file.strings("instrument_nouns"), meeting_nouns=file.strings("meeting_nouns"),
        event_nouns=file.strings("event_nouns"), place_endings=file.strings("place_endings"),
        resolving_bodies=file.strings("resolving_bodies"),
    )  # fmt: skip
    unknown = set(file.keys()) - {field.name for field in fields(Words)}
    if unknown:
        raise ValueError(f"{file.name}: {', '.join(sorted(unknown))} is not known here")
    return words


class _File:
    """A YAML file read key by key, each in the shape it must have."""

    def __init__(self, name: str) -> None:
        self.name = name
        data = files("taiwa").joinpath("resources", "mentions", name).read_bytes()
        self._root: object = yaml.load(data, Loader=yaml.CSafeLoader)

    def keys(self, *path: str) -> tuple[str, ...]:
        """The keys of the mapping at `path`."""
        return tuple(key for key, _ in self._items(*path))

    def strings(self, *path: str) -> Strings:
        """A list of words; empty where there is none."""
        found = self._at(*path)
        listed: list[object] = found if isinstance(found, list) else []
        words = tuple(word for word in listed if isinstance(word, str))
        if found is not None and (not isinstance(found, list) or len(words) != len(listed)):
            raise self._wrong(path, "a list of words")
        return words

    def number(self, *path: str) -> int | None:
        """A number, None where there is none."""
        found = self._at(*path)
        if found is not None and not isinstance(found, int):
            raise self._wrong(path, "a number")
        return found

    def numbers(self, *path: str) -> Numbers:
        """Numbers by word; empty where there are none."""
        found = {key: value for key, value in self._items(*path) if isinstance(value, int)}
        if len(found) != len(self.keys(*path)):
            raise self._wrong(path, "numbers by word")
        return found

    def texts(self, key: str) -> Mapping[str, str]:
        """Text by word; empty where there is none."""
        found = {word: text for word, text in self._items(key) if isinstance(text, str)}
        if len(found) != len(self.keys(key)):
            raise self._wrong((key,), "text by word")
        return found

    def pairs(self, key: str) -> Mapping[str, tuple[int, int]]:
        """Two numbers by word: the first and last year of each era."""
        found = {name: years for name, years in self._items(key) if isinstance(years, list)}
        return {name: (int(first), int(last)) for name, (first, last) in found.items()}

    def marks(self, key: str) -> Marks:
        """Words beside a number."""
        approx, least, most, plain = (self.strings(key, name) for name in ("approx", "at-least", "at-most", "plain"))
        return Marks(approx=approx, at_least=least, at_most=most, plain=plain)

    def units(self, key: str) -> Mapping[str, Unit]:
        """Currencies or units by id."""
        return {
            name: Unit(
                words=self.strings(key, name, "words"), signs=self.strings(key, name, "signs"),
                not_before=self.strings(key, name, "not_before"),
            )
            for name in self.keys(key)
        }  # fmt: skip

    def _at(self, *path: str) -> object:
        found = self._root
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        return found

    def _items(self, *path: str) -> Iterator[tuple[str, object]]:
        found = self._at(*path)
        if isinstance(found, dict):
            for key, value in found.items():
                if not isinstance(key, str):
                    raise self._wrong(path, "words as keys (on, yes and no need quotation marks)")
                yield key, value

    def _wrong(self, path: tuple[str, ...], shape: str) -> ValueError:
        return ValueError(f"{self.name}: {'.'.join(path)} must hold {shape}")
