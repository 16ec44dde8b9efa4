"""Every name that a text may print for something in the registries."""

import re
from collections.abc import Iterable, Iterator
from re import Pattern

from ..registry.models import Decoy, Dialogue, Group, Issue, Names, Party, Person, Thing
from .declension import declined
from .matcher import Name

_DECLINED = "ru"
_STEM = 5


def body_key(words: str) -> str:
    """What the name of a body is looked up by: both apostrophes are alike, and so are the cases of a Russian first word."""
    words = words.replace("’", "'")
    if not "\u0400" <= words[:1] <= "\u04ff":
        return words
    head, _, rest = words.partition(" ")
    return f"{head[:_STEM].lower()} {rest}"


def party_names(parties: Iterable[Party]) -> Iterator[Name]:
    """Names of parties; adjectives and capitals are weak, and one-letter forms are left to the grammar."""
    for party in parties:
        yield from _names("party", party.id, party.names)
        yield from _names("party", party.id, party.weak, strong=False)
        yield from _names("party", party.id, party.capital, strong=False)


def group_names(groups: Iterable[Group]) -> Iterator[Name]:
    """Names of groups."""
    for group in groups:
        yield from _names("group", group.id, group.names)


def person_names(persons: Iterable[Person]) -> Iterator[Name]:
    """Names of persons with their known misprints; shared surnames are weak."""
    for person in persons:
        yield from _names("person", person.id, person.names)
        yield from _names("person", person.id, person.misprints)
        yield from _names("person", person.id, person.weak, strong=False)


def thing_names(things: Iterable[Thing]) -> Iterator[Name]:
    """Names of organisations, instruments, events, programmes and places; generic short titles are weak."""
    for thing in things:
        yield from _names(thing.kind, thing.id, thing.names)
        yield from _names(thing.kind, thing.id, thing.weak, strong=False)


def dialogue_names(dialogues: Iterable[Dialogue]) -> Iterator[Name]:
    """Names of dialogues."""
    for dialogue in dialogues:
        yield from _names("dialogue", dialogue.id, dialogue.names)


def issue_names(issues: Iterable[Issue]) -> Iterator[Name]:
    """Terms that show issues; those that show one only where nothing else is named are weak."""
    for issue in issues:
        yield from _names("issue", issue.id, _with_plurals(issue.terms, issue.decoys))
        yield from _names("issue", issue.id, _with_plurals(issue.weak, issue.decoys), strong=False)


def _with_plurals(terms: Names, decoys: Names) -> Names:
    """The terms with the regular plural of each English one that is no decoy: the longest form decides where a word ends."""
    english = terms.get("en", ())
    plurals = (_plural(term) for term in english if term[-1].isalpha() and term[-1] != "s")
    return {**terms, "en": (*english, *(plural for plural in plurals if plural not in decoys.get("en", ())))}


def _plural(term: str) -> str:
    return f"{term[:-1]}ies" if term[-1] == "y" and term[-2:-1] not in "aeiou" else f"{term}s"


def decoy_words(decoys: Iterable[Decoy]) -> Iterator[str]:
    """Whole words that hold a name and do not mean it."""
    for decoy in decoys:
        if not decoy.ending:
            yield from _all(decoy.words)


def name_endings(decoys: Iterable[Decoy]) -> Pattern[str]:
    """What, right after a party's name, makes a word of it that does not mean the party."""
    endings = [decoy for decoy in decoys if decoy.ending]
    after = "|".join(re.escape(word) for decoy in endings for word in _all(decoy.words))
    unless = "|".join(re.escape(word) for decoy in endings for word in _all(decoy.unless))
    return re.compile(f"(?!{unless})(?:{after})" if unless else after or "(?!)")


def _all(names: Names) -> Iterator[str]:
    return (form for forms in names.values() for form in forms)


def _names(kind: str, name: str, forms: Names, *, strong: bool = True) -> Iterator[Name]:
    """Every form, a Russian one in every case."""
    for language, in_language in forms.items():
        for words in in_language:
            if strong or len(words) > 1:
                yield Name(words=words, kind=kind, id=name, strong=strong)
                if language == _DECLINED and kind != "issue":
                    yield from (Name(words=form, kind=kind, id=name, strong=strong) for form in declined(words, person=kind == "person"))
