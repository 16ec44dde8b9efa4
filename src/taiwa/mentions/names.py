"""Names: those that a registry knows, those that are printed as names, and their abbreviations in brackets."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

from ..lexicon.knowledge import Knowledge
from ..lexicon.matcher import Name, Place
from ..lexicon.names import body_key
from ..values import Span, replace
from .abbreviated import ABBREVIATED, find_abbreviated
from .agreements import find_treaties
from .around import Around, around
from .letters import find_letters
from .models import Kind
from .name_words import NameWords, name_words
from .organs import another_behind, contested, shared
from .printed import NameRule, Printed, find_printed, name_rules
from .symbols import Cited, find_symbols, one_id, sessions
from .words import Words, one_of, starts_of, words_of

_KINDS: dict[str, Kind] = {
    "party": "party", "group": "party", "person": "person", "organisation": "organisation", "instrument": "instrument",
    "programme": "instrument", "event": "event", "place": "place", "dialogue": "meeting",
}  # fmt: skip
_ABBREVIATED = ("organisation", "instrument", "event", "meeting")
_ABBREVIATION = re.compile(r"[」』”\"]? ?\((?P<name>[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё0-9-]{1,11})(?: ?:[^()\n]{0,60})?\)")
_NAME_GOES_ON = re.compile(r"[一-龯々]| [A-Z][a-z]|-[A-Z]|['’]s [A-Z]")
_PART_OF_WORD = re.compile("[A-Za-zА-Яа-яЁё0-9-]")
_GOES_ON_BEHIND = re.compile("[A-Za-zА-Яа-яЁё0-9]")
_QUOTABLE = ("instrument", "programme", "event")
_INNER_QUOTES = str.maketrans("『』‘’", "「」“”")
_OPENING, _CLOSING = ("「", "『", "“", '"'), ("」", "』", "”", '"')
_GIVEN = re.compile("(?!駐)[一-龯々]{1,4}(?<![国側])|[ぁ-ん]{2,4}")
"""What stands between a surname and an office when it is a given name: 小森一郎大臣 is none whom 小森 alone would mean."""
_SPOKEN = ("ja", "en", "ru")
WHOSE = "other organisations have an organ of this name"
_BORNE = "people bear this name too"
_FAR = 60
Borne: TypeAlias = Literal["surely", "perhaps"]
_BEHIND_NOUN = re.compile(" (?:of|on|for) ")
_OF_THE = " of the "
_SESSION = "session"
_LETTER_AND_ONE = 2
_NESTED = 3
"""So many known texts at most hold one another."""
"""Ends the rules for sessions; of an Assembly by its number alone (the 5th General Assembly) it is not said whose it is."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What a language says about names that mean something only beside other words."""

    words: Words
    rules: tuple[NameRule, ...]
    office_after: re.Pattern[str]
    office_before: re.Pattern[str]
    of_office: re.Pattern[str]
    women: tuple[str, ...]
    place_ending: re.Pattern[str]
    given_names: tuple[str, ...]
    name_behind: re.Pattern[str]

    def borne(self, span: Span, chars: str) -> Borne | None:
        """Whether a state's name is a person's, or may be: people bear it and an unknown name follows, which an office before it or 氏 behind shows."""
        if span.of(chars) not in self.given_names or not (name := self.name_behind.match(chars, span.end)):
            return None
        return "surely" if name["shown"] or self.office_before.search(chars[max(0, span.start - _FAR) : span.start]) else "perhaps"


@cache
def _grammar(language: str) -> _Grammar:
    words, rows = words_of(language), name_words(language)
    office = one_of(words.offices)
    return _Grammar(
        words, name_rules(language, words),
        re.compile(rf"(?P<between>{'' if language == 'ja' else ', '}[^、。,「」()\n]{{0,12}}?){office}++(?!{rows['no_holders'].pattern})"),
        re.compile(rf"{office} (?:[A-Z][a-z.]{{0,15}} ){{0,2}}$"),
        re.compile(rows["before_offices"].pattern),
        tuple(f"{title} " for title in rows["women"].words),
        re.compile(one_of(words.place_endings) if words.place_endings else "(?!)"),
        rows["given_names"].words,
        re.compile(_name_behind(language, words, rows)),
    )  # fmt: skip


def _name_behind(language: str, words: Words, rows: NameWords) -> str:
    """What follows a given name and shows that it is one: an unknown name, in Japanese before an office; surely before 氏."""
    if language == "ja":
        persons, levels = rows["honorifics"].pattern, rows["levels"].pattern
        return rf"[・=][ァ-ヶー]{{2,12}}(?:[・=][ァ-ヶー]{{1,12}}){{0,3}}(?:(?P<shown>{persons})|{one_of(words.offices)})(?!{levels}|会談)"
    return rf"(?P<shown>) (?!{one_of(_of_states(words, rows))})[A-Z][A-Za-z'’-]+"


