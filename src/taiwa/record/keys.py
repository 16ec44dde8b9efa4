"""What two passages must share exactly before they are compared: keys that can be kept in a table.

A promise stands under the keys of `promise_keys`; a later passage asks for those of `asked_keys`. Both depend on the
entry alone, so that a new document is compared with those entries only that share a key with it.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import combinations

from ..meta.words import READ
from .entries import Entry
from .telling import PLAIN

_MOST, _MOST_ASKED = 8, 14
"""So many of the most telling words of a promise are paired, and of what may follow it."""
_MOST_HEADED = 4
"""So many of the most telling words before it."""
_MOST_TIED = 8
"""So much of what any language names is paired."""
_FEW = 4
"""A passage with fewer telling words is found by its common ones too, under its issue and owners."""
_MONTH = len("2031-04")
_YEAR = len("2031")


def promise_keys(entry: Entry) -> frozenset[str]:
    """The keys under which a promise is found by what may follow it."""
    if not entry.stands:
        return frozenset()
    return frozenset((*_words(entry, _MOST), *_things(entry), *_given(entry), *_tied(entry, entry.work.document.meta.language)))


def asked_keys(entry: Entry) -> frozenset[str]:
    """The keys by which a later passage asks for the promise it may be about."""
    others = (language for language in READ if entry.is_report and language != entry.work.document.meta.language)
    return frozenset((*_words(entry, _MOST_ASKED), *_things(entry), *_cited(entry), *(key for language in others for key in _tied(entry, language))))


def hashed(keys: Iterable[str]) -> tuple[int, ...]:
    """The same keys as numbers of 64 bits, each once and in order: short enough to be kept for every work."""
    return tuple(sorted({int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) for key in keys}))


def _words(entry: Entry, most: int) -> Iterator[str]:
    """Pairs of the most telling words, whatever their order and distance."""
    telling = [term for term, weight in entry.words.items() if weight >= PLAIN]
    telling.sort(key=lambda term: (-entry.words[term], -len(term), term))
    yield from (f"words {' '.join(sorted(pair))}" for pair in combinations(telling[:most], 2))
    before = sorted((term for term, weight in entry.headed.items() if weight >= PLAIN), key=lambda term: (-entry.headed[term], -len(term), term))
    yield from (f"words {' '.join(sorted(pair))}" for pair in combinations(before[:_MOST_HEADED], 2))
    if len(telling) < _FEW or most == _MOST_ASKED:
        told = [" ".join(pair) for pair in entry.pairs]
        yield from (
            f"little {owner} {issue} {pair}" for pair in told for owner in _owners(entry) for issue in entry.issues[:1]
        )


def _things(entry: Entry) -> Iterator[str]:
    """Figures, and names with the issue, whatever the language."""
    told = {*entry.said, *((unit, figure.amount) for unit, figure in entry.figures.items())}
    yield from (f"figure {unit} {amount.normalize()}" for unit, amount in told)
    yield from (f"count {many.normalize()} {thing}" for thing, own in entry.counts.items() for many in own)
    yield from (f"name {name} {issue}" for name in entry.names for issue in entry.issues[:1])


def _tied(entry: Entry, language: str) -> Iterator[str]:
    """What is named or counted, with the issue or with another such thing, and the language of the promise: a report in that language is found by its words."""
    tied = sorted(entry.tied.items(), key=lambda one: (-one[1], one[0]))[:_MOST_TIED]
    yield from (f"in {language} {one} {issue}" for one, _ in tied for issue in entry.issues[:1])
    yield from (f"in {language} {one} {other}" for one, other in combinations(sorted(name for name, _ in tied), 2))


def _given(entry: Entry) -> Iterator[str]:
    """When and by whom a promise was given, and when a meeting is due."""
    for owner in _owners(entry):
        yield from (f"day {owner} {entry.day[:length]}" for length in (_YEAR, _MONTH, len(entry.day)))
        if entry.pledged:
            yield f"day {owner} {entry.pledged}"
        if entry.meeting:
            yield f"held at {owner} {entry.meeting}"
    if entry.meets:
        yield _circle(entry)
    if entry.before:
        yield _part(entry)


def _cited(entry: Entry) -> Iterator[str]:
    for owner in _owners(entry):
        if entry.cites:
            yield f"day {owner} {entry.cites.day}" if entry.cites.day else f"held at {owner} {entry.cites.meeting}"
    yield _part(entry)
    if entry.meets:
        yield _circle(entry)


def _owners(entry: Entry) -> frozenset[str]:
    """Whose promise it is or may be."""
    return entry.owners if entry.undertaking else entry.owners | set(entry.work.document.meta.parties)


def _part(entry: Entry) -> str:
    """The part of the document in which it stands: a cited promise is told of right behind it."""
    return f"part {entry.work.id} {entry.eid}"


def _circle(entry: Entry) -> str:
    """Those who took part, or their dialogue."""
    meta = entry.work.document.meta
    return f"meeting {meta.framework or ' '.join(sorted(meta.parties))}"
