"""What a round tells at the terminal: moves, sources whose parties nobody knows, and who holds what a draft begins with."""

import json
from pathlib import Path

from meeting import NAME, REGISTRY, Do, publish
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
    publish(adopted)
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


def test_an_adopted_text_is_numbered_anew_everywhere(tabled: Do, do: Do, run: Run, record: Path, tmp_path: Path) -> None:
    """The new number stands before the old one in the text, the page and what is said with it; a number that could be two is asked for."""
    tabled("XC", "insert", 2, "閣僚は、記念行事を歓迎した。", "--also", "en", "The Ministers welcomed the event.", "--reason", "前例")
    tabled("XD", "take", "XC-1")
    assert "2 bis. 閣僚は" in do("round", "show", NAME).out
    tabled("XD", "adopt")
    assert "3 (2 bis). 閣僚は" in do("round", "show", NAME).out
    do("round", "export", NAME, "-o", tmp_path / "round.html")
    assert "<p>3 (2 bis). " in (tmp_path / "round.html").read_text("utf-8")
    refused = run("--record", record, "--registry", REGISTRY, "round", "disassociate", NAME, 3, "--as", "XE")
    assert refused.code == 2
    assert "3 (2 bis) · 4 (3)" in " ".join(refused.err.split())
    tabled("XE", "disassociate", "3 (2 bis)", 5)
    assert "XE · 3 (2 bis), 5 (4): " in do("round", "show", NAME).out
    tabled("XD", "promise", "4 (3)", "研修員300名を招へいする", "--owner", "XA", "--due", "2029-12-31")
    assert "promise-1 · 4 (3) · XA: 研修員300名を招へいする (2029-12-31)" in do("round", "show", NAME).out


def test_a_log_without_a_reader_is_what_all_may_read(tabled: Do, do: Do, run: Run, record: Path, tmp_path: Path) -> None:
    """Notes and prepared proposals are withheld and that is told; the whole log is asked for by name, and a line warns of it."""
    tabled("XB", "note", "ひみつ", "--on", 1)
    file = tmp_path / "log.jsonl"
    exported, log = do("round", "export", NAME, "-o", file), do("round", "log", NAME)
    assert "ひみつ" not in file.read_text("utf-8") + log.out
    assert "2 entries are withheld" in exported.err  # the chair's draft and the note
    assert "2 entries are withheld" in log.err
    do("round", "verify", file)
    whole = do("round", "export", NAME, "-o", file, "--whole")
    assert "hand it to no party" in whole.err
    assert "ひみつ" in file.read_text("utf-8")
    assert "ひみつ" in do("round", "log", NAME, "--whole").out
    for arguments in (["log", NAME, "--whole", "--as", "XB"], ["export", NAME, "--whole", "-o", "round.md"]):
        assert run("--record", record, "--registry", REGISTRY, "round", *arguments).code == 2


def test_the_order_of_signatures_is_that_of_the_adoption(adopted: Do, do: Do) -> None:
    """The chair of the day signs last; that the chair is handed over later changes nothing in it."""
    before = json.loads(do("round", "show", NAME, "--format", "json").out)["signing_order"]
    assert before[-1] == "XD"
    adopted("XD", "chair", "XA", "--reason", "輪番")
    assert json.loads(do("round", "show", NAME, "--format", "json").out)["signing_order"] == before


def test_nobody_stands_for_a_head_once_it_is_named(at: Do, do: Do) -> None:
    """XB-head is in the log until then and in the room no more; whoever is a member only takes no place."""
    at("XB", "role", "sato", "member")
    at("XB", "role", "mori", "head", "--called", "森")
    assert "XB-head  took" not in do("round", "log", NAME).out
    people = [line.split("XB/")[1].split()[0] for line in do("round", "log", NAME).out.splitlines() if "XB/" in line]
    assert people == ["XB-head", "XB-head", "mori"]
    at("XB", "note", "x")
    assert "XB/mori" in do("round", "log", NAME, "--as", "XB").out.splitlines()[-1]


