"""Two sentences that name documents of other makers."""

import pytest

from veskal import record

BESIDE = {"ja": "\n閣僚は、漁業の発展を支持した。\n閣僚は、空港の整備を歓迎した。", "en": "\nThe Ministers supported fisheries.\nThe Ministers welcomed the airport."}


@pytest.mark.parametrize(
    ("language", "before", "after", "sure"),
    [
        ("ja", "閣僚は、2035年に外相が発出した共同声明の着実な実施を確認した。", "閣僚は、首脳が発出した共同声明の着実な実施を確認した。", False),
        ("ja", "閣僚は、第3回外相会合において発出した共同声明の重要性を再確認した。", "閣僚は、首脳が発出した共同声明の重要性を再確認した。", False),
        ("ja", "閣僚は、2035年に首脳が発出した共同声明の着実な実施を確認した。", "閣僚は、首脳が発出した共同声明の着実な実施を確認した。", True),
        ("en", "The Ministers reaffirmed the importance of the full implementation of the joint statement issued by the Foreign Ministers in Naviska.", "The Ministers reaffirmed the great importance of the full implementation of the joint statement issued by the Leaders in Naviska.", False),
        ("en", "The Ministers reaffirmed the importance of the full implementation of the joint statement issued by the Leaders in Naviska.", "The Ministers reaffirmed the great importance of the full implementation of the joint statement issued by the Leaders in Naviska.", True),
    ],
)
def test_a_statement_of_leaders_is_not_the_reworded_one_of_ministers(language: str, before: str, after: str, sure: bool) -> None:  # noqa: FBT001 - a column of the table
    """Whether it is one matter is to be judged where both say who made the document and that is not the same."""
    found = record(language, before + BESIDE[language], after + BESIDE[language])
    entries = found.compared(*found.works).entries
    assert [entry.sure for entry in entries if entry.after and entry.after[0].words == after] == [sure]
