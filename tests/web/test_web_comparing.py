"""Two rounds side by side: words that went out and came in are told without colour, and only what is compared is opened."""

import re
from unittest.mock import patch

import pytest
from addresses import FM1, FM2, PAGES
from django.test import Client

from taiwa.record.resting import Resting
from taiwa.web.desk import Desk


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
