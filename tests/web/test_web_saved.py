"""Saved searches in the pages, their feed, and that nobody else learns of them."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from taiwa.web.desk import Desk, desk, sit_at

from django.test import Client  # isort: skip
from lxml import etree, html  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.files import knowledge_of  # isort: skip
from taiwa.cli.records import current  # isort: skip
from taiwa.store.models import SourceFile  # isort: skip
from taiwa.store.saved import SavedSearches  # isort: skip

ATOM = {"a": "http://www.w3.org/2005/Atom"}
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
ZONE = "非核兵器地帯"


@dataclass(frozen=True, slots=True)
class Own:
    """A record that only one test writes to."""

    client: Client
    searches: SavedSearches
    alias: str

    def page(self, address: str = "/saved", language: str = "en") -> Any:
        """A page as elements."""
        return html.document_fromstring(self.client.get(address, headers={"accept-language": language}).content)

    def save(self, name: str, **fields: str) -> None:
        """Save a search as the search page does."""
        assert self.client.post("/saved/new", {"name": name, "q": ZONE, **fields}).status_code == 302

    def feed(self, name: str = "Zone", language: str = "en") -> etree._Element:
        """The feed of a saved search."""
        (one,) = (one for one in self.searches.all() if one.name == name)
        response = self.client.get(f"/saved/{one.id}.atom?language={language}")
        assert response.headers["Content-Type"].startswith("application/atom+xml")
        return etree.fromstring(response.content)

    def grow(self, digest: str, after: timedelta = timedelta(seconds=5)) -> None:
        """As if a document had been added a moment after now."""
        SourceFile.objects.using(self.alias).filter(digest=digest).update(added=datetime.now(UTC) + after)


@pytest.fixture
def own(at_desk: object, example_record: Choices, tmp_path: Path) -> Iterator[Own]:  # noqa: ARG001
    """A copy of the example record without saved searches, and a browser before it."""
    seated = desk()
    copy = Choices(record=tmp_path / "taiwa.db", registry=example_record.registry)
    shutil.copy(example_record.record, copy.record)
    knowledge = knowledge_of(copy)
    with current(copy, knowledge) as store:
        held = Desk(store, knowledge)
        sit_at(held)
        yield Own(Client(), SavedSearches(copy.record), store.alias)
        held.close()
    sit_at(seated)


def test_a_search_is_saved_from_its_page_and_listed(own: Own) -> None:
    """The form below an answer keeps words and filters under a name; the page lists it with its newest passages, and leads back to the same search."""
    asked = f"/search?q={ZONE}&party=XD&exact=1"
    (form,) = own.page(asked).xpath("//form[@class='save']")
    sent = {field.get("name"): field.get("value") for field in form.xpath(".//input[@name]") if field.get("name") != "csrfmiddlewaretoken"}
    assert sent == {"q": ZONE, "party": "XD", "exact": "1", "name": ZONE}
    assert own.client.post(form.get("action"), {**sent, "name": " Zone "}).status_code == 302
    (one,) = own.searches.all()
    assert (one.name, one.query, one.narrowed) == ("Zone", ZONE, {"party": "XD", "exact": "1"})
    (section,) = own.page().xpath("//section")
    assert 0 < len(section.xpath(".//blockquote")) <= 5
    (way,) = section.xpath(".//a[contains(@href, '/search?')]/@href")
    assert list(map(words_of, own.page(way).xpath("//main//li"))) == list(map(words_of, own.page(asked).xpath("//main//li")))


def words_of(element: Any) -> str:
    """All words of an element, runs of space made one."""
    return " ".join("".join(element.itertext()).split())


def work_in(address: str) -> str:
    """The work that an address leads to."""
    return address.split("/")[2]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_added_later_is_new_until_it_is_marked_as_seen(own: Own, language: str) -> None:
    """Nothing is new at first; a document that comes is, before the others, and no longer once a person says so; looking changes nothing."""
    own.save("Zone")
    held = desk().record
    new = "//section//li[.//span[contains(@class, 'star')]]"
    assert own.page().xpath(new) == []
    work = held.by_id[work_in(own.page(f"/search?q={ZONE}&limit=500").xpath("//main//li//a/@href")[-1])]
    for file in (work.document, *work.evidence):
        own.grow(file.source.digest, timedelta(microseconds=1))
    for _ in range(2):
        top = own.page(language=language)
        assert top.xpath("//section//li")[0] in top.xpath(new)
        assert {work_in(way) for way in top.xpath(f"{new}//a/@href")} == {work.id}
    (form,) = top.xpath("//form[@class='saved-ways']")
    (until,) = form.xpath(".//input[@name='until']/@value")
    assert own.client.post(form.get("action"), {"do": "seen", "until": until}).status_code == 302
    assert own.page().xpath(new) == []
    assert own.page().xpath("//button[@value='seen']") == []


def test_the_feed_is_valid_and_leads_to_each_passage(own: Own) -> None:
    """The grammar of RFC 4287 takes it; entries are passages by their stable address with their words, each with an id of its own, dated by their document's adding."""
    own.save("Zone")
    for language in ("en", "ja"):
        feed = own.feed(language=language)
        GRAMMAR.assertValid(feed)
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
        entries = feed.findall("a:entry", ATOM)
        assert len(entries) > 1
        assert len({entry.findtext("a:id", None, ATOM) for entry in entries}) == len(entries)
        for entry in entries:
            link = urlsplit(entry.find("a:link", ATOM).get("href"))
            top = own.page(f"{link.path}?{link.query}", language)
            assert entry.findtext("a:title", None, ATOM) in top.xpath("//button/@data-copy")
            (quoted,) = html.fragment_fromstring(entry.findtext("a:summary", None, ATOM), create_parent=True).xpath(".//blockquote")
            assert "".join(quoted.text.split()) in "".join(words_of(top).split())
        assert feed.findtext("a:updated", None, ATOM) == max(entry.findtext("a:updated", None, ATOM) for entry in entries)


