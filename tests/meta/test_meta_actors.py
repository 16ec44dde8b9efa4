"""For which parties a phrase of a document speaks."""

import pytest

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.meta import Actors, parties_in
from taiwa.meta.models import Attendee, DefinedTerm, Meta
from taiwa.meta.names import NameFinder
from taiwa.values import Edtf, Span

AT = Span(0, 0)
JA = Meta(
    language="ja",
    date=Edtf("2032-03-01"),
    parties=("QA", "QB"),
    attendance=(Attendee(words="", party="QB", span=AT, person="ロウ", role="ベルミア共和国国務長官兼外相"),),
    terms=(DefinedTerm(term="各国外務大臣", span=AT, means=AT, holders=("QB", "QA")),
           DefinedTerm(term="対話", span=AT, means=AT)),
)  # fmt: skip
EN = Meta(
    language="en",
    date=Edtf("2032-03-01"),
    attendance=(
        Attendee(words="", party="QA", span=AT, person="Ann Dorn", role="Vice President"),
        Attendee(words="", party="QB", span=AT, person="Low", role="Prime Minister of Bermia"),
    ),
    terms=(DefinedTerm(term="Ministers", span=AT, means=AT, holders=("QA", "QC")),),
)

PHRASES_JA = [
    ("アルダ共和国、ベルミア共和国及びケルニア共和国の外務大臣", "QA QB QC"),
    ("アルダ共和国、ベルミア共和国及びケルニア共和国(以下「参加国」という。)", "QA QB QC"),
    ("アルダ政府とベルミア共和国政府", "QA QB"),
    ("ベルミア側", "QB"),
    ("沿岸諸国の閣僚", "QB QC"),
    ("沿岸各国外務大臣", "QB QC"),
    ("各国外務大臣", "QB QA"),
    ("ロウ国務長官兼外相", "QB"),
    ("ロウ外相", "QB"),
    ("富目大臣", "QA"),
    ("ケルニアを訪問したアルダ共和国外務大臣", "QA"),
    ("アルダの立場", ""),
    ("アルダとベルミアの協力", ""),
    ("アルダ開発銀行", ""),
    ("無名外務大臣", ""),
    ("無名外務大臣とアルダ側", ""),
    ("双方", ""),
    ("対話", ""),
]
PHRASES_EN = [
    ("Arda and the Republic of Bermia", "QA QB"),
    ("the Government of Kernia", "QC"),
    ("the Ardan side", "QA"),
    ("the Vice President", "QA"),
    ("The Vice President and the Prime Minister", "QA QB"),
    ("Vice President Dorn", "QA"),
    ("the Ministers", "QA QC"),
    ("the leaders of Arda, Bermia and Kernia", "QA QB QC"),
    ("Ardan President Moe", "QA"),
    ("Arda’s commitment", ""),
    ("the people of Arda", ""),
    ("President Nobody", ""),
    ("President Nobody and Prime Minister Low", ""),
    ("they", ""),
]


@pytest.mark.parametrize(("phrase", "parties"), PHRASES_JA)
def test_a_japanese_phrase_speaks_for_the_parties_at_its_head(phrase: str, parties: str, invented: Knowledge) -> None:
    """A subject speaks for those it ends in; a thing, an unknown person or a group word speaks for nobody known."""
    assert " ".join(Actors(JA, invented).find(phrase)) == parties


@pytest.mark.parametrize(("phrase", "parties"), PHRASES_EN)
def test_an_english_phrase_speaks_for_the_parties_at_its_head(phrase: str, parties: str, invented: Knowledge) -> None:
    """A subject speaks for those it begins with; a thing, an unknown person or a pronoun speaks for nobody known."""
    assert " ".join(Actors(EN, invented).find(phrase)) == parties


def test_named_takes_every_party_wherever_it_stands(invented: Knowledge) -> None:
    """Whom a complement names is asked without regard to its head."""
    assert Actors(JA, invented).named("ケルニアの立場に対するアルダの支援") == ("QC", "QA")


def test_a_phrase_is_read_without_any_document(invented: Knowledge) -> None:
    """Names of parties need no meta around them."""
    words = "双方は、アルダ共和国外務大臣に述べた。"
    assert parties_in(words, Span(4, 14), invented, "ja") == ("QA",)


def test_full_width_and_half_width_phrases_are_one(invented: Knowledge) -> None:
    """A phrase as printed in the source and its folded form speak for the same parties."""
    assert Actors(EN, invented).find("Ａｒｄａ") == Actors(EN, invented).find("Arda") == ("QA",)


@pytest.mark.parametrize(("day", "then"), [("1990-05-01", ["TH"]), ("2010-05-01", ["TH", "VN"]), (None, ["TH", "VN"])])
def test_a_group_stands_for_its_members_of_the_documents_day(day: str | None, then: list[str]) -> None:
    """Who joined later is no member in an earlier document; without a day the members are those of now."""
    finder = NameFinder(load(), Edtf(day) if day else None)
    chars = "BRICS諸国とASEAN加盟国"
    asean = finder.find(chars, Span(0, len(chars)))[-1]
    assert [party for party in ("TH", "VN") if party in asean.parties] == then