def test_a_due_day_is_the_same_day_everywhere(adopted: Do, do: Do) -> None:
    """A day typed is told as that day, a moment as a moment."""
    adopted("XD", "promise", 3, "研修員300名を招へいする", "--owner", "XA", "--due", "2026-11-01")
    adopted("XD", "promise", 3, "招へいする", "--owner", "XA", "--due", "2026-11-01T12:00")
    shown = do("round", "show", NAME).out
    assert "招へいする (2026-11-01)\n" in shown
    assert "招へいする (2026-11-01 12:00Z)" in shown
    assert "XA · a report is overdue · promise-1 · 2026-11-01\n" in shown


def test_the_space_goes_with_words_that_are_left_out(do: Do) -> None:
    """`--old` alone deletes; the proposal takes the space along, so that the text reads on."""
    do("round", "new", "--dialogue", "veskal", "--body", "fm", "--ordinal", 6, "--title", "x", "--chair", "XA", "--delegation", "XA", "--in", "en", "--name", "six")
    do("round", "begin", "six", "--as", "XA")
    do("round", "draft", "six", "--title", "en", "T", "--own", "They protect fish stocks today.", "--as", "XA")
    do("round", "circulate", "six", "--as", "XA")
    do("round", "propose", "six", 1, "--old", "today", "--reason", "vague", "--as", "XA")
    do("round", "take", "six", "XA-1", "--as", "XA")
    assert "1. They protect fish stocks.\n" in do("round", "show", "six").out


def test_a_language_that_is_behind_is_marked_counted_and_waits_for_the_chair(tabled: Do, do: Do) -> None:
    """A word taken into the negotiated text leaves the other language behind: at the paragraph, in the count, in what waits."""
    assert "not yet in line" not in do("round", "show", NAME).out
    tabled("XB", "propose", 2, "--old", "2028年", "--new", "2030年", "--reason", "予算")
    tabled("XD", "take", "XB-1")
    shown = do("round", "show", NAME, "--in", "en").out
    assert "Languages: en not yet in line · 1 (2)" in shown
    assert "in Karshem by 2028.  (en not yet in line)" in shown
    assert "XD · other languages are to be brought into line · 2\n" in shown
    assert "other languages are" not in do("round", "show", NAME, "--as", "XB").out
    tabled("XD", "align", 2, "--say", "en", "The Ministers decided to establish it by 2030.")
    assert "not yet in line" not in do("round", "show", NAME).out


def test_a_paragraph_without_words_in_a_language_says_so(at: Do, do: Do) -> None:
    """An empty place is told as one."""
    at("XD", "begin")
    at("XD", "draft", "--title", "ja", "題", "--title", "en", "T", "--own", "閣僚は会合した。")
    at("XD", "circulate")
    assert "1. [not yet written]  (en not yet in line)" in do("round", "show", NAME, "--in", "en").out


def test_who_broke_the_silence_stands_at_the_head(tabled: Do, do: Do) -> None:
    """With the reason, until the objection is withdrawn."""
    tabled("XD", "silence start")
    tabled("XE", "silence object", "--reason", "本国の指示")
    assert "Silence broken by XE: 本国の指示\n" in do("round", "show", NAME).out.split("== Text")[0]
    tabled("XE", "silence withdraw")
    assert "broken by" not in do("round", "show", NAME).out


def test_an_alternative_that_lost_is_shown_and_may_be_adapted(tabled: Do, do: Do) -> None:
    """Taking one leaves the rival beside the paragraph, in words, in the table too; put on other words with --new it is tabled anew."""
    tabled("XB", "propose", 2, "--old", "2028年", "--new", "2030年", "--reason", "予算")
    tabled("XC", "propose", 2, "--old", "2028年", "--new", "2035年", "--reason", "工期")
    tabled("XD", "take", "XB-1")
    told = "XC-1 (XC): [2028年] → [2035年]  (the words it is about are gone)"
    for shown in (do("round", "show", NAME).out, do("round", "show", NAME, "--table").out):
        assert told in shown
    assert tabled("XC", "rebase", "XC-1", "--old", "2030年", "--new", "2036年").out == "XC-2\n"
    shown = do("round", "show", NAME).out
    assert "[2030年][XC: 2036年]" in shown
    assert "XC-1" not in shown