def _of_states(words: Words, rows: NameWords) -> Iterator[str]:
    """Words in capitals that follow a state's name and belong to no person."""
    yield from (*words.offices, *words.meeting_nouns, *words.event_nouns)
    yield from (word for section in ("no_persons", "organisations", "dated", "treaties") for word in rows[section].words)


class Named(Struct, frozen=True):
    """A name at its place, not yet in a provision; `open` says what it may mean besides."""

    span: Span
    kind: Kind
    value: str
    rule: str
    open: str | None = None


class _Context(NamedTuple):
    """What printed names are looked up in: `dialogues` are those that the text names."""

    language: str
    knowledge: Knowledge
    dialogues: frozenset[str]


def find_names(chars: str, language: str, knowledge: Knowledge) -> list[Named]:
    """Every name in `chars`, in text order, none inside another."""
    places = knowledge.names.places(chars)
    grammar = _grammar(language) if language in _SPOKEN else None
    found = list(_meant(places, chars, knowledge, grammar))
    titles, streets = tuple(f"{title} " for title in name_words(language)["titles"].words), name_words(language)["streets"].words
    if titles:
        found = [name for name in found if name.kind != "party" or not chars.endswith(titles, 0, name.span.start)]
    if streets:
        found = [name for name in found if name.kind not in ("party", "place") or not chars.startswith(streets, name.span.end)]
    if grammar:
        found = list(_no_given_names(found, chars, grammar))
    organs = shared(language)
    found = [name for name in found if not (name.span.of(chars) in organs and another_behind(chars, name.span.end, language))]
    found = list(_settled(found, chars, around(language), knowledge))
    if language == "ja" and knowledge.letters:
        parties = {name.span.start: name.span.end for name in found if name.kind == "party" or (name.kind == "organisation" and chars[name.span.start].isascii())}
        short = {start: (end, names[0].id) for start, end, names in places if end - start > 1 and names[0].kind == "party" and not names[0].strong}
        found += (Named(span, "party", party, "letter") for span, party in find_letters(chars, knowledge.letters, parties, short))
    if grammar and (printed := list(find_printed(chars, grammar.rules, grammar.words))):
        dialogues = {name.id for _, _, names in places for name in names if name.kind == "dialogue"}
        known = _Context(language, knowledge, frozenset(dialogues))
        found += (_printed(name, chars, known) for name in printed)
    found += _treaties(chars, language, [name.span for name in found if name.kind == "instrument"])
    found += (Named(span, "organisation", span.of(chars), f"{language}.{ABBREVIATED}") for span in find_abbreviated(chars, language))
    longest, cited = _outermost(found), sorted(find_symbols(chars, language))
    longest = _with_symbols(longest, [_by_id(one, knowledge) for one in cited]) if cited else longest
    abbreviations = list(_abbreviations(longest, chars))
    return _outermost([*longest, *abbreviations]) if abbreviations else longest


def _no_given_names(found: Sequence[Named], chars: str, grammar: _Grammar) -> Iterator[Named]:
    """The names without states that are a person's given name; one that may be is unsure."""
    for name in found:
        borne = grammar.borne(name.span, chars) if name.kind == "party" else None
        if borne != "surely":
            yield replace(name, open=_BORNE) if borne else name


def _meant(places: Iterable[Place], chars: str, knowledge: Knowledge, grammar: _Grammar | None) -> Iterator[Named]:
    """What registered forms mean where they stand; a title that is not shown to be meant leaves what stands in it."""
    for start, end, names in places:
        name = _known(Span(start, end), _one_body(names, knowledge) if len(names) > 1 else names, chars, grammar)
        if name:
            yield name
        elif names[0].kind in _QUOTABLE:
            yield from _meant(_places_inside(start, end, chars, knowledge), chars, knowledge, grammar)


def _places_inside(start: int, end: int, chars: str, knowledge: Knowledge) -> Iterator[Place]:
    """The forms in a longer one; what only a cut makes a word is none."""
    head, tail = knowledge.names.places(chars[start : end - 1]), knowledge.names.places(chars[start + 1 : end])
    yield from ((start + at, start + to, names) for at, to, names in head if start + to < end - 1)
    yield from ((start + 1 + at, start + 1 + to, names) for at, to, names in tail if at and start + 1 + to >= end - 1)


def _treaties(chars: str, language: str, known: Sequence[Span]) -> Iterator[Named]:
    """Treaties by their own words; in English, where a name has no edge, none that holds one that is known (the Paris Agreement on …)."""
    places = sorted(known) if language == "en" else []
    starts = [place.start for place in places]
    for span, rule in find_treaties(chars, language):
        behind = bisect_left(starts, span.end)
        if not any(span.overlaps(one) for one in places[max(0, behind - _NESTED) : behind]):
            yield Named(span, "instrument", span.of(chars), rule)


