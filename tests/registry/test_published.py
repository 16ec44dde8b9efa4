"""The published addresses of the documents of a dialogue."""

from pathlib import Path

import pytest
import yaml

from invented import write
from taiwa.lexicon import load
from taiwa.registry import check
from taiwa.registry.packaged import packaged

ROW = '  one: {kind: page, language: en, meeting: fm-01, issuer: Ministry, licence: free, address: "https://www.example.org/a?b=1"}\n'
SPOILT = {
    "a file of this computer": ("https://www.example.org/a?b=1", "file:///etc/hosts", "file:///etc/hosts is no address to fetch"),
    "a host without a dot": ("www.example.org", "intranet", "is no address to fetch"),
    "an address with a space": ("/a?b=1", "/a b", "is no address to fetch"),
    "an address with a fragment": ("/a?b=1", "/a#b", "is no address to fetch"),
    "a kind that is none": ("kind: page", "kind: leaflet", "kind is leaflet, but must be one of"),
    "a language written out": ("language: en", "language: English", "English is no code of a language"),
    "a meeting nobody knows": ("fm-01", "fm-77", "fm-77 is no meeting of shore"),
    "an unknown field": ("licence: free", "license: free", "license is not known here"),
    "no address": (', address: "https://www.example.org/a?b=1"', "", "one has no address"),
}


def folder_with(tmp_path: Path, rows: str) -> Path:
    """The invented registry with documents in a file of their own."""
    folder = write(tmp_path)
    (folder / "documents.yaml").write_text(f"of: shore\ndocuments:\n{rows}", encoding="utf-8")
    return folder


@pytest.mark.parametrize(("old", "new", "words"), SPOILT.values(), ids=SPOILT)
def test_a_fault_in_an_address_is_told_with_its_line(tmp_path: Path, old: str, new: str, words: str) -> None:
    """What is no web address, or names what nobody knows, is a complaint with file and line."""
    found = check(folder_with(tmp_path, ROW.replace(old, new)))
    assert [(one.file.name, one.line) for one in found] == [("documents.yaml", 3)], found
    assert words in found[0].words


def test_one_address_stands_once(tmp_path: Path) -> None:
    """Two entries with one address are a fault, told at the later one."""
    (found,) = check(folder_with(tmp_path, ROW + ROW.replace("  one:", "  two:")))
    assert (found.line, found.words) == (4, "https://www.example.org/a?b=1 is one already")


def test_what_a_registry_says_of_a_document_is_known(tmp_path: Path) -> None:
    """Address, kind, language, meeting, issuer and licence are kept as the file gives them."""
    (document,) = load((folder_with(tmp_path, ROW),)).dialogues["shore"].documents
    assert (document.address, document.kind, document.language) == ("https://www.example.org/a?b=1", "page", "en")
    assert (document.meeting, document.issuer, document.licence) == ("fm-01", "Ministry", "free")


def test_the_addresses_that_ship_are_those_of_the_facts(shared: Path) -> None:
    """Every web address among the sources of a known meeting is a published address, and there is no other."""
    with (shared / "facts" / "meetings.yaml").open("rb") as stream:
        meetings = yaml.load(stream, yaml.CBaseLoader)["meetings"]  # noqa: S506 - strings only
    facts = {source for meeting in meetings for source in meeting.get("sources", ()) if source.startswith("http")}
    assert {one.address for one in packaged().documents.values()} == facts
