"""Whether a surname means the one whom a registry knows by it: others bear it in other years, and with other given names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ..lexicon.declension import declined
from ..registry.models import Office, Person
from ..values import Edtf, Span, first_of, last_of
from .name_words import name_words
from .scene import Scene
from .words import one_of, words_of

PARTS = re.compile(r"[\s・=゠]+")
_NO_DAY = "the document's day is not known"
_KANJI = re.compile("[一-龯々]+")
_SURNAMES_END = 2
"""A name in kanji of more characters than these is printed with the given name."""
BY_NAME = "name"
_NAMESAKE = "{} is printed beside the surname; the registry knows {} by another given name"
_OF_ANOTHER = "{} is printed behind the surname; the registry knows {} as {}'s"
_REACH = 60
_INITIAL = 2
_DECLINED = "ru"
_KATAKANA_BEFORE = re.compile(r"(?P<given>[ァ-ヶー]{2,})[・=゠]\Z")
# A capital behind a surname opens a given name; a verb of a heading ends in s, what is owned has an apostrophe.
_BEHIND = re.compile(r"(?: |-)(?P<given>[A-Z][a-z-]{1,15}(?<!s))(?![\w’'])(?! [A-Z])")
_OF = re.compile(r" of (?:the )?")
_SMALL = re.compile(r"(?<!\w)[a-zа-яё]{5,}|[.;]\Z")


def doubts(scene: Scene) -> Mapping[Span, str]:
    """Why persons may be others, by their places: only a surname is printed, and nothing shows that they are meant.

    A whole name anywhere in the document shows it, else a day on which a source shows them in office; another given
    name beside the surname speaks against it, in the whole document, and another state behind it at that place. A registry that dates no office is not asked.
    """
    short = dict[Span, Person]()
    whole = set[str]()
    for one in scene.found:
        person = scene.knowledge.persons.get(str(one.value)) if one.kind == "person" and one.rule == BY_NAME else None
        if person and is_full(one.span.of(scene.chars), person):
            whole.add(person.id)
        elif person and not one.open:
            short[one.span] = person
    others = {span: given for span, person in short.items() if (given := _other_given(span, person, scene))}
    sent = {span: whose for span, person in short.items() if (whose := _of_another(span, person, scene))}
    namesakes = {short[span].id: given for span, given in others.items()}
    found = dict[Span, str]()
    for span, person in short.items():
        given = others.get(span) or (namesakes.get(person.id) if person.id not in whole else None)
        told = _NAMESAKE.format(given, person.id) if given else None if person.id in whole else _out_of_office(person, scene.facts.date)
        if told := sent.get(span) or told:
            found[span] = told
    return found


def _out_of_office(person: Person, day: Edtf | None) -> str | None:
    terms = [office for office in person.offices if office.since or office.until]
    if not terms or any(covers(term, day) for term in terms):
        return None
    shown = ", ".join(dict.fromkeys(_time(term) for term in terms))
    return f"only the surname is printed; the registry shows {person.id} in office {shown}, {f'the document is of {day}' if day else _NO_DAY}"


def covers(term: Office, day: Edtf | None) -> bool:
    """Whether a day lies in the time for which sources show someone in office; a month or a year may do so in part."""
    if day is None or day.first is None or day.last is None:
        return False
    first = first_of(term.since) if term.since else None
    last = last_of(term.until) if term.until else None
    return (first is None or first <= day.last) and (last is None or day.first <= last)


def _other_given(span: Span, person: Person, scene: Scene) -> str | None:
    """A given name printed beside the surname that is none of the person's."""
    chars = scene.chars
    if scene.facts.language == "ja":
        found = _KATAKANA_BEFORE.search(chars, max(0, span.start - _REACH), span.start)
        return found["given"] if found else None  # with their own it would be a longer name
    known = {part for forms in person.names.values() for form in forms for part in PARTS.split(form)}
    before = _before(scene.facts.language).search(chars, max(0, span.start - _REACH), span.start)
    given = [word for word in before["given"].split() if not word.endswith(".") or len(word) == _INITIAL] if before else []
    behind = _BEHIND.match(chars, span.end)
    if behind and not _is_title(chars, span):
        given.append(behind["given"])
    fits = {part for part in known for word in given if part == word or (len(word) == _INITIAL and part[0] == word[0])}
    return None if fits or not given else " ".join(given)