def _settled(found: Iterable[Named], chars: str, around: Around, knowledge: Knowledge) -> Iterator[Named]:
    """The names with the words around them that are part of them; of a seat in a group, the names before it."""
    for name in found:
        if name.rule == "group" and around.seat.match(chars, name.span.end):
            at = name.span.start
            inside = knowledge.names.places(chars[at : name.span.end - 1])
            yield from (_named(names[0], Span(at + start, at + end)) for start, end, names in inside if names[0].strong)
        else:
            span = around.widened(name.span, name.kind, chars)
            letter = chars[span.start] if name.kind == "party" and span.end - span.start == _LETTER_AND_ONE else ""
            if letter and around.next_word.match(chars, span.end - 1) and knowledge.letters.get(letter) == name.value:
                span = Span(span.start, span.end - 1)
            yield name if span is name.span else replace(name, span=span)


def _known(span: Span, names: tuple[Name, ...], chars: str, grammar: _Grammar | None) -> Named | None:
    """What a registered form means here: a strong one always, a weak one only where the grammar shows it."""
    if len(names) == 1 and names[0].strong:
        return _named(names[0], span)
    capital = _capital(names)
    if capital:
        return None if _goes_on(span, chars, grammar) else _named(capital, span)
    meant = [name for name in names if name.strong]
    if not meant and grammar:
        meant = [name for name in names if _shown(name, span, chars, grammar)]
    if not meant:
        return None
    if len({name.id for name in meant}) == 1:
        quoted = None if meant[0].strong or meant[0].kind == "person" else "others bear this name too"
        return replace(_named(meant[0], span), open=quoted)
    return replace(_named(meant[0], span),
        value=span.of(chars), open="one of " + ", ".join(name.id for name in meant)
    )


def _one_body(names: tuple[Name, ...], knowledge: Knowledge) -> tuple[Name, ...]:
    """What a form may mean; an organisation and the group of its members that bear one name are one: the organisation."""
    organisations = {name.id for name in names if name.kind == "organisation"}
    return tuple(
        name for name in names if name.kind != "group" or knowledge.groups[name.id].organisation not in organisations
    )


def _named(name: Name, span: Span) -> Named:
    return Named(span, _KINDS[name.kind], name.id, "group" if name.kind == "group" else "name")


def _capital(names: Sequence[Name]) -> Name | None:
    """The place, where a form is also a party's capital; an actor it is only to those who read the whole sentence."""
    if any(name.kind == "party" and not name.strong for name in names):
        return next((name for name in names if name.kind == "place"), None)
    return None


def _goes_on(span: Span, chars: str, grammar: _Grammar | None) -> bool:
    """Whether a place's name is the beginning of a longer one (a capital before 宣言 or Agreement)."""
    if grammar and grammar.place_ending.match(chars, span.end):
        return False
    return _NAME_GOES_ON.match(chars, span.end) is not None


def _shown(name: Name, span: Span, chars: str, grammar: _Grammar) -> bool:
    """Whether a weak form means its thing here: a surname beside an office, a short title in quotation marks."""
    before = chars[max(0, span.start - _FAR) : span.start]
    if name.kind == "person":
        after = grammar.office_after.match(chars, span.end)
        if after:
            return not _GIVEN.fullmatch(grammar.of_office.sub("", after["between"]))
        return bool(grammar.office_before.search(before)) and not before.endswith(grammar.women)
    return name.kind in _QUOTABLE and before[-1:] in _OPENING and chars[span.end : span.end + 1] in _CLOSING


def _printed(name: Printed, chars: str, context: _Context) -> Named:
    """A name by its own words; what is registered under them has its id, as has a numbered meeting of a dialogue in the text."""
    if name.ordinal is not None:
        return _numbered(name, chars, context)
    words = name.span.of(chars)
    return Named(name.span, name.kind, registered_as(words, context.knowledge) or words, name.rule)


def registered_as(words: str, knowledge: Knowledge) -> str | None:
    """The id of the one thing that bears `words` as its whole name, the quotation marks in it aside."""
    for form in dict.fromkeys((words, words.translate(_INNER_QUOTES))):
        ids = {name.id for name in knowledge.names.meaning(form)}
        if len(ids) == 1:
            return ids.pop()
    return None


def common_nouns(dialogues: Iterable[str], knowledge: Knowledge, language: str) -> frozenset[str]:
    """What a text calls a dialogue with the article alone: the noun of its name (the Coastal Forum, the Forum on the Coast: the Forum)."""
    return frozenset(_BEHIND_NOUN.split(form)[0].rpartition(" ")[2] for key in dialogues for form in knowledge.dialogues[key].names.get(language, ()))


