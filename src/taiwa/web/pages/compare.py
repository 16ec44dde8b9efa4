"""Two documents side by side, matter by matter: the words that went out of the one and came into the other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import ClassVar, cast, get_args

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ...record.answers import Place
from ...record.comparing.compare import in_time
from ...record.comparing.models import CHANGES, Change, Comparison, Entry
from ...record.works import Work, day_key
from ...reports.comparing import claimed, sections
from ...reports.pinpoints import place_of
from ...reports.wording import Wording
from ..comparing import compared, languages_of
from ..desk import Held, desk
from ..words import language_called, say
from .changes import EntryView, entry_view
from .choosing import Choice, Option, chosen, terms_of
from .names import Name
from .page import Page, asked, number, shown, wording
from .pager import Pager, paged
from .quotes import passage_at, short_title

_ENTRIES = 60
_OFFERED = 300
"""So many documents stand in a list; of more, those are offered that have the words asked for."""
_PAIRS = 24
_LEAST = 3
"""Parts of an outline have so many entries each, or they are no way to find one."""
_STRETCH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One of the two documents."""

    words: str
    href: str
    date: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Entries that stand together: in one part of the outline, or, of a text without parts, some that follow one another.

    `counts` are how many have each change; `open` where they are shown without being asked for.
    """

    words: str
    count: int
    counts: str
    open: bool
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Entries of one kind, `count` in all on this page: what is sure, suggested, or without a match."""

    code: str
    words: str
    count: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage(Page):
    """The two chosen documents and what changed; before any are chosen, rounds that follow one another."""

    template: ClassVar[str] = "taiwa/compare.html"
    wanted: str
    narrowed: bool
    choices: tuple[Choice, ...]
    heads: tuple[Head, ...]
    other_language: str
    counts: tuple[tuple[str, int, str], ...]
    sections: tuple[Section, ...]
    pairs: tuple[tuple[Name, Name], ...]
    pager: Pager


def compare(request: HttpRequest) -> HttpResponse:
    """Two documents, or the choice of two; the earlier one stands on the left however they were chosen."""
    held, words = desk().record, wording()
    pair = _pair(request, held)
    language = chosen(request, "in", languages_of(*pair)) if pair else ""
    found = compared(*pair, language) if pair else None
    entries = _entries(request, found) if found else ()
    rows, pager = paged(entries, number(request), request, _ENTRIES)
    return shown(request, ComparePage(
        title=_title(pair, held, words) if pair else say("compare.title"), wanted=asked(request, "q"), narrowed=len(held.works) > _OFFERED,
        choices=_choices(request, pair, found, held, words), heads=_heads(pair, found, held, words) if pair and found else (),
        other_language=_other_language(found, words) if found else "", counts=_counts(request, found, words) if found else (),
        sections=_sections(rows, found, held, words) if found else (), pairs=() if pair else _pairs(held, words), pager=pager,
    ))  # fmt: skip


def address_of_comparison(before: str, after: str) -> str:
    """Where two documents stand side by side."""
    return f"{reverse('compare')}?before={before}&after={after}"


def _pair(request: HttpRequest, held: Held) -> tuple[Work, Work] | None:
    one, other = (chosen(request, name, held.by_id) for name in ("before", "after"))
    if not (one and other):
        return None
    if one == other:
        raise BadRequest
    return in_time(held.by_id[one], held.by_id[other])


def _entries(request: HttpRequest, found: Comparison) -> Sequence[Entry]:
    """The entries of the change and on the issue asked for: what is sure first, then what is only suggested."""
    change, issue = chosen(request, "change", get_args(Change)), chosen(request, "issue", desk().knowledge.issues)
    kept = [
        entry for entry in found.entries
        if (not issue or issue in entry.issues or issue == entry.issue) and (not change or (entry.sure and change in entry.changes))
    ]  # fmt: skip
    return [entry for _, entries in sections(kept) for entry in entries]


def _sections(rows: Sequence[Entry], found: Comparison, held: Held, words: Wording) -> tuple[Section, ...]:
    held.foresee(place for entry in rows for place in (*entry.before, *entry.after))
    return tuple(
        Section(code=code, words=words.say(f"compare.{code}"), count=len(entries), stretches=tuple(_stretches(entries, found, held, words)))
        for code, entries in sections(rows)
    )


def _stretches(entries: Sequence[Entry], found: Comparison, held: Held, words: Wording) -> Iterator[Stretch]:
    """The entries by parts of the outline where it has parts, else some at a time; the first stand open."""
    parts: dict[str, list[Entry]] = {}
    for entry in entries:
        parts.setdefault(_of(entry).pinpoint.partition("/")[0], []).append(entry)
    if len(parts) * _LEAST <= len(entries):
        runs = [(place_of(top, held.numbering(_of(run[0])), words) or words.say("cite.preamble"), run) for top, run in parts.items()]
    else:
        chunks = [entries[at : at + _STRETCH] for at in range(0, len(entries), _STRETCH)]
        runs = [(" – ".join(dict.fromkeys(_place(later[at], held, words) for at in (0, -1))), [*run]) for run in chunks if (later := [one for one in run if one.after] or run)]
    for at, (told, run) in enumerate(runs):
        views = tuple(entry_view(entry, found.languages, held, words) for entry in run)
        counts = Counter(words.say(f"compare.{change}") for entry in run for change in claimed(entry))
        yield Stretch(words=told, count=len(run), counts=" · ".join(f"{change} {count}" for change, count in counts.items()), open=at == 0, entries=views)


