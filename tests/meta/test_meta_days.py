"""The day of a document is its own: not that of a document it cites, nor of what it looks back on."""

from collections.abc import Callable

import pytest

from taiwa.meta.models import Meta

Read = Callable[..., Meta]

CITED = (
    "双方は、2004年8月28日付の共同声明を想起した。", "双方は、2004年8月28日の第1回会合を想起した。", "双方は、2004年8月28日に署名された協定に基づき協議した。",
    "The two sides recalled the Joint Statement of 28 August 2004.", "The Ministers welcomed the Declaration, signed in Northport on 28 August 2004.",
    "The two sides noted the letter dated 28 August 2004 on trade.", "The two sides recalled their meeting in Northport on 28 August 2004.",
    "Стороны подтвердили Совместное заявление от 28 августа 2004 года.", "Стороны напомнили о встрече 28 августа 2004 года.",
)  # fmt: skip
OWN = (
    "双方は、2004年8月28日、港町において会談した。", "双方は、2004年8月28日に会談し、友好関係を想起した。", "双方は、2004年8月28日、2003年5月1日付の共同声明を想起した。",
    "On 28 August 2004 the two sides recalled their friendship.", "The Presidents issued a Joint Statement in Northport on 28 August 2004.",
    "The Ministers signed this Joint Declaration of 28 August 2004.", "Recalling their friendship, the Ministers met on 28 August 2004.",
    "The two sides, guided by the Charter of 1 May 2003, met on 28 August 2004.",
    "Стороны встретились 28 августа 2004 года.", "Стороны 28 августа 2004 года подтвердили заявление от 1 мая 2003 года.",
)  # fmt: skip


def titled(words: str, day: str | None = None) -> str:
    """A statement that begins with these words."""
    title = "Совместное заявление" if "а" in words else "Joint Statement" if words.isascii() else "共同声明"
    head = f"---\ntitle: {title}\ndate: {day}\n---\n\n" if day else f"# {title}\n\n"
    return f"{head}{words}\n"


@pytest.mark.parametrize("words", CITED)
def test_the_day_of_what_is_cited_is_not_the_documents(words: str, meta_of: Read) -> None:
    """Without a day of its own a document has none; with one, the day it cites is no contradiction, however near."""
    assert meta_of(titled(words), "statement.md").date is None
    dated = meta_of(titled(words, "2004-09-10"), "statement.md")
    assert str(dated.date) == "2004-09-10"
    assert not [one for one in dated.problems if "2004-08-28" in one.words]


@pytest.mark.parametrize("words", OWN)
def test_the_day_of_what_is_told_is_the_documents(words: str, meta_of: Read) -> None:
    """A first sentence that says when those met, or what day this document is of, dates it."""
    assert str(meta_of(titled(words), "statement.md").date) == "2004-08-28"


def test_a_dated_title_block_is_no_contradiction_to_what_the_opening_tells(meta_of: Read) -> None:
    """A day far from the one that heads the text is another event's."""
    meta = meta_of("共同声明\n\n2010年8月28日\n\n双方は、2004年8月28日に開設された大使館を訪問した。\n")
    assert str(meta.date) == "2010-08-28"
    assert not [one for one in meta.problems if "2004-08-28" in one.words]
