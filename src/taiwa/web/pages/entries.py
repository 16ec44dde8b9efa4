"""What every page of something registered has: its names, facts and sources, where sources disagree, and where documents print its name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from django.urls import reverse

from ...cli.entries import Entry, names_of
from ...cli.entry_views import contradictions_of, label_of
from ...record.search import Asked, Found
from ...record.works import day_key
from ...registry.models import Dialogue, Names
from ...reports.wording import Wording
from ...store.search import search, wanted_in
from ..desk import Held, desk
from ..words import language_called, say
from .names import Name
from .page import Page
from .quotes import Quote, quote
from .sources import Disagreement, Origin, disagreements, origin

_MENTIONS, _FORMS = 10, 3
_OPEN = ".."


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a fact: words or a name with its way, a name beside it, the time for which it holds, and the language of words that are not ours."""

    name: Name
    beside: Name | None = None
    time: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something known, by name; there is at least one value."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """The names in one language, `called` by its name, what is printed first; `kind` says which names where they are not the names themselves."""

    language: str
    called: str
    kind: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the pages of all entries share. `mentions` are passages that print one of its names, newest first; `ways` lead to all, by language."""

    title: str
    names: tuple[NameRow, ...]
    sources: tuple[Origin, ...]
    disagreements: tuple[Disagreement, ...]
    mentions: tuple[Quote, ...]
    ways: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage(Page):
    """Something registered: what it is, and what is known of it."""

    template: ClassVar[str] = "taiwa/entry.html"
    kind: str
    id: str
    known: Known
    facts: tuple[Fact, ...]


def known_of(entry: Entry, held: Held, words: Wording, others: Mapping[str, Names] | None = None) -> Known:
    """Names, sources, disagreements and mentions of an entry; `others` are further names by what they are called."""
    names = names_of(entry)
    found = () if isinstance(entry, Dialogue) else contradictions_of(entry, held.knowledge)
    mentions, ways = _mentions(names, held, words)
    return Known(
        title=label_of(entry, words.language) or entry.id, names=tuple(_names(names, others or {})), disagreements=disagreements(found),
        sources=tuple(map(origin, getattr(entry, "sources", ()))), mentions=mentions, ways=ways,
    )  # fmt: skip


def facts_of(pairs: Iterable[tuple[str, Iterable[Value]]]) -> tuple[Fact, ...]:
    """Facts by the keys of their names; those without a value are left out."""
    found = ((key, tuple(values)) for key, values in pairs)
    return tuple(Fact(name=say(key), values=values) for key, values in found if values)


def told(*words: str | None, language: str = "") -> list[Value]:
    """Words as values; what is empty is left out."""
    return [Value(name=Name(words=one), language=language) for one in words if one]


def named(*names: Name) -> list[Value]:
    """Names as values."""
    return [Value(name=name) for name in names]


def span_of(since: str | None, until: str | None, words: Wording) -> str:
    """The time between two days of which either may be open; empty where both are."""
    if not (since or until):
        return ""
    return words.date(since) if since == until else words.date(f"{since or _OPEN}/{until or _OPEN}")


def in_language(names: Names, words: Wording) -> str:
    """The first name in the language of the page, else in any; empty where there is none."""
    return next((forms[0] for forms in (names.get(words.language, ()), names.get("en", ()), *names.values()) if forms), "")


def _names(names: Names, others: Mapping[str, Names]) -> Iterator[NameRow]:
    yield from (NameRow(language=language, called=language_called(language), kind="", forms=forms) for language, forms in names.items() if forms)
    for kind, further in others.items():
        yield from (NameRow(language=language, called=language_called(language), kind=say(kind), forms=forms) for language, forms in further.items() if forms)


def _mentions(names: Names, held: Held, words: Wording) -> tuple[tuple[Quote, ...], tuple[Name, ...]]:
    """Through the search index: no reading is opened."""
    queries = [f'"{form}"' for forms in names.values() for form in _shortest(forms)]
    found = [(query, search(desk().store, Asked(query=query, limit=_MENTIONS, exact=True))) for query in queries if wanted_in(query)]
    hits = {(hit.place.document, hit.place.eid): hit for _, one in found for hit in one.hits}
    newest = sorted(hits.values(), key=lambda hit: day_key(hit.place.date), reverse=True)[:_MENTIONS]
    held.foresee(hit.place for hit in newest)
    return tuple(quote(hit.place, held, words, hit.language) for hit in newest), tuple(_way(query, one, words) for query, one in found if one.hits)


def _shortest(forms: Sequence[str]) -> list[str]:
    """The forms in which no other one stands: whoever finds them finds the longer ones."""
    every = [form for form in forms if not any(other != form and other.casefold() in form.casefold() for other in forms)]
    return every[:_FORMS]


def _way(query: str, found: Found, words: Wording) -> Name:
    """To all passages that a search finds, with their number."""
    count = words.say("terminal.at-least", count=found.total) if found.more else str(found.total)
    return Name(words=words.say("general.with", who=query.strip('"'), what=count), href=f"{reverse('search')}?{urlencode({'q': query, 'exact': '1'})}")
