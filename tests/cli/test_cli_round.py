"""A round at the terminal, from a draft of agreed language to the adopted text in the record and the reports on it."""

import json
from pathlib import Path

import pytest
from docx import Document
from meeting import CENTRE, NAME, REGISTRY, TERROR, TITLES, Answer, Do, publish
from running import Run

from taiwa.cli.program import run as run_program


def test_a_draft_keeps_where_its_language_was_agreed(tabled: Do, do: Do) -> None:
    """Beside a paragraph taken from a document stand its words, the document and pinpoint, the parties and what they do in it."""
    assert tabled
    shown = do("round", "show", NAME, "--table").out
    assert "veskal-fm-2-2013-10-22-joint-statement 4/2 (XA, XB, XC, XD, XE, XF; support strong (XA XB XC XE XF); note (XD); intend (XD))" in shown
    assert "Paragraphs: 4 (4 clean)" in shown


def test_a_draft_from_the_last_adopted_text_has_all_its_paragraphs(at: Do, do: Do) -> None:
    """--last takes every paragraph of the last text of the body; --more adds, and redraft changes one and keeps where it came from."""
    at("XD", "begin")
    at("XD", "draft", "--last", *(part for pair in TITLES.items() for part in ("--title", *pair)))
    at("XD", "draft", "--more", "--own", CENTRE[0])
    at("XD", "redraft", 4, "--say", "ja", "閣僚は、行動計画の実施を加速することで一致した。")
    own = json.loads(do("round", "show", NAME, "--as", "XD", "--format", "json").out)["own"]
    paragraphs = own["draft"][1]
    assert len(paragraphs) == 13
    assert paragraphs[3]["words"]["ja"] != paragraphs[3]["provenance"]["words"]["ja"]
    assert paragraphs[3]["provenance"]["document"] == "veskal-fm-3-2016-09-07-joint-statement"
    assert paragraphs[12]["provenance"] is None
    assert json.loads(do("round", "show", NAME, "--as", "XA", "--format", "json").out)["own"]["draft"] is None


def test_a_paragraph_of_the_draft_is_moved(at: Do, do: Do, run: Run, record: Path) -> None:
    """Behind another, or to the first place; one thing at a time, and no number that the draft has not."""
    at("XD", "begin")
    at("XD", "draft", *(part for pair in TITLES.items() for part in ("--title", *pair)), *(part for one in "abcd" for part in ("--own", f"Words {one}.")))

    def order() -> str:
        kept = json.loads(do("round", "show", NAME, "--as", "XD", "--format", "json").out)["own"]["draft"][1]
        return "".join(words[-2] for one in kept for words in one["words"].values())

    for number, after, expected in ((1, 3, "bcad"), (4, 0, "dbca"), (2, 2, "dbca"), (2, 4, "dcab"), (3, 1, "dacb")):
        at("XD", "redraft", number, "--move", after)
        assert order() == expected
    for wrong in (("1", "--move", "5"), ("5", "--move", "1"), ("1", "--move", "2", "--drop"), ("1",)):
        outcome = run("--record", record, "round", "redraft", NAME, *wrong, "--as", "XD")
        assert (outcome.code, "the draft has 4 paragraphs" in outcome.err) == (2, True)
    assert order() == "dacb"


def test_alternatives_stand_in_brackets_with_their_names(tabled: Do, do: Do) -> None:
    """What is proposed stands in the text; an alternative to it within it; who supports it is named."""
    assert tabled("XB", "propose", 2, "--old", "2028年", "--new", "2030年", "--reason", "予算").out == "XB-1\n"
    assert tabled("XA", "propose", "XB-1", "--old", "2030年", "--new", "2031年", "--reason", "工期").out == "XA-1\n"
    tabled("XC", "support", "XB-1")
    assert tabled("XC", "insert", 2, "閣僚は、記念行事を歓迎した。", "--also", "en", "The Ministers welcomed the event.", "--reason", "前例").out == "XC-1\n"
    tabled("XE", "reserve", 3, "--reason", "未定")
    shown = do("round", "show", NAME).out
    assert "2. 閣僚は、[2028年][XB, XC: [2030年][XA: 2031年]]までに" in shown
    assert "2 bis. [XC: 閣僚は、記念行事を歓迎した。]" in shown
    assert "Paragraphs: 5 (1 clean, 2 in brackets, 1 reserved" not in shown
    assert "(reserved)" in shown


