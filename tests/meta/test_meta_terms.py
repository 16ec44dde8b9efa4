"""Terms that a document defines, and for whom they stand."""

from collections.abc import Callable

import pytest

from taiwa.meta.cast import Cast
from taiwa.meta.terms import terms_of

JA = [
    ("岸アルダ共和国外務大臣、呂ベルミア外務大臣(議長)及び蓮ケルニア外務大臣(以下「閣僚」という。)が出席した。", "閣僚", "QA QB QC", "岸アルダ"),
    ("アルダ、ベルミア及びケルニアの外務大臣(以下、各国外務大臣という)は、", "各国外務大臣", "QA QB QC", "アルダ、"),
    ("アルダ共和国政府及びベルミア共和国政府(以下「双方」と総称する。)は、", "双方", "QA QB", "アルダ共和国政府"),
    ("「潮流」対話(以下「対話」という。)の会合", "対話", "", "「潮流」対話"),
    ("港湾整備計画(以下「計画」)を歓迎した。", "計画", "", "港湾整備計画"),
    ("アルダ側は、港湾整備計画、以下「計画」と称する、を", "計画", "", "港湾整備計画"),
    ("アルダ共和国政府(以下「アルダ側」という)及びベルミア共和国政府(以下「ベルミア側」という)は", "ベルミア側", "QB", "ベルミア共和国政府"),
    ("地域港湾機構(RPO)", "RPO", "", "地域港湾機構"),
    ("双方は、沿岸大学ケルニア(CUK)を評価した。", "CUK", "", "沿岸大学ケルニア"),
    ("岸アルダ共和国外務大臣及び呂ベルミア外務大臣が出席した(以下「閣僚」という。)。", "閣僚", "QA QB", "岸アルダ"),
    ("岸アルダ共和国外務大臣及び呂ベルミア外務大臣が出席した(以下「本会合」という。)。", "本会合", "", ""),
    ("岸アルダ共和国外務大臣及び呂ベルミア外務大臣が出席した(以下、2か国の外務大臣を「外相」という。)。", "外相", "QA QB", "岸アルダ"),
    ("岸アルダ共和国外務大臣及び呂ベルミア外務大臣が出席した(以下、三か国の外務大臣を「外相」という。)。", "外相", "", "岸アルダ"),
    ("岸アルダ共和国外務大臣及び呂ベルミア外務大臣が出席した(以下、この会合を「会合」という。)。", "会合", "", ""),
    ("アルダ及びベルミア(以下「海の国」という。)の外務大臣並びにケルニア外務大臣(以下これらを総称して「各国外相」という。)は、", "海の国", "QA QB", "アルダ"),
    ("アルダ及びベルミア(以下「海の国」という。)の外務大臣並びにケルニア外務大臣(以下これらを総称して「各国外相」という。)は、", "各国外相", "QA QB QC", "アルダ"),
    ("アルダ(以下「アルダ」という。)及びケルニア(以下「ケルニア」という。)の外務大臣(以下「閣僚」という。)は、", "閣僚", "QA QC", "アルダ"),
]  # fmt: skip
EN = [
    (
        'President Dorn of Arda and Mr. Osk, Foreign Minister of Bermia (hereinafter "the Ministers"), met.',
        "Ministers",
        "QA QB",
    ),
    ('The Ministers of Arda and Kernia (hereinafter "the Ministers") met.', "Ministers", "QA QC"),
    ('The Foreign Ministers of Arda and Bermia and the Deputy Minister of Foreign Affairs of Kernia (hereinafter "the Ministers") met.', "Ministers", "QA QB QC"),
    ("Arda, Bermia, and Kernia (the “Parties”) agreed.", "Parties", "QA QB QC"),
    ("the Agreement between Arda and Bermia (the “Agreement”)", "Agreement", ""),
    ("the Arda-Bermia Trade Pact (“ABTP”)", "ABTP", ""),
    ("The Government of Kernia, hereinafter referred to as “the Kernian Side”, agreed.", "Kernian Side", "QC"),
    ("the Republic of Kernia (ROK) agreed", "ROK", "QC"),
    ("The Republic of Kernia (ROK) agreed", "ROK", "QC"),
    ("the Government of Kernia (GOK) agreed", "GOK", "QC"),
    ("they welcomed Coastal University Kernia (CUK)", "CUK", ""),
    ("they thanked the Bank of Kernia (BOK)", "BOK", ""),
    ("the Regional Port Organization (RPO)", "RPO", ""),
]


