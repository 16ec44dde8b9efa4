"""Every page answers, in both languages, with what it promises and nothing more."""

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from addresses import ERRORS, PAGES
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from taiwa.reports.pages import ChangeRow, Citation
from taiwa.values import replace
from taiwa.web.desk import Desk
from taiwa.web.headers import CONTENT_SECURITY_POLICY
from taiwa.web.pages import home
from taiwa.web.pages.positions import _of_issues
from taiwa.web.settings import LANGUAGES

CODES = tuple(code for code, _ in LANGUAGES)
_MOST_QUERIES = 30


class Shape(HTMLParser):
    """What a page is made of, as far as tests ask."""

    def __init__(self, page: str) -> None:
        """Takes the whole page."""
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.lang = ""
        self.headings: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes ids, links, headings, and whatever the security policy would forbid."""
        values = {name: value or "" for name, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if tag == "a" and "href" in values else []
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.inline += [name for name in values if name == "style" or name.startswith("on")]
        self.inline += [tag] if tag == "style" or (tag == "script" and "src" not in values) else []
        if tag == "html":
            self.lang = values["lang"]


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_shown_in_both_languages(client: Client, name: str, language: str) -> None:
    """A page answers in the language that the browser asks for; no field is missing, nothing is inline, no id stands twice."""
    response = client.get(PAGES[name], headers={"accept-language": language})
    words = response.content.decode()
    shape = Shape(words)
    assert response.status_code == 200
    assert shape.lang == language
    assert "is no field»" not in words
    assert shape.inline == []
    assert len(set(shape.ids)) == len(shape.ids)
    assert shape.headings.count(1) == 1
    assert response.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("name", PAGES)
def test_every_way_on_a_page_leads_somewhere(client: Client, name: str) -> None:
    """No link of a page is dead, and each fragment is on its page."""
    page = client.get(PAGES[name]).content.decode()
    for href in {link for link in Shape(page).links if not link.startswith(("http", "#"))}:
        address, _, fragment = href.partition("#")
        response = client.get(PAGES[name].partition("?")[0] + address if address.startswith("?") else address)
        assert response.status_code == 200, href
        assert not fragment or fragment in Shape(response.content.decode()).ids, href


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_the_store_only_so_often(client: Client, at_desk: Desk, name: str) -> None:
    """The number of queries of a page does not grow with what is held."""
    client.get(PAGES[name])
    with CaptureQueriesContext(connections[at_desk.store.alias]) as queries:
        client.get(PAGES[name])
    assert len(queries) <= _MOST_QUERIES


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("address", ERRORS, ids=lambda address: address[:40])
def test_trouble_is_told_without_a_path(client: Client, address: str, language: str) -> None:
    """What is not there or cannot be understood has a page of its own, with the right status and a way on."""
    response = client.get(address, headers={"accept-language": language})
    words = response.content.decode()
    assert response.status_code == ERRORS[address]
    assert Shape(words).lang == language
    assert not re.search(r"Traceback|\.py|/work|/tmp", words)


def test_the_language_can_be_switched_and_stays(client: Client) -> None:
    """A choice goes before what the browser asks for."""
    response = client.post("/language/", {"language": "ja", "next": "/positions"}, headers={"accept-language": "en"})
    assert response.status_code == 302
    assert response.headers["Location"] == "/positions"
    assert Shape(client.get("/", headers={"accept-language": "en"}).content.decode()).lang == "ja"
    assert client.post("/language/", {"language": "ja", "next": "https://elsewhere.example/"}).headers["Location"] == "/"


def test_a_form_from_elsewhere_is_refused(at_desk: Desk) -> None:  # noqa: ARG001
    """Without the token of this page nothing is changed."""
    assert Client(enforce_csrf_checks=True).post("/language/", {"language": "ja"}).status_code == 403


def test_another_host_is_not_answered(client: Client) -> None:
    """A page of another host that leads here gets nothing."""
    assert client.get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_what_weighs_most_of_the_last_round_comes_first(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes that have no room on the first page are behind a link; a reversal is never one of them."""
    monkeypatch.setattr(home, "_CHANGES", 1)
    assert 'href="?changes=all#h-changed"' in client.get("/").content.decode()
    whole = client.get("/?changes=all").content.decode()
    assert 'href="?changes=all' not in whole
    assert whole.count("<blockquote") > client.get("/").content.decode().count("<blockquote")
    nobody = Citation(href="", label="", words="", date="", language="")
    codes = [("mentioned-unread",), ("reworded",), ("new",), ("silent",), ("moved", "weaker"), ("new", "mentioned-unread"), ("reversed", "opposes")]
    rows = [ChangeRow(issue="", parties="", stance="", label="", change="", codes=each, citation=nobody, before=None) for each in codes]
    assert [row.codes[0] for row in sorted(rows, key=home._rank)] == ["reversed", "moved", "new", "silent", "reworded", "mentioned-unread", "new"]  # noqa: SLF001


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("name", ["home", "documents", "brief-made", "search-found", "positions-issue", "document"])
def test_no_line_ends_within_a_day(client: Client, name: str, language: str) -> None:
    """A day stands whole, in a title as in a sentence; where no element may stand it is left alone."""
    top = html.document_fromstring(client.get(PAGES[name], headers={"accept-language": language}).content.decode())
    days = [node.getparent() for node in top.xpath("//main//text()[not(ancestor::option)]") if re.search(r"\d{4}-\d\d", node) and node.is_text]
    inside = [one for one in days if one.tag not in ("text", "title")]
    assert inside
    assert [one.text_content() for one in inside if "date" not in (one.get("class") or "").split()] == []
    assert top.xpath("//title/* | //option/* | //svg//text/span") == []


