"""Page furniture is cut with the reason; the document never is."""

from collections.abc import Callable

import pytest

from taiwa.text import Text
from taiwa.text.furniturewords import WordRow, word_rows

Read = Callable[..., Text]
SENTENCE = "各国外相は、沿岸の灯台と航路の測量が極めて大切であるとの考えで一致した。"


def lines(text: Text) -> list[str]:
    """The lines of a text."""
    return [text[line.span] for line in text.lines]


@pytest.mark.parametrize("row", word_rows(), ids=lambda row: f"{row.kind}-{row.words[0]}")
def test_a_row_of_words_takes_its_line_and_leaves_its_other(read_text: Read, row: WordRow) -> None:
    """Each row of furniture words cuts its example below a text and leaves its counterexample there."""
    text = read_text(f"{SENTENCE}\n\n{row.yes}\n\n{row.no}")
    assert row.yes in [cut.words for cut in read_text(f"{SENTENCE}\n\n{row.yes}").cuts]
    assert row.no in lines(text)


def test_menus_above_and_below_are_cut_and_the_title_stays(read_text: Read) -> None:
    """A text of 2004 with its menus twice: what stays is the title block, the text and the signatures."""
    menu = "外務省案内 渡航関連情報 各国・地域情勢 外交政策 ODA"
    kept = ["「沿岸+流域」対話・外相会合/共同声明", "(仮訳)", "2004年8月28日、於首都", SENTENCE, "2004年8月28日", "川辺順子", "外務大臣"]
    words = "\n".join([menu, "トップページ 会談・訪問 川辺外務大臣", "川辺外務大臣", "", *kept, "", "目次", menu, "外務省"])
    text = read_text(words)
    assert lines(text) == kept
    assert [cut.why for cut in text.cuts] == ["menu", "path to the page", "repeated block", "menu", "menu", "menu"]


def test_a_menu_that_nobody_knows_is_known_by_standing_twice(read_text: Read) -> None:
    """The same line beside furniture at the top and at the bottom is cut; a date that stands twice is not."""
    words = f"検索 サイトマップ\n対話の歩み 対話の仕組み\n2004年8月28日\n{SENTENCE}\n2004年8月28日\n対話の歩み 対話の仕組み\nサイトマップ"
    text = read_text(words)
    assert lines(text) == ["2004年8月28日", SENTENCE, "2004年8月28日"]
    assert [cut.why for cut in text.cuts] == ["menu", "repeated block", "repeated block", "menu"]


@pytest.mark.parametrize(
    ("line", "licence", "issuer"),
    [
        ("©社団法人 沿岸貿易会 無断転載を禁じます", "©社団法人 沿岸貿易会 無断転載を禁じます", "社団法人 沿岸貿易会"),
        ("Copyright © 2004-2012 Ministry of Coasts. All rights reserved.", None, "Ministry of Coasts"),
        ("Copyright(C) 沿岸国外務省　出典を記載すれば転載できます", None, "沿岸国外務省"),
        ("All rights reserved.", None, None),
        ("Copyright (C) 沿岸国外務省 [法的事項]", None, "沿岸国外務省"),
        ("無断転載を禁じます", None, None),
    ],
)
def test_a_copyright_line_is_cut_and_recorded(read_text: Read, line: str, licence: str | None, issuer: str | None) -> None:
    """The note is the source's licence; who is named in it is the issuer where no host tells."""
    text = read_text(f"{SENTENCE}\n\n{line}")
    assert lines(text) == [SENTENCE]
    assert text.source.licence == (licence or line)
    assert text.source.issuer == issuer


@pytest.mark.parametrize(
    "line",
    ["検索", "1. 検索 サイトマップ リンク 検索 サイトマップ", "©という記号について、双方は、その使用を継続することで一致した。"],
)
def test_nothing_inside_the_text_is_cut(read_text: Read, line: str) -> None:
    """Between the first and the last sentence no word is a menu's, and a numbered line never is."""
    assert lines(read_text(f"{SENTENCE}\n{line}\n{SENTENCE}")) == [SENTENCE, line, SENTENCE]


def test_a_text_of_nothing_but_furniture_is_cut_whole(read_text: Read) -> None:
    """A page that is only a menu has no words, and its log has all of them."""
    text = read_text("検索\nサイトマップ")
    assert (text.chars, text.lines) == ("", ())
    assert [cut.words for cut in text.cuts] == ["検索", "サイトマップ"]


def test_a_link_alone_is_no_furniture(read_text: Read) -> None:
    """One linked line below the text may be an annex; several in a row are a menu."""
    page = f"<p>{SENTENCE}</p><p><a href=1>行動計画</a></p>"
    assert lines(read_text(page, "text/html")) == [SENTENCE, "行動計画"]
    assert lines(read_text(f"{page}<p><a href=2>写真</a></p>", "text/html")) == [SENTENCE]
