"""`taiwa fetch`: documents brought from a host on this computer; no test waits and none leaves it."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Outcome, Run

from hosts import Host, StillClock, Told, html, standing
from taiwa.cli import fetching
from taiwa.cli.messages import catalogue
from taiwa.source.web.models import Why
from taiwa.source.web.pace import Pace
from taiwa.store.fetched import Answers
from taiwa.store.store import open_store

WORDS = "2031年5月4日、甲国外務大臣と乙国外務大臣は、対話を支持した。両大臣は、次回会合を2032年に甲国で開催することで一致した。地域の平和と安定のための協力を続ける。"
CHANGED = WORDS.replace("2032年", "2033年")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> StillClock:
    """A clock that does not wait, and no proxy between."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "TAIWA_CONTACT"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    still = StillClock()
    monkeypatch.setattr(fetching, "CLOCK", still)
    return still


@pytest.fixture
def host() -> Iterator[Host]:
    """A host on this computer."""
    with standing() as one:
        yield one


def fetched(run: Run, *arguments: object, code: int = 0) -> list[dict[str, object]]:
    """What `taiwa fetch` answers a program."""
    outcome = run("fetch", *arguments, "--format", "json")
    assert outcome.code == code, outcome
    return [dict(row) for row in json.loads(outcome.out)]


def listed(run: Run) -> list[dict[str, object]]:
    """The files of the record."""
    return [dict(row) for row in json.loads(run("list", "--format", "json").out)]


def test_a_document_comes_into_the_record(run: Run, host: Host, tmp_path: Path) -> None:
    """It is kept as it came, with address, day and host, and is read like a file that was added."""
    address = host.page("/dialogue/statement.html", WORDS, ETag='"v1"')
    (row,) = fetched(run, address)
    assert (row["address"], row["status"], row["http"], row["file"], row["told"]) == (address, "new", 200, "dialogue-statement.html", [])
    store = open_store(tmp_path / "taiwa.db")
    source = store.source(store.digests()[0])
    store.close()
    assert (source.data, source.address, source.host, source.charset) == (html(WORDS), address, "127.0.0.1", "utf-8")
    assert source.obtained is not None
    assert source.obtained.isoformat().startswith("2031-05-0")
    assert [entry["document"] for entry in listed(run)] == [row["document"]]
    assert "対話を支持した" in run("show", "dialogue-statement").out


def test_what_has_not_changed_is_not_sent_again(run: Run, host: Host, clock: StillClock) -> None:
    """The second run asks with the names of the version held, and the host answers 304."""
    address = host.page("/a.html", WORDS, ETag='"v1"', Last_Modified="Sun, 04 May 2031 08:00:00 GMT")
    fetched(run, address)
    clock.pass_by(hours=24)
    (row,) = fetched(run, address)
    assert (row["status"], row["http"], row["file"]) == ("unchanged", 304, "a.html")
    assert host.asked[-1][1]["If-None-Match"] == '"v1"'
    assert len(listed(run)) == 1


def test_other_bytes_with_the_same_words_are_no_change(run: Run, host: Host, clock: StillClock) -> None:
    """A page that prints its day of delivery in a comment is not kept anew each night."""
    address = host.page("/a.html", WORDS)
    fetched(run, address)
    host.page("/a.html", f"{WORDS}<!-- served 12:00 -->")
    clock.pass_by(hours=24)
    (row,) = fetched(run, address)
    assert (row["status"], row["told"]) == ("unchanged", [catalogue("en")["fetch.same-words"]])
    assert len(listed(run)) == 1


def test_what_changed_is_told_and_the_earlier_bytes_stay(run: Run, host: Host, clock: StillClock) -> None:
    """Both versions are files of one text, and the newest speaks; the earlier one is still shown by its id."""
    address = host.page("/a.html", WORDS)
    (before,) = fetched(run, address)
    host.page("/a.html", CHANGED)
    clock.pass_by(hours=24)
    (row,) = fetched(run, address)
    assert row["status"] == "changed"
    assert f"1 places differ from what stood there on 2031-05-04, which is kept: taiwa show {before['document']}" in str(row["told"])
    assert [entry["document"] for entry in listed(run)] == [row["document"], before["document"]]
    assert len({entry["work"] for entry in listed(run)}) == 1
    assert "2033年" in run("show", "a.html").out
    assert "2032年" in run("show", before["document"]).out


