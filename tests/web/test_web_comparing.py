"""Two rounds side by side: words that went out and came in are told without colour, and only what is compared is opened."""

import re
from unittest.mock import patch

import pytest
from addresses import FM1, FM2, PAGES
from django.test import Client
from lxml import html

from taiwa.record.resting import Resting
from taiwa.web.desk import Desk
from taiwa.web.pages import compare as compare_module


def test_words_that_differ_are_told_without_colour(client: Client) -> None:
    """Who hears the page hears where words of one side begin and end."""
    page = client.get(PAGES["compared"], headers={"accept-language": "en"}).content.decode()
    assert re.search(r'<del><span class="unseen" lang="en">\[only in the earlier: </span>[^<]+<span class="unseen" lang="en">\]</span></del>', page)
    assert re.search(r'<ins><span class="unseen" lang="en">\[only in the later: </span>', page)


def test_the_earlier_document_stands_first(client: Client) -> None:
    """However the two were chosen."""
    one, other = (client.get(f"/compare?before={before}&after={after}").content for before, after in ((FM1, FM2), (FM2, FM1)))
    heads = [re.findall(rb'class="side-title"><a href="([^"]+)"', page) for page in (one, other)]
    assert heads[0] == heads[1] == [f"/d/{FM1}/".encode(), f"/d/{FM2}/".encode()]


@pytest.mark.parametrize("name", ["compared", "series-issue"])
def test_only_what_is_compared_is_opened(client: Client, at_desk: Desk, name: str) -> None:
    """A page opens the documents it shows and no other, and none a second time."""
    at_desk.draw()
    with patch.object(Resting, "fetched", autospec=True, side_effect=Resting.fetched) as opened:
        client.get(PAGES[name])
        first = opened.call_count
        client.get(PAGES[name])
    assert first <= len(at_desk.record.works)
    assert opened.call_count == first


def test_a_long_comparison_is_found_its_way_in(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of entries is led to with its number; they stand together by part, or some at a time, and only the first of them stand open."""
    monkeypatch.setattr(compare_module, "_STRETCH", 3)
    page = html.document_fromstring(client.get(PAGES["compared"], headers={"accept-language": "en"}).content)
    ways = {way.get("href"): int(way.text_content().split()[-1]) for way in page.xpath("//main//nav[@class='kinds']/a")}
    for section in page.xpath("//section[starts-with(@class, 'changes-')]"):
        stretches = section.xpath("./details[@class='stretch']")
        told = [int(re.findall(r"\((\d+)\)", one.xpath("string(./summary/span)"))[0]) for one in stretches]
        assert told == [len(one.xpath("./ol/li")) for one in stretches]
        assert ways[f"#{section.get('aria-labelledby')}"] == sum(told)
        assert [one.get("open") is not None for one in stretches] == [at == 0 for at in range(len(stretches))]
    assert sum(ways.values()) == len(page.xpath("//li[starts-with(@class, 'entry')]"))
    assert len(page.xpath("//details[@class='stretch']")) > len(ways)
