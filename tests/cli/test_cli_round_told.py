"""What a round tells at the terminal: moves, sources whose parties nobody knows, and who holds what a draft begins with."""

import json
from pathlib import Path

from meeting import NAME, REGISTRY, Do
from running import Run


def test_a_move_is_told_as_one_and_not_as_a_deletion(tabled: Do, do: Do) -> None:
    """In the table, the list of what was prepared and in Japanese: where the paragraph is to go."""
    tabled("XB", "move", 2, 4, "--reason", "the order")
    tabled("XC", "move", 3, "top", "--reason", "the order", "--prepare")
    shown = do("round", "show", NAME, "--table").out
    assert "XB-1 (XB): move after 4" in shown
    assert "nothing" not in shown
    assert "XB-1 (XB): 4 の後へ移す" in do("round", "show", NAME, "--table", "--language", "ja").out
    assert "3: moved: move to the top" in do("round", "show", NAME, "--as", "XC").out


def test_a_deletion_is_still_told_as_one(tabled: Do, do: Do) -> None:
    """A paragraph that is to go leaves nothing, and a log in Japanese says so in Japanese."""
    tabled("XB", "strike", 2, "--reason", "too early")
    assert "XB-1 (XB): nothing" in do("round", "show", NAME, "--table").out
    log = do("round", "log", NAME, "--language", "ja").out
    assert "削除" in log
    assert "delete" not in log


def test_the_next_draft_names_nobody_who_dissociated_from_a_paragraph(adopted: Do, do: Do) -> None:
    """Of the last adopted text each paragraph was agreed by those who hold it: all at 1, not XE at 2 and 4."""
    adopted("XE", "disassociate", 2, 4, "--words", "別の見解")
    do("round", "new", "--dialogue", "veskal", "--body", "fm", "--ordinal", 5, "--title", "Fifth", "--chair", "XA", "--delegation", "XA", "--in", "ja", "--in", "en")
    do("round", "begin", "veskal-fm-5", "--as", "XA")
    do("round", "draft", "veskal-fm-5", "--last", "--title", "ja", "題", "--title", "en", "Title", "--as", "XA")
    own = json.loads(do("round", "show", "veskal-fm-5", "--as", "XA", "--format", "json").out)["own"]
    agreed = {one["provenance"]["pinpoint"]: set(one["provenance"]["agreed_by"]) for one in own["draft"][1]}
    everybody = {"XA", "XB", "XC", "XD", "XE"}
    assert agreed == {"1": everybody, "2": everybody - {"XE"}, "3": everybody, "4": everybody - {"XE"}}


def test_words_of_parties_unknown_are_taken_without_holders(run: Run, do: Do, record: Path, tmp_path: Path) -> None:
    """A note of nobody: its words come into the draft, a sentence names the passage, and no party is said to have agreed."""
    (tmp_path / "note.txt").write_text("Notes\n\n1. The lake is cold.\n\n2. The river is wide in spring.\n", "utf-8")
    do("add", tmp_path / "note.txt")
    do("round", "new", "--dialogue", "veskal", "--body", "fm", "--ordinal", 6, "--title", "x", "--chair", "XA", "--delegation", "XA", "--in", "en", "--name", "six")
    do("round", "begin", "six", "--as", "XA")
    outcome = run("--record", record, "--registry", REGISTRY, "round", "draft", "six", "--more", "--title", "en", "T", "--from", "note.txt", "2", "--as", "XA")
    assert outcome.code == 0, outcome.err
    assert "nobody is known to have agreed on " in outcome.err
    assert " 2: it was taken without holders" in outcome.err
    do("round", "circulate", "six", "--as", "XA")
    assert "(nobody is known to have agreed; text)" in do("round", "show", "six", "--table").out
