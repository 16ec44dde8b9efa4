"""A ledger is worked out pair by pair: what does not touch a new document is not changed by it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taiwa.lexicon import Knowledge
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.record.entries import Entry
from taiwa.record.following import Promises, chosen
from taiwa.record.keys import asked_keys, promise_keys
from taiwa.record.ledger import Link, ledger_of
from taiwa.record.signs import reasons
from taiwa.record.told import told_in
from taiwa.record.works import works_of
from taiwa.source import open_file


@pytest.fixture(scope="module")
def documents(examples: Sequence[Path], knowledge: Knowledge) -> list[Document]:
    """The example documents, read."""
    return [of_reading(read(open_file(path), knowledge)) for path in examples]


def linked(documents: Sequence[Document]) -> tuple[list[Entry], Mapping[str, tuple[Link, ...]]]:
    """The entries of the documents and the links between them."""
    told = [told_in(work) for work in works_of(documents)]
    promises = [promise for each in told for promise in each.promises]
    entries = [entry for each in told for one in each for entry in one]
    return entries, chosen(Promises(promises).likely(entries))


def told(links: tuple[Link, ...]) -> list[tuple[str, tuple[object, ...]]]:
    """What is compared of links: the promise and the reasons."""
    return [(link.earlier.id, link.why) for link in links]


def test_a_new_document_changes_only_what_shares_a_key_with_it(documents: list[Document]) -> None:
    """Whatever is held, a passage without a key in common with the new document keeps its links and their reasons."""

    @given(st.sets(st.sampled_from(range(len(documents))), min_size=1), st.sampled_from(range(len(documents))))
    @settings(max_examples=40)
    def law(held: set[int], new: int) -> None:
        before = [documents[number] for number in sorted(held - {new})]
        entries, links = linked(before)
        more, after = linked([*before, documents[new]])
        known = {entry.id for entry in entries}
        fresh = frozenset(key for entry in more if entry.id not in known for key in promise_keys(entry))
        lost = frozenset(key for one in entries if one.id not in {entry.id for entry in more} for key in promise_keys(one))
        for entry in more:
            if entry.id in known and not asked_keys(entry) & (fresh | lost):
                assert told(links.get(entry.id, ())) == told(after.get(entry.id, ()))

    law()


def test_the_ledger_with_one_more_is_the_ledger_of_all(documents: list[Document]) -> None:
    """In whatever order documents come, and whichever comes last, the ledger is that of all together."""
    whole = ledger_of(works_of(documents))
    for last in documents:
        rest = [one for one in documents if one is not last]
        ledger_of(works_of(rest))
        assert ledger_of(works_of([*rest, last])) == whole


def test_a_match_rests_on_the_two_passages(documents: list[Document]) -> None:
    """The signs of a link are those of the two entries read from their documents alone."""
    entries, links = linked(documents)
    alone = {entry.id: entry for work in works_of(documents) for told in told_in(work) for entry in told}
    for found in links.values():
        for link in found:
            assert reasons(alone[link.earlier.id], alone[link.later.id]) == link.why
    assert entries