def test_a_title_is_told_once(client: Client) -> None:
    """A document that is called by its title has no second line with it; one that is called by its meeting has its title there."""
    for address, row in (("/", "//li[@class='card']"), ("/d/", "//tbody/tr")):
        rows = html.document_fromstring(client.get(address, headers={"accept-language": "ja"}).content.decode()).xpath(row)
        told = [one.text_content() for one in rows]
        assert [words.count("ケルデア・トルネヴィア外相会談") for words in told if "2015-03-18" in words] == [1]
        assert all(("第3回外相会合共同声明" in words) and ("第3回外相会合 共同声明" in words) for words in told if "2016-09-07" in words)
    readout = html.document_fromstring(client.get("/d/xa-xd-2015-03-18-readout/").content.decode())
    assert len(readout.xpath("//main/*[contains(., 'ケルデア・トルネヴィア外相会談')][self::h1 or self::p]")) == 1


def test_a_queue_that_is_not_whole_says_so(client: Client, at_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found so far can be judged; nothing is called done, and there is a way to look again."""
    held = at_desk.record
    for so_far in (held.checks_apart, ()):
        monkeypatch.setattr(Desk, "queue", lambda _, found=so_far: (held, found, False))
        page = html.document_fromstring(client.get("/review").content.decode())
        assert len(page.xpath("//ol[@class='rows']/li")) == len(so_far)
        assert page.xpath("//p[@role='status']/a[@href='']")
        assert "Nothing is left" not in page.text_content()


def test_every_issue_with_a_position_stands_in_the_table(at_desk: Desk) -> None:
    """The page holds what the API holds: also issues on which nobody takes a side."""
    at_desk.draw()
    table, issues = _of_issues(at_desk.record.positions()), {row.issue for row in at_desk.record.positions()}
    assert set(table.keys) == issues
    neutral = [replace(row, issue="only-neutral", stance="neutral", change=None) for row in at_desk.record.positions()[:1]]
    assert _of_issues(neutral).keys == ("only-neutral",)


def test_a_name_is_found_whatever_it_is_of(client: Client) -> None:
    """Whoever looks for a name does not have to say whether it is a person, and reads which it is."""
    page = client.get("/registry?q=kasverin", headers={"accept-language": "en"}).content.decode()
    assert "/persons/ila-kasverin" in page
    assert "Persons · " in page
    assert "/persons/ila-kasverin" not in client.get("/registry?q=kasverin&kind=parties").content.decode()


@pytest.mark.parametrize("https", [False, True], ids=["this machine", "https"])
def test_djangos_deployment_check_passes(https: bool) -> None:  # noqa: FBT001
    """Nothing that Django asks of a server is left open; what TLS alone can give is asked only where there is TLS."""
    code = f"""
from django.core.management import call_command
from django.test import override_settings
from taiwa.web.settings import settings_of
given = settings_of(https={https})
del given["DATABASES"]
with override_settings(**given):
    call_command("check", deploy=True, fail_level="WARNING")
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # other tests have other applications
    assert (told.returncode, told.stderr) == (0, "")
