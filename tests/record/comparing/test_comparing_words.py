"""The words that show no matter, lists, and the table of signs."""

import inspect
import re

import pytest

from taiwa.record.answers import Reason
from taiwa.record.comparing import signs as in_code
from taiwa.record.comparing.common import CommonRow, common_rows, telling
from taiwa.record.comparing.listed import in_passing, lists_in
from taiwa.record.comparing.marks import marked
from taiwa.record.comparing.models import Run
from taiwa.record.comparing.signs import Rank, is_sure
from taiwa.record.comparing.table import table
from taiwa.record.search import fold
from taiwa.values import Span


@pytest.mark.parametrize("row", common_rows(), ids=lambda row: f"{row.language} {row.words[0]}")
def test_a_row_of_common_words_takes_and_leaves(row: CommonRow) -> None:
    """Of the one sentence of a row nothing telling is left, of the other something is."""
    assert list(telling(fold(row.takes))) == []
    assert list(telling(fold(row.leaves))) != []


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("麻薬対策における能力強化", ["麻薬", "薬対", "対策", "能力"]),
        ("核のない世界", ["核"]),
        ("エネルギー及び水", ["エネルギー", "水"]),
        ("strengthen the fisheries", ["fishery"]),
    ],
)
def test_what_tells(words: str, terms: list[str]) -> None:
    """Pairs of characters of a word, words in katakana, a single character that is a noun, stems of English words."""
    assert [term for term, _ in telling(fold(words))] == terms


def test_a_term_stands_where_it_is_printed() -> None:
    """The place of a term holds its characters."""
    words = "双方は麻薬対策を協議した"
    assert all(at.of(words) == term for term, at in telling(words))


@pytest.mark.parametrize(
    ("words", "language", "inside", "outside"),
    [
        ("cooperate on energy, transport, and trade in goods", "en", "transport", "cooperate on energy x"),
        ("in the capital, by 2015, a data centre that measures", "en", None, "data"),
        ("双方は、テロ、麻薬、輸送及び貿易を討議した", "ja", "麻薬", "討議"),
        ("双方は、麻薬対策を討議した", "ja", None, "麻薬"),
    ],
)
def test_lists(words: str, language: str, inside: str | None, outside: str) -> None:
    """Three or more short items in a row are a list; what a comma sets apart is none."""
    listed = [span.of(words) for span in lists_in(words, language)]
    assert (inside is None and not listed) or any(inside and inside in one for one in listed)
    assert not any(outside in one for one in listed)


@pytest.mark.parametrize(
    ("words", "name", "passing"),
    [
        ("the states of the region, including Farland, agree", "Farland", True),
        ("The envoy of Farland agrees", "Farland", False),
        ("ファーランドを含む地域全体", "ファーランド", True),
        ("ファーランドの和平", "ファーランド", False),
    ],
)
def test_what_is_named_in_passing(words: str, name: str, passing: bool) -> None:  # noqa: FBT001 - a column of the table
    """An instance is named in passing; who is spoken of is not."""
    at = Span(words.find(name), words.find(name) + len(name))
    assert list(in_passing(words, Span(0, len(words)), [at])) == ([at] if passing else [])


def test_every_sign_stands_in_the_table_and_in_the_code() -> None:
    """A weight that no sign uses, or a sign that nobody can argue with, is a mistake; weights fall as less is reached."""
    used = set(re.findall(r'sign\("([^"]+)"', inspect.getsource(in_code)))
    assert used == set(table().steps)
    assert table().never_sure | table().telling | table().deciding.keys() | table().of_one_matter <= used
    for steps in table().steps.values():
        assert [least for least, _ in steps] == sorted((least for least, _ in steps), reverse=True)
    assert table().sure < table().one_of_several
    assert table().likest < table().suggested < table().sure


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        (
            "We firmly support the plan.", "We support the new plan.",
            [("same", "We "), ("out", "firmly "), ("same", "support the "), ("in", "new "), ("same", "plan.")],
        ),
        (
            "双方は、改革の推進を支持した。", "双方は、改革の早期実現を支持した。",
            [("same", "双方は、改革の"), ("out", "推進"), ("in", "早期実現"), ("same", "を支持した。")],
        ),
        ("Nothing of this is there.", "全く別の文章。", []),
    ],
)  # fmt: skip
def test_marks(before: str, after: str, runs: list[tuple[str, str]]) -> None:
    """What went out and what came in is marked by words, of Japanese by runs of one script; unlike texts are not marked."""
    assert [(run.kind, run.words) for run in marked(before, after)] == runs


def test_marks_print_both_sides() -> None:
    """Without what came in the marks are the earlier words, without what went out the later ones."""
    before, after = "They agreed to warn one another of floods by wire.", "They decided to warn all others of great floods."

    def left(runs: tuple[Run, ...], without: str) -> str:
        return "".join("".join(run.words for run in runs if run.kind != without).split())

    runs = marked(before, after)
    assert left(runs, "in") == "".join(before.split())
    assert left(runs, "out") == "".join(after.split())


@pytest.mark.parametrize(
    ("signs", "likelier", "sure"),
    [
        ({"same words": 6, "telling words": 2, "same issue": 4, "likest of all": 2}, 0, False),
        ({"same words": 6, "telling words": 3, "same issue": 4, "likest of all": 2}, 0, True),
        ({"same words": 6, "telling words": 2, "same issue": 4, "same act": 1, "likest of all": 2}, 0, True),
        ({"same words": 8, "telling words": 3, "same name": 4, "beside others": 2}, 1, False),
        ({"same words": 8, "telling words": 3, "same issue": 4, "beside others": 2}, 1, True),
    ],
)
def test_what_makes_a_match_sure(*, signs: dict[str, int], likelier: int, sure: bool) -> None:
    """A broad issue and a word or two never do; of several counterparts only one that is of the same matter, or the same act."""
    why = [Reason(name, weight) for name, weight in signs.items()]
    assert is_sure(why, (Rank(0, 1), Rank(likelier, 1))) is sure
