"""`taiwa judge` as a person uses it."""

import json
import shutil
from pathlib import Path

import pytest
from running import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
SECOND = "2013-fm2-joint-statement.ja.md"


@pytest.fixture(autouse=True)
def own_record(example_record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the example record, with its registry and somebody who judges."""
    shutil.copy(example_record, tmp_path / "taiwa.db")
    monkeypatch.setenv("TAIWA_REGISTRY", str(EXAMPLES / "registry"))
    monkeypatch.setenv("TAIWA_AUTHOR", "Mori")


def ids(run: Run) -> list[str]:
    """The ids of the lines of the review."""
    return [row["id"] for row in json.loads(run("review", "--format", "json").out)]


def test_a_judgement_removes_its_line_of_the_review(run: Run) -> None:
    """Right or wrong, a line that was judged is gone, until the judgement is withdrawn."""
    before = ids(run)
    assert before
    done = run("judge", "doubt", before[0][:6], "right", "--reason", "the same plan")
    assert (done.code, done.err.startswith("judgement ")) == (0, True)
    assert ids(run) == before[1:]
    (judged,) = json.loads(run("judge", "list", "--format", "json").out)
    assert (judged["author"], judged["reason"], judged["state"]) == ("Mori", "the same plan", "holds")
    assert run("judge", "withdraw", judged["id"], "--reason", "on second thoughts").code == 0
    assert ids(run) == before


def test_every_line_of_the_review_can_be_judged(run: Run) -> None:
    """A person can work through the whole list; where one match was wrong the next likely one may be asked about."""
    for _ in range(5):
        for name in ids(run):
            assert run("judge", "doubt", name, "wrong", "--reason", "looked at").code == 0
    assert not ids(run)


def test_an_act_is_corrected_by_its_words(run: Run) -> None:
    """The holder named holds the position, and the text says that a person judged."""
    done = run("judge", "act", SECOND, "4/2", "用意を表明した", "--holder", "Keldea", "--type", "support", "--reason", "misread")
    assert done.code == 0, done.err
    rows = json.loads(run("positions", "--issue", "nuclear-weapon-free-zone", "--format", "json").out)
    assert {row["stance"] for row in rows if row["party"] == "XA" and row["pinpoint"] == "4/2"} == {"supports"}
    assert "judged by a person" in run("show", SECOND, "4/2").out


def test_the_ledger_survives_removing_adding_and_moving(run: Run, tmp_path: Path) -> None:
    """Corrections wait for their document, and move to another record by file."""
    run("judge", "act", SECOND, "4/2", "用意を表明した", "--wrong", "--reason", "misread")
    before = run("positions").out
    for name in ("2013-fm2-joint-statement.ja.md", "2013-fm2-joint-statement.en.html"):
        assert run("remove", name).code == 0
    assert [row["state"] for row in json.loads(run("judge", "list", "--stale", "--format", "json").out)] == ["not-held"]
    assert "find nothing any more: 1" in run("review").err
    assert run("add", EXAMPLES / "documents").code == 0
    assert run("positions").out == before
    assert run("judge", "export", tmp_path / "ledger.jsonl").code == 0
    assert "1 judgements taken in" in run("--record", "other.db", "judge", "import", "ledger.jsonl").err
    assert "0 judgements taken in, 1 held" in run("judge", "import", "ledger.jsonl").err
    assert run("--record", "other.db", "judge", "export").out == (tmp_path / "ledger.jsonl").read_text(encoding="utf-8")


def test_follow_ups_promises_names_documents_and_works_are_judged(run: Run) -> None:
    """Each kind of correction is taken and shows in the answer it is about."""
    rows = json.loads(run("commitments", "--owner", "XB", "--format", "json").out)
    first = next(row for row in rows if row["follow_ups"])
    own = first["id"].rpartition(":")[2]
    later = first["follow_ups"][0]["id"]
    assert run("judge", "follow-up", own, later, "--effect", "restated", "--reason", "one promise").code == 0
    assert run("judge", "promise", own, "--deadline", "2016", "--count", "1 centre", "--reason", "erratum").code == 0
    assert run("judge", "name", SECOND, "2015年", "--is", "2016", "--reason", "misprint").code == 0
    assert run("judge", "document", SECOND, "--date", "2013-10-23", "--reason", "erratum").code == 0
    one, other = "2011-fm1-joint-statement.en.md", "2012-som1-action-plan.ja.txt"
    assert run("judge", "work", one, other, "one", "--reason", "a test").code == 0
    row = next(row for row in json.loads(run("commitments", "--format", "json").out) if row["id"].endswith(own))
    assert (row["deadline"], row["quantity"]["unit"]) == ("2016", "centre")
    assert [one["sure"] for one in row["follow_ups"] if one["id"] and one["effect"] == "restated"] == [True]
    assert "veskal-fm-2-2013-10-23" in run("list").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("doubt", "zzz", "right"), "no line of the review begins with zzz"),
        (("act", SECOND, "4/2", "用意を表明した"), "this says nothing"),
        (("act", SECOND, "4/2", "用意を表明した", "--wrong", "--type", "say"), "this says two things"),
        (("act", SECOND, "4/2", "用意を表明した", "--type", "shout"), "there is no shout; it is one of"),
        (("act", SECOND, "4/2", "祝賀", "--wrong"), "no act was read at 4/2"),
        (("act", SECOND, "4/2", "祝賀", "--add", "--type", "say"), "is not printed at 4/2"),
        (("act", SECOND, "--wrong"), "no line of the review begins with"),
        (("promise", "u-1234", "--wrong"), "no promise of the ledger has the id u-1234"),
        (("promise", "u-", "--wrong"), "u- may be any of: veskal-"),
        (("promise", SECOND, "3/2", "設置する", "--money", "many"), "many is no figure"),
        (("promise", SECOND, "3/2", "設置する", "--count", "9" * 400 + " person"), "… is no figure"),
        (("promise", SECOND, "3/2", "設置する", "--count", "-3 person"), "-3 person is no figure"),
        (("promise", SECOND, "3/2", "設置する", "--count", "1000"), "1000 is no figure"),
        (("promise", SECOND, "3/2", "設置する", "--money", "5000 yen"), "there is no currency yen"),
        (("document", SECOND, "--ordinal", "9" * 5000), "it is one of 1, 2, 3"),
        (("name", SECOND, "ナルニア", "--wrong"), "was not read as a name or figure"),
        (("document", SECOND, "--date", "0000-00-00"), "0000-00-00 is no date"),
        (("promise", SECOND, "3/2", "設置する", "--deadline", "2016/2012"), "2016/2012 is no date"),
        (("work", SECOND, SECOND, "apart"), "both are the file"),
        (("act", SECOND, "4/2", "用意を表明した", "--holder", "ZZ"), "there is no party ZZ"),
        (("act", SECOND, "4/2", "用意を表明した", "--holder", "FR"), "FR takes no part in"),
        (("promise", SECOND, "3/2", "設置する", "--owner", "FR"), "FR takes no part in"),
        (("document", SECOND, "--chair", "FR"), "FR takes no part in"),
        (("document", SECOND, "--ordinal", "two"), "there is no two; it is one of 1, 2, 3"),
        (("document", SECOND, "--kind", "poem"), "there is no poem; it is one of action-plan"),
        (("document", SECOND, "--body", "choir"), "there is no body choir"),
        (("name", SECOND, "用意", "--add"), "needs --add with --at"),
        (("name", SECOND, "用意", "--add", "--at", "4/2", "--kind", "party", "--is", "ZZ"), "there is no party ZZ"),
        (("name", SECOND, "祝賀", "--add", "--at", "4/2", "--kind", "party", "--is", "XA"), "is not printed at 4/2"),
        (("name", SECOND, "用意", "--add", "--at", "4/2", "--kind", "song", "--is", "XA"), "there is no song"),
        (("withdraw", "abc"), "no judgement has the id abc"),
    ],
)
def test_what_cannot_be_judged_is_refused_in_one_line(run: Run, arguments: tuple[str, ...], told: str) -> None:
    """Nothing is kept of it."""
    done = run("judge", *arguments, "--reason", "a test")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err
    assert json.loads(run("judge", "list", "--format", "json").out) == []


def test_a_follow_up_moves_a_deadline(run: Run) -> None:
    """The day is that of the promise from then on; beside an effect that changes nothing it is refused in one line."""
    rows = json.loads(run("commitments", "--owner", "XB", "--format", "json").out)
    first = next(row for row in rows if row["follow_ups"])
    judge = ("judge", "follow-up", first["id"].rpartition(":")[2], first["follow_ups"][0]["id"], "--reason", "moved")
    refused = run(*judge, "--effect", "restated", "--deadline", "2031")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert run(*judge, "--deadline", "2031-06").code == 0
    row = next(row for row in json.loads(run("commitments", "--format", "json").out) if row["id"] == first["id"])
    assert (row["deadline"], row["follow_ups"][0]["effect"]) == ("2031-06", "changed")
    assert run(*judge, "--deadline", "-").code == 0
    row = next(row for row in json.loads(run("commitments", "--format", "json").out) if row["id"] == first["id"])
    assert row["deadline"] is None


def test_a_party_that_took_part_is_entered_first(run: Run) -> None:
    """A third party can hold what the document says once a person has said that it took part."""
    parties = [word for each in ("XA", "XB", "XC", "XD", "XE", "XF", "FR") for word in ("--party", each)]
    assert run("judge", "document", SECOND, *parties, "--reason", "the list of those present is a picture").code == 0
    assert run("judge", "act", SECOND, "4/2", "用意を表明した", "--holder", "FR", "--reason", "read again").code == 0


def test_a_name_that_was_not_found_is_added_where_it_is_printed(run: Run) -> None:
    """It stands among the names of its part, is withdrawn like any other judgement, and is told where a name is there already."""
    add = ("judge", "name", SECOND, "用意", "--add", "--at", "4/2", "--kind", "party", "--is", "XA", "--reason", "a test")
    before = run("show", SECOND, "--values").out
    assert run(*add).code == 0
    assert run("show", SECOND, "--values").out != before
    assert "stands in what was read as" in run(*add).err
    (judged,) = json.loads(run("judge", "list", "--format", "json").out)
    assert (judged["verdict"], judged["state"]) == ("added", "holds")
    assert run("judge", "withdraw", judged["id"], "--reason", "no").code == 0
    assert run("show", SECOND, "--values").out == before


def test_no_stale_judgement_is_another_thing_than_no_judgement(run: Run) -> None:
    """With judgements that all find their words the list of the stale says so."""
    assert run("judge", "list", "--stale").out == "Nobody has judged anything yet.\n"
    run("judge", "act", SECOND, "4/2", "用意を表明した", "--wrong", "--reason", "x")
    assert run("judge", "list", "--stale").out == "Every judgement finds its words (1 in all).\n"


def test_a_judgement_needs_a_reason(run: Run) -> None:
    """Why is part of it."""
    assert run("judge", "act", SECOND, "4/2", "用意を表明した", "--wrong").code == 2
    assert run("judge", "act", SECOND, "4/2", "用意を表明した", "--wrong", "--reason", " ").code == 2


def test_a_file_with_a_bad_line_is_refused_whole(run: Run, tmp_path: Path) -> None:
    """The line is told, and no line of the file is kept."""
    run("judge", "act", SECOND, "4/2", "用意を表明した", "--wrong", "--reason", "x")
    good = run("judge", "export").out
    (tmp_path / "bad.jsonl").write_text(good + "{}\n", encoding="utf-8")
    done = run("--record", "new.db", "judge", "import", "bad.jsonl")
    assert (done.code, "bad.jsonl:2: " in done.err) == (2, True)
    assert not (tmp_path / "new.db").exists()


def test_search_says_what_was_judged(run: Run) -> None:
    """The index follows a judgement and its withdrawal: whoever was corrected is found by the filter of parties."""

    def holders() -> set[str]:
        found = json.loads(run("search", "協議を行う用意", "--format", "json").out)
        return {party for hit in found["hits"] if hit["pinpoint"] == "4/2" for party in hit["parties"]}

    before = holders()
    done = run("judge", "act", SECOND, "4/2", "用意を表明した", "--holder", "XA", "--reason", "misread", "--format", "json")
    assert (before, holders()) == ({"XD"}, {"XA"})
    assert run("judge", "withdraw", json.loads(done.out)["id"], "--reason", "a test").code == 0
    assert holders() == before


PLEDGES = """Joint Statement of the Foreign Ministers' Meeting

Keldport, 2 April 2031

1. The two sides will open three schools by 2034.
2. The Ministers will build two harbours by 2035.
3. Keldea will send 5 engineers to Sarmeth.
"""


def owners(run: Run) -> dict[str, list[str]]:
    """Whose each promise of the ledger is, by what is promised."""
    return {row["action"]: row["owners"] for row in json.loads(run("--record", "own.db", "commitments", "--format", "json").out)}


def test_a_promise_is_made_when_a_person_says_whose_act_it_is(run: Run, tmp_path: Path) -> None:
    """With its day, and judged like any other; it goes with the judgement."""
    (tmp_path / "a.txt").write_text(PLEDGES, encoding="utf-8")
    run("--record", "own.db", "add", "a.txt")
    before = owners(run)
    assert before == {"will send 5 engineers to Sarmeth": ["XA"]}
    assert run("--record", "own.db", "judge", "act", "a.txt", "2", "will build", "--holder", "Keldea", "--reason", "see the list").code == 0
    (made,) = (row for row in json.loads(run("--record", "own.db", "commitments", "--format", "json").out) if row["pinpoint"] == "2")
    assert (made["owners"], made["deadline"], made["action"]) == (["XA"], "2035", "will build two harbours by 2035")
    assert run("--record", "own.db", "judge", "promise", made["id"], "--deadline", "2036", "--reason", "erratum").code == 0
    act, promise = json.loads(run("--record", "own.db", "judge", "list", "--format", "json").out)
    assert (act["state"], promise["state"]) == ("holds", "holds")
    assert run("--record", "own.db", "judge", "withdraw", act["id"], "--reason", "on second thoughts").code == 0
    assert owners(run) == before


def test_the_parties_of_a_document_own_what_its_ministers_promise(run: Run, tmp_path: Path) -> None:
    """Words for all of them go with the parties, those for both only while there are two; who is named keeps what is his."""
    (tmp_path / "a.txt").write_text(PLEDGES, encoding="utf-8")
    run("--record", "own.db", "add", "a.txt")
    schools, harbours = "will open three schools by 2034", "will build two harbours by 2035"
    named = {"will send 5 engineers to Sarmeth": ["XA"]}
    for parties, expected in (
        (("Keldea", "Sarmeth"), {schools: ["XA", "XB"], harbours: ["XA", "XB"]}),
        (("Keldea", "Sarmeth", "Istarika"), {harbours: ["XA", "XB", "XC"]}),
        (("Sarmeth", "Istarika"), {schools: ["XB", "XC"], harbours: ["XB", "XC"]}),
    ):
        said = [word for party in parties for word in ("--party", party)]
        assert run("--record", "own.db", "judge", "document", "a.txt", *said, "--reason", "see the list").code == 0
        assert owners(run) == expected | named
    rows = json.loads(run("--record", "own.db", "positions", "--format", "json").out)
    assert {row["party"] for row in rows if row["pinpoint"] == "1"} == {"XB", "XC"}
