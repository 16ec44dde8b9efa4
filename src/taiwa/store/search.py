"""Looking for wording: the index names the passages, their stored words decide, the record says what they mean."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import connections

from ..record.document import Document
from ..record.search import Found, Hit, answer, fold, hit_in, terms
from ..record.works import Work, works_of
from .store import Store

_WORD = re.compile(r"[\"“”「](?P<quoted>[^\"“”「」]+)[\"“”」]|(?P<plain>[^\s\"“”「」]+)")
_STEMMED = re.compile(r"[a-z\u0400-\u04ff]+")
_UNSPACED = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_FOUND = """
    SELECT source.digest, passage.eid, passage.words FROM passage_index
    JOIN passage ON passage.id = passage_index.rowid
    JOIN reading ON reading.source_id = passage.reading_id
    JOIN source ON source.id = reading.source_id
    WHERE passage_index MATCH %s
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word or quoted phrase of a query, folded; a plain word also matches its other forms."""

    words: str
    quoted: bool

    @property
    def phrase(self) -> str:
        """How FTS5 is asked for it: its terms in a row, the last one a beginning where it is a single character."""
        found = [term.replace('"', "") for term in terms(self.words)]
        beginning = "*" if len(found[-1]) == 1 and _UNSPACED.match(found[-1]) else ""
        return f'"{" ".join(found)}"{beginning}'

    def stands_in(self, words: str) -> bool:
        """Whether it stands in the folded `words` of a passage as it was typed, white space aside."""
        if not self.quoted and _STEMMED.fullmatch(self.words):
            return True
        return _closed(self.words) in _closed(words)


def wanted_in(query: str) -> tuple[Wanted, ...]:
    """What a query asks for: words, and phrases in quotes; what holds no letter or digit is left out."""
    found = (Wanted(fold(each["quoted"] or each["plain"]), bool(each["quoted"])) for each in _WORD.finditer(query))
    return tuple(wanted for wanted in found if next(terms(wanted.words), None))


def search(store: Store, query: str) -> Found:
    """Every passage that holds all of `query`, newest first, each work once in each of its languages."""
    wanted = wanted_in(query)
    if not wanted:
        return answer(query, ())
    places: dict[str, list[str]] = {}
    for digest, eid in _passages(store, wanted):
        places.setdefault(digest, []).append(eid)
    works = works_of(store.kin(places))
    return answer(query, (hit for work in works for hit in _hits(work, places, query)))


def _passages(store: Store, wanted: Iterable[Wanted]) -> Iterator[tuple[str, str]]:
    """Digest and eId of every passage that holds all that is wanted."""
    wanted = tuple(wanted)
    with connections[store.alias].cursor() as cursor:
        cursor.execute(_FOUND, [" AND ".join(each.phrase for each in wanted)])
        for digest, eid, words in cursor.fetchall():
            if all(each.stands_in(words) for each in wanted):
                yield digest, eid


def _hits(work: Work, places: Mapping[str, Sequence[str]], query: str) -> Iterator[Hit]:
    """The passages found in a work's files; what speaks for a text comes after its other files, for the work last."""
    for text in reversed(work.expressions):
        for file in reversed(text.files):
            found = places.get(file.source.digest, ())
            for eid in found if file is text.document else _own(file, found, text.document):
                yield hit_in(replace(work, document=file), eid, query)


def _own(file: Document, found: Sequence[str], speaking: Document) -> Iterator[str]:
    """Those of the passages found whose words do not stand in the file that speaks."""
    held = _closed(fold(speaking.text)) if found else ""
    for eid in found:
        provision = file.by_eid[eid]
        spans = (span for span in (provision.heading, provision.body) if span)
        if any(_closed(fold(file.words(span))) not in held for span in spans):
            yield eid


def _closed(words: str) -> str:
    return "".join(words.split())
