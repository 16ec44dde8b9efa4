"""Positions and changes that a reviewer found claimed beyond the words: each from its own clause, of its own kind."""

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.comparing.compare import compare
from taiwa.record.decode import of_json
from taiwa.record.document import Document
from taiwa.record.record import Record
from taiwa.record.stances import WordsRow, words_rows
from taiwa.record.works import works_of
from taiwa.reports.wording import Wording
from taiwa.source import from_bytes

JA = (
    "日本・ベトナム共同声明\n\n{}年3月4日、パリ\n\n日本国総理大臣及びベトナム首相(以下「両首脳」という。)は、2025年3月4日、パリにおいて会談した。\n\n1 {}\n"
)
EN = (
    "Joint Statement by France and Vietnam\n\nHanoi, 7 October {0}\n\n"
    'President Macron and General Secretary Lam (hereinafter "the leaders") met in Hanoi on 7 October {0}.\n\n1. {1}\n'
)
KNOWN = load()


def record(*texts: tuple[str, str, int]) -> Record:
    """The record of texts, each as its form, its words and its year."""
    return Record([document(*text) for text in texts], KNOWN)


def document(form: str, words: str, year: int) -> Document:
    """A text read as the record holds it."""
    reading = read(from_bytes(form.format(year, words).encode(), f"a{year}.txt"), KNOWN)
    return of_json(to_json(reading))


def stances(form: str, words: str, party: str) -> set[tuple[str, str]]:
    """The issue and stance of each position of a party."""
    return {(row.issue, row.stance) for row in record((form, words, 2024)).positions(party=party) if row.act}


@pytest.mark.parametrize(
    ("form", "words", "party", "expected"),
    [
        (JA, "両首脳は、ウクライナへの支持を継続するとともに、イランが核合意を遵守していないことに懸念を表明した。", "JP", {("disarmament", "neutral")}),
        (JA, "日本側は、北朝鮮による拉致問題について理解と協力を求めた。", "JP", {("abductions", "neutral")}),
        (JA, "両首脳は、北朝鮮への対応及び拉致問題について協力を求めた。", "JP", {("abductions", "neutral"), ("dprk", "neutral")}),
        (EN, "Unless the Parliament ratifies the Agreement, Vietnam will suspend its tariff reductions from 2026.", "VN", {("trade", "neutral")}),
        (EN, "Vietnam will continue its tariff reductions from 2026.", "VN", {("trade", "supports")}),
        (JA, "両首脳は、貿易に関する作業部会を廃止することを決定した。", "JP", {("trade", "neutral")}),
    ],
    ids=range(6),
)  # fmt: skip
def test_a_position_is_what_its_own_clause_says(form: str, words: str, party: str, expected: set[tuple[str, str]]) -> None:
    """No issue of another act's clause, none of a name inside another issue's term, no support of what is ended."""
    assert stances(form, words, party) == expected


def test_who_ends_what_it_carried_on_left_nothing_unchanged() -> None:
    """A promise to suspend a thing is no weaker, stronger or unchanged promise of it."""
    rows = record((EN, "Vietnam will continue its tariff reductions.", 2023), (EN, "Vietnam will suspend its tariff reductions.", 2024)).positions(party="VN")
    assert [(row.stance, row.change) for row in rows if row.issue == "trade"] == [("supports", "new"), ("neutral", None)]


def test_support_that_is_withheld_is_told_as_such() -> None:
    """Who did not support a thing is not said to oppose it, in words; the stance stays in its list."""
    rows = record((EN, "The leaders did not support the reform of the Security Council.", 2024)).positions(party="FR", issue="unsc-reform")
    opposed = record((EN, "The leaders opposed the reform of the Security Council.", 2024)).positions(party="FR", issue="unsc-reform")
    assert [(row.stance, Wording("en", KNOWN).stance(row)) for row in (*rows, *opposed)] == [("opposes", "does not support"), ("opposes", "opposes")]


def test_who_supports_one_thing_and_opposes_another_of_an_issue_has_not_reversed() -> None:
    """Beside its own support in the same document an opposition is of something in the issue."""
    both = "Vietnam supported the early reform of the Security Council but opposed the reform of the Security Council."
    rows = record((EN, "The leaders supported the reform of the Security Council.", 2023), (EN, both, 2024)).positions(party="VN", issue="unsc-reform")
    assert {(row.stance, row.against) for row in rows} == {("supports", False), ("neutral", True)}
    assert "reversed" not in {row.change for row in rows}


