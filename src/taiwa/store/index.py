"""What the search index is made of: the provisions of a document with their terms, and the facts that a search is narrowed by."""

import json
import re
from collections.abc import Collection, Iterator
from typing import cast

from django.db import connections

from ..acts.models import ActType, Degree, Force
from ..record.document import Document
from ..record.passages import Passage as Provision
from ..record.passages import Said, passages_of
from ..record.terms import indexed
from .models import Passage, StoredReading
from .order import PARTS, number_of

_NO_FACT = re.compile(r"[^0-9a-z\u0080-\uffff]+")
AGREED = "agreed_yes"
"""The fact that all parties agreed to something in a passage."""
AGAINST = "agreed_no"
"""The fact that somebody speaks against something in a passage."""


def rows_of(document: Document, reading: StoredReading, alias: str) -> Iterator[Passage]:
    """The rows of the passages of `document`, in the order of the text; the higher number is the earlier one."""
    found = list(passages_of(document))
    room = -(-len(found) // PARTS) * PARTS
    first = _free(number_of(document.date, document.source.digest), room, alias)
    for at, passage in enumerate(found):
        yield Passage(
            id=first + room - 1 - at, reading=reading, eid=passage.eid, pinpoint=passage.pinpoint, words=passage.words,
            issues=" ".join(passage.issues), said=said_json(passage.said), terms=" ".join(indexed(passage.words)),
            facts=" ".join(facts_of(passage)),
        )  # fmt: skip


def facts_of(passage: Provision) -> Iterator[str]:
    """What a search can be narrowed by, as terms of the index."""
    values = [("language", passage.language), ("body", passage.body)]
    values.extend(("party", party) for party in (*passage.parties, *(each for said in passage.said for each in said.holders)))
    values.extend(("issue", issue) for issue in (*passage.issues, *(each for said in passage.said for each in said.issues)))
    values.extend(("act", said.act.value) for said in passage.said)
    values.extend(("force", said.force.name) for said in passage.said)
    facts = dict.fromkeys(fact(kind, value) for kind, value in values if value)
    agreed, against = any(said.agreed for said in passage.said), any(said.against for said in passage.said)
    return iter((*facts, *[AGREED] * agreed, *[AGAINST] * against))


def merge_index(alias: str) -> None:
    """Make one of the parts that the index grew by: a phrase is then looked for in one place."""
    with connections[alias].cursor() as cursor:
        cursor.execute("INSERT INTO passage_index(passage_index) VALUES ('optimize')")


def fact(kind: str, value: str) -> str:
    """A fact as a term of the index."""
    return f"{kind}_{_NO_FACT.sub('_', value.lower())}"


def said_json(said: Collection[Said]) -> str:
    """Acts in as few characters as will do: a clause by its first character in `words` and its length, where it stands there."""
    rows = [
        [
            each.clause if each.at is None else [each.at, len(each.clause)], " ".join(each.holders), each.act.value, int(each.force), int(each.degree),
            int(each.background), each.agreed + 2 * each.against + 4 * each.withheld, " ".join(each.issues),
        ]
        for each in said
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""


def said_in(packed: str, words: str) -> tuple[Said, ...]:
    """The acts that were written so."""
    return tuple(_said(row, words) for row in cast("list[Row]", json.loads(packed))) if packed else ()


Row = tuple[str | list[int], str, str, int, int, int, int, str]


def _said(row: Row, words: str) -> Said:
    clause, holders, act, force, degree, background, agreed, issues = row
    at, printed = (None, clause) if isinstance(clause, str) else (clause[0], words[clause[0] : clause[0] + clause[1]])
    return Said(
        clause=printed, at=at, holders=tuple(holders.split()),
        act=_ACTS[act], force=_FORCES[force], degree=_DEGREES[degree], background=bool(background), agreed=bool(agreed & 1), against=bool(agreed & 2),
        withheld=bool(agreed & 4), issues=tuple(issues.split()),
    )  # fmt: skip


_ACTS = {act.value: act for act in ActType}
_FORCES, _DEGREES = list(Force), list(Degree)


def _free(number: int, room: int, alias: str) -> int:
    """The first number from here on behind which so many are free; two files of one day begin alike all but never."""
    while room and Passage.objects.using(alias).filter(id__gte=number, id__lt=number + room).exists():
        number += PARTS
    return number