def test_what_is_not_allowed_is_one_line_and_exit_code_two(tabled: Do, run: Run, record: Path) -> None:
    """Who may not do something is told why and what to do, in the language of the terminal; nothing is appended."""
    tabled("XB", "propose", 2, "--old", "2028年", "--new", "2030年", "--reason", "予算")
    before = run("--record", record, "round", "log", NAME).out
    for who, arguments, told in (
        ("XB", ["take", NAME, "XB-1"], "this is the chair's"), ("XD", ["adopt", NAME], "1 proposals are open"), ("XZ", ["support", NAME, "XB-1"], "no delegation"),
    ):  # fmt: skip
        outcome = run("--record", record, "--registry", REGISTRY, "round", *arguments, "--as", who)
        assert outcome.code == 2
        assert len(outcome.err.splitlines()) == 1
        assert told in outcome.err or who != "XD"
    japanese = run("--record", record, "round", "adopt", NAME, "--as", "XD", "--language", "ja")
    assert "XB-1" in japanese.err
    assert "採択する" in japanese.err
    assert run("--record", record, "round", "log", NAME).out == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["propose", NAME, "2", "--old", "2031年", "--new", "x", "--reason", "y", "--as", "XB"], "does not stand there"),
        (["propose", NAME, "2", "--old", "、", "--reason", "y", "--as", "XB"], None),
        (["propose", NAME, "4", "--old", "の", "--reason", "y", "--as", "XB"], None),
        (["propose", NAME, "1", "--old", "国", "--new", "邦", "--reason", "y", "--as", "XB"], "say which with --nth"),
        (["propose", NAME, "2", "--reason", "y", "--as", "XB"], "say which words"),
        (["silence", "start", NAME, "--hours", "72", "--until", "2027-01-01T00:00", "--as", "XD"], "say the deadline once"),
        (["silence", "start", NAME, "--until", "tomorrow", "--as", "XD"], "no moment"),
        (["show", NAME, "--as", "XZ"], "not in the room"),
        (["show", "other"], "no single round"),
        (["export", NAME, "-o", "x.pdf"], "ends in none of"),
        (["export", NAME, "-o", "x.akn"], "no adopted text"),
        (["new", "--dialogue", "veskal", "--body", "fm", "--ordinal", "4", "--title", "x", "--chair", "XD", "--in", "ja"], "called veskal-fm-4 already"),
    ],
)  # fmt: skip
def test_what_was_typed_wrongly_is_told(tabled: Do, run: Run, record: Path, arguments: list[str], told: str | None) -> None:
    """Words that do not stand there, or stand there twice, deadlines and names that are none: each is one line."""
    assert tabled
    outcome = run("--record", record, "--registry", REGISTRY, "round", *arguments)
    if told is None:
        assert outcome.code == 0
    else:
        assert outcome.code == 2
        assert told in outcome.err


def test_a_package_is_taken_when_all_have_accepted(tabled: Do, do: Do) -> None:
    """The last acceptance takes its proposals into the text, and the log says that the rules did so."""
    tabled("XB", "propose", 2, "--old", "2028年", "--new", "2030年", "--reason", "予算")
    tabled("XC", "strike", 4, "--reason", "別の声明")
    assert tabled("XD", "package offer", "まとめ", "XB-1", "XC-1").out == "package-1\n"
    for party in ("XA", "XB", "XC", "XE"):
        tabled(party, "package accept", "package-1")
    shown = do("round", "show", NAME).out
    assert "2030年までに" in shown
    assert TERROR[0] not in shown
    assert "the rules closed a package" in " ".join(do("round", "log", NAME).out.split())


def test_notes_and_prepared_proposals_are_nobody_elses(tabled: Do, do: Do, tmp_path: Path) -> None:
    """What a delegation keeps to itself stands in no view, log or export of another; tabled it stands before all."""
    assert tabled("XB", "note", "ひみつ", "--on", 1).out == "note-1\n"
    assert tabled("XB", "propose", 2, "--old", "2028年", "--new", "2032年", "--reason", "内密", "--prepare").out == "kept-2\n"
    for viewer in ("XA", "XD", "public"):
        do("round", "export", NAME, "-o", tmp_path / "log.jsonl", "--as", viewer)
        do("round", "export", NAME, "-o", tmp_path / "page.html", "--as", viewer)
        told = [do("round", "show", NAME, "--as", viewer).out, do("round", "log", NAME, "--as", viewer).out]
        told += [(tmp_path / name).read_text("utf-8") for name in ("log.jsonl", "page.html")]
        assert not any(words in page for page in (*told, do("round", "show", NAME).out) for words in ("ひみつ", "2032年", "内密"))
        assert do("round", "verify", tmp_path / "log.jsonl").code == 0
    assert "ひみつ" in do("round", "show", NAME, "--as", "XB").out
    assert tabled("XB", "table", "kept-2").out == "XB-1\n"
    assert "2032年" in do("round", "show", NAME, "--as", "XA").out


