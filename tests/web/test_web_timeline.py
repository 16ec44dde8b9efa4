"""The timeline of the first page: few rows however much is held, and nothing out of reach."""

from html import unescape

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from taiwa.web.desk import Desk
from taiwa.web.pages import stretches as years
from taiwa.web.pages import timeline

YEARS = st.dictionaries(st.integers(1700, 2100), st.integers(1, 500), min_size=1)


@given(YEARS)
def test_every_year_stands_in_one_stretch(many: dict[int, int]) -> None:
    """Stretches part the years: none is left out, none stands twice, the newest is shown first, and none has much more than there is room for."""
    found = years.stretches(many)
    assert [one.here for one in found] == [True, *[False] * (len(found) - 1)]
    assert [year for one in found for year in sorted(many, reverse=True) if one.first <= year <= one.last] == sorted(many, reverse=True)
    assert sum(one.many for one in found) == sum(many.values())
    assert all(sum(min(many[year], 12) for year in many if one.first <= year <= one.last) < years.ROOM + 12 for one in found)


@given(YEARS, st.data())
def test_a_year_asked_for_is_shown(many: dict[int, int], data: st.DataObject) -> None:
    """An address that names a year leads to the stretch of that year."""
    year = data.draw(st.sampled_from(sorted(many)))
    here = next(one for one in years.stretches(many, year) if one.here)
    assert here.first <= year <= here.last


def test_a_year_before_all_or_after_all_is_the_nearest_stretch() -> None:
    """A year in which nothing was said shows the years before it, one before all the oldest."""
    many = {1990: 1} | dict.fromkeys(range(1950, 1960), 50)
    shown = {year: next(one.years for one in years.stretches(many, year) if one.here) for year in (1800, 1954, 1970, 1990, 2026)}
    assert shown == {1800: "1950–1954", 1954: "1950–1954", 1970: "1955–1990", 1990: "1955–1990", 2026: "1955–1990"}


def test_every_document_is_within_reach_however_little_room_there_is(client: Client, at_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where each year is a stretch of its own and a month of documents one mark, the ways on the page still lead to every document, and a page holds the rows of its years only."""
    monkeypatch.setattr(years, "ROOM", 1)
    monkeypatch.setattr(timeline, "_SINGLE", 0)
    first = html.document_fromstring(client.get("/").content.decode())
    ways = [one.get("href") or "" for one in first.xpath("//nav[@class='stretches']/a")]
    assert len(ways) > 3
    found: set[str] = set()
    for way in ways:
        page = html.document_fromstring(client.get("/" + way.partition("#")[0]).content.decode())
        rows = page.xpath("//table[@class='stack']/tbody/tr")
        assert len({row.xpath("string(th)")[:4] for row in rows}) == 1
        links = [unescape(link) for row in rows for link in row.xpath(".//a/@href")]
        for link in links:
            listed = html.document_fromstring(client.get(link).content.decode()) if "when=" in link else None
            found |= {*listed.xpath("//tbody//th/a/@href")} if listed is not None else {link}
    assert {f"/d/{work.id}/" for work in at_desk.record.works if work.document.date} <= found
