"""A long text is shown a page at a time, and nothing of it is lost between two pages."""

import re

import pytest
from django.test import Client

from taiwa.web.desk import Desk
from taiwa.web.pages import leaves

NAME = "veskal-fm-2-2013-10-22-joint-statement"
_IDS = re.compile(r'<section class="part[^"]*" id="([^"]+)"')


@pytest.mark.parametrize("most", [1, 20, 60, 10_000])
def test_leaves_are_the_whole_text_in_its_order(at_desk: Desk, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """No page holds more than can be shown at once, but for one provision that alone is more."""
    monkeypatch.setattr(leaves, "MOST", most)
    document = at_desk.document(at_desk.record.by_id[NAME])
    found = leaves.leaves_of(document, document.provisions)
    assert [part for leaf in found for part in leaf] == [*document.provisions]
    assert all(found)
    heavy = [leaf for leaf in found if sum(leaves._weights(document, leaf)) > most]  # noqa: SLF001 — what the law is about
    assert all(len(leaf) == 1 for leaf in heavy)
    assert (len(found) == 1) is (most == 10_000)


def test_a_page_ends_before_a_heading_that_stands_near(at_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chapter begins its own page rather than the last lines of another."""
    monkeypatch.setattr(leaves, "MOST", 40)
    document = at_desk.document(at_desk.record.by_id[NAME])
    assert any(leaf[0].heading for leaf in leaves.leaves_of(document, document.provisions)[1:])


def test_the_pages_of_a_long_text_show_all_of_it_and_its_outline_leads_to_each(client: Client, at_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every provision stands on one page; each line of the outline leads to the page on which its heading stands; so does the way back from a part."""
    monkeypatch.setattr(leaves, "MOST", 40)
    document = at_desk.document(at_desk.record.by_id[NAME])
    count = len(leaves.leaves_of(document, document.provisions))
    pages = {number: client.get(f"/d/{NAME}/?page={number}").content.decode() for number in range(1, count + 1)}
    stands = {number: _IDS.findall(page) for number, page in pages.items()}
    assert [eid for eids in stands.values() for eid in eids] == [part.eid for part in document.provisions]
    for number, page in pages.items():
        outline = page[page.index('<nav class="outline"') : page.index('<article class="text"')]
        ways = re.findall(r'href="(?:\?page=(\d+))?#([^"]+)"', outline)
        assert [eid for _, eid in ways] == [part.eid for part in document.provisions if part.heading]
        assert all(eid in stands[int(to or number)] for to, eid in ways)
    last = stands[count][-1]
    assert f'href="/d/{NAME}/?page={count}#{last}"' in client.get(f"/d/{NAME}/{last}").content.decode()
    assert client.get(f"/d/{NAME}/?page={count + 1}").status_code == 404


def test_a_text_that_can_be_shown_at_once_has_no_pages(client: Client) -> None:
    """Nobody turns a page for nothing."""
    assert 'class="pager"' not in client.get(f"/d/{NAME}/").content.decode()
