"""What is always true of what one stage hands to the next, in readings of documents of every shape."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from fragments import DOCUMENTS, ENGLISH, JAPANESE, SPOKEN_PAGES, ReadingOf
from hypothesis import given, settings
from hypothesis import strategies as some

from taiwa.acts.models import Act
from taiwa.mentions.models import Mention
from taiwa.reading import Reading
from taiwa.source import Source, from_bytes, open_file
from taiwa.tree.models import Provision
from taiwa.values import Span

Law = Callable[[Reading], None]
SPOKEN = JAPANESE | ENGLISH | SPOKEN_PAGES
MANY = settings(max_examples=200)


def assert_tree(reading: Reading) -> None:
    """Spans in order cover the text, nothing lost or doubled; eIds are unique and ASCII, and stand under their path."""
    chars, at = reading.text.chars, 0
    for span in sorted((*reading.tree.front, *(span for one in reading.tree.provisions for span in one.spans))):
        assert span.start >= at, "two places share a character"
        assert not chars[at : span.start].strip(), "a place is in no provision"
        at = span.end
    assert not chars[at:].strip()
    eids = [one.eid for one in reading.tree.provisions]
    assert len(set(eids)) == len(eids)
    assert all(eid.isascii() and eid.isprintable() and " " not in eid for eid in eids)


def assert_mentions(reading: Reading) -> None:
    """Each stands inside one leaf, overlaps none of its kind there, is printed, and names its rule."""
    by_kind: defaultdict[str, list[Span]] = defaultdict(list)
    for mention in reading.mentions:
        assert mention.rule
        assert mention.span.of(reading.text.chars).strip()
        assert any(place.contains(mention.span) for place in _leaves(reading, mention)), "it stands outside its leaf"
        by_kind[mention.kind].append(mention.span)
    for spans in by_kind.values():
        assert all(first.end <= second.start for first, second in pairwise(sorted(spans)))


def assert_acts(reading: Reading) -> None:
    """Each quotes one clause of one provision, names its cue, and says why where its holders are not known."""
    acts = list(_all(reading.acts))
    bodies = [span for one in reading.tree.provisions for span in one.spans]
    assert len({act.id for act in acts}) == len(acts)
    assert [act.predicate for act in reading.acts] == sorted(act.predicate for act in reading.acts)
    for act in acts:
        assert any(place.contains(act.clause) for place in reading.tree.by_eid[act.eid].spans)
        assert act.clause.contains(act.predicate)
        assert len(act.predicate)
        assert act.rule
        assert act.holders or act.open, "holders are missing without a reason"
        assert (act.holder is None) == (act.holder_at is None)
        assert not (act.holder is None and act.holders), "parties were guessed without a subject"
        if act.holder_at is not None:
            assert _printed_within(act.holder or "", act.holder_at.of(reading.text.chars))
        for place in (act.content, act.condition):
            assert place is None or any(own.contains(place) for own in bodies), "it runs over the border of a provision"


def assert_undertakings(reading: Reading) -> None:
    """Each is somebody's or says of whom it is not known, quotes its clause, and rests on an act of the reading."""
    ids = {act.id for act in _all(reading.acts)}
    for undertaking in reading.undertakings:
        assert undertaking.basis is None or undertaking.basis in ids
        assert undertaking.eid in reading.tree.by_eid
        assert undertaking.clause.of(reading.text.chars).strip()
        assert undertaking.status in ("announced", "ongoing", "delivered")
    assert len({one.id for one in reading.undertakings}) == len(reading.undertakings)


LAWS: tuple[Law, ...] = (assert_tree, assert_mentions, assert_acts, assert_undertakings)


def _leaves(reading: Reading, mention: Mention) -> Sequence[Span]:
    if mention.eid is None:
        return reading.tree.front
    provision: Provision = reading.tree.by_eid[mention.eid]
    return provision.spans


def _printed_within(words: str, place: str) -> bool:
    """Whether the letters of `words` stand in `place` in this order; a bracket or line break in a name is left out."""
    letters = iter(place)
    return all(letter in letters for letter in words if not letter.isspace())


def _all(acts: Sequence[Act]) -> Iterator[Act]:
    for act in acts:
        yield act
        yield from _all(act.embedded)


@MANY
@given(source=DOCUMENTS)
def test_a_tree_holds_the_whole_text_once(reading_of: ReadingOf, source: Source) -> None:
    """Whatever the format makes of a document, its tree loses and doubles nothing."""
    assert_tree(reading_of(source))


@MANY
@given(source=SPOKEN)
def test_a_mention_stands_in_one_leaf(reading_of: ReadingOf, source: Source) -> None:
    """Inside one leaf no mention overlaps another of its kind, and each names its rule."""
    assert_mentions(reading_of(source))


@MANY
@given(source=SPOKEN)
def test_an_act_quotes_one_clause_and_guesses_nothing(reading_of: ReadingOf, source: Source) -> None:
    """An act's predicate is printed in its clause; without a known subject nobody holds it, and it is said why."""
    assert_acts(reading_of(source))


@MANY
@given(source=SPOKEN)
def test_an_undertaking_rests_on_what_is_printed(reading_of: ReadingOf, source: Source) -> None:
    """A promise quotes a clause, stands in a provision, and names an act that exists."""
    assert_undertakings(reading_of(source))


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_laws_hold_in_the_examples(law: Law, examples: list[Path], reading_of: ReadingOf) -> None:
    """The example documents, in every format, keep each law."""
    for path in examples:
        law(reading_of(open_file(path)))


@pytest.mark.slow
def test_the_laws_hold_in_real_documents(shared: Path, reading_of: ReadingOf) -> None:
    """The five seeds and the White House files keep every law."""
    corpus = shared / "corpus"
    for path in sorted((*(corpus / "seeds").glob("*.txt"), *(corpus / "white-house").glob("*.md"))):
        reading = reading_of(open_file(path))
        for law in LAWS:
            law(reading)


@settings(max_examples=25)
@given(which=some.integers(0, 6), rest=some.floats(0, 1))
def test_the_laws_hold_in_a_torn_document(reading_of: ReadingOf, examples: list[Path], which: int, rest: float) -> None:
    """An example cut short at any byte keeps every law: a torn download is read as far as it goes."""
    source = open_file(examples[which])
    torn = from_bytes(source.data[: int(len(source.data) * rest)], source.name)
    for law in LAWS:
        law(reading_of(torn))
