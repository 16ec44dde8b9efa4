"""What the references of a text mean, among the documents that are held."""

import pytest
from linked import EXAMPLES, document_of, knowledge, record_of

from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.links.models import Reference
from taiwa.record.record import Record
from taiwa.source import open_file

FIRST, PLAN, SECOND = (
    "veskal-fm-1-2011-09-14-joint-statement", "veskal-som-1-2012-05-30-action-plan", "veskal-fm-2-2013-10-22-joint-statement",
)  # fmt: skip


@pytest.fixture(scope="module")
def examples_held() -> list[object]:
    """The documents of the example dialogue."""
    return [of_reading(read(open_file(path), knowledge())) for path in sorted((EXAMPLES / "documents").iterdir())]


def cited_in(body: str, held: list[object], language: str = "ja") -> list[Reference]:
    """What a new statement of the dialogue cites, besides its own meeting."""
    record = Record([document_of(body, language), *held], knowledge())  # type: ignore[list-item]
    work = next(each for each in record.works if each.document.date == "2031-05-04")
    return [one for one in record.links.references(work) if not one.own]


@pytest.mark.parametrize(
    ("body", "language", "meant"),
    [
        ("1. 双方は、2011年9月14日付の共同声明第5項を想起した。", "ja", [(FIRST, "III/5")]),
        ("1. 双方は、2011年9月14日付の共同声明を想起した。", "ja", [(FIRST, None)]),
        ("1. They recalled paragraph 5 of the Joint Statement of 14 September 2011.", "en", [(FIRST, "III/5")]),
        ("1. They recalled paragraph 99 of the Joint Statement of 14 September 2011.", "en", [(FIRST, None)]),
        ("1. 双方は、「ヴェスカル海」対話・行動計画を実施する。", "ja", [(PLAN, None)]),
        ("1. 双方は、2011年9月14日付の外務大臣による共同声明を想起した。", "ja", [(FIRST, None)]),
        ("1. 双方は、2011年9月14日付の首脳による共同声明を想起した。", "ja", []),
        ("1. They recalled the Joint Statement issued on 14 September 2011 by the Foreign Ministers of Keldea and Sarmeth.", "en", [(FIRST, None)]),
        ("1. They recalled the Joint Statement issued on 14 September 2011 by the Heads of State of Keldea and Sarmeth.", "en", []),
    ],
)  # fmt: skip
def test_a_cited_text_is_found_with_its_part(
    examples_held: list[object], body: str, language: str, meant: list[tuple[str, str | None]]
) -> None:
    """A text cited by its name, or its kind and its day, is the held work of that name or day, and its part where one is printed; none of another rank."""
    found = cited_in(body, examples_held, language)
    assert [[(each.work, each.pinpoint) for each in one.held] for one in found] == [meant]


@pytest.mark.parametrize(
    "body",
    [
        "1. 双方は、2011年9月15日付の共同声明を想起した。",
        "1. 双方は、2011年9月14日付の覚書を想起した。",
        "1. 双方は、同日に公表された別の文書を想起した。",
        "1. 双方は、パリ協定を想起した。",
    ],
)
def test_another_day_or_kind_is_another_text(examples_held: list[object], body: str) -> None:
    """The day before, or another kind of text of the same day, is not the work that is held."""
    assert [one for one in cited_in(body, examples_held) if one.held] == []


def test_a_part_of_another_text_is_sure_only_with_a_whole_day(examples_held: list[object]) -> None:
    """Where only the month is printed, the held work is meant, and unsure."""
    (day,), (month,) = (
        cited_in(f"1. They recalled the Joint Statement of {when}.", examples_held, "en") for when in ("14 September 2011", "September 2011")
    )
    assert (day.sure, month.sure) == (True, False)
    assert [each.work for each in day.held] == [each.work for each in month.held] == [FIRST]


def test_several_texts_of_one_name_are_told_apart_by_their_days(examples_held: list[object]) -> None:
    """One noun behind several days is one reference for each day, held or not each for itself."""
    found = cited_in("1. 双方は、2011年9月14日付及び2012年9月14日付の共同声明を想起した。", examples_held)
    assert [one.place.words for one in found] == ["2011年9月14日付", "2012年9月14日付"]
    assert [[each.work for each in one.held] for one in found] == [[FIRST], []]


def test_what_is_named_again_is_the_last_one_of_its_kind() -> None:
    """同協定 means the last agreement before it, surely in its own provision and unsurely in another."""
    body = "1. 双方は、水産協定及び港湾覚書を重視し、同協定に基づき協力する。\n2. 双方は、同協定を実施する。\n"
    record = record_of(document_of(body))
    again = [one for one in record.links.references(record.works[0]) if one.why == "said-again"]
    assert [(one.means, one.sure) for one in again] == [("水産協定", True), ("水産協定", False)]


def test_who_cites_a_text_is_known_from_the_other_side(examples_held: list[object]) -> None:
    """Every reference to a held work stands among those that cite it, and a text never cites itself."""
    record = Record(examples_held, knowledge())  # type: ignore[arg-type]
    citing = {work.id: record.links.citing(work) for work in record.works}
    assert {one.place.document for one in citing[PLAN]} == {SECOND}
    for work, rows in citing.items():
        assert all(one.place.document != work for one in rows)
        assert all(work in {each.work for each in one.held} for one in rows)


def test_what_is_cited_is_either_held_or_not(examples_held: list[object]) -> None:
    """A text that is cited stands among those that are not held exactly when no work of the record is it."""
    record = Record(examples_held, knowledge())  # type: ignore[arg-type]
    references = [one for work in record.works for one in record.links.references(work) if one.kind == "instrument"]
    assert {row.id for row in record.links.cited} == {one.means for one in references if not one.held}


def test_links_do_not_depend_on_the_order_of_adding(examples_held: list[object]) -> None:
    """The same documents in another order have the same links."""
    one, other = (Record(documents, knowledge()).links for documents in (examples_held, examples_held[::-1]))  # type: ignore[arg-type]
    assert (one.instruments, one.chairs, one.announced, one.occasions, one.aims, one.aim_moves, one.cited) == (
        other.instruments, other.chairs, other.announced, other.occasions, other.aims, other.aim_moves, other.cited
    )  # fmt: skip