def test_nobody_adapts_the_proposal_of_another(tabled: Do, run: Run, record: Path) -> None:
    """It is refused before anything is tabled."""
    tabled("XB", "propose", 2, "--old", "2028年", "--new", "2030年", "--reason", "予算")
    tabled("XC", "propose", 2, "--old", "2028年", "--new", "2035年", "--reason", "工期")
    tabled("XD", "take", "XB-1")
    refused = run("--record", record, "--registry", REGISTRY, "round", "rebase", NAME, "XC-1", "--old", "2030年", "--new", "2036年", "--as", "XA")
    assert refused.code == 2
    assert "it stands in the name of XC" in " ".join(refused.err.split())


def test_what_is_in_the_room_and_why_it_is_asked_is_shown(tabled: Do, do: Do) -> None:
    """Dates, place, delegations, observers, reasons, what a check is on, who accepted a package: at the terminal as on the pages."""
    tabled("XD", "observer", "OBS", "obs-1")
    tabled("XB", "propose", 2, "--old", "2028年", "--new", "2030年", "--reason", "予算の都合")
    tabled("XC", "strike", 4, "--reason", "別の声明")
    tabled("XD", "ask", "どう思うか", "--on", "XB-1")
    tabled("XB", "answer", "check-1", "warm")
    tabled("XD", "package offer", "まとめ", "XB-1", "XC-1")
    shown = do("round", "show", NAME).out
    for line in (
        "Dates: 2026-11, カルスヘム\n", "Delegation: XB (XB-head: head)\n", "Observer: OBS (obs-1)\n", "XB-1 (XB): 予算の都合\n",
        "check-1 · XB-1 · どう思うか: XB warm\n", "package-1 まとめ: XB-1, XC-1 (XD)\n",
    ):  # fmt: skip
        assert line in shown
    assert "XB-1 (XB): [2028年] → [2030年]  – 予算の都合" in do("round", "show", NAME, "--table").out
    assert "XB 前向き" in do("round", "show", NAME, "--language", "ja").out


def test_messages_name_what_is_missing_or_done_already(run: Run, record: Path) -> None:
    """A draft without title names --title; what was prepared and tabled is told as tabled."""
    run("--record", record, "--registry", REGISTRY, "round", "new", "--dialogue", "veskal", "--body", "fm", "--ordinal", 6, "--title", "x", "--chair", "XA",
        "--delegation", "XA", "--in", "en", "--name", "six")  # fmt: skip
    run("--record", record, "round", "begin", "six", "--as", "XA")
    refused = run("--record", record, "--registry", REGISTRY, "round", "draft", "six", "--own", "They met.", "--as", "XA")
    assert (refused.code, "--title en" in refused.err) == (2, True)
    run("--record", record, "round", "draft", "six", "--title", "en", "T", "--own", "They met.", "--as", "XA")
    run("--record", record, "round", "circulate", "six", "--as", "XA")
    run("--record", record, "round", "propose", "six", 1, "--old", "met", "--new", "meet", "--reason", "x", "--prepare", "--as", "XA")
    assert run("--record", record, "round", "table", "six", "kept-1", "--as", "XA").code == 0
    again = run("--record", record, "round", "table", "six", "kept-1", "--as", "XA")
    assert (again.code, "tabled already" in again.err) == (2, True)
    assert "there is no “kept-9”" in run("--record", record, "round", "table", "six", "kept-9", "--as", "XA").err


def test_help_says_which_options_must_be_given(run: Run) -> None:
    """Those without which the command is refused, and no others; in both languages."""
    words = " ".join(run("round", "strike", "--help").out.split())
    assert "(XA/mori). (Must be given.)" in words
    assert words.count("(Must be given.)") == 2  # --as and --reason
    assert run("round", "strike", "--help", "--language", "ja").out.count("(必須)") == 2


def test_the_start_of_a_silence_is_told_on_the_clock_asked_for(tabled: Do) -> None:
    """With the zone and the languages in which the text is frozen."""
    told = " ".join(tabled("XD", "silence start", "--until", "2099-11-27T17:00", "--zone", "Asia/Tokyo").err.split())
    assert "2099-11-27 17:00 Asia/Tokyo · ja, en" in told
