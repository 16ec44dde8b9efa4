"""Bytes, files and folders become sources."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.source import LARGEST, SourceError, find_files, from_bytes, open_file
from taiwa.source.models import AKN, DOCX, PDF


@given(st.binary(max_size=200))
def test_the_digest_is_that_of_the_bytes(data: bytes) -> None:
    """A source's digest is the SHA-256 of the bytes it was made of, and the bytes are kept as they were."""
    source = from_bytes(data, "x.txt")
    assert (source.digest, source.data) == (hashlib.sha256(data).hexdigest(), data)


@pytest.mark.parametrize(
    ("name", "data", "media"),
    [
        ("a.txt", b"plain words", "text/plain"),
        ("a.md", b"plain words", "text/markdown"),
        ("a.htm", b"<p>words", "text/html"),
        ("a.txt", b"<!DOCTYPE html><html><body>x", "text/html"),
        ("a.md", b"\n<HTML lang=ja><p>x", "text/html"),
        ("a.txt", b"<?xml version='1.0'?><html>x", "text/html"),
        ("a.txt", "<html><p>x".encode("utf-16"), "text/html"),
        ("a.txt", b"# One\n\ntext\n\n## Two\n", "text/markdown"),
        ("a.txt", b"# 1 of the list\nand more\n", "text/plain"),
        ("noname", b"---\ntitle: x\n---\nwords", "text/markdown"),
        ("a.txt", b"a < b and c > d", "text/plain"),
        ("a.txt", b"%PDF-1.4 words", PDF),
        ("a.pdf", b"\x00\x01 broken", PDF),
        ("a.pdf", b"plain words", PDF),
        ("a.zip", b"PK\x03\x04[Content_Types].xml word/document.xml", DOCX),
        ("a.docx", b"PK\x03\x04 cut off", DOCX),
        ("a.xlsx", b"PK\x03\x04[Content_Types].xml xl/workbook.xml", "text/plain"),
        ("a.xml", b"<?xml version='1.0'?><akomaNtoso xmlns='x'>", AKN),
        ("a.txt", "<n:akomaNtoso>".encode("utf-16"), AKN),
        ("a.txt", b"see <akomaNtosoLike>", "text/plain"),
    ],
)
def test_the_kind_is_told_by_the_name_and_by_how_the_bytes_begin(name: str, data: bytes, media: str) -> None:
    """A text file that is a page is read as a page; one with Markdown headings as Markdown."""
    assert from_bytes(data, name).media == media


def test_what_somebody_knows_better_is_kept() -> None:
    """A media type that is given is not guessed again, and the host is that of the address."""
    source = from_bytes(b"<html>", "a.html", media="text/plain", address="https://www.example.org/a?b")
    assert (source.media, source.host) == ("text/plain", "www.example.org")


def test_an_address_that_is_none_has_no_host() -> None:
    """A path or a broken address gives no host, and raises nothing."""
    assert [from_bytes(b"", "a", address=address).host for address in ("/a/b.txt", "http://[::1", None)] == [None] * 3


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.xml", b"<feed>", "no Akoma Ntoso"),
        ("a.odt", b"PK\x03\x04", "no Word file"),
        ("a.txt", b"PK\x03\x04 zipped", "ZIP"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("a.rtf", b"{\\rtf1", "RTF"),
        ("a.zip", b"nothing", "ZIP"),
    ],
)
def test_a_kind_that_is_not_read_is_refused_in_one_line(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    """A refusal names the path and the kind, by the bytes more than by the name."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError) as refusal:
        open_file(path)
    assert str(path) in str(refusal.value)
    assert why in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder, a missing file and an impossible name are refused in one line with the path."""
    for path, why in ((tmp_path, "no regular file"), (tmp_path / "none.txt", "no such file"), (Path("a\0b"), "a\0b")):
        with pytest.raises(SourceError, match=why):
            open_file(path)


def test_a_file_beyond_the_bound_is_refused(tmp_path: Path) -> None:
    """A file larger than the stated bound is not read at all."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(SourceError, match="are more than"):
        open_file(path)


@pytest.mark.parametrize(("name", "data", "read"), [
    ("deploy", b"#!/bin/sh\necho no statement\n", False), ("note.txt", b"#!/usr/bin/env python\n", False), ("run.sh", b"echo\n", False),
    ("table.csv", b"a;b\n", False), ("noname", b"The Ministers met.\n", True), ("Statement of 12.11.2029", b"The Ministers met.\n", True),
    ("Remarks by Mr. Daven", b"The Ministers met.\n", True), ("page.php", b"<!doctype html><p>The Ministers met.", True),
])  # fmt: skip
def test_only_what_may_be_a_text_is_read(tmp_path: Path, name: str, data: bytes, read: bool) -> None:  # noqa: FBT001
    """A script and a file whose ending says something else are refused with the list of what is read; words without an ending are text."""
    path = tmp_path / name
    path.write_bytes(data)
    if read:
        assert open_file(path).data == data
    else:
        with pytest.raises(SourceError, match=r"is not read; read are \.txt, .*\.pdf, .*\.docx"):
            open_file(path)


def test_a_file_is_opened_with_its_path_as_address(tmp_path: Path) -> None:
    """What is opened carries its name and the path given."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"words")
    source = open_file(path)
    assert (source.name, source.address, source.host, source.data) == ("a.txt", str(path), None, b"words")


def test_the_files_of_a_folder_come_in_a_stable_order(tmp_path: Path) -> None:
    """Files are found by name, folders gone into, hidden ones left out; a file is found as itself."""
    for name in ("b.txt", "a.txt", "c/d.txt", ".hidden", ".git/x"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    assert [str(path.relative_to(tmp_path)) for path in find_files(tmp_path)] == ["a.txt", "b.txt", "c/d.txt"]
    assert list(find_files(tmp_path / "b.txt")) == [tmp_path / "b.txt"]