def test_a_feed_tells_what_was_added_last_whatever_its_day(own: Own) -> None:
    """An old document that comes today is in the feed with today's date; ids stay as they were."""
    own.save("Zone")
    before = {entry.findtext("a:id", None, ATOM) for entry in own.feed().findall("a:entry", ATOM)}
    first = desk().record.works[0]
    for file in (first.document, *first.evidence):
        own.grow(file.source.digest)
    feed = own.feed()
    assert {entry.findtext("a:id", None, ATOM) for entry in feed.findall("a:entry", ATOM)} == before
    newest = max(feed.findall("a:entry", ATOM), key=lambda entry: str(entry.findtext("a:updated", None, ATOM)))
    assert first.id in newest.find("a:link", ATOM).get("href")


def test_a_feed_of_nothing_is_valid(own: Own) -> None:
    """A search that finds nothing has a feed without entries, as old as itself."""
    own.save("Zeppelin", q="zeppelin")
    feed = own.feed("Zeppelin")
    GRAMMAR.assertValid(feed)
    assert feed.findall("a:entry", ATOM) == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_name_is_taken_once(own: Own, language: str) -> None:
    """Another search under the same name is refused on the page, and the first one stays; the same again changes nothing."""
    own.save("Zone")
    own.save("Zone")
    for fields in ({"name": "Zone", "q": "cooperation"}, {"name": " ", "q": ZONE}, {"name": "x" * 101, "q": ZONE}):
        response = own.client.post("/saved/new", fields, headers={"accept-language": language})
        assert response.status_code == 422
        (trouble,) = html.document_fromstring(response.content).xpath("//p[@role='alert']")
        assert words_of(trouble)
    assert [one.query for one in own.searches.all()] == [ZONE]


def test_a_saved_search_can_be_forgotten(own: Own) -> None:
    """Its row and its feed are gone then."""
    own.save("Zone")
    (one,) = own.searches.all()
    assert own.client.post(f"/saved/{one.id}", {"do": "remove"}).status_code == 302
    assert own.searches.all() == ()
    assert own.client.get(f"/saved/{one.id}.atom").status_code == 404
    assert own.client.post(f"/saved/{one.id}", {"do": "remove"}).status_code == 404


def test_what_is_known_no_longer_is_told_and_the_others_stay(own: Own) -> None:
    """A saved search for an issue that a registry lost says so in its place, on the page and in its feed."""
    own.searches.add("Lost", ZONE, {"issue": "nothing-of-the-kind"})
    own.save("Zone")
    lost, zone = own.page().xpath("//section")
    assert "nothing-of-the-kind" in words_of(lost.xpath(".//p[@class='trouble']")[0])
    assert zone.xpath(".//blockquote")
    GRAMMAR.assertValid(own.feed("Lost"))


def test_looking_changes_nothing_and_only_a_form_of_ours_can(own: Own) -> None:
    """GET neither saves nor marks nor removes; a form from elsewhere is refused; a moment that is none or still to come is no moment."""
    own.save("Zone")
    (one,) = own.searches.all()
    assert own.client.get("/saved/new").status_code == 405
    assert own.client.get(f"/saved/{one.id}").status_code == 405
    assert Client(enforce_csrf_checks=True).post(f"/saved/{one.id}", {"do": "remove"}).status_code == 403
    later = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    for fields in ({}, {"do": "burn"}, {"do": "seen"}, {"do": "seen", "until": later}, {"do": "seen", "until": "2020-01-01T00:00"}):
        assert own.client.post(f"/saved/{one.id}", fields).status_code == 400
    assert own.searches.all() == (one,)


def test_the_record_itself_holds_nothing_of_it(own: Own) -> None:
    """What a person looks for stands in a file of its own, which nobody else on the computer may read."""
    own.save("Secret interest")
    record = own.searches.path.with_suffix("")
    assert own.searches.path.stat().st_mode & 0o077 == 0
    held = b"".join(path.read_bytes() for path in record.parent.iterdir() if path != own.searches.path)
    assert b"Secret interest" not in held
    assert b"Secret interest" in own.searches.path.read_bytes()


def test_many_saved_searches_are_told_some_at_a_time(own: Own) -> None:
    """Each is carried out for the page that shows it and no other; whoever saves or marks one is led to where it stands."""
    for number in range(12):
        own.save(f"Search {number:02}")
    first, second = (own.page(f"/saved?page={page}").xpath("//section[h2]/h2/text()") for page in (1, 2))
    assert [name.strip() for name in (*first, *second)] == [f"Search {number:02}" for number in range(12)]
    assert (len(first), len(second)) == (10, 2)
    answer = own.client.post("/saved/new", {"name": "Search 99", "q": ZONE})
    assert answer.headers["Location"].startswith("/saved?page=2#s-")
    assert own.client.get("/saved?page=3").status_code == 404
