"""What each command answers, on the fictional dialogue that ships with the project."""

import json
import resource
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from running import Outcome, Run

from taiwa.acts.models import ActType
from taiwa.cli.files import write_text
from taiwa.cli.messages import catalogue, step, tell_words
from taiwa.lexicon import load
from taiwa.record.answers import Status
from taiwa.reports.wording import Wording

STATEMENT = "2013-fm2-joint-statement.ja.md"


@pytest.fixture
def ask(run: Run, example_record: Path, examples: Path) -> Run:
    """Ask the record of the example dialogue."""
    return lambda *arguments: run("--record", example_record, "--registry", examples / "registry", *arguments)


def answer(outcome: Outcome) -> object:
    """The JSON that a command answered with."""
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


KEYS = {
    "list": "document work file title kind date body ordinal parties language acts problems files"
    " expressions",
    "positions": "issue party stance change date document file pinpoint words acts",
    "commitments": "id owners beneficiaries action words document file pinpoint date made origin_document quantity money"
    " deadline condition partners status follow_ups heard met",
    "review": "id kind why document file pinpoint date words",
    "calendar": "id series ordinal date place chair status title documents announced registered",
    "calendar --chairs": "dialogue party id stated observed meetings sources told disagrees contradictions",
    "calendar --named": "id series ordinal date place chair status passed title documents named_in",
    "list --cited": "id title date cited_in",
    "instruments": "id registered called parties held life registry sources note contradictions named_in",
}


@pytest.mark.parametrize("command", KEYS)
def test_an_answer_for_a_program_has_the_published_fields(ask: Run, command: str) -> None:
    """With --format json a command answers a list of objects with exactly the fields of the contract."""
    rows = answer(ask(*command.split(), "--format", "json"))
    assert isinstance(rows, list)
    assert rows
    for row in rows:
        assert set(row) == set(KEYS[command].split())