def test_silence_is_broken_by_an_objection_and_resumed(tabled: Do, do: Do) -> None:
    """The deadline is told on the clock of each delegation; an objection breaks it; once withdrawn the same text goes on."""
    tabled("XD", "silence start", "--zone", "Asia/Tokyo")
    shown = do("round", "show", NAME).out
    assert "Stage: under silence" in shown
    assert "+09:00" in shown
    tabled("XE", "silence object", "--reason", "本国の指示", "--on", 3)
    assert "XE · 3: 本国の指示" in do("round", "show", NAME).out
    tabled("XE", "silence withdraw")
    tabled("XD", "silence resume", "--hours", 80)
    tabled("XD", "silence extend", "--hours", 24)
    assert "Stage: under silence" in do("round", "show", NAME).out
    assert do("round", "tick").out == ""


def test_the_adopted_text_is_in_the_record_with_its_promises(adopted: Do, do: Do, answer: Answer, record: Path) -> None:
    """Published it is one work in two languages; its promises stand in the ledger with their owners; what changed against the round before is told."""
    assert not [row for row in answer("list") if str(row["file"]).startswith(NAME)]
    publish(adopted)
    files = {str(row["file"]): row for row in answer("list")}
    for language in ("ja", "en"):
        row = files[f"{NAME}.{language}.akn"]
        assert (row["kind"], row["body"], row["ordinal"], sorted(map(str, row["parties"]))) == ("joint-statement", "fm", 4, ["XA", "XB", "XC", "XD", "XE"])  # type: ignore[call-overload]
        assert row["title"] == TITLES[language]
    assert files[f"{NAME}.ja.akn"]["work"] == files[f"{NAME}.en.akn"]["work"]
    owed = {tuple(row["owners"]): row for row in answer("commitments") if str(row["file"]).startswith(NAME)}  # type: ignore[arg-type]
    assert set(owed) == {("XA", "XB", "XC", "XD", "XE"), ("XA",), ("XD",)}
    assert owed[("XA",)]["deadline"] == "2029"
    assert "dropped" in do("compare", "2016-fm3-joint-statement.ja.txt", f"{NAME}.ja.akn").out
    assert do("round", "tick").err == ""
    assert record.exists()


def test_who_dissociated_is_no_holder_in_the_record(adopted: Do, answer: Answer) -> None:
    """A party that dissociates from a paragraph supports, owes and condemns nothing by it; everywhere else it stays a holder."""
    adopted("XE", "disassociate", 2, 4, "--words", "別の見解")
    publish(adopted)
    rows = [row for row in answer("positions") if str(row["file"]).startswith(NAME)]
    held = {(row["party"], row["pinpoint"]) for row in rows if row["stance"] not in ("silent", "mentioned-unread")}
    assert ("XE", "4") not in held
    assert ("XE", "1") in held
    assert ("XB", "4") in held
    owners = [row["owners"] for row in answer("commitments") if str(row["file"]).startswith(NAME)]
    assert sorted(map(tuple, owners)) == [("XA",), ("XA", "XB", "XC", "XD"), ("XD",)]  # type: ignore[arg-type]
    told = {(str(line["author"]), str(line["reason"])) for line in answer("judge", "list")}
    assert any(NAME in author and "第 4 段落" in reason for author, reason in told)


def test_who_dissociates_from_the_whole_text_is_no_party_of_it(adopted: Do, answer: Answer) -> None:
    """It stands neither among the parties nor with any position, its own promise included."""
    adopted("XA", "disassociate", "--words", "不参加")
    publish(adopted)
    rows = [row for row in answer("list") if str(row["file"]).startswith(NAME)]
    assert all("XA" not in row["parties"] for row in rows)  # type: ignore[operator]
    assert not [row for row in answer("positions", "--party", "XA") if str(row["file"]).startswith(NAME)]
    assert not [row for row in answer("commitments", "--owner", "XA") if str(row["file"]).startswith(NAME)]


def test_a_party_that_was_away_holds_the_text_once_it_signs(tabled: Do, answer: Answer) -> None:
    """Adopted by four it is held by four; the fifth signs and holds it too, with what all of them said."""
    tabled("XD", "adopt", *(part for party in ("XA", "XB", "XC", "XD") for part in ("--present", party)))
    publish(tabled)
    assert {tuple(row["parties"]) for row in answer("list") if str(row["file"]).startswith(NAME)} == {("XA", "XB", "XC", "XD")}  # type: ignore[arg-type]
    tabled("XE", "sign")
    assert {tuple(row["parties"]) for row in answer("list") if str(row["file"]).startswith(NAME)} == {("XA", "XB", "XC", "XD", "XE")}  # type: ignore[arg-type]
    assert ("XE", "4") in {(row["party"], row["pinpoint"]) for row in answer("positions") if str(row["file"]).startswith(NAME)}


