"""Short forms: a word that means something only because the document said so, or because of who speaks in it."""

import re
from collections.abc import Iterator, Mapping

from babel.languages import get_official_languages

from ..values import Span
from .models import Mention
from .name_words import name_words
from .names import Named
from .scene import Scene, Term

TERM, SHORT, OWN = "defined-term", "short-form", "own"
_QUOTES = ("「」", "『』", "“”", '""', "«»")
_WORD = "[一-龯々ァ-ヶーA-Za-z0-9]"
_ARTICLE = re.compile("(?:the|an?) ")
_CAPITALS = 2
_NAMED_BY_KIND = "named by its kind only; it is the one that these parties have made"
_BY_LANGUAGE = "no publisher is printed; it is the one party whose language this is"
_READOUT = "readout"


def defined(scene: Scene) -> Iterator[Named]:
    """Every place of a term that stands for something named: in the marks in which it was defined, else as a word."""
    names = {name.span.end: name for name in scene.names}
    said = set[tuple[str, str]]()
    for term in scene.facts.terms:
        meant = _meant(term, names, scene.chars) if term.term and not _is_role(term, scene.chars) else None
        if meant is None or (term.term, str(meant.value)) in said:
            continue  # defined again
        said.add((term.term, str(meant.value)))
        for span in _places(term, scene.chars, term.span.start):
            yield Named(span, meant.kind, str(meant.value), TERM)


def _meant(term: Term, names: Mapping[int, Mention], chars: str) -> Mention | None:
    """The name that the words before the definition are, an article aside; a part of these words is another thing.

    `names` are those of the document by their ends.
    """
    means = term.means.trim(chars)
    article = _ARTICLE.match(chars, means.start)
    start = article.end() if article else means.start
    name = names.get(means.end)
    return name if name and name.span.start <= start else None


def _is_role(term: Term, chars: str) -> bool:
    """Whether a bare word in brackets only says what somebody was there, (Chair): an abbreviation has two capitals."""
    bare = term.span.of(chars).strip(" ()") == term.term
    return bare and term.term.isascii() and sum(char.isupper() for char in term.term) < _CAPITALS


def _places(term: Term, chars: str, floor: int) -> Iterator[Span]:
    """The places of a defined word from its definition on."""
    definition = term.span.of(chars)
    marks = next((pair for pair in _QUOTES if f"{pair[0]}{term.term}" in definition), None)
    if term.term[0] < "\u0500":
        before, after = r"(?<![^\W_])", r"(?![^\W_])"
    elif marks:
        before, after = f"(?<={marks[0]})", f"(?={marks[1]})"
    else:
        before, after = f"(?<!{_WORD})", f"(?!{_WORD})"
    edge, pattern = re.compile(before), re.compile(f"{re.escape(term.term)}{after}")  # characters first: they are skipped to
    yield from (Span(*found.span()) for found in pattern.finditer(chars, floor) if edge.match(chars, found.start()))


def shortened(scene: Scene) -> Iterator[Named]:
    """Treaties called by the end of a name: of one named before, else of the one that these parties have made."""
    before: dict[str, str] = {}
    for name in scene.names:
        if name.kind != "instrument":
            continue
        words = name.span.of(scene.chars)
        if name.value != words:
            before.setdefault(words, str(name.value))
        elif name.rule.endswith("treaty") and (found := _by_end(words, name, before, scene)):
            yield found


def _by_end(words: str, name: Mention, before: dict[str, str], scene: Scene) -> Named | None:
    earlier = {value for full, value in before.items() if full.endswith(words)}
    if len(earlier) == 1:
        return Named(name.span, "instrument", earlier.pop(), SHORT)
    made = {
        thing.id for thing in scene.known.instruments
        if any(form.endswith(words) for forms in thing.names.values() for form in forms)
    }  # fmt: skip
    return Named(name.span, "instrument", made.pop(), SHORT, _NAMED_BY_KIND) if len(made) == 1 else None


def own(scene: Scene) -> Iterator[Named]:
    """The party that speaks of itself (我が国) and its ministry; a ministry of nobody is as printed."""
    words = name_words(scene.facts.language)
    party, taken = _own_party(scene) if words["own"].words or words["ministries"].words else (None, None)
    if party and words["own"].words:
        found = re.finditer(words["own"].pattern, scene.chars)
        yield from (Named(Span(*one.span()), "party", party, OWN, taken) for one in found)
    if words["ministries"].words:
        for one in re.finditer(rf"(?<!{_WORD}){words['ministries'].pattern}(?!員)", scene.chars):
            yield Named(Span(*one.span()), "organisation", _ministry(one[0], party, scene) or one[0], OWN)


def _own_party(scene: Scene) -> tuple[str | None, str | None]:
    """Whose readout it is, and what is taken for it: that of its publisher, else of the one party whose language it is in."""
    if scene.publisher or scene.facts.kind != _READOUT:
        return scene.publisher, None
    speaking = [party for party in scene.facts.parties if scene.facts.language in get_official_languages(party)]
    return (speaking[0], _BY_LANGUAGE) if len(speaking) == 1 else (None, None)


def _ministry(words: str, party: str | None, scene: Scene) -> str | None:
    """The registered ministry of the party whose readout it is; in a text of several parties it may be anyone's."""
    if scene.facts.kind != _READOUT or not party:
        return None
    ids = {
        thing.id for thing in scene.knowledge.things.values()
        if thing.kind == "organisation" and thing.party == party
        and any(form.endswith(words) for forms in thing.names.values() for form in forms)
    }  # fmt: skip
    return ids.pop() if len(ids) == 1 else None
