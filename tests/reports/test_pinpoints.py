"""Citations as their readers write them."""

import pytest

from drafts import KNOWLEDGE
from taiwa.meta.models import Meta
from taiwa.reports.pinpoints import cited, numbering, place_of
from taiwa.reports.wording import Wording
from taiwa.values import Edtf

RUNNING = numbering(["preamble/¶1", "I/1", "I/2/¶1", "I/2/¶2", "VI", "VI/38/¶3", "VI/39/•2", "§1/40", "41/a", "fn2", "conclusion"])
ANEW = numbering(["1/1", "1/2", "2/1", "2/2/¶1", "2/2/1", "I/1", "II/1/¶2", "§3/1", "5"])


@pytest.mark.parametrize(
    ("pinpoint", "japanese", "english"),
    [
        ("VI/38/¶3", "38項第3段落", "para 38(3)"), ("VI/39/•2", "39項2番目の項目", "para 39, bullet 2"), ("VI", "第VI部", "part VI"),
        ("I/1", "1項", "para 1"), ("preamble/¶1", "前文第1段落", "preamble, para 1"), ("41/a", "41(a)", "para 41(a)"),
        ("§1/40", "40項", "para 40"), ("fn2", "脚注2", "footnote 2"), ("conclusion", "結び", "concluding paragraph"), ("", "", ""),
    ],
)  # fmt: skip
def test_a_running_number_alone_tells_the_place(pinpoint: str, japanese: str, english: str) -> None:
    """Where paragraphs are counted through all parts, the part is left out."""
    assert place_of(pinpoint, RUNNING, Wording("ja", KNOWLEDGE)) == japanese
    assert place_of(pinpoint, RUNNING, Wording("en", KNOWLEDGE)) == english


@pytest.mark.parametrize(
    ("pinpoint", "japanese", "english"),
    [
        ("1/2", "1(2)", "para 1(2)"), ("II/1/¶2", "第II部1項第2段落", "part II, para 1(2)"), ("5", "5項", "para 5"),
        ("§3/1", "番号のない3番目の節1項", "unnumbered section 3, para 1"), ("2/2/¶1", "2(2)第1段落", "para 2(2), para 1"),
    ],
)  # fmt: skip
def test_a_number_that_begins_anew_needs_its_part(pinpoint: str, japanese: str, english: str) -> None:
    """Where the number alone could mean two places, the part stands before it; nor is a paragraph told like a printed number."""
    assert place_of(pinpoint, ANEW, Wording("ja", KNOWLEDGE)) == japanese
    assert place_of(pinpoint, ANEW, Wording("en", KNOWLEDGE)) == english


@pytest.mark.parametrize(
    ("meta", "japanese", "english"),
    [
        (Meta(kind="joint-statement", framework="none", body="fm", ordinal=6), "第6回fm共同声明", "Joint Statement, 6th fm"),
        (Meta(kind="joint-statement", framework="none", body="fm", ordinal=22), "第22回fm共同声明", "Joint Statement, 22nd fm"),
        (Meta(kind="readout", title="会談", date=Edtf("2015-03-18")), "「会談」(2015-03-18)", "“会談” (2015-03-18)"),
    ],
    ids=["6th", "22nd", "titled"],
)  # fmt: skip
def test_a_document_is_called_by_its_meeting(meta: Meta, japanese: str, english: str) -> None:
    """Number, body and kind say which text it is; where no series has it, its title and day do."""
    assert cited(meta, "", RUNNING, Wording("ja", KNOWLEDGE)).replace("外相会合", "fm") == japanese
    assert cited(meta, "", RUNNING, Wording("en", KNOWLEDGE)).replace("foreign ministers", "fm") == english
