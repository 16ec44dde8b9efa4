"""What is always true of a comparison, of every two of the example documents and of rounds made by chance."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from random import Random
from time import process_time

import pytest

from drafts import Draft
from taiwa.lexicon import Knowledge
from taiwa.reading import read
from taiwa.record.answers import Place
from taiwa.record.comparing.compare import compare
from taiwa.record.comparing.models import Change, Comparison, Entry
from taiwa.record.comparing.passages import Reader, own_of
from taiwa.record.document import of_reading
from taiwa.record.subjects import Subjects
from taiwa.record.works import Work, works_of
from taiwa.source import open_file

TURNED: dict[Change, Change] = {
    "new": "dropped", "dropped": "new", "stronger": "weaker", "weaker": "stronger", "split": "merged", "merged": "split",
}  # fmt: skip
WORDS = ["floods", "piracy", "lighthouses", "ferries", "pilots", "harbours", "customs", "schools", "weather", "salt", "timber", "wool", "reefs", "lamps", "capes"]


@pytest.fixture(scope="module")
def works(examples: Sequence[Path], knowledge: Knowledge) -> list[Work]:
    """The example documents, each a work, and rounds made of a few words so that many sentences are alike."""
    read_ = [works_of([of_reading(read(open_file(path), knowledge))])[0] for path in examples]
    return [*read_, *(works_of([by_chance(seed).document()])[0] for seed in range(4))]


def by_chance(seed: int) -> Draft:
    """A round of sentences of few words, with acts of several parties."""
    chance, draft = Random(seed), Draft(f"{seed}.txt", date=f"203{seed}-04-02", ordinal=seed + 1)  # noqa: S311 - no secret
    for number in range(8):
        words = [" ".join(chance.choices(WORDS, k=chance.randint(1, 9))) for _ in range(chance.randint(1, 3))]
        clauses = [f"They {part} of paragraph {number} and sentence {at}" for at, part in enumerate(words)]
        draft.para(". ".join(clauses) + ".")
        draft.says(clauses[0], chance.choice(["support", "condemn", "concern", "urge", "expect"]), ("XA", chance.choice(["XB", "XC"])))
    return draft


def places(entry: Entry) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The places of both sides."""
    return [_at(place) for place in entry.before], [_at(place) for place in entry.after]


def _at(place: Place) -> tuple[str, str]:
    return place.eid, place.words


def turned(comparison: Comparison) -> Counter[object]:
    """The entries of a comparison as they must be the other way round."""
    return Counter(
        (frozenset(TURNED.get(change, change) for change in entry.changes), tuple(places(entry)[1]), tuple(places(entry)[0]), entry.sure)
        for entry in comparison.entries
    )


def straight(comparison: Comparison) -> Counter[object]:
    """The entries of a comparison."""
    return Counter((frozenset(entry.changes), tuple(places(entry)[0]), tuple(places(entry)[1]), entry.sure) for entry in comparison.entries)


def test_a_document_compared_with_itself_is_kept(works: list[Work], knowledge: Knowledge) -> None:
    """Of the same document on both sides nothing is told but that it was kept."""
    for work in works:
        entries = compare(work, work, knowledge).entries
        assert {entry.changes for entry in entries} <= {("kept",)}
        assert all(entry.sure and places(entry)[0] == places(entry)[1] for entry in entries)


def test_turned_round(works: list[Work], knowledge: Knowledge) -> None:
    """The other way round new is dropped, stronger weaker, split merged, and all else as it was."""
    for one, other in permutations(works, 2):
        assert straight(compare(other, one, knowledge)) == turned(compare(one, other, knowledge))


def test_a_reader_that_has_read_documents_compares_as_one_that_has_not(works: list[Work], knowledge: Knowledge) -> None:
    """What is kept of a document hangs on nothing of whom it was laid beside."""
    reader = Reader(Subjects(knowledge))
    for one, other in permutations(works, 2):
        assert compare(one, other, knowledge, reader) == compare(one, other, knowledge)


def test_every_passage_has_one_kind_of_entry(works: list[Work], knowledge: Knowledge) -> None:
    """Each sentence stands in sure matches, or else in suggestions, or else alone; and it is printed where it is cited."""
    reader = Reader(Subjects(knowledge))
    for one, other in permutations(works, 2):
        comparison = compare(one, other, knowledge)
        own = own_of(one.document, other.document, knowledge.groups.values())
        for side, work in ((0, one), (1, other)):
            alone = [
                place for entry in comparison.entries for place in (entry.before, entry.after)[side]
                if not (entry.before and entry.after)
            ]  # fmt: skip
            paired = {_at(place) for entry in comparison.entries for place in (entry.before, entry.after)[side] if entry.before and entry.after}
            for passage in reader.passages(work, own):
                at = (passage.provision.eid, passage.words)
                single = [place for place in alone if place.eid == at[0] and at[1] in place.words]
                assert (at in paired) or single, at
                assert not (at in paired and len(single) > 1), at


def test_what_is_cited_is_printed_there(works: list[Work], knowledge: Knowledge) -> None:
    """The words of an entry stand in the body of the provision it cites."""
    for one, other in permutations(works, 2):
        for entry in compare(one, other, knowledge).entries:
            for work, side in ((one, entry.before), (other, entry.after)):
                for place in side:
                    body = work.document.by_eid[place.eid].body
                    assert body is not None
                    assert place.words in body.of(work.document.text)
                    assert place.pinpoint == work.document.pinpoint(place.eid)


@pytest.mark.usefixtures("shared")
def test_comparing_takes_no_longer_than_reading_thrice(knowledge: Knowledge, shared: Path) -> None:
    """Two long documents are compared in at most three times the time that reading them takes, so it grows with their length."""
    files = sorted((shared / "corpus" / "white-house").glob("*.md"), key=lambda file: -file.stat().st_size)[:2]
    taken: list[float] = []
    works = []
    for file in files:
        start = process_time()
        works.append(works_of([of_reading(read(open_file(file), knowledge))])[0])
        taken.append(process_time() - start)
    start = process_time()
    compare(works[0], works[1], knowledge)
    assert process_time() - start < 3 * sum(taken)