@pytest.mark.parametrize("command", [*KEYS, "search 協力", f"show {STATEMENT}", "brief", f"links {STATEMENT}", "aims"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_answer_for_a_person_is_text(ask: Run, command: str, language: str) -> None:
    """Without --format every command answers in lines, in either language, and tells nothing beside."""
    outcome = ask(*command.split(), "--language", language)
    assert outcome.code == 0
    assert outcome.out.strip()
    assert outcome.err == ""


def test_a_document_may_be_named_in_many_ways(ask: Run) -> None:
    """A document answers to its id, its file name, the same without its ending, and the beginning of each."""
    rows = answer(ask("list", "--format", "json"))
    assert isinstance(rows, list)
    row = next(row for row in rows if row["file"] == STATEMENT)
    shown = [
        answer(ask("show", name, "--format", "json"))
        for name in (row["document"], row["document"][:-2], row["file"], row["file"].removesuffix(".md"), row["file"][:-5])
    ]
    assert all(each == shown[0] for each in shown)


def test_a_part_is_shown_by_path_and_by_eid(ask: Run) -> None:
    """A pinpoint is a path or an eId, and shows the part with all that stands below it."""
    shown = answer(ask("show", STATEMENT, "--format", "json"))
    assert isinstance(shown, dict)
    for part in shown["parts"]:
        for pinpoint in (part["pinpoint"], part["eid"]):
            one = answer(ask("show", STATEMENT, pinpoint, "--format", "json"))
            assert isinstance(one, dict)
            assert one["parts"][0] == part


def test_positions_and_promises_can_be_narrowed(ask: Run) -> None:
    """Every row that a narrowed question answers is a row of the whole answer, and fits what was asked."""
    everything = answer(ask("positions", "--format", "json"))
    assert isinstance(everything, list)
    issue, party = everything[0]["issue"], everything[0]["party"]
    assert answer(ask("positions", "--issue", issue, "--party", party.lower(), "--format", "json")) == [
        row for row in everything if row["issue"] == issue and row["party"] == party
    ]
    promises = answer(ask("commitments", "--format", "json"))
    assert isinstance(promises, list)
    owner = promises[0]["owners"][0]
    assert answer(ask("commitments", "--owner", owner, "--format", "json")) == [
        row for row in promises if owner in row["owners"]
    ]
    due = answer(ask("commitments", "--due", "2016", "--format", "json"))
    assert isinstance(due, list)
    assert all(row["deadline"] and row in promises for row in due)


def test_every_quotation_stands_in_its_file(ask: Run) -> None:
    """The words of every position can be found, white space and width aside, in the text shown for its document."""
    rows = answer(ask("positions", "--format", "json"))
    assert isinstance(rows, list)
    for row in rows:
        if row["words"]:
            shown = answer(ask("show", row["file"], "--format", "json"))
            assert isinstance(shown, dict)
            printed = "".join((part["heading"] or "") + (part["words"] or "") for part in shown["parts"])
            assert row["words"] in printed


def test_a_brief_of_a_dialogue_that_is_not_held_is_refused(ask: Run) -> None:
    """Where the record holds nothing of a dialogue up to a meeting, there is nothing to tell of it."""
    outcome = ask("brief", "--meeting", "caj/fm-01")
    assert (outcome.code, outcome.out, len(outcome.err.splitlines())) == (2, "", 1)


def test_a_brief_is_one_file(ask: Run, tmp_path: Path) -> None:
    """A brief is written whole, as HTML or Markdown by its name, and its path is told."""
    for name, opening in (("brief.html", "<!doctype html>"), ("brief.md", "#")):
        outcome = ask("brief", "-o", tmp_path / "new folder" / name)
        assert outcome.code == 0
        assert name in outcome.err
        assert (tmp_path / "new folder" / name).read_text(encoding="utf-8").lower().startswith(opening)
    assert sorted(path.name for path in (tmp_path / "new folder").iterdir()) == ["brief.html", "brief.md"]


def test_adding_again_and_removing(run: Run, examples: Path) -> None:
    """What is held is left as it is; what is removed is gone, and can be added again."""
    paths = sorted((examples / "documents").iterdir())[:2]
    common = ("--record", "r.db", "--registry", examples / "registry")
    assert run(*common, "add", *paths).code == 0
    before = run(*common, "list", "--format", "json").out
    again = run(*common, "add", *paths, *paths)
    assert (again.code, again.out) == (0, "")
    assert "0 added, 2 held" in again.err
    assert run(*common, "list", "--format", "json").out == before
    assert run(*common, "remove", paths[0].name).code == 0
    assert paths[0].name not in run(*common, "list").out
    assert run(*common, "add", paths[0]).code == 0
    assert run(*common, "list", "--format", "json").out == before


def test_a_bad_file_is_told_and_skipped(run: Run, examples: Path, tmp_path: Path) -> None:
    """One bad file in a folder costs only itself: the others are kept, the exit code is 1."""
    folder = tmp_path / "documents"
    folder.mkdir()
    shutil.copy(examples / "documents" / STATEMENT, folder)
    (folder / "a.pdf").write_bytes(b"%PDF-1.7")
    (folder / ".hidden").write_bytes(b"")
    outcome = run("--record", "r.db", "add", folder, tmp_path / "missing.txt")
    assert outcome.code == 1
    assert "a.pdf" in outcome.err
    assert "missing.txt" in outcome.err
    assert "1 added, 0 held already, 2 skipped" in outcome.err


def test_other_facts_mean_another_reading(run: Run, examples: Path) -> None:
    """When the facts asked for are others than those a record was read with, it is read again, and that is told."""
    document = examples / "documents" / STATEMENT
    registry = ("--registry", examples / "registry")
    run("--record", "one.db", "add", document)
    outcome = run("--record", "one.db", *registry, "list", "--format", "json")
    assert "1/1" in outcome.err
    run("--record", "two.db", *registry, "add", document)
    assert outcome.out == run("--record", "two.db", *registry, "list", "--format", "json").out
    assert run("--record", "one.db", *registry, "list").err == ""


def test_reading_writes_files_or_lines(run: Run, examples: Path, tmp_path: Path) -> None:
    """`read` writes one file for each document into a folder, else one line of JSON each, and touches no record."""
    paths = sorted((examples / "documents").iterdir())
    registry = ("--registry", examples / "registry")
    assert run("read", *registry, *paths, "-o", "out").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == sorted(f"{path.stem}.json" for path in paths)
    lines = run("read", *registry, *paths, "--format", "json").out.splitlines()
    assert [json.loads(line)["doc"] for line in lines] == [path.stem for path in paths]
    assert json.loads(lines[0]) == json.loads(Path("out", f"{paths[0].stem}.json").read_text(encoding="utf-8"))
    assert not list(tmp_path.glob("*.db"))


def test_two_files_of_one_name_are_not_written_over_each_other(run: Run, tmp_path: Path) -> None:
    """Two readings that would go to one file are refused before anything is read or written."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(f"{folder}国は支持した。", encoding="utf-8")
    outcome = run("read", "a/same.txt", "b/same.txt", "-o", "out")
    assert outcome.code == 2
    assert "a/same.txt" in outcome.err
    assert not Path("out").exists()
    assert run("read", "a/same.txt", "a/same.txt", "-o", "out").code == 0


def test_the_outline_names_provisions_and_acts(run: Run, examples: Path) -> None:
    """The text of a reading has a line for every provision and every act, with the words of the act."""
    document = examples / "documents" / STATEMENT
    registry = ("--registry", examples / "registry")
    reading = json.loads(run("read", *registry, document, "--format", "json").out)
    for language, kind in (("en", "joint statement"), ("ja", "共同声明")):
        outline, wording = run("--language", language, "read", *registry, document).out, Wording(language, load())
        assert f"  {kind} · 2013-10-22 · " in outline
        for provision in reading["provisions"]:
            assert "\n" + "/".join(provision["path"]) in outline
        for act in reading["acts"]:
            assert f"{wording.act(ActType(act['act']), len(act['holders']))} 「{act['predicate']}」" in outline


def test_a_registry_is_checked_and_looked_up(run: Run, examples: Path, tmp_path: Path) -> None:
    """A sound registry passes, a fault is told with file and line, and what is known is found by id or name."""
    assert run("registry", "check", examples / "registry").code == 0
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "wrong.yaml").write_text("parties:\n  XX:\n    nonsense: 1\n", encoding="utf-8")
    outcome = run("registry", "check", tmp_path / "bad")
    assert outcome.code == 1
    assert "wrong.yaml:3" in outcome.out
    entries = answer(run("registry", "show", "jp", "--format", "json"))
    assert isinstance(entries, list)
    assert entries[0]["entry"] == "party"
    name = entries[0]["names"]["ja"][0]
    assert answer(run("registry", "show", name, "--format", "json")) == entries
    assert name in run("registry", "show", "JP").out


@pytest.mark.parametrize(
    ("asked", "entry", "line"), [("issues", "issue", "terrorism  "), ("parties", "party", "JP  ")]
)
def test_ids_are_listed_with_their_labels(run: Run, asked: str, entry: str, line: str) -> None:
    """`registry show issues` and `parties` list every id that --issue and --party take, each with what it is called."""
    rows = answer(run("registry", "show", asked, "--format", "json"))
    assert isinstance(rows, list)
    assert {row["entry"] for row in rows} == {entry}
    listed = run("registry", "show", asked).out.splitlines()
    assert len(listed) == len(rows)
    assert any(each.startswith(line) and each.removeprefix(line).strip() for each in listed)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_help_names_every_status(run: Run, language: str) -> None:
    """What --status takes stands in the help, in either language."""
    page = "".join(run("commitments", "--help", "--language", language).out.split())
    assert all(status in page for status in get_args(Status))


def test_the_calendar_needs_no_record(run: Run, examples: Path) -> None:
    """The meetings known from registries are listed before any document is held."""
    rows = answer(run("--registry", examples / "registry", "calendar", "--format", "json"))
    assert isinstance(rows, list)
    assert all(row["documents"] == [] for row in rows)


def test_the_calendar_says_in_japanese_what_became_of_a_meeting(run: Run, examples: Path) -> None:
    """Held and planned are words of a catalogue; programs get the values of the registry."""
    page = run("--registry", examples / "registry", "calendar", "--language", "ja").out
    assert "開催済み" in page
    assert not {"held", "planned", "cancelled", "postponed"} & set(page.split())


def test_a_meeting_has_its_documents(ask: Run) -> None:
    """Every document of a numbered meeting stands with that meeting and no other."""
    rows = answer(ask("calendar", "--format", "json"))
    works = answer(ask("list", "--format", "json"))
    assert isinstance(rows, list)
    assert isinstance(works, list)
    numbered = {row["work"] for row in works if row["ordinal"] is not None}
    listed = [document for row in rows for document in row["documents"]]
    assert numbered <= set(listed)
    assert len(listed) == len(set(listed))


def test_the_doctor_tells_health(ask: Run, run: Run) -> None:
    """A sound record is reported sound; without a record there is nothing to be ill."""
    facts = answer(ask("doctor", "--format", "json"))
    assert isinstance(facts, dict)
    assert (facts["file"], facts["index"], facts["bytes"]) == ("ok", "ok", "ok")
    assert run("doctor").code == 0


def test_a_backup_answers_like_the_record(ask: Run, run: Run, examples: Path) -> None:
    """A copy of a record gives the same answers, and never takes the place of a file."""
    assert ask("backup", "copy.db").code == 0
    copy = run("--record", "copy.db", "--registry", examples / "registry", "positions", "--format", "json")
    assert copy.out == ask("positions", "--format", "json").out
    assert ask("backup", "copy.db").code == 2


@pytest.fixture
def full() -> Iterator[None]:
    """A disk on which no file grows beyond 256 kilobytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 18, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("full")
def test_a_backup_that_finds_no_room_leaves_nothing_and_names_the_copy(ask: Run, tmp_path: Path) -> None:
    """Half a copy would be taken for one, and the record is not what is wrong."""
    (tmp_path / "away").mkdir()
    told = ask("backup", "away/copy.db")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "the copy away/copy.db could not be written" in told.err
    assert not list((tmp_path / "away").iterdir())


@pytest.mark.parametrize(("target", "words"), [("nowhere/copy.db", "No such file"), ("/proc/copy.db", "")])
def test_a_backup_that_has_no_place_says_so_of_the_copy(ask: Run, target: str, words: str) -> None:
    """A folder that is missing or shut is told by the name of the copy, with what to do."""
    told = ask("backup", target)
    assert told.code == 2
    assert f"the copy {target} could not be written ({words}" in told.err
    assert "give a file in a folder that exists" in told.err


def test_a_backup_of_which_a_part_fails_is_none(run: Run, tmp_path: Path) -> None:
    """The record without the searches that belong to it is taken away again; the damaged file is named."""
    (tmp_path / "own.txt").write_text("The Ministers welcomed the accord.")
    assert run("--record", "own.db", "add", "own.txt").code in (0, 1)
    (tmp_path / "own.db.saved").write_bytes(b"no database at all" * 100)
    told = run("--record", "own.db", "backup", "copy.db")
    assert (told.code, "own.db.saved cannot be copied" in told.err) == (2, True)
    assert not list(tmp_path.glob("copy.db*"))


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """A writer that fails leaves the old file as it was and nothing beside it."""
    path = tmp_path / "answer.txt"
    write_text(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "\udcff")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_progress_is_told_beside_the_answer(run: Run, examples: Path) -> None:
    """While several files are read, each is named with its number, and the answer stays clean."""
    paths = sorted((examples / "documents").iterdir())[:2]
    outcome = run("read", *paths, "--format", "json", "--language", "ja")
    for number, path in enumerate(paths, 1):
        assert catalogue("ja")["progress.reading"].format(number=number, total=2, name=path.name) in outcome.err
    assert len(outcome.out.splitlines()) == 2


def test_progress_on_a_terminal_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """On a terminal each step takes the place of the last one, and what is said after it stands alone."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    for number in (1, 2):
        step("progress.reading", number=number, total=2, name="a.txt")
    tell_words("done")
    told = capsys.readouterr().err.replace("\r", "").split("\x1b[A")
    assert [each.rpartition("\x1b[K")[2] for each in told] == ["reading 1/2 a.txt\n", "reading 2/2 a.txt\n", "done\n"]


def test_a_record_is_no_document_of_its_own(run: Run, tmp_path: Path) -> None:
    """Adding the folder in which the record lies adds the documents there and not the record."""
    (tmp_path / "one.txt").write_text("対話を支持した。", encoding="utf-8")
    for added in (1, 0):
        assert f"{added} added, {1 - added} held already, 0 skipped" in run("add", ".").err


def test_what_is_cited_and_not_held_is_listed(ask: Run) -> None:
    """A document that others cite is listed with every place, unless the record holds it."""
    rows = answer(ask("list", "--cited", "--format", "json"))
    works = answer(ask("list", "--format", "json"))
    assert isinstance(rows, list)
    assert isinstance(works, list)
    assert rows
    assert not {row["id"] for row in rows} & {row["title"] for row in works}
    assert all(place["words"] for row in rows for place in row["cited_in"])
    assert ask("list", "--cited").out.count("\n") == len(rows) + sum(len(row["cited_in"]) for row in rows)


def test_occasions_that_documents_name_are_for_the_calendar(run: Run, example_record: Path, examples: Path, tmp_path: Path) -> None:
    """Meetings and events besides those of the registries are listed with their day, and whether they were held."""
    file = tmp_path / "named.txt"
    file.write_text("共同声明\n\n2031年5月4日\n\n1. 双方は、2030年3月2日に開催された第7回海洋フォーラムの成果を歓迎した。\n", "utf-8")
    shutil.copy(example_record, tmp_path / "own.db")

    def ask(*words: str) -> Outcome:
        return run("--record", tmp_path / "own.db", "--registry", examples / "registry", *words)

    ask("add", str(file))
    rows = answer(ask("calendar", "--named", "--format", "json"))
    listed = answer(ask("calendar", "--format", "json"))
    assert isinstance(rows, list)
    assert isinstance(listed, list)
    assert rows
    assert not {row["id"] for row in rows} & {row["id"] for row in listed}
    assert {row["status"] for row in rows} <= {"held", "planned", "cited"}
    assert ask("calendar", "--named").out


def test_links_are_told_from_both_sides(ask: Run) -> None:
    """A document tells what it refers to, and that other tells who refers to it."""
    links = answer(ask("links", STATEMENT, "--format", "json"))
    assert isinstance(links, dict)
    (plan,) = [one for one in links["references"] if one["kind"] == "instrument"]
    assert [held["file"] for held in plan["held"]] == ["2012-som1-action-plan.ja.txt"]
    cited = answer(ask("links", "2012-som1-action-plan.ja.txt", "--format", "json"))
    assert isinstance(cited, dict)
    assert [(one["file"], one["pinpoint"]) for one in cited["cited_by"]] == [(STATEMENT, plan["pinpoint"])]


@pytest.mark.parametrize("name", ["veskal-action-plan-2012", "行動計画", "action plan"])
def test_an_instrument_is_found_by_its_names(ask: Run, name: str) -> None:
    """An instrument answers to its id, to a name and to a part of one; its life is told with the words."""
    (row,) = answer(ask("instruments", name, "--format", "json"))  # type: ignore[misc]
    assert row["id"] == "veskal-action-plan-2012"
    assert ("adopted", False, "2012-05") in [(stage["stage"], stage["asked"], stage["when"]) for stage in row["life"]]
    assert all(stage["words"] and stage["pinpoint"] for stage in row["life"])


def test_an_instrument_that_nobody_names_is_refused(ask: Run) -> None:
    """A name that no document has is refused in one line."""
    outcome = ask("instruments", "Treaty of Nowhere")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1


def test_the_chair_is_told_as_announced_and_as_observed(ask: Run) -> None:
    """A document that names the next chair stands at the turn it announces."""
    rows = answer(ask("calendar", "--chairs", "--format", "json"))
    assert isinstance(rows, list)
    (turn,) = [row for row in rows if row["id"] == "sarmeth-2016"]
    assert ("next", STATEMENT) in [(one["told"], one["file"]) for one in turn["told"]]
    assert (turn["stated"], turn["observed"]) == ("2016", "2016-09-07")


def test_aims_are_linked_to_the_registry(ask: Run) -> None:
    """The principles of the first meeting are the registry's, and no later text states them again."""
    aims = answer(ask("aims", "--format", "json"))
    assert isinstance(aims, dict)
    assert [item["registered"] for item in aims["lists"][0]["items"]] == ["equality", "consensus", "openness"]
    assert {one["change"] for one in aims["changes"]} == {"first", "not-restated"}


def test_problems_are_told_in_japanese(run: Run, tmp_path: Path) -> None:
    """What a reading says of trouble and doubt, and how grave it is, is told in the language of the program; in English as it is."""
    document = tmp_path / "one.txt"
    document.write_text("1. 閣僚は、協力を歓迎した。\n", encoding="utf-8")
    assert ": note: not found: parties" in run("read", document, "--language", "en").out
    told = run("read", document, "--language", "ja").out
    assert ": 注記: 当事者が見つからない" in told
    assert "not known" not in told


def test_the_review_says_in_japanese_by_what_a_passage_was_matched(ask: Run) -> None:
    """Signs are words of ours and are said in the language asked for, with parties and issues by their names."""
    page = ask("review", "--language", "ja").out
    assert "約束した側が同じ トルネヴィア（+3）" in page
    assert "same owner" not in page


def test_a_brief_tells_what_to_check_as_the_review_does(ask: Run, tmp_path: Path) -> None:
    """No id and no code of a sign stands in what a minister reads."""
    assert ask("brief", "--party", "XD", "-o", tmp_path / "b.md", "--language", "ja").code == 0
    page = (tmp_path / "b.md").read_text("utf-8")
    assert "約束した側が同じ トルネヴィア" in page
    assert "same owner" not in page
    assert ":u-" not in page