def test_a_page_that_goes_back_to_earlier_words_speaks_again(run: Run, host: Host, clock: StillClock) -> None:
    """What stands at the address now speaks, also where it stood there before."""
    address = host.page("/a.html", WORDS)
    for words, status in ((CHANGED, "changed"), (WORDS, "changed"), (WORDS, "unchanged")):
        fetched(run, address)
        clock.pass_by(hours=24)
        host.page("/a.html", words)
        assert fetched(run, address)[0]["status"] == status
        clock.pass_by(hours=24)
    assert "2032年" in run("show", "a.html").out
    assert len(listed(run)) == 2


def test_an_error_page_in_place_of_a_statement_speaks_for_nothing(run: Run, host: Host, clock: StillClock) -> None:
    """A page with other words altogether is another document; the statement stays what it was."""
    address = host.page("/a.html", WORDS)
    fetched(run, address)
    host.page("/a.html", "お探しのページは見つかりませんでした。トップページからお探しください。")
    clock.pass_by(hours=24)
    assert fetched(run, address)[0]["status"] == "changed"
    assert len({entry["work"] for entry in listed(run)}) == 2


@pytest.mark.parametrize("status", [404, 410])
def test_what_vanished_is_told_and_the_document_stays(run: Run, host: Host, clock: StillClock, status: int) -> None:
    """A page that is gone at the source is news and no fault; what was brought is kept."""
    address = host.page("/a.html", WORDS)
    fetched(run, address)
    host.pages["/a.html"] = Told(status=status)
    clock.pass_by(hours=24)
    (row,) = fetched(run, address)
    assert (row["status"], row["http"], row["file"]) == ("gone", status, "a.html")
    assert f"gone at the source ({status}); what was there until 2031-05-04 is kept" in str(row["told"])
    assert len(listed(run)) == 1
    host.page("/a.html", CHANGED)
    assert fetched(run, address, "--again")[0]["status"] == "changed"


