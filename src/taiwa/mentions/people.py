"""Persons whom no registry names under the printed form: shown by the office beside the name, and the office they held."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from ..lexicon.declension import declined
from ..lexicon.near import is_misprint
from ..registry.models import Office, Person
from ..values import Edtf, Span, first_of, last_of, replace
from . import tenure
from .models import Mention
from .name_words import name_words
from .names import Named
from .scene import Scene
from .words import one_of, opening, words_of

_JA = ".ja_people"
"""Sudachi is loaded for a Japanese text that needs it."""
OFFICE, MISPRINT = "office", "misprint"
_PARTS = tenure.PARTS
_REACH = 75  # characters: the longest name in katakana and the one before it
_LONGEST_PART = 8
"""Characters of a part of an office, as far as one is looked for behind a state."""
_KATAKANA = re.compile(r"[ァ-ヶー]{2,14}(?:[・=゠][ァ-ヶー]{1,14}){0,4}(?![ァ-ヶーA-Za-z一-龯々])")
_KANJI = re.compile(r"[一-龯々]{2,5}(?![一-龯々ァ-ヶー])")
_RUN = re.compile(r"(?:[一-龯々]{0,8}[ァ-ヶー]{2,14})?[一-龯々]{1,14}(?![一-龯々ァ-ヶーA-Za-z0-9])")
"""What ends at a place, from there back to its beginning."""
_LATIN = re.compile(r"[A-Z][a-zà-ž’'-]{1,20}(?: (?:[A-Z]\.|[A-Z][a-zà-ž’'-]{1,20})){0,3}")
_CYRILLIC = re.compile(r"(?:[А-ЯЁ]\. ?){0,2}[А-ЯЁ][а-яё]{1,20}(?:[ -][А-ЯЁ][а-яё]{1,20}){0,2}")


class _Place(NamedTuple):
    """Where a name may stand: that of a person, or that of a state with a letter wrong."""

    span: Span
    state: bool = True
    person: bool = True


def people(scene: Scene) -> Iterator[Named]:
    """Persons beside an office whom the registries do not know, and states there with a letter wrong.

    One person has one name, the fullest that is printed.
    """
    places = list(_PLACES[scene.facts.language](scene)) if scene.facts.language in _PLACES else []
    printed = dict.fromkeys(one.span.of(scene.chars) for one in places if one.person)
    printed.update(dict.fromkeys(one.person for one in (*scene.facts.attendance, *scene.facts.signatories) if one.person))
    for one in places:
        words = one.span.of(scene.chars)
        if one.state and (state := scene.knowledge.near_states(scene.facts.language).meant(words)):
            yield Named(one.span, "party", state[0], MISPRINT, f"{words} is printed, it is taken for {state[1]}")
        elif one.person:
            yield _named(one.span, tuple(printed), scene)


def _named(span: Span, printed: tuple[str, ...], scene: Scene) -> Named:
    words = span.of(scene.chars)
    if known := tenure.named_in_full(span, scene):
        return Named(span, "person", known, OFFICE)
    if key := tenure.by_surname(span, scene):
        return Named(span, "person", key, tenure.BY_NAME)
    near = {person.id: form for person, form in _registered(scene) if is_misprint(words, form) and words not in declined(form, person=True)}
    if len(near) == 1:
        (key, form), = near.items()
        return Named(span, "person", key, MISPRINT, f"{words} is printed, it is taken for {form}")
    full = [name for name in printed if len(name) > len(words) and words in _PARTS.split(name)]
    return Named(span, "person", full[0] if len(full) == 1 else words, OFFICE)


def _registered(scene: Scene) -> Iterator[tuple[Person, str]]:
    """The persons of the document's parties with each part of their names that may stand alone."""
    for person in scene.known.persons:
        for form in person.names.get(scene.facts.language, ()):
            yield from ((person, part) for part in {form, *_PARTS.split(form)[-1:]})


def _japanese(scene: Scene) -> Iterator[_Place]:
    """A name in katakana or kanji before an office, the state or the organisation between them or not."""
    rows, chars = name_words("ja"), scene.chars
    of_states, honorifics, fields = (rows[section].words for section in ("of_states", "honorifics", "fields"))
    ends = {name.span.end: name.span.start for name in scene.names if name.kind in ("party", "organisation")}
    for found in _japanese_offices().finditer(chars):
        at = found.start()
        at = ends[at] if at in ends else _before_state(at, scene.chars, ends)
        at -= at < found.start() and chars[at - 1 : at] == "・"
        name = _before(at, chars, _KATAKANA) if "ァ" <= chars[at - 1 : at] <= "ー" else None
        if found[0] in of_states:
            if name and scene.is_free(name):
                yield _Place(name, person=False)
            continue
        if name is None and found[0] in honorifics:
            name = _before(at, chars, _KANJI)
            name = None if name and any(word in name.of(chars) for word in rows["no_persons"].words) else name
        elif beside := _ja().katakana_before(chars, at, found[0]):
            name = beside
        elif name is None and (run := _before(at, chars, _RUN)):
            name = _in_kanji(run, found[0], scene)
        if name and scene.is_free(name) and not name.of(chars).endswith(fields) and not _is_of_state(name.of(chars), scene):
            yield _Place(name)


