"""`taiwa account`, as whoever runs a shared server uses it. Each command is a program of its own: Django knows the accounts in no other."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from running import Outcome

PASSWORD = "correct horse battery"  # noqa: S105 — of an account of this test


def taiwa(folder: Path, *arguments: str, typed: str = "") -> Outcome:
    """What a command said over the accounts in a folder."""
    environment = {**os.environ, "TAIWA_RECORD": str(folder / "taiwa.db"), "TAIWA_LANGUAGE": "en"}
    done = subprocess.run([sys.executable, "-m", "taiwa.cli", *arguments], input=typed, capture_output=True, text=True, check=False, env=environment)
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two accounts and no record."""
    folder = tmp_path_factory.mktemp("office")
    assert taiwa(folder, "account", "add", "森  花子", "--editor", "--email", "Mori@desk.example", typed=PASSWORD + "\n").code == 0
    made = taiwa(folder, "account", "add", "Ito Ken", "--link", "desk.example.org")
    assert made.out.startswith("https://desk.example.org/account/password/")
    return folder


def test_accounts_stand_beside_the_record_and_are_private(office: Path) -> None:
    """Their file and the secret are readable by their owner alone, and no record is made."""
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in office.iterdir() if path.suffix in (".db", ".key")}
    assert modes == {"accounts.db": 0o600, "accounts.key": 0o600}


def test_who_has_an_account_is_told(office: Path) -> None:
    """By name, with role and mail; no password and nothing made of one."""
    told = json.loads(taiwa(office, "account", "list", "--format", "json").out)
    assert [(one["name"], one["role"], one["email"], one["password"], one["factor"]) for one in told] == [
        ("Ito Ken", "reader", "", False, False), ("森 花子", "editor", "mori@desk.example", True, False),
    ]  # fmt: skip
    assert b"horse" not in (office / "accounts.db").read_bytes()
    assert "editor" in taiwa(office, "account", "list").out


@pytest.mark.parametrize(("arguments", "typed", "words"), [
    (["add", "ito ken"], PASSWORD, "has an account already"), (["add", "Sato"], "abc", "too short"),
    (["add", "Sato", "--email", "mori@desk.example"], PASSWORD, "address of another account"), (["add", "Sato", "--email", "x"], PASSWORD, "no address of mail"),
    (["add", "  "], PASSWORD, "cannot be a name"), (["add", "Sato", "--party", "nobody"], PASSWORD, "nobody"),
    (["remove", "Sato"], "", "Ito Ken"), (["password", "Sato"], PASSWORD, "Ito Ken"),
])  # fmt: skip
def test_what_cannot_be_is_told_in_one_line(office: Path, arguments: list[str], typed: str, words: str) -> None:
    """The line names what is wrong, and no account is made."""
    told = taiwa(office, "account", *arguments, typed=typed + "\n")
    assert (told.code, told.err.count("\n"), told.out) == (2, 1, "")
    assert words in told.err
    assert "Sato" not in taiwa(office, "account", "list").out


def test_a_name_is_never_given_to_somebody_else(tmp_path: Path) -> None:
    """What a removed account did stays in the log under its name, so the name stays its own."""
    for arguments in (["add", "Abe"], ["remove", "Abe"]):
        assert taiwa(tmp_path, "account", *arguments, typed=PASSWORD + "\n").code == 0
    told = taiwa(tmp_path, "account", "add", "abe", typed=PASSWORD + "\n")
    assert (told.code, "another account" in told.err) == (2, True)
    assert "account-removed" in taiwa(tmp_path, "account", "log").out


def test_there_are_no_accounts_before_the_first(tmp_path: Path) -> None:
    """To ask for them makes no file; the line says how to make one."""
    told = taiwa(tmp_path, "account", "list")
    assert (told.code, "taiwa account add" in told.err, list(tmp_path.iterdir())) == (2, True, [])


def test_another_file_is_left_as_it_is(tmp_path: Path) -> None:
    """What is no file of accounts is not made one."""
    (tmp_path / "accounts.db").write_text("notes", "utf-8")
    (tmp_path / "accounts.db").chmod(0o600)
    told = taiwa(tmp_path, "account", "add", "Abe", typed=PASSWORD + "\n")
    assert (told.code, "is no file of accounts" in told.err) == (2, True)
    assert (tmp_path / "accounts.db").read_text("utf-8") == "notes"


