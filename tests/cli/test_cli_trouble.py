"""What cannot be done is said in one line, never by a traceback."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run

from taiwa.cli import files, health
from taiwa.cli.program import COMMANDS
from taiwa.lexicon import Knowledge
from taiwa.reading import Reading, read
from taiwa.registry import RegistryError
from taiwa.registry.complaints import Complaint
from taiwa.source import Source

NEEDS_RECORD = ("list", "show x", "positions", "commitments", "search 核", "review", "brief", "remove x", "backup y")


@pytest.fixture
def held(run: Run, tmp_path: Path) -> Path:
    """A record with one small document."""
    (tmp_path / "one.txt").write_text("甲国外務大臣と乙国外務大臣は、対話を支持した。\n", encoding="utf-8")
    assert run("add", "one.txt").code == 0
    return tmp_path / "taiwa.db"


def assert_refused(run: Run, *arguments: object, says: str = "") -> None:
    """Exit 2, nothing on standard output, and one line that says why."""
    outcome = run(*arguments)
    assert outcome.code == 2, outcome
    assert outcome.out == ""
    assert len(outcome.err.splitlines()) == 1, outcome.err
    assert outcome.err.startswith("taiwa: ")
    assert says in outcome.err


@pytest.mark.parametrize("command", NEEDS_RECORD)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_without_a_record_it_is_said_how_to_make_one(run: Run, command: str, language: str, tmp_path: Path) -> None:
    """A command that answers from a record makes none, and says which command does."""
    assert_refused(run, *command.split(), "--language", language, says="taiwa add")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", [*NEEDS_RECORD, "add one.txt"])
def test_a_file_that_is_no_record_is_refused_and_untouched(run: Run, command: str, tmp_path: Path) -> None:
    """Pointing at a file of another kind changes not one byte of it."""
    (tmp_path / "one.txt").write_text("対話を支持した。", encoding="utf-8")
    before = (tmp_path / "one.txt").read_bytes()
    assert_refused(run, "--record", "one.txt", *command.split(), says="one.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["one.txt"]
    assert (tmp_path / "one.txt").read_bytes() == before


def test_a_fault_in_the_words_that_ship_stops_the_command(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in a word file is told with its line, once, and blamed on no document; nothing is printed."""
    complaint = Complaint(Path(files.__file__).parents[1] / "resources" / "cues" / "ja.yaml", 11, "ja.noun.farewell has no leaves")

    def faulty(_source: Source, _knowledge: Knowledge) -> Reading:
        raise RegistryError((complaint,))

    monkeypatch.setattr(files, "read", faulty)
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("対話を支持した。", encoding="utf-8")
    for command in ("read", "add"):
        outcome = run(command, "one.txt", "two.txt")
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.splitlines()[-1] == "taiwa: ja.yaml:11: ja.noun.farewell has no leaves"
        assert "skipped" not in outcome.err