def _of(entry: Entry) -> Place:
    """Where an entry stands: in the later text, unless it is in the earlier alone."""
    return (*entry.after, *entry.before)[0]


def _place(entry: Entry, held: Held, words: Wording) -> str:
    at = _of(entry)
    return place_of(at.pinpoint, held.numbering(at), words)


def _title(pair: tuple[Work, Work], held: Held, words: Wording) -> str:
    before, after = (short_title(work.id, held, words) for work in pair)
    return say("compare.pair", before=before, after=after)


def _heads(pair: tuple[Work, Work], found: Comparison, held: Held, words: Wording) -> tuple[Head, ...]:
    return tuple(
        Head(words=short_title(work.id, held, words), href=passage_at(work.id), date=words.date(work.document.date), language=language_called(language))
        for work, language in zip(pair, found.languages, strict=True)
    )


def _other_language(found: Comparison, words: Wording) -> str:
    """That words could not be compared; empty where they could."""
    one, other = found.languages
    return "" if found.by_words else words.say("compare.languages", before=one, after=other)


def _counts(request: HttpRequest, found: Comparison, words: Wording) -> tuple[tuple[str, int, str], ...]:
    """How many sure entries have each change, and the way to them."""
    rows = []
    for change in CHANGES:
        fields = request.GET.copy()
        fields.pop("page", None)
        fields["change"] = change
        if count := found.counts.get(change):
            rows.append((words.say(f"compare.{change}"), count, f"?{fields.urlencode()}"))
    return tuple(rows)


def _choices(request: HttpRequest, pair: tuple[Work, Work] | None, found: Comparison | None, held: Held, words: Wording) -> tuple[Choice, ...]:
    wanted, none = asked(request, "q").casefold(), say("compare.choose")
    sides = [work.id for work in pair] if pair else [chosen(request, name, held.by_id) for name in ("before", "after")]
    lists = [
        Choice(name=name, label=say(f"compare.{name}"), every=none, options=_documents(held, value, wanted, words))
        for name, value in zip(("before", "after"), sides, strict=True)
    ]  # fmt: skip
    if found and pair:
        lists += _narrowing(request, pair, found, words)
    return tuple(lists)


def _narrowing(request: HttpRequest, pair: tuple[Work, Work], found: Comparison, words: Wording) -> Iterator[Choice]:
    issue, change = asked(request, "issue"), asked(request, "change")
    issues = {one for entry in found.entries for one in entry.issues} | ({issue} if issue else set())
    options = sorted((words.issue(one), one) for one in issues)
    yield Choice(name="issue", label=say("column.issue"), every=say("filter.every-issue"), options=tuple(Option(one, told, one == issue) for told, one in options))
    yield Choice(name="change", label=say("compare.change"), every=say("filter.any"), options=terms_of("compare", CHANGES, change, words))
    if len(languages_of(*pair)) > 1:
        languages = tuple(Option(one, language_called(one), one == asked(request, "in")) for one in languages_of(*pair))
        yield Choice(name="in", label=say("search.in"), every=say("compare.either"), options=languages)


def _documents(held: Held, value: str, wanted: str, words: Wording) -> tuple[Option, ...]:
    """The documents, newest first, with their days; of a long record those whose title or parties have the words asked for."""
    found = (work for work in reversed(held.works) if not wanted or wanted in _called(work, held, words).casefold())
    rows = [work for work, _ in zip(found, range(_OFFERED), strict=False)]
    rows += [held.by_id[value]] if value and held.by_id[value] not in rows else []
    return tuple(Option(work.id, _called(work, held, words), work.id == value) for work in rows)


def _called(work: Work, held: Held, words: Wording) -> str:
    """What a document is called in a list of hundreds, on this page and the next."""
    called: dict[str, str] = held.once(("called", words.language), dict)
    return called.get(work.id) or called.setdefault(work.id, _told(work, held, words))


def _told(work: Work, held: Held, words: Wording) -> str:
    date, short = words.date(work.document.date), short_title(work.id, held, words)
    return short if date in short else f"{date}  {short}"


def _pairs(held: Held, words: Wording) -> tuple[tuple[Name, Name], ...]:
    """Adopted texts of one series that follow one another, the newest first; the earlier leads to both beside each other."""
    adopted = sorted((work for work in held.works if work.adopted and work.series and work.document.date), key=_in_series)
    runs = (list(run) for _, run in groupby(adopted, key=lambda work: work.series))
    found = sorted((pair for run in runs for pair in pairwise(run)), key=lambda pair: day_key(pair[1].document.date), reverse=True)
    return tuple(_pair_names(pair, held, words) for pair in found[:_PAIRS])


def _in_series(work: Work) -> tuple[tuple[str, str], str, str]:
    return cast("tuple[str, str]", work.series), day_key(work.document.date), work.id


def _pair_names(pair: Iterable[Work], held: Held, words: Wording) -> tuple[Name, Name]:
    one, other = pair
    href = address_of_comparison(one.id, other.id)
    return Name(words=_told(one, held, words), href=href), Name(words=_told(other, held, words), href=href)