@pytest.mark.parametrize(
    ("path", "told"),
    [("/none", "no such page"), ("/closed", "asks programs not to read this"), ("/picture", "it is image/png"), ("/empty", "no words"), ("/zip", "a ZIP file"), ("/no", "answered 403")],
)  # fmt: skip
def test_what_cannot_be_brought_is_one_line_with_what_to_do(run: Run, host: Host, path: str, told: str) -> None:
    """Exit 1 like a skipped file; the other addresses are brought all the same."""
    host.pages |= {
        "/robots.txt": Told(b"User-agent: *\nDisallow: /closed"), "/picture": Told(b"x", headers={"Content-Type": "image/png"}),
        "/empty": Told(html("")), "/zip": Told(b"PK\x03\x04rest"), "/no": Told(status=403), "/closed": Told(b"x"),
    }  # fmt: skip
    good = host.page("/good.html", WORDS)
    outcome = run("fetch", host.at(path), good)
    assert outcome.code == 1
    (line,) = [line for line in outcome.err.splitlines() if line.startswith("skipped: ")]
    assert host.at(path) in line
    assert told in line
    assert [entry["file"] for entry in listed(run)] == ["good.html"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/a", "https://me:secret@example.org/", "https:///x"])
def test_an_address_that_is_none_is_told(run: Run, address: str) -> None:
    """Nothing is asked, exit 1, one line that says what to do; a password is never sent."""
    outcome = run("fetch", address)
    assert outcome.code == 1
    assert len([line for line in outcome.err.splitlines() if line.startswith("skipped: ")]) == 1


def test_a_busy_host_is_asked_again_when_it_says(run: Run, host: Host, clock: StillClock) -> None:
    """After Retry-After the same address is asked again, at most three times in all."""
    answers = [Told(status=503, headers={"Retry-After": "40"}), Told(status=429), Told(html(WORDS), headers={"Content-Type": "text/html"})]
    host.pages["/a"] = lambda _: answers.pop(0)
    assert fetched(run, host.at("/a"))[0]["status"] == "new"
    assert clock.waits == [2.0, 40.0, 15.0]
    host.pages["/b"] = Told(status=500)
    (row,) = fetched(run, host.at("/b"), code=1)
    assert (row["status"], row["http"]) == ("failed", 500)
    assert host.paths.count("/b") == 3


def test_the_pause_of_one_host_serves_another(run: Run, host: Host, clock: StillClock) -> None:
    """Hosts are taken in turns: two hosts take no longer than one."""
    with standing() as other:
        for number in range(3):
            for one in (host, other):
                one.page(f"/{number}.html", f"{WORDS}{number}{one.port}")
        addresses = [one.at(f"/{number}.html") for one in (host, other) for number in range(3)]
        fetched(run, *addresses, "--pause", "10")
    assert clock.passed == pytest.approx(30)


def test_a_run_that_was_stopped_goes_on_where_it_was(run: Run, host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was brought stays; the next run asks only for the rest."""
    addresses = [host.page(f"/{number}.html", f"{WORDS}第{number}号。") for number in range(4)]
    waits = Pace.wait

    def stop(self: Pace, asked: str) -> None:
        if len(host.paths) == 2:
            raise KeyboardInterrupt
        waits(self, asked)

    monkeypatch.setattr(Pace, "wait", stop)
    outcome = run("fetch", *addresses)
    assert (outcome.code, outcome.err.splitlines()[-1]) == (2, "taiwa: stopped; what was finished is kept")
    monkeypatch.setattr(Pace, "wait", waits)
    assert len(listed(run)) == 2
    assert [row["status"] for row in fetched(run, *addresses)] == ["fresh", "fresh", "new", "new"]
    assert host.paths == [f"/{number}.html" for number in range(4)]
    assert len(listed(run)) == 4


def test_an_address_that_failed_is_asked_again_at_once(run: Run, host: Host) -> None:
    """Only what answered is left alone; what failed, or was taken out of the record, is asked anew."""
    host.pages["/a.html"] = Told(status=403)
    fetched(run, host.at("/a.html"), code=1)
    address = host.page("/a.html", WORDS)
    assert fetched(run, address)[0]["status"] == "new"
    assert fetched(run, address)[0]["status"] == "fresh"
    run("remove", "a.html")
    assert fetched(run, address)[0]["status"] == "new"


def test_the_same_bytes_at_two_addresses_are_one_document(run: Run, host: Host) -> None:
    """The second address is told to give what is held already."""
    first, second = (host.page(path, WORDS) for path in ("/a.html", "/b.html"))
    rows = fetched(run, first, second)
    assert [row["status"] for row in rows] == ["new", "held"]
    assert rows[0]["document"] == rows[1]["document"]
    assert "the same bytes as a.html" in str(rows[1]["told"])
    assert len(listed(run)) == 1


def test_a_server_may_name_the_wrong_encoding(run: Run, host: Host) -> None:
    """The words are read as they are, and the lie is told as a problem of the document."""
    host.pages["/a.txt"] = Told(WORDS.encode("cp932"), headers={"Content-Type": "text/plain; charset=UTF-8"})
    fetched(run, host.at("/a.txt"))
    assert "対話を支持した" in run("show", "a.txt").out
    host.pages["/b.txt"] = Told(CHANGED.encode("euc_jp"), headers={"Content-Type": "text/plain; charset=EUC-JP"})
    fetched(run, host.at("/b.txt"))
    assert "対話" in run("show", "b.txt").out


def test_a_page_that_moved_for_good_is_told(run: Run, host: Host) -> None:
    """The document is kept under the address that was asked, and the new one is named."""
    host.page("/new.html", WORDS)
    host.pages["/old.html"] = Told(status=301, headers={"Location": "/new.html"})
    (row,) = fetched(run, host.at("/old.html"))
    assert (row["status"], row["file"]) == ("new", "old.html")
    assert f"moved for good to {host.at('/new.html')}" in str(row["told"])


def test_how_far_it_has_come_is_told_beside_the_answer(run: Run, host: Host) -> None:
    """Progress goes to standard error, news to standard output, and the counts come last."""
    addresses = [host.page(f"/{number}.html", f"{WORDS}第{number}号。") for number in range(2)]
    outcome: Outcome = run("fetch", *addresses)
    assert [line.split()[1:] for line in outcome.err.splitlines() if "/2 " in line] == [["1/2", addresses[0]], ["2/2", addresses[1]]]
    assert outcome.err.splitlines()[-1] == "fetch: 2 new"
    assert [line.split()[:2] for line in outcome.out.splitlines()] == [["new", address] for address in addresses]


def test_a_list_of_addresses_may_be_given(run: Run, host: Host, tmp_path: Path) -> None:
    """One address a line; blank lines and remarks are passed over, what is no address is told."""
    address = host.page("/a.html", WORDS)
    (tmp_path / "list.txt").write_text(f"# remarks\n\n{address}\n{address}\nnot an address\n", encoding="utf-8")
    assert [row["status"] for row in fetched(run, "--list", "list.txt", code=1)] == ["failed", "new"]


def test_add_takes_addresses_too(run: Run, host: Host, tmp_path: Path) -> None:
    """`taiwa add` brings an address as fetch does, beside files."""
    (tmp_path / "one.txt").write_text(WORDS, encoding="utf-8")
    outcome = run("add", "one.txt", host.page("/a.html", CHANGED))
    assert outcome.code == 0, outcome
    assert {entry["file"] for entry in listed(run)} == {"one.txt", "a.html"}
    assert run("add", host.at("/none")).code == 1


def registry(folder: Path, host: Host) -> Path:
    """A registry whose documents stand on our host."""
    folder.mkdir()
    (folder / "all.yaml").write_text(
        "dialogues:\n  shore: {en: Shore Dialogue, members: [JP]}\nof: shore\ndocuments:\n"
        f"  one: {{kind: joint-statement, language: ja, address: '{host.page('/one.html', WORDS)}', issuer: A Ministry, licence: free to copy}}\n"
        f"  two: {{kind: speech, address: '{host.page('/two.html', CHANGED + '演説。')}'}}\n"
        f"  three: {{kind: report, address: '{host.page('/three.html', '記者の報告である。')}'}}\n",
        encoding="utf-8",
    )
    return folder


def test_a_dialogue_is_fetched_by_its_registry(run: Run, host: Host, tmp_path: Path) -> None:
    """All but reports of others; issuer and licence are those that the registry states; --kind chooses."""
    known = ("--registry", registry(tmp_path / "facts", host))
    plan = fetched(run, "shore", *known, "--dry-run")
    assert [(row["address"], row["status"]) for row in plan] == [(host.at("/one.html"), "wanted"), (host.at("/two.html"), "wanted")]
    assert host.asked == []
    assert not (tmp_path / "taiwa.db").exists()
    assert f"would ask  {host.at('/one.html')}  joint-statement  ja\n" in run("fetch", "shore", *known, "--dry-run").out
    assert [row["status"] for row in fetched(run, "shore", *known, "--kind", "joint-statement")] == ["new"]
    assert [row["status"] for row in fetched(run, "shore", *known, "--dry-run")] == ["fresh", "wanted"]
    assert [row["status"] for row in fetched(run, "shore", *known, "--kind", "report")] == ["new"]
    store = open_store(tmp_path / "taiwa.db")
    sources = {store.source(digest).name: store.source(digest) for digest in store.digests()}
    store.close()
    assert (sources["one.html"].issuer, sources["one.html"].licence) == ("A Ministry", "free to copy")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "give the id of a dialogue"), (("cja",), "caj"), (("caj", "--kind", "leaflet"), "joint-statement"), (("caj", "--pause", "0"), "--pause must be"),
        (("caj", "--pause", "nan"), "--pause must be"), (("caj", "--contact", "a\nb"), "cannot be sent"), (("--list", "nowhere.txt"), "nowhere.txt"),
    ],
)  # fmt: skip
def test_what_cannot_be_carried_out_is_refused_in_one_line(run: Run, arguments: tuple[str, ...], says: str, tmp_path: Path) -> None:
    """Exit 2, one line that says what would do; no record is made."""
    outcome = run("fetch", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1
    assert says in outcome.err
    assert not (tmp_path / "taiwa.db").exists()


def test_the_packaged_dialogue_can_be_listed(run: Run) -> None:
    """A dry run over the registry that ships names its addresses and asks none."""
    rows = fetched(run, "caj", "--dry-run")
    assert len(rows) > 50
    assert {row["status"] for row in rows} == {"wanted"}


def test_hosts_learn_who_asks(run: Run, host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """The version, and where one can be reached if that is given."""
    fetched(run, host.page("/a.html", WORDS), "--contact", "desk@example.org")
    assert host.asked[-1][1]["User-Agent"] == "taiwa/0.1.0 (+desk@example.org)"
    monkeypatch.setenv("TAIWA_CONTACT", "https://example.org/us")
    fetched(run, host.page("/b.html", CHANGED))
    assert host.asked[-1][1]["User-Agent"] == "taiwa/0.1.0 (+https://example.org/us)"


def test_an_answer_that_stays_is_one_row(run: Run, host: Host, clock: StillClock, tmp_path: Path) -> None:
    """The history of an address has a row for each answer with its first and last day, not one for each visit."""
    address = host.page("/a.html", WORDS, ETag='"v1"')
    for told in (None, None, Told(status=404), Told(status=404)):
        if told:
            host.pages["/a.html"] = told
        fetched(run, address)
        clock.pass_by(hours=24)
    store = open_store(tmp_path / "taiwa.db")
    history = Answers(store.alias).history(address)
    store.close()
    assert [(visit.status, visit.first.day, visit.last.day) for visit in history] == [(304, 4, 5), (404, 6, 7)]


def test_every_way_to_fail_is_explained() -> None:
    """Whatever may go wrong with an address has its line in the catalogue."""
    assert {f"fetch.{why}" for why in Why.__args__} <= catalogue("en").keys()


def test_reading_and_adding_files_asks_no_network() -> None:
    """Neither `taiwa read` nor `taiwa add FILE` imports what fetches: the start stays short."""
    code = (
        "import sys, taiwa.cli.program as program; open('a.txt', 'w').write('words'); program.run(['read', 'a.txt']); program.run(['add', 'a.txt']);"
        "print([name for name in ('urllib3', 'protego', 'taiwa.source.web.client') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_another_language_than_the_registry_states_is_told(run: Run, host: Host, tmp_path: Path) -> None:
    """A page that turns out to be in another language is kept, and told."""
    known = ("--registry", registry(tmp_path / "facts", host))
    host.page("/one.html", "The Ministers welcomed the Dialogue on the Sea. They decided to meet again in the year to come.")
    (row,) = fetched(run, "shore", *known, "--kind", "joint-statement")
    assert (row["status"], row["told"]) == ("new", ["the registry calls it ja, but it reads as en; look whether the address is right"])


def test_a_host_that_is_away_is_told_once(run: Run, tmp_path: Path) -> None:
    """Of three addresses of a host that cannot be reached one is asked; how many were not is one line."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        name = f"127.0.0.1:{taken.getsockname()[1]}"
        (tmp_path / "list.txt").write_text("".join(f"http://{name}/{number}\n" for number in range(3)), encoding="utf-8")
        told = run("fetch", "--list", "list.txt").err
    assert told.count("cannot be reached") == 1
    assert f"not asked, since their hosts had failed before: {name} (2)" in told
