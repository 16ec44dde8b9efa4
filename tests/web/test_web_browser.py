"""The pages in a real browser: both languages, light and dark, a telephone and a desk."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from addresses import PAGES
from browser import Browser

from taiwa.cli.command import Choices

Look = tuple[int, bool, str]
LOOKS: dict[str, Look] = {
    "360-light-ja": (360, False, "ja"), "360-dark-en": (360, True, "en"),
    "1440-light-en": (1440, False, "en"), "1440-dark-ja": (1440, True, "ja"),
}  # fmt: skip
"""Width, light and language; four looks meet every pair of them."""


@pytest.fixture(scope="session")
def address(example_record: Choices) -> Iterator[str]:
    """Where `taiwa serve` answers over the example record."""
    options = ["--record", str(example_record.record), "--registry", str(example_record.registry[0])]
    server = subprocess.Popen([sys.executable, "-m", "taiwa.cli", *options, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True)
    assert server.stderr
    yield re.findall(r"http://127\.0\.0\.1:\d+", server.stderr.readline())[0]
    server.terminate()
    server.communicate()


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_stands_in_a_real_browser(page: Browser, address: str, axe: str, name: str, look: str) -> None:
    """No complaint in the console, no sideways scrolling, nothing serious that axe finds under WCAG 2.2 AA."""
    width, dark, language = LOOKS[look]
    page.look(width=width, dark=dark, language=language)
    page.open(address + PAGES[name])
    if folder := os.environ.get("TAIWA_PICTURES"):
        page.picture(Path(folder) / f"{name}-{look}.png")
    assert page.complaints == []
    assert page.run("document.documentElement.lang") == language
    assert page.run("document.documentElement.scrollWidth") <= width
    page.run("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.run("document.documentElement.scrollWidth") <= width
    assert page.faults(axe) == []


_REFUSED = {"/judge": 403, "/nothing": 404}
"""What is refused, sent by a form without a token: where to, and the status."""


@pytest.mark.slow
@pytest.mark.parametrize("look", ["360-dark-en", "1440-light-en", "360-light-ja"])
@pytest.mark.parametrize("path", _REFUSED)
def test_a_refusal_stands_in_a_real_browser(page: Browser, address: str, axe: str, path: str, look: str) -> None:
    """Whoever is refused sees a page of ours in their language, on which nothing keeps anybody from going on."""
    width, dark, language = LOOKS[look]
    page.look(width=width, dark=dark, language=language)
    page.open(f"{address}/add")
    page.run(f"const form = document.createElement('form'); Object.assign(form, {{method: 'post', action: '{path}', className: 'test'}}); document.body.append(form); form.submit()")
    page.until("document.readyState === 'complete' && !document.querySelector('form.test')")
    assert page.run("performance.getEntriesByType('navigation')[0].responseStatus") == _REFUSED[path]
    assert page.run("document.documentElement.lang") == language
    assert page.run("document.documentElement.scrollWidth") <= width
    assert page.faults(axe) == []


_WALK = """(() => {
    const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
    const before = window.walked; window.walked = at;
    return {
        none: at === document.body, seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        on: !before || !!(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING), html: at.outerHTML.slice(0, 120),
    };
})()"""
_MOST_STOPS = {"home": 80, "document": 260, "judge-act": 60}


@pytest.mark.slow
@pytest.mark.parametrize("name", _MOST_STOPS)
def test_a_page_is_walked_by_keyboard(page: Browser, address: str, name: str) -> None:
    """The Tab key goes through a page in the order of its text, each stop is seen and marked, and there are no more than one can bear."""
    page.look(width=1440, dark=False, language="en")
    page.open(address + PAGES[name])
    stops = []
    for _ in range(_MOST_STOPS[name]):
        page.press("Tab")
        stop = page.run(_WALK)
        if stop["none"]:
            break
        stops.append(stop)
    else:
        pytest.fail(f"more than {_MOST_STOPS[name]} stops")
    assert len(stops) > 10
    assert [one for one in stops if not (one["seen"] and one["marked"] and one["on"])] == []


@pytest.mark.slow
def test_the_first_key_leads_to_the_content(page: Browser, address: str) -> None:
    """Whoever goes by keyboard can leap over the head of the page."""
    page.look(width=1440, dark=False, language="en")
    page.open(address)
    page.press("Tab")
    assert page.run("document.activeElement.getAttribute('href')") == "#main"


@pytest.mark.slow
def test_a_citation_can_be_copied(page: Browser, address: str) -> None:
    """The button copies the citation and says so to a screen reader."""
    page.look(width=1440, dark=False, language="ja")
    page.open(address + PAGES["passage"])
    page.run("navigator.clipboard.writeText = words => { window.copied = words; return Promise.resolve(); }; document.querySelector('.part button.copy').click()")
    assert page.run("new Promise(done => setTimeout(() => done(window.copied), 200))") == "第2回外相会合共同声明4(2)"
    assert "第2回外相会合共同声明4(2)" in page.run("document.getElementById('said').textContent")