def _numbered(name: Printed, chars: str, context: _Context) -> Named:
    """A numbered meeting: of the one dialogue that the text names, of a registered series, else as printed.

    The dialogue named right behind its body (the First Ministers’ Meeting of the Coastal Dialogue) is a name of its own, its common noun (of the
    Dialogue) none.
    """
    called, behind, whose = name.body.partition(_OF_THE)
    named = {one.id for _, _, names in context.knowledge.names.places(whose) for one in names if one.kind == "dialogue"} if whose else set[str]()
    if len(named) == 1 or whose in (*name_words(context.language)["own_meetings"].words, *common_nouns(context.dialogues, context.knowledge, context.language)):
        name = replace(name, body=called, span=Span(name.span.start, name.span.end - len(behind + whose)))
    among = named if len(named) == 1 else context.dialogues
    bodies = {one for one in context.knowledge.bodies.get(body_key(name.body), ()) if one[0] in among}
    ids = {
        meeting.id for key, body in bodies for meeting in context.knowledge.dialogues[key].meetings
        if meeting.body == body and meeting.ordinal == name.ordinal
    }  # fmt: skip
    session = sessions(context.language).get(name.body)
    if session and another_behind(chars, name.span.end, context.language):
        return Named(name.span, name.kind, name.span.of(chars), name.rule)
    bare = session is not None and name.body in shared(context.language)
    doubtful = bare and (not name.rule.endswith(_SESSION) or contested(chars, context.language))
    series = f"{session.id}-{name.ordinal}" if session else registered_as(name.body, context.knowledge)
    if not ids and not series and len(bodies) == 1:
        series = "/".join((*bodies.pop(), str(name.ordinal)))  # the registry has the body, and not this meeting of it
    kind = "meeting" if len(ids) == 1 and whose else name.kind  # not that of whose it is (of the Forum)
    value = ids.pop() if len(ids) == 1 else series or name.span.of(chars)
    return Named(name.span, kind, value, name.rule, WHOSE if doubtful else None)


def _outermost(found: Iterable[Named]) -> list[Named]:
    """The names that stand in no other; of two that cross, the earlier; of two at one place, the first given."""
    kept: list[Named] = []
    end = 0
    for name in sorted(found, key=lambda name: (name.span.start, -name.span.end)):
        if name.span.start >= end:
            kept.append(name)
            end = name.span.end
    return kept


def _with_symbols(found: Sequence[Named], cited: Sequence[Cited]) -> list[Named]:
    """The names with the documents cited by symbol; a name that is longer keeps its place and takes the symbol as its value.

    A name of the registry keeps its id.
    """
    kept: list[Named] = []
    at = 0
    for name in found:
        inside: list[Cited] = []
        while at < len(cited) and cited[at].start < name.span.end:
            if cited[at].end > name.span.start:
                inside.append(cited[at])
            else:
                kept.append(_cited(cited[at]))
            at += 1
        if not inside:
            kept.append(name)
            continue
        own = name.kind == "instrument" and name.rule.endswith("resolution") and len(inside) == 1
        if own:
            kept.append(replace(name, value=inside[0].symbol, open=inside[0].open))
        elif len(inside) == 1 and name.rule == "name" and inside[0].symbol == name.value:
            kept.append(replace(name, span=Span(name.span.start, max(name.span.end, inside[0].end))))
        elif name.rule == "name" and name.kind == "instrument" and inside[-1].end <= name.span.end:
            kept.append(name)
        else:
            kept += map(_cited, inside)
    return _outermost([*kept, *map(_cited, cited[at:])])


def _by_id(one: Cited, knowledge: Knowledge) -> Cited:
    known = one_id(one.symbol, knowledge)
    return one if known == one.symbol else one._replace(symbol=known)


def _cited(one: Cited) -> Named:
    return Named(Span(one.start, one.end), "instrument", one.symbol, one.rule, one.open)


def _abbreviations(found: Sequence[Named], chars: str) -> Iterator[Named]:
    """The abbreviation in brackets after a name, and every later place where it stands alone."""
    said: dict[str, Named] = {}
    for name in found:
        if name.kind in _ABBREVIATED and (match := _ABBREVIATION.match(chars, name.span.end)) and match["name"] not in said:
            said[match["name"]] = replace(name, span=Span(*match.span("name")), rule="abbreviation")
    for words, name in said.items():
        for start in starts_of(chars, (words,), name.span.start):
            end = start + len(words)
            if not (_GOES_ON_BEHIND.match(chars, end) or _PART_OF_WORD.fullmatch(chars, start - 1, start)):
                yield replace(name, span=Span(start, end))
