"""What comparing leaves out for speed says nothing: each shortcut gives what the long way gives."""

import pytest

from rounds import ALL, FERRIES, FLOODS, KNOWN, LIGHTS, PIRACY, first, second, work
from taiwa.record.comparing.common import common_rows, telling, told
from taiwa.record.comparing.passages import Own, Reader, own_of
from taiwa.record.comparing.signs import SIGNS, Rarity, Shared, reasons
from taiwa.record.search import fold
from taiwa.record.subjects import Subjects

_THANKS = "They thanked Farland for the ferries"
_SAME = (FLOODS, PIRACY, LIGHTS, FERRIES, _THANKS, "They noted what Outland had told of piracy")


@pytest.mark.parametrize("words", [*(one for row in common_rows() for one in (row.takes, row.leaves)), "Überprüfung of the No.2 café’s fleet", "x", ""])
def test_terms_without_places_are_the_same_terms(words: str) -> None:
    """In every script."""
    assert told(fold(words)) == {term for term, _ in telling(fold(words))}


def test_a_sign_that_is_not_asked_would_say_nothing() -> None:
    """Between any two passages of two rounds, of which some share issues, figures, parties and nothing at all."""
    reader = Reader(Subjects(KNOWN))
    drafts = first(*_SAME, parties=ALL), second(*_SAME[::-1], PIRACY.replace("northern", "southern"), parties=ALL)
    for draft in drafts:
        draft.names("Farland", "party", "YA").names("Outland", "party", "YB").names("night ferries", "organisation", "ferry-office")
        draft.says(FLOODS, "agree", ALL).says(PIRACY, "condemn", ALL)
    before, after = map(work, drafts)
    own = own_of(before.document, after.document, KNOWN.groups.values())
    ours, theirs = reader.passages(before, own), reader.passages(after, own)
    rarity = Rarity((*ours, *theirs))
    pairs = [Shared(one, other, rarity) for one in ours for other in theirs]
    every = [tuple(filter(None, (sign(pair) for sign in SIGNS))) for pair in pairs]
    assert [reasons(pair) for pair in pairs] == every
    assert len({why.sign for found in every for why in found}) > len(SIGNS) // 2


def test_whose_documents_they_are_is_asked_each_time() -> None:
    """A passage read once names a third party beside one document and none beside another."""
    reader = Reader(Subjects(KNOWN))
    held = work(first(_THANKS, parties=ALL).names("Farland", "party", "YA"))
    named = [[one.parties for one in reader.passages(held, own)] for own in (Own(frozenset(), frozenset()), Own(frozenset(("YA",)), frozenset()))]
    assert frozenset(("YA",)) in named[0]
    assert not any(named[1])
