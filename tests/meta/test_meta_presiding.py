"""Whom a term stands for whose definition closes a list that another sentence part opens: who presides, who invited."""

from collections.abc import Callable

import pytest

from taiwa.meta.cast import Cast
from taiwa.meta.terms import terms_of

JA = [
    ("会合は、岸アルダ共和国外務大臣が議長を務め、呂ベルミア外務大臣及び蓮ケルニア外務大臣(以下「各国外務大臣」という。)が出席した。", "QA QB QC"),
    ("会合は、岸アルダ共和国外務大臣が主催し、ベルミア及びケルニアの外務大臣(以下「閣僚」という。)が参加した。", "QA QB QC"),
    ("会合は、アルダ共和国が議長を務め、ベルミア外務次官及びケルニア外務次官(以下「外務次官」という。)が出席した。", ""),
    ("会合は、岸アルダ共和国大統領が議長を務め、呂ベルミア外務大臣及び蓮ケルニア外務大臣(以下「各国外務大臣」という。)が出席した。", "QB QC"),
    ("会合は、岸アルダ共和国外務大臣が議長を務め、呂ベルミア外務大臣及び蓮ケルニア外務大臣(以下「両外務大臣」という。)が出席した。", "QB QC"),
    ("会合は、岸アルダ共和国外務大臣が議長を務め、呂ベルミア外務大臣及び蓮ケルニア外務大臣(以下「他の外務大臣」という。)が出席した。", "QB QC"),
    ("会合は、岸アルダ共和国外務大臣が議長を務め、呂ベルミア外務大臣(以下「呂大臣」という。)が出席した。", "QB"),
    ("会合が、岸アルダ共和国外務大臣の議長の下に開催された。呂ベルミア外務大臣及び蓮ケルニア外務大臣が出席した(以下「閣僚」という。)。", "QA QB QC"),
    ("会合が、岸アルダ共和国外務大臣の議長の下に開催された。呂ベルミア外務大臣及び蓮ケルニア外務大臣が出席した(以下、3か国の外務大臣を「外相」という。)。", "QA QB QC"),
    ("会合が、岸アルダ共和国外務大臣の議長の下に開催された。呂ベルミア外務大臣及び蓮ケルニア外務大臣が出席した(以下、4か国の外務大臣を「外相」という。)。", ""),
]  # fmt: skip
EN = [
    ('It was chaired by Mr. Osk, Foreign Minister of Arda, and attended by Ms. Low, Foreign Minister of Bermia, and H.E. Mr. Dorn, Foreign Minister of Kernia (hereinafter "the Ministers").', "QA QB QC"),
    ('H.E. Mr. Osk, Foreign Minister of Arda, H.E. Ms. Low, Foreign Minister of Bermia, and H.E. Mr. Dorn, Foreign Minister of Kernia (hereinafter "the Ministers"), met.', "QA QB QC"),
    ('The Foreign Ministers of Arda, H.E. Mr. Osk, of Bermia, H.E. Ms. Low, and of Kernia, H.E. Mr. Dorn (hereinafter "the Ministers"), met.', "QA QB QC"),
    ('At the invitation of Mr. Osk, Foreign Minister of Arda, the Foreign Ministers of Bermia, Ms. Low, and of Kernia, Mr. Dorn (hereinafter "the Ministers"), met in Northport.', "QA QB QC"),
    ('At the invitation of Mr. Osk, Foreign Minister of Arda, the Foreign Ministers of Bermia, Ms. Low, and of Kernia, Mr. Dorn (hereinafter "the Ministers"), visited Northport.', "QB QC"),
    ('At the invitation of Mr. Osk, Foreign Minister of Arda, Ms. Low, Foreign Minister of Bermia (hereinafter "the Minister"), met him.', "QB"),
    ('It was chaired by Mr. Osk, Foreign Minister of Arda, and attended by the Foreign Ministers of Bermia and Kernia (hereinafter "the other Ministers").', "QB QC"),
    ('It was chaired by President Osk of Arda and attended by the Foreign Ministers of Bermia and Kernia (hereinafter "the Ministers").', "QB QC"),
    ('It was chaired by Mr. Osk, Foreign Minister of Arda, and attended by the Foreign Ministers of Bermia and Kernia (hereinafter "the two Ministers").', "QB QC"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "holders"), JA)
def test_who_presides_over_ministers_is_one_of_them(words: str, holders: str, cast_in: Callable[[str], Cast]) -> None:
    """The chair of the same office is of the group, unless the term counts the others, sets them apart or is of one."""
    terms, _ = terms_of(words, cast_in("ja"))
    assert " ".join(sorted(terms[0].holders)) == holders


@pytest.mark.parametrize(("words", "holders"), EN)
def test_a_list_of_persons_with_their_offices_is_one_group(words: str, holders: str, cast_in: Callable[[str], Cast]) -> None:
    """Each is named with title, name and state; who presided or invited to the meeting belongs to those who met."""
    terms, _ = terms_of(words, cast_in("en"))
    assert " ".join(sorted(terms[0].holders)) == holders