def test_what_a_person_judges_of_an_adopted_text_stays(adopted: Do, do: Do, answer: Answer) -> None:
    """The log is laid over the reading once; a later look does not take a person's judgement back."""
    adopted("XE", "disassociate", 4)
    publish(adopted)
    for file, words in ((f"{NAME}.en.akn", "strongly condemned"), (f"{NAME}.ja.akn", "強く非難した")):
        do("judge", "act", file, "4", words, "--holder", "XA", "--author", "mori", "--reason", "議事録")
    count = len(answer("judge", "list"))
    do("round", "tick")
    adopted("XB", "sign")
    assert len(answer("judge", "list")) == count
    rows = [row for row in answer("positions") if str(row["file"]).startswith(NAME) and row["pinpoint"] == "4"]
    assert {row["party"] for row in rows if row["stance"] not in ("silent", "mentioned-unread")} == {"XA"}


def test_a_publication_that_was_cut_short_before_the_record_is_completed_by_a_later_look(adopted: Do, run: Run, answer: Answer, record: Path) -> None:
    """The log is whole, and whichever command looks next puts the text into the record, once."""
    assert adopted
    opening = ("round", "open", NAME, "text", "--to", "public", "--as", "XD", "--rounds", record.with_name("some.rounds.db"))
    lost = run("--record", record.parent, "--registry", REGISTRY, *opening)
    assert lost.code == 2
    assert not [row for row in answer("list") if str(row["file"]).startswith(NAME)]
    told = run("--record", record, "--registry", REGISTRY, "round", "show", NAME)
    assert f"{NAME}.ja.akn is kept in" in told.err
    assert len([row for row in answer("list") if str(row["file"]).startswith(NAME)]) == 2
    assert run("--record", record, "--registry", REGISTRY, "round", "tick").err == ""


def test_promises_are_reported_on_reviewed_and_answered(adopted: Do, do: Do) -> None:
    """An owner reports with evidence, the chair returns it with a reason, the owner reports anew, and another replies."""
    assert adopted("XD", "promise", 3, "研修員300名を招へいする", "--owner", "XA", "--due", "2029-12-31").out == "promise-1\n"
    assert adopted("XA", "report", "promise-1", "100名を招へいした。", "--evidence", "年報", "https://mfa.keldea.example/2027").out == "report-1\n"
    adopted("XD", "review", "report-1", "returned", "--reason", "内訳を")
    assert adopted("XA", "report", "promise-1", "100名(うちサルメト60名)。").out == "report-2\n"
    adopted("XD", "review", "report-2", "accepted")
    adopted("XB", "reply", "report-2", "感謝する。")
    shown = do("round", "show", NAME).out
    assert "report-1 · promise-1 · XA: 100名を招へいした。 (returned)" in shown
    assert "report-2 · promise-1 · XA: 100名(うちサルメト60名)。 (accepted)" in shown


