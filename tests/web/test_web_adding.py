"""Documents are added from the page, and nothing that is sent does harm."""

import time
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from taiwa.web.adding import MOST_FILES
from taiwa.web.desk import Desk, desk, sit_at

from django.core.files.uploadedfile import SimpleUploadedFile  # isort: skip
from django.test import Client  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.records import current  # isort: skip

EXAMPLES = Path(__file__).parents[2] / "examples"
STATEMENT = (EXAMPLES / "documents" / "2016-fm3-joint-statement.ja.txt").read_bytes()
LONGEST_WAIT = 60.0


@pytest.fixture
def own(at_desk: Desk, example_record: Choices, tmp_path: Path) -> Iterator[Client]:
    """A copy of the example record on the desk; afterwards the record itself is back on it."""
    at_desk.store.back_up(tmp_path / "own.db")
    with current(Choices(record=tmp_path / "own.db", registry=example_record.registry), at_desk.knowledge) as store:
        copy = Desk(store, at_desk.knowledge)
        sit_at(copy)
        yield Client(headers={"accept-language": "en"})
        copy.close()
    sit_at(at_desk)


def outcome(client: Client, *files: tuple[str, bytes]) -> str:
    """The page of what became of files, once all are done."""
    sent = client.post("/add", {"files": [SimpleUploadedFile(name, data) for name, data in files]})
    assert sent.status_code == 302
    until = time.monotonic() + LONGEST_WAIT
    while True:
        page = client.get(sent.headers["Location"])
        assert page.status_code == 200
        if "Refresh" not in page.headers or time.monotonic() > until:
            return unescape(page.content.decode())
        time.sleep(0.2)


def bomb() -> bytes:
    """A Word file that is small and would be large."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", b"0" * (256 << 20))
    return data.getvalue()


def test_a_document_is_added_once(own: Client) -> None:
    """What is new is read and has its way; the same bytes are told as held; other words of a statement are told as such."""
    held = len(desk().store.digests())
    page = outcome(own, ("again.txt", STATEMENT), ("other.txt", STATEMENT + b"\nEnd.\n"))
    assert "held already" in page
    assert "same text as 2016-fm3-joint-statement.ja.txt" in page
    assert page.count('<a href="/d/veskal-fm-3') == 2
    assert len(desk().store.digests()) == held + 1
    assert own.get("/d/").status_code == 200


def test_what_cannot_be_read_is_left_out(own: Client) -> None:
    """Empty, broken, encrypted, swollen or foreign files are told one by one, and change nothing."""
    held = desk().store.digests()
    bad = (
        ("empty.txt", b""), ("broken.pdf", b"%PDF-1.7 nothing"), ("bomb.docx", bomb()), ("old.doc", b"\xd0\xcf\x11\xe0old"),
        ("program.txt", b"MZ\x00\x01\x02" * 500), ("archive.zip", b"PK\x03\x04zip"),
    )  # fmt: skip
    page = outcome(own, *bad)
    assert page.count("left out</span>") == len(bad)
    assert desk().store.digests() == held
    assert not any(trace in page for trace in ("Traceback", ".py", "/work", "/tmp"))  # noqa: S108 — that is what is looked for


def test_a_name_is_only_a_name(own: Client) -> None:
    """A name that is a path or markup leads nowhere and is shown as characters."""
    page = own.post("/add", {"files": [SimpleUploadedFile("x.txt", b"")]})
    sent = own.post("/add", {"files": [SimpleUploadedFile("../../etc/<b>x\x1b.txt", b"")]})
    words = own.get(sent.headers["Location"]).content.decode()
    assert page.status_code == 302
    assert "<b>x" not in words
    assert "../" not in words
    assert "\x1b" not in words


def test_too_much_is_refused(own: Client) -> None:
    """No file, too many, and a form from elsewhere are not taken."""
    assert own.post("/add").status_code == 422
    told = own.post("/add", {"files": [SimpleUploadedFile(f"{number}.txt", b"x") for number in range(MOST_FILES + 1)]})
    assert told.status_code == 422
    assert f"more than {MOST_FILES} files" in told.content.decode()
    assert own.post("/add", {"files": [SimpleUploadedFile(f"{number}.txt", b"x") for number in range(201)]}).status_code == 400
    assert Client(enforce_csrf_checks=True).post("/add", {"files": [SimpleUploadedFile("a.txt", b"x")]}).status_code == 403


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_no_document_is_refused_with_the_list_of_types(own: Client, language: str) -> None:
    """A script without an ending, and a file of another kind, are not taken for statements."""
    files = [SimpleUploadedFile("deploy", b"#!/bin/sh\nrm x\n"), SimpleUploadedFile("run.sh", b"echo\n")]
    sent = own.post("/add", {"files": files}, headers={"accept-language": language})
    words = own.get(sent.headers["Location"], headers={"accept-language": language}).content.decode()
    assert words.count(".markdown, .html") == 2