def _of_another(span: Span, person: Person, scene: Scene) -> str | None:
    """Why a surname is another's: behind it another state is printed than the person's (Minister Duval of Keldea, where the registry knows one of Sarmeth)."""
    of = _OF.match(scene.chars, span.end) if scene.facts.language == "en" else None
    state = next((one for one in scene.names if one.kind == "party" and of.start() < one.span.start <= of.end()), None) if of else None
    if state is None or str(state.value) not in scene.knowledge.parties or str(state.value) == person.party:
        return None
    return _OF_ANOTHER.format(state.span.of(scene.chars), person.id, person.party)


def _is_title(chars: str, span: Span) -> bool:
    """Whether the line is set in capitals, so that any word may follow a name in them."""
    line = chars[chars.rfind("\n", 0, span.start) + 1 : end if (end := chars.find("\n", span.end)) >= 0 else len(chars)]
    return not _SMALL.search(line.rstrip())


@cache
def _before(language: str) -> re.Pattern[str]:
    offices = one_of((*words_of(language).offices, *name_words(language)["offices"].words))
    return re.compile(rf"(?<!\w){offices} (?P<given>(?:[A-ZА-ЯЁ][\w’'-]{{0,15}}\.? ){{1,2}})\Z")


def _time(term: Office) -> str:
    return str(term.since) if term.since == term.until else f"{term.since or '..'}/{term.until or '..'}"


def is_full(words: str, person: Person) -> bool:
    """Whether a printed form holds more than the surname, offices and titles aside."""
    if any(words in forms for forms in person.weak.values()):
        return False
    parts = [part for part in PARTS.split(_titles().sub(" ", words)) if part]
    return len(parts) > 1 or (len(parts) == 1 and bool(_KANJI.fullmatch(parts[0])) and len(parts[0]) > _SURNAMES_END)


@cache
def _titles() -> re.Pattern[str]:
    """The offices and titles of all languages, as words of their own and, in Japanese, behind the name."""
    spelt = [word for language in ("en", "ru") for word in (*words_of(language).offices, *name_words(language)["offices"].words)]
    behind = (*words_of("ja").offices, *name_words("ja")["honorifics"].words)
    return re.compile(rf"(?<!\w){one_of(spelt)}(?!\w)|(?<=.){one_of(behind)}\Z")


def named_in_full(span: Span, scene: Scene) -> str | None:
    """The one person of a registry, named in the document, of whose whole name the words at a place are a part in any case.

    Behind a woman's title no name is a part of a man's; in Russian none is in another case, which looks like hers.
    """
    parts = PARTS.split(span.of(scene.chars))
    as_is = _is_titled(span, "women", scene)
    if as_is and scene.facts.language != _DECLINED:
        return None
    ids = {
        person.id for person in _here(scene)
        if any(all(_is_part(part, form) for part in parts) for form in _split(person, scene.facts.language, as_is=as_is))
    }  # fmt: skip
    return ids.pop() if len(ids) == 1 else None


def _is_titled(span: Span, section: str, scene: Scene) -> bool:
    """Whether one of the titles stands right before a place."""
    titles = tuple(f"{title} " for title in name_words(scene.facts.language)[section].words)
    return scene.chars.endswith(titles, max(0, span.start - _REACH), span.start)


def by_surname(span: Span, scene: Scene) -> str | None:
    """The one person of the document's parties whose surname stands at a place, behind no woman's title; declined where the office is."""
    if scene.facts.language != _DECLINED or _is_titled(span, "madams", scene):
        return None
    words, as_is = span.of(scene.chars), _is_titled(span, "women", scene)
    surnames = ((one, PARTS.split(form)[-1]) for one in scene.known.persons for form in one.names.get(_DECLINED, ()))
    ids = {one.id for one, name in surnames if words == name or (not as_is and words in declined(name, person=True))}
    return ids.pop() if len(ids) == 1 else None


def _here(scene: Scene) -> Iterator[Person]:
    persons = scene.knowledge.persons
    yield from {str(one.value): persons[str(one.value)] for one in scene.names if one.value in persons}.values()


def _split(person: Person, language: str, *, as_is: bool) -> Iterator[Sequence[str]]:
    """The words of each registered name, and of each of its cases."""
    for form in person.names.get(language, ()):
        yield from (PARTS.split(one) for one in (form, *(declined(form, person=True) if language == _DECLINED and not as_is else ())))


def _is_part(part: str, words: Sequence[str]) -> bool:
    """Whether a word is one of a name's, or an initial of one before the last."""
    initials = [one for one in part.split(".") if one]
    if part.endswith(".") and all(len(one) == 1 for one in initials):
        return words[0].startswith(initials[0])
    return part in words