def test_an_exported_log_is_verified_by_anybody(adopted: Do, do: Do, run: Run, tmp_path: Path) -> None:
    """The whole log is sound and lawful; a changed byte is found in its line, lines cut off by the digest of the last one."""
    assert adopted
    log = tmp_path / "log.jsonl"
    assert "of every delegation: hand it to no party" in do("round", "export", NAME, "-o", log, "--whole").err
    head = do("round", "verify", log).out.strip()
    assert head == json.loads(do("round", "list", "--format", "json").out)[0]["head"]
    data = log.read_bytes()
    for place in (data.index(b"2013-fm2") if b"2013-fm2" in data else 900, len(data) // 2, len(data) - 40):
        changed = bytearray(data)
        changed[place] ^= 1
        (tmp_path / "changed.jsonl").write_bytes(bytes(changed))
        outcome = run("round", "verify", tmp_path / "changed.jsonl")
        assert outcome.code == 1
        line = len(data[:place].splitlines())
        assert f"changed.jsonl:{line}: " in outcome.out
    (tmp_path / "cut.jsonl").write_bytes(b"".join(data.splitlines(keepends=True)[:-1]))
    assert run("round", "verify", tmp_path / "cut.jsonl").code == 0
    assert run("round", "verify", tmp_path / "cut.jsonl", "--head", head).code == 1


def test_a_round_goes_out_in_every_form(adopted: Do, do: Do, run: Run, tmp_path: Path) -> None:
    """Akoma Ntoso is the file of the record; Markdown and the page have every paragraph and who holds it; the public sees nothing yet."""
    assert adopted
    for name in ("text.akn", "round.md", "round.html"):
        do("round", "export", NAME, "-o", tmp_path / name, "--in", "en")
    assert CENTRE[1] in (tmp_path / "text.akn").read_text("utf-8")
    assert do("round", "show", NAME, "--in", "en").out.count(CENTRE[1]) == 1
    for name in ("round.md", "round.html"):
        assert CENTRE[1] in (tmp_path / name).read_text("utf-8")
    assert run("--registry", REGISTRY, "--record", "some.db", "round", "export", NAME, "-o", "x.akn", "--as", "public").code == 2
    adopted("XD", "open", "text", "--to", "public")
    assert CENTRE[0] in do("round", "show", NAME, "--as", "public").out
    do("round", "export", NAME, "-o", tmp_path / "public.akn", "--as", "public")
    for reader in ("public", "XB"):
        do("round", "export", NAME, "-o", tmp_path / "adopted.docx", "--as", reader, "--in", "en")
        assert any(one.text.startswith("1.\t") for one in Document(str(tmp_path / "adopted.docx")).paragraphs)
    assert run("--registry", REGISTRY, "round", "export", NAME, "-o", "x.docx", "--in", "ru").code == 2


def test_a_backup_copies_the_rounds_too(tabled: Do, do: Do, run: Run, record: Path) -> None:
    """Beside the copy of the record stands that of its rounds; neither file is taken for a document."""
    assert tabled
    told = run("--record", record, "--registry", REGISTRY, "add", record.parent).err
    assert ".db" not in told
    do("backup", record.with_name("copy.db"))
    assert do("round", "list", "--rounds", record.with_name("copy.rounds.db")).out.startswith(f"{NAME}  negotiating  XD")


def test_the_room_has_people_observers_and_papers(at: Do, do: Do, tmp_path: Path) -> None:
    """Delegations name their people, who act by their roles; observers see what the chair opens; the chair is handed over."""
    (tmp_path / "paper.txt").write_text("x", "utf-8")
    at("XB", "role", "sato", "member", "--called", "佐藤")
    at("XB", "role", "kobo", "interpreter")
    at("XD", "delegation", "XF", "--zone", "Asia/Tokyo", "--weekend", "fri,sat")
    at("XD", "observer", "OBS", "obs-1", "--guest")
    at("XD", "agenda", "水", "火")
    at("XB/sato", "paper", tmp_path / "paper.txt", "--title", "説明資料")
    at("XB", "leave", "kobo")
    at("XD", "chair", "XA", "--reason", "輪番")
    at("XA", "begin")
    shown = do("round", "show", NAME).out
    assert "Agenda 2: 火" in shown
    assert "Paper: 説明資料 (XB)" in shown
    assert "Chair: XA" in shown
    assert "説明資料" not in do("round", "show", NAME, "--as", "OBS").out
    at("XA", "close", "--reason", "延期")
    assert run_program(["round", "list", "--rounds", "none.db"]) == 2


def test_a_word_file_goes_out_and_comes_back(tabled: Do, do: Do, run: Run, record: Path, tmp_path: Path) -> None:
    """What a delegation typed over in Word is its prepared proposal, and tabled by it alone; another file is refused in a line."""
    tabled("XB", "propose", 3, "--old", "300名", "--new", "400名", "--reason", "需要が多い")
    file = tmp_path / "text.docx"
    do("round", "export", NAME, "-o", file, "--as", "XC")
    document = Document(str(file))
    (line,) = (one for one in document.paragraphs if "洪水予測センター" in one.text)
    for one in line.runs:
        one.text = one.text.replace("2028年", "2030年")
    document.save(str(file))
    assert tabled("XC", "import", file, "--reason", "間に合わない").out == "kept-1\n"
    again = run("--record", record, "--registry", REGISTRY, "round", "import", NAME, file, "--reason", "間に合わない", "--as", "XC")
    assert (again.code, again.out) == (1, "")
    assert "kept-1" in again.err
    assert "2030年" not in do("round", "show", NAME, "--as", "XB").out
    assert tabled("XC", "table", "kept-1").out == "XC-1\n"
    assert "閣僚は、[2028][XC: 2030]年までに" in do("round", "show", NAME, "--as", "XB").out
    Document().save(str(tmp_path / "other.docx"))
    refused = run("--record", record, "--registry", REGISTRY, "round", "import", NAME, tmp_path / "other.docx", "--as", "XC")
    assert refused.code == 2
    assert "not the text of this round" in refused.err
