"""Whose signature is whose."""

from collections.abc import Callable

import pytest

from taiwa.meta.models import Meta

OPENING = (
    "Joint Statement of Arda and Bermia\n\n1 March 2032, Kernpolis\n\n"
    "1. The Foreign Ministers of Arda and Bermia welcomed the progress of their talks.\n\n"
    "2. The Ministers agreed to meet again.\n\n"
)


@pytest.mark.parametrize("block", [
    "Foreign Minister of Arda\n\nForeign Minister of Bermia\n\nUlo Taren\n\nMira Sodel\n",
    "アルダ共和国外務大臣 ウロ・タレンベルミア共和国外務大臣 ミラ・ソデル\n",
])
def test_signatures_side_by_side_are_nobodys(meta_of: Callable[..., Meta], block: str) -> None:
    """Where the rows of two columns of signatures were printed one after the other, no name is given to an office."""
    assert meta_of(OPENING + block).signatories == ()


def test_signatures_one_under_the_other_are_read(meta_of: Callable[..., Meta]) -> None:
    """An office with its name below it says who signed for whom."""
    block = "Foreign Minister of Arda\n\nUlo Taren\n\nForeign Minister of Bermia\n\nMira Sodel\n"
    signed = [(one.person, one.party) for one in meta_of(OPENING + block).signatories]
    assert signed == [("Ulo Taren", "QA"), ("Mira Sodel", "QB")]


def test_a_table_of_figures_at_the_end_is_signed_by_nobody(meta_of: Callable[..., Meta]) -> None:
    """The states of its rows are those who do what it lists, no signatures, and no party follows from them."""
    table = "## Overview\n\n| Measure | Lead | Due |\n|---|---|---|\n| New Harbour | Arda | yearly from 2031 |\n| Old Bridge | Bermia | May 2032 |\n"
    meta = meta_of(f"# Progress Report\n\nSubmitted by Arda as Chair, 5 May 2033\n\n## Works\n\n1. Works went on.\n\n{table}", "report.md")
    assert (meta.signatories, meta.parties, meta.place) == ((), (), None)