@pytest.mark.skipif(os.name != "posix", reason="files are shut in another way there")
def test_a_secret_that_others_can_read_is_refused(office: Path) -> None:
    """Neither a command nor the server goes on."""
    (office / "accounts.key").chmod(0o644)
    for arguments in (["account", "list"], ["serve", "--name", "desk.example.org"]):
        told = taiwa(office, *arguments)
        assert (told.code, "chmod 600" in told.err) == (2, True)
    (office / "accounts.key").chmod(0o600)


@pytest.mark.parametrize(("arguments", "words"), [
    (["--name", "desk.example.org"], "taiwa account add"), (["--name", "two words"], "no name of a computer"), (["--name", "-x"], "no name of a computer"),
    (["--name", "desk.example.org", "--proxy", "proxy"], "no number of a computer"), (["--proxy", "10.0.0.1"], "--name"), (["--host", "0.0.0.0"], "--name"),  # noqa: S104 — it is refused
])  # fmt: skip
def test_a_server_for_others_says_what_it_lacks(tmp_path: Path, arguments: list[str], words: str) -> None:
    """One line, before anything is opened."""
    told = taiwa(tmp_path, "serve", *arguments)
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert words in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("written", "words"), [
    ("id: office", "name, server, client, secret"), ("[", "YAML"), ("- a", "id, name"),
    ("id: o-f\nname: n\nserver: https://login.example\nclient: c\nsecret: s", "id"),
    ("id: of\nname: n\nserver: http://login.example\nclient: c\nsecret: s", "server"),
    ("id: of\nname: n\nserver: https://login.example\nclient: c\nsecret: s\nscope: x", "scope"),
])  # fmt: skip
def test_a_file_for_single_sign_on_is_checked(office: Path, tmp_path: Path, written: str, words: str) -> None:
    """What is missing, wrong or not known is named."""
    (tmp_path / "office.yaml").write_text(written, "utf-8")
    (tmp_path / "office.yaml").chmod(0o600)
    told = taiwa(office, "serve", "--name", "desk.example.org", "--sso", str(tmp_path / "office.yaml"))
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert f"Look at: {words}" in told.err


def test_a_copy_brings_the_accounts_back(office: Path, tmp_path: Path) -> None:
    """Of a file that a server writes to as well: with what stands only in its log (WAL), private, and used where it stands; the doctor looks it over."""
    (tmp_path / "taiwa.md").write_text("1. The Ministers spoke of zeppelins.\n")
    assert taiwa(office, "add", str(tmp_path / "taiwa.md")).code in (0, 1)
    with closing(sqlite3.connect(office / "accounts.db")) as server:
        server.execute("UPDATE account SET party = 'XB' WHERE name = 'Ito Ken'")
        server.commit()
        assert b"XB" in (office / "accounts.db-wal").read_bytes()
        told = taiwa(office, "backup", str(tmp_path / "copy.db"))
    assert (told.code, told.err.count("\n")) == (0, 3)
    copied = {path.name: stat.S_IMODE(path.stat().st_mode) & 0o077 for path in tmp_path.glob("copy.db.*")}
    assert copied == {"copy.db.accounts": 0, "copy.db.key": 0}
    accounts = str(tmp_path / "copy.db.accounts")
    assert {one["name"]: one["party"] for one in json.loads(taiwa(tmp_path, "account", "list", "--accounts", accounts, "--format", "json").out)} == {"Ito Ken": "XB", "森 花子": ""}
    assert (tmp_path / "copy.db.key").read_bytes() == (office / "accounts.key").read_bytes()
    assert json.loads(taiwa(office, "doctor", "--format", "json").out)["accounts"] == "ok (2)"
    taken = taiwa(office, "backup", str(tmp_path / "copy.db"))
    assert (taken.code, "copy.db.accounts is there already" in taken.err) == (2, True)


def test_the_doctor_tells_ill_accounts(office: Path, tmp_path: Path) -> None:
    """A file that others can read, and one that is broken, are told with exit 1."""
    copy = tmp_path / "accounts.db"
    copy.write_bytes((office / "accounts.db").read_bytes())
    copy.chmod(0o644)
    told = taiwa(tmp_path, "doctor")
    assert (told.code, "chmod 600" in told.out) == (1, True)
    copy.chmod(0o600)
    copy.write_bytes(b"no database at all, but long enough to be read as one" * 40)
    assert taiwa(tmp_path, "doctor").code == 1