@pytest.mark.parametrize(("words", "term", "holders", "means"), JA)
def test_a_japanese_term_stands_for_those_named_right_before_it(
    words: str, term: str, holders: str, means: str, cast_in: Callable[[str], Cast]
) -> None:
    """A term holds the whole list before its definition, only those it names itself, and nobody where it names a thing."""
    found = {one.term: one for one in terms_of(words, cast_in("ja"))[0]}
    assert " ".join(found[term].holders) == holders
    assert found[term].means.of(words).startswith(means)


@pytest.mark.parametrize(("words", "term", "holders"), EN)
def test_an_english_term_stands_for_those_named_right_before_it(
    words: str, term: str, holders: str, cast_in: Callable[[str], Cast]
) -> None:
    """Speakers before a definition are its holders; parties inside a thing's name are not."""
    found = {one.term: one for one in terms_of(words, cast_in("en"))[0]}
    assert " ".join(found[term].holders) == holders


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ja", "双方は、以下のとおり表明した。"),
        ("ja", "以下の目的(以下に示す)を確認した。"),
        ("en", "They praised “the spirit of the coast” and met (virtually)."),
        ("en", "Attorney General Venus Low (Arda)"),
    ],
)
def test_what_is_no_definition_defines_nothing(language: str, words: str, cast_in: Callable[[str], Cast]) -> None:
    """Quotations and brackets without the words of a definition leave no term behind."""
    assert terms_of(words, cast_in(language))[0] == ()


def test_a_term_for_someone_unknown_is_told(cast_in: Callable[[str], Cast]) -> None:
    """Where one of the speakers is not known the term holds nobody, for some of them are no claim about all, and a problem says so."""
    words = "岸アルダ共和国外務大臣及び無名外務大臣(以下「閣僚」という。)は"
    terms, problems = terms_of(words, cast_in("ja"))
    assert terms[0].holders == ()
    assert [problem.span for problem in problems] == [terms[0].span]


@pytest.mark.parametrize(("words", "place"), [("(RPO)は", "(RPO)"), ("the Port Office (PO) met", " (PO)"), ("地域港湾機構(RPO)", "(RPO)")])
def test_the_space_before_a_bracket_is_part_of_the_definition(words: str, place: str, cast_in: Callable[[str], Cast]) -> None:
    """Also where the text begins with the bracket, which then stands for nothing."""
    found, _ = terms_of(words, cast_in("ja" if "は" in words or "地" in words else "en"))
    assert [words[term.span.start : term.span.end] for term in found] == ([place] if words[0] != "(" else [])


UNREAD = [
    ("ja", "ケルドナ共和国及びアルダ共和国の外務大臣(以下「閣僚」という。)は", "アルダ共和国及びベルミア共和国の外務大臣(以下「閣僚」という。)は"),
    ("ja", "アルダ、ケルドナ共和国及びベルミアの外務大臣(以下「閣僚」という。)は", "アルダ、ケルニア共和国及びベルミアの外務大臣(以下「閣僚」という。)は"),
    ("en", 'The Ministers of Keldonia, Arda and Bermia (hereinafter "the Ministers") met.', 'In Keldonia, Arda and Bermia (hereinafter "the Parties") met.'),
    ("en", 'The Ministers of Arda, Keldonia and Bermia (hereinafter "the Ministers") met.', 'The Ministers of Arda, Kernia and Bermia (hereinafter "the Ministers") met.'),
    ("en", "The Ministers of Arda, Bermia and the Kingdom of Keldonia (the “Ministers”) met.", "The Pact of Arda, Bermia and the Kingdom of Keldonia (the “Pact”) was signed."),
    ("en", "The Ministers of Arda and Keldonia and the Deputy Minister of Bermia (the “Ministers”) met.",
     "The Foreign Minister of Arda, Mr. Lee Ren, and the Foreign Minister of Bermia (the “Ministers”) met."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "unread", "read"), UNREAD)
def test_a_term_for_a_list_with_a_member_nobody_knows_stands_for_nobody(
    language: str, unread: str, read: str, cast_in: Callable[[str], Cast]
) -> None:
    """Those of a list who are known are no claim about all of it, wherever in it the unknown one stands; a list read whole is told as such."""
    terms, problems = terms_of(unread, cast_in(language))
    assert [one.holders for one in terms] == [()]
    assert [one.span for one in problems] == [terms[0].span]
    assert not terms_of(read, cast_in(language))[1]


def test_a_russian_list_goes_on_behind_its_and(cast_in: Callable[[str], Cast]) -> None:
    """The last of a list joined by и is one of it, not all of it."""
    terms, _ = terms_of("Министры Arda, Bermia и Kernia (далее – Стороны) провели встречу.", cast_in("ru"))
    assert [(one.term, one.holders) for one in terms] == [("Стороны", ("QA", "QB", "QC"))]
