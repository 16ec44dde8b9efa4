"""Citations as their readers write them."""


import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.meta.models import Meta
from taiwa.record.document import Document
from taiwa.record.record import Record
from taiwa.registry.models import Body, Dialogue
from taiwa.reports.brief import brief_page
from taiwa.reports.pinpoints import cited, numbering, place_of
from taiwa.reports.scope import Scope
from taiwa.reports.wording import Wording
from taiwa.values import Edtf, replace

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


SEA = Dialogue(
    id="sea", names={"en": ("Sea Dialogue", "SD"), "ja": ("「海」対話",)}, members=(), since=None,
    bodies=(Body(id="fm", names={"en": ("Foreign Ministers' Meeting",), "ja": ("外相会合",)}),),
)  # fmt: skip
AT_SEA = replace(KNOWLEDGE, dialogues={"sea": SEA})
SIXTH = Meta(kind="joint-statement", framework="sea", body="fm", ordinal=6)


@pytest.mark.parametrize(
    ("language", "alone", "among_others"),
    [
        ("ja", "第6回外相会合共同声明38項第3段落", "「海」対話・第6回外相会合共同声明38項第3段落"),
        ("en", "Joint Statement, 6th Foreign Ministers' Meeting, para 38(3)", "Sea Dialogue, 6th Foreign Ministers' Meeting, Joint Statement, para 38(3)"),
    ],
)
def test_where_there_are_several_dialogues_a_citation_says_which(language: str, alone: str, among_others: str) -> None:
    """A sixth meeting could be anybody's: the name that the registry puts first stands before it, unless there is no other."""
    assert cited(SIXTH, "VI/38/¶3", RUNNING, Wording(language, AT_SEA)) == alone
    assert cited(SIXTH, "VI/38/¶3", RUNNING, Wording(language, AT_SEA, several=True)) == among_others


def test_a_brief_cites_as_its_readers_do() -> None:
    """Beside one other dialogue a brief names each in what it quotes; a text of none does not make it two."""
    said = "XA will train 20 pilots"

    def draft(name: str, framework: str | None) -> Document:
        made = Draft(name, framework=framework, ordinal=2 if framework else None).para(f"{said} ({name}).")
        return made.promises(said, "train 20 pilots", ("XA",), "ferries").document()

    def heads(*held: Document) -> set[str]:
        page = brief_page(Scope(Record(held, replace(KNOWLEDGE, dialogues={"sea": SEA})), party="XA"), "en")
        return {row.citation.label.partition(", ")[0] for group in page.promises for row in group.rows}

    sea, fjord, free = draft("sea.txt", "sea"), draft("fjord.txt", "fjord"), draft("free.txt", None)
    assert heads(sea, free) == {"Joint Statement", "“Joint statement” (2031-04-02)"}
    assert heads(sea, fjord) == {"Sea Dialogue", "fjord"}
