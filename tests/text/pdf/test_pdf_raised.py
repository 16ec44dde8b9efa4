"""Raised marks and cut figures on paper."""

from paper import Sheet, cuts_of, words_of

BODY = ("The ministers of the islands met again in the summer and decided to open", "the lighthouse of the harbour town to all ships of the northern routes and")


def test_a_raised_mark_without_its_note_is_no_part_of_a_figure() -> None:
    """A raised mark is cut though its note stands elsewhere; the exponent of a ten stays raised."""
    page = Sheet().lines(60, 80, *BODY)
    page.put(60, 110, "to give 500").put(115, 106, "2", 6).put(122, 110, "million yen or 10").put(204, 106, "6", 6)
    page.put(212, 110, "dollars.")
    assert words_of(page)[-1].endswith("to give 500 million yen or 10⁶ dollars.")
    assert [why for words, why in cuts_of(page) if words.strip() == "2"] == ["note mark"]


def test_a_figure_cut_by_a_line_end_is_one() -> None:
    """A sum stands whole though the line ends inside it, and no paragraph begins with its second half."""
    page = Sheet().lines(60, 80, "大臣は、港の改修と灯台の整備のため総額63億6,1", "00万円を供与することを表明した。", size=10)
    assert words_of(page) == ["大臣は、港の改修と灯台の整備のため総額63億6,100万円を供与することを表明した。"]