def test_a_file_that_is_not_in_the_record_is_met_with_what_to_do(run: Run, held: Path, tmp_path: Path) -> None:
    """Whoever shows a file instead of a document learns how to keep it and how to read it."""
    (tmp_path / "other.txt").write_text("対話を支持した。", encoding="utf-8")
    for name in ("other.txt", tmp_path / "other.txt"):
        assert_refused(run, "show", name, says=f"taiwa add {name}")
        assert_refused(run, "show", name, says=f"taiwa read {name}")
    assert held.exists()


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("positions --issue disarmment", "disarmament"),
        ("positions --party Japn", "Japan"),
        ("commitments --owner nobody", "registry show parties"),
        ("positions --issue nothing", "registry show issues"),
        ("commitments --status done", "announced, ongoing, delivered"),
        ("commitments --status delivred", "delivered"),
        ("commitments --due soon", "soon"),
        ("commitments --due 2030-13", "2030-13"),
        ("show two.txt", "one.txt"),
        ("show one.txt 99/9", "99/9"),
        ("remove two", "two"),
        ("search 。", ""),
        ("brief -o brief.odt", "brief.odt"),
        ("registry show Jpaan", "Japan"),
        ("registry check nowhere", "nowhere"),
        ("--registry nowhere list", "nowhere"),
        ("backup one.txt", "one.txt"),
    ],
)
@pytest.mark.usefixtures("held")
def test_what_is_not_known_is_said_with_what_is_near(run: Run, command: str, says: str) -> None:
    """An unknown name is refused in one line, which names the likest known one."""
    assert_refused(run, *command.split(), says=says)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["raed"], "read"), (["list", "--fromat", "json"], "--format"), (["list", "--format", "xml"], "json"),
        (["read"], "FILE"), (["show"], "DOC"), (["list", "more"], "more"), (["--record"], "--record"),
        (["registry", "chek"], "check"), (["--language", "fr", "list"], "ja"),
        (["--record", "x.db"], "COMMAND"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_wrong_command_line_is_explained_in_one_line(run: Run, arguments: list[str], says: str, language: str) -> None:
    """A mistyped command, option or value is named with what was likely meant and where help is."""
    assert_refused(run, "--language", language, *arguments, says=says)


@pytest.mark.usefixtures("held")
def test_two_documents_of_one_name_are_told_apart(run: Run, tmp_path: Path) -> None:
    """A name that several documents bear is refused with their ids, and each id names one."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "one.txt").write_text("丙国外務大臣は、懸念を表明した。", encoding="utf-8")
    run("add", "other/one.txt")
    ids = [row["document"] for row in json.loads(run("list", "--format", "json").out)]
    assert len(ids) == 2
    for command in ("show", "remove"):
        assert_refused(run, command, "one.txt", says=ids[0])
    for each in ids:
        assert run("show", each).code == 0


@pytest.mark.usefixtures("held")
def test_a_name_that_forms_of_one_text_share_shows_the_speaking_one(run: Run, tmp_path: Path) -> None:
    """`two` shows the file that speaks of two.txt and two.md; nothing is removed under a name that two files share."""
    themes = ("water", "ferries", "pilots", "customs", "harbours", "floods", "schools", "fisheries", "weather", "roads")
    words = "\n\n".join(f"The ministers agreed that experts on {each} shall meet within a year." for each in themes)
    for name, ending in (("two.txt", "\n"), ("two.md", "\n\n")):
        (tmp_path / name).write_text(f"Joint Statement\n\n{words}{ending}", encoding="utf-8")
        assert run("add", name).code == 0
    (work,) = {row["work"] for row in json.loads(run("list", "--format", "json").out) if row["files"][1:]}
    assert run("show", "two").out == run("show", work).out
    assert_refused(run, "remove", "two")


@pytest.mark.parametrize("target", ["one.txt/x.json", "/proc/none/x"])
@pytest.mark.usefixtures("held")
def test_an_unwritable_place_is_told(run: Run, target: str) -> None:
    """What cannot be written is said with its path."""
    assert_refused(run, "read", "one.txt", "-o", target)
    assert_refused(run, "--record", target, "add", "one.txt")


@pytest.mark.usefixtures("held")
def test_a_damaged_record_is_told(run: Run, held: Path) -> None:
    """A record whose inside is destroyed is refused in one line."""
    data = bytearray(held.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    held.write_bytes(data)
    assert_refused(run, "list", says="taiwa.db")


def test_odd_names_are_no_trouble(run: Run, tmp_path: Path) -> None:
    """A file name that is no Unicode is kept with escapes."""
    name = os.fsdecode(b"\xff\xfe name.txt")
    (tmp_path / name).write_text("対話を支持した。", encoding="utf-8")
    assert run("add", name).code == 0
    assert r"\udcff" in run("list").out
    assert run("read", name, "--format", "json").code == 0


def test_a_reader_that_hangs_up_is_no_accident(held: Path) -> None:
    """When the program that reads our answer stops, ours stops too, without a word."""
    command = f"{sys.executable} -m taiwa.cli --record {held} registry show JP --format json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.stdout == "["


def stopped_by(number: signal.Signals, folder: Path) -> tuple[int, str]:
    """The exit code and last words of an import of 400 files that gets a signal while it reads the fourth."""
    for each in range(400):
        (folder / f"{each:03}.txt").write_text(f"第{each}回会合で対話を支持した。\n" * 20, encoding="utf-8")
    arguments = [sys.executable, "-m", "taiwa.cli", "add", "."]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what runs behind it ignore the signal
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, cwd=folder) as adding:
        signal.signal(signal.SIGINT, before)
        assert adding.stderr is not None
        while "4/400" not in adding.stderr.readline():
            assert adding.poll() is None
        adding.send_signal(number)
        return adding.wait(), adding.stderr.read()


def test_stopping_by_hand_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    """Ctrl-C ends a run with one line; what was finished before it is kept."""
    code, told = stopped_by(signal.SIGINT, tmp_path)
    assert code == 2
    assert "Traceback" not in told
    assert told.splitlines()[-1].startswith("taiwa: stopped")
    assert len(json.loads(run("list", "--format", "json").out)) >= 3


def test_a_killed_import_can_be_taken_up_again(run: Run, tmp_path: Path) -> None:
    """After a kill the record is healthy, holds what was finished, and adding again holds nothing twice."""
    code, _ = stopped_by(signal.SIGKILL, tmp_path)
    assert code == -signal.SIGKILL
    assert run("doctor").code == 0
    held = json.loads(run("list", "--format", "json").out)
    assert 3 <= len(held) < 400
    for each in tmp_path.glob("[1-3]*.txt"):
        each.unlink()
    assert f"{100 - len(held)} added, {len(held)} held already, 0 skipped" in run("add", *tmp_path.glob("*.txt")).err


def test_a_fault_of_ours_costs_one_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading never raises; should it all the same, that file is told and skipped and the others are read."""
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_text(f"{name}は対話を支持した。", encoding="utf-8")

    def read_badly(source: Source, knowledge: Knowledge) -> Reading:
        if source.name == "bad.txt":
            raise ValueError("a fault")
        return read(source, knowledge)

    monkeypatch.setattr(files, "read", read_badly)
    for command in ("read", "add"):
        outcome = run(command, "bad.txt", "good.txt")
        assert outcome.code == 1
        assert "bad.txt: ValueError in test_cli_trouble.py:" in outcome.err
    assert [row["file"] for row in json.loads(run("list", "--format", "json").out)] == ["good.txt"]


def test_a_fault_of_ours_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a mistake in a command ends with exit 2 and a line that says where it is."""

    def fail(_choices: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(health, "knowledge_of", fail)
    assert_refused(run, "doctor", says="ZeroDivisionError in test_cli_trouble.py:")


def test_reading_imports_no_database_and_no_templates(program: Run, tmp_path: Path) -> None:
    """`taiwa read` starts without Django, Jinja and the catalogues of other commands."""
    (tmp_path / "one.txt").write_text("対話を支持した。", encoding="utf-8")
    code = (
        "import sys; from taiwa.cli.program import run; run(['read', 'one.txt', '--format', 'json']);"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'django', 'jinja2', 'sqlite3'}))"
        "; print([name for name in sys.modules if name.startswith(('taiwa.store', 'taiwa.reports.'))"
        " and name != 'taiwa.reports.columns'])"  # the help pages are measured with it
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[-2:] == ["[]", "[]"]
    assert program("--version").out.startswith("taiwa ")


def test_help_imports_no_command(tmp_path: Path) -> None:
    """The overview of commands is shown without importing any of them."""
    code = (
        "import sys; from taiwa.cli.program import run; run(['--help']);"
        "print(sorted(name for name in sys.modules if name.startswith('taiwa')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)
    allowed = {f"taiwa.cli.{name}" for name in ("program", "command", "layout", "messages", "trouble")}
    columns = {"taiwa.reports", "taiwa.reports.columns"}
    assert set(eval(done.stdout.splitlines()[-1])) == {"taiwa", "taiwa.cli", *allowed, *columns}  # noqa: S307 — our own output
    assert len(COMMANDS) > 10