def _before_state(at: int, chars: str, ends: Mapping[int, int]) -> int:
    """Where the state begins that stands before an office with parts of it between (小森甲国外交部長官); the office where none does."""
    end = next((end for end in range(at - 1, at - _LONGEST_PART, -1) if end in ends), at)
    return ends[end] if end in ends and _ja().is_of_office(chars[end:at]) else at


def _before(at: int, chars: str, backwards: re.Pattern[str]) -> Span | None:
    """The place of what ends at `at` as a pattern reads it backwards: it is tried once there, and not at each place before."""
    name = backwards.match(chars[max(0, at - _REACH) : at][::-1])
    return Span(at - name.end(), at) if name else None


def _in_kanji(run: Span, office: str, scene: Scene) -> Span | None:
    """The name with which the kanji before an office begin; one kanji may be a state."""
    name = str(_ja().name_before(run.of(scene.chars), office))
    return Span(run.start, run.start + len(name)) if name and name not in scene.knowledge.letters else None


def _ja() -> ModuleType:
    return import_module(_JA, __package__)


def _is_of_state(words: str, scene: Scene) -> bool:
    """Whether the words before an office are a region, or a registered thing that is no person."""
    return words in name_words("ja")["regions"].words or any(name.kind != "person" for name in scene.knowledge.names.meaning(words))


def _before_name(offices: re.Pattern[str], name: re.Pattern[str], scene: Scene, of: str = "") -> Iterator[_Place]:
    """A name behind an office, the state or the organisation between them or not; no word of it is an office or a meeting.

    Behind `of` stands whose office it is, and no person.
    """
    words = words_of(scene.facts.language)
    parties = {one.span.start: one.span.end for one in scene.names if one.kind in ("party", "organisation")}
    not_names = {*words.meeting_nouns, *words.event_nouns, *_no_persons(scene.facts.language)}
    for office in offices.finditer(scene.chars):
        at = office.end()
        at = parties[at] + 1 if at in parties else at
        whose = bool(of) and scene.chars.startswith(of, at)
        found = name.match(scene.chars, at + len(of) * whose)
        if found and scene.is_free(Span(*found.span())) and not_names.isdisjoint(found[0].split(" ")):
            yield _Place(Span(*found.span()), state=whose or not of, person=not whose)


def _english(scene: Scene) -> Iterator[_Place]:
    return _before_name(_offices_before("en"), _LATIN, scene, "of ")


def _russian(scene: Scene) -> Iterator[_Place]:
    return _before_name(_offices_before("ru"), _CYRILLIC, scene)


@cache
def _japanese_offices() -> re.Pattern[str]:
    rows = name_words("ja")
    return re.compile(f"(?:{opening((*words_of('ja').offices, *rows['honorifics'].words, *rows['of_states'].words))})(?!{rows['levels'].pattern})")


@cache
def _offices_before(language: str) -> re.Pattern[str]:
    rows = name_words(language)
    words = (*words_of(language).offices, *rows["offices"].words)
    return re.compile(rf"(?<![^\W_]){one_of(words)} (?:{one_of(rows['titles_behind'].words)} )*+")


@cache
def _no_persons(language: str) -> frozenset[str]:
    """What behind an office is no name: words of fields and of offices, and regions in any case."""
    rows = name_words(language)
    regions = (form for region in rows["regions"].words for form in (region, *declined(region)))
    return frozenset((*rows["no_persons"].words, *" ".join(rows["titles_behind"].words).split(), *regions))


_PLACES = {"ja": _japanese, "en": _english, "ru": _russian}


def with_offices(scene: Scene) -> Iterator[Mention]:
    """The mentions; each person with the office that a registry or the document itself gives for the document's day."""
    roles = {one.person: one.role for one in (*scene.facts.signatories, *scene.facts.attendance) if one.person and one.role}
    doubts = tenure.doubts(scene)
    for mention in scene.found:
        if mention.kind == "person":
            held = replace(mention, office=_office(mention, roles, scene))
            yield replace(held, confidence="unsure", open=doubts[mention.span]) if mention.span in doubts else held
        else:
            yield mention


def _office(mention: Mention, roles: Mapping[str, str], scene: Scene) -> str | None:
    person = scene.knowledge.persons.get(str(mention.value))
    words = mention.span.of(scene.chars)
    held = next((office for office in person.offices if _held(office, scene.facts.date)), None) if person else None
    registered = next(iter(held.role.get(scene.facts.language, ())), None) if held else None
    return registered or next((role for name, role in roles.items() if words in {name, *_PARTS.split(name)}), None)


def _held(office: Office, day: Edtf | None) -> bool:
    """Whether the day of a document lies in the time for which sources show someone in office."""
    if day is None or day.first is None or office.since is None:
        return False
    first, last = first_of(office.since), last_of(office.until) if office.until else None
    return first is not None and first <= day.first and (last is None or day.first <= last)