@pytest.mark.parametrize(
    ("words", "issue", "stance", "procedure"),
    [
        ("The leaders fully supported the abandonment of the reform of the Security Council.", "unsc-reform", "neutral", True),
        ("The leaders strongly supported a moratorium on renewable energy.", "energy", "neutral", True),
        ("The leaders welcomed a moratorium on nuclear tests.", "disarmament", "supports", False),
        ("The leaders welcomed that the renewable energy project had been put on hold.", "energy", "neutral", True),
        ("The leaders welcomed the withdrawal of Vietnam from the renewable energy project.", "energy", "neutral", True),
        ("The leaders welcomed the submission by Vietnam of the independent assessment of the renewable energy project.", "energy", "neutral", True),
        ("The leaders welcomed the completion by Vietnam of the renewable energy project.", "energy", "supports", False),
        ("France reported that the renewable energy project had been suspended. Vietnam welcomed this.", "energy", "neutral", False),
        ("France reported that the renewable energy project had been completed. Vietnam welcomed this.", "energy", "supports", False),
        ("The leaders supported the bridge project after the suspension of the ferry and renewable energy.", "energy", "supports", False),
    ],
)
def test_who_supports_that_a_thing_is_put_off_does_not_support_it(words: str, issue: str, stance: str, procedure: bool) -> None:  # noqa: FBT001 — a column
    """Nor is it compared with what was said before; of some issues it is what they are about."""
    earlier = "The leaders supported the reform of the Security Council and renewable energy."
    (row,) = (one for one in record((EN, earlier, 2023), (EN, words, 2024)).positions(party="VN", issue=issue) if (one.place.date or "").startswith("2024"))
    assert (row.stance, row.procedure) == (stance, procedure)
    assert not procedure or row.change is None


@pytest.mark.parametrize("row", [*words_rows("ending"), *words_rows("procedure"), *words_rows("put_off"), *words_rows("informing"), *words_rows("answering"), *words_rows("talking"), *words_rows("wished_away"), *words_rows("elsewhere"), *words_rows("declining"), *words_rows("yielding"), *words_rows("regretting"), *words_rows("again"), *words_rows("unbearable"), *words_rows("understanding"), *words_rows("conditional")], ids=lambda row: row.takes)
def test_a_row_of_words_takes_and_leaves(row: WordsRow) -> None:
    """Each row shows what it stands for in its one text and not in the other."""
    assert row.words.search(row.takes)
    assert not row.words.search(row.leaves)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Vietnam will receive 400 students from France.", "The leaders noted that 250 students from France had been received by Vietnam so far.", []),
        ("The leaders noted that 250 students from France had been received by Vietnam.", "The leaders welcomed that Vietnam had received 410 students from France, exceeding its target of 400 students.", []),
        ("Vietnam will receive 400 students from France.", "Vietnam will receive 500 students from France.", [("400 students", "500 students")]),
        ("The leaders noted that 250 students from France had been received by Vietnam.", "The leaders noted that 300 students from France had been received by Vietnam.", [("250 students", "300 students")]),
        ("France explained that the entire amount of 30 million US dollars pledged for wastewater had been disbursed, and announced that it would provide a further 50 million US dollars for wastewater.", "France reported that 20 million US dollars of the 50 million US dollars announced for wastewater had been disbursed.", []),
        ("France reported that 12 million US dollars of the 50 million US dollars announced for wastewater had been disbursed.", "France reported that 20 million US dollars of the 50 million US dollars announced for wastewater had been disbursed.", [("12 million US dollars", "20 million US dollars")]),
    ],
    ids=range(6),
)  # fmt: skip
def test_figures_are_compared_with_their_like(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    """What is promised with what is promised, what is done with what is done of the same whole."""
    one, other = (works_of([document(EN, words, year)])[0] for words, year in ((before, 2023), (after, 2024)))
    entries = compare(one, other, KNOWN).entries
    found = [(one.before, one.after) for entry in entries if entry.sure for one in entry.figures if one.before and one.after and "October" not in one.before]
    assert found == expected


def test_several_days_that_are_all_others_are_not_laid_against_each_other() -> None:
    """The year of one pledge is not what the year of another has become; a single day that moved is told."""
    told = "France reported that the 30 million US dollars for wastewater pledged in {} would be disbursed by {}."
    for days, expected in (((2018, 2025), (2020, 2027)), []), (((2018, 2025), (2018, 2027)), [("2025", "2027")]):
        one, other = (works_of([document(EN, told.format(*each), year)])[0] for each, year in zip(days, (2023, 2024), strict=True))
        entries = compare(one, other, KNOWN).entries
        assert [(each.before, each.after) for entry in entries for each in entry.figures if "October" not in str(each.before)] == expected


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Vietnam stated that it was able to join this commitment thanks to the partnership on financing agreed in June 2023.", 0),
        ("Vietnam took part in the commitment on financing announced in June 2023.", 1),
        ("The leaders, acting on the instruction of their ministers, adopted the following Action Plan.", 0),
        ("The leaders adopted an Action Plan.", 1),
    ],
)
def test_what_points_to_the_text_itself_is_no_line_of_the_ledger(words: str, lines: int) -> None:
    """The following plan, this commitment: its own promises are the lines."""
    assert len(record((EN, words, 2024)).commitments()) == lines
