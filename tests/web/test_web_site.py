"""The published site: it holds together, and no word without leave is in it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from taiwa.web import site as sites
from taiwa.web.desk import desk, sit_at

from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.files import knowledge_of  # isort: skip
from taiwa.cli.program import run  # isort: skip
from taiwa.exports.publishing import gate_of  # isort: skip
from taiwa.record.works import Work  # isort: skip
from lxml import html  # isort: skip

EXAMPLES = Path(__file__).parents[2] / "examples"
READOUT = "xa-xd-2015-03-18-readout"


@pytest.fixture(scope="module")
def published(at_desk: object, example_record: Choices, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, sites.Site]]:  # noqa: ARG001
    """The site of the example record."""
    folder = tmp_path_factory.mktemp("site")
    seated = desk()
    copy = Choices(record=folder / "taiwa.db", registry=example_record.registry)
    shutil.copy(example_record.record, copy.record)
    yield folder / "out", sites.publish(copy, knowledge_of(copy), folder / "out")
    sit_at(seated)


def pages(folder: Path) -> list[Path]:
    """Every page."""
    return sorted(folder.rglob("*.html"))


def test_every_way_leads_to_a_file(published: tuple[Path, sites.Site]) -> None:
    """Every link of every page leads to a file of the site, an anchor, or the source's own address; no form is left."""
    folder, made = published
    assert made.pages == len(pages(folder)) - 1
    for page in pages(folder):
        top = html.document_fromstring(page.read_bytes())
        assert top.xpath("//form | //*[@data-only]") == []
        for _, name, link, _ in top.iterlinks():
            parts = urlsplit(link)
            if parts.scheme:
                assert name == "href"
                assert link.startswith("https://mfa.")
            elif parts.path:
                target = normpath(join(dirname(page.relative_to(folder).as_posix()), unquote(parts.path)))
                assert (folder / target).is_file(), (page, link)


def test_no_run_of_words_without_leave_is_in_any_page(published: tuple[Path, sites.Site], at_desk: object) -> None:
    """No page holds a sentence of a statement without leave; the readout that may be used freely is there whole."""
    folder, made = published
    works: tuple[Work, ...] = at_desk.record.works  # type: ignore[attr-defined]
    shut = [text.document for work in works for text in work.expressions if not gate_of(text.document.source.licence).is_open]
    assert len({file.work for file in shut}) == made.cited
    every = {page: "".join(html.document_fromstring(page.read_bytes()).text_content().split()) for page in pages(folder)}
    for file in shut:
        if file.work in {work.id for work in works if work.id == READOUT}:
            continue
        for act in file.acts:
            clause = "".join(file.words(act.clause).split())
            assert [page for page, words in every.items() if clause in words] == []
    readout = next(work.document for work in works if work.id == READOUT)
    shown = every[folder / "ja" / "d" / READOUT / "index.html"]
    assert all("".join(readout.words(act.predicate).split()) in shown for act in readout.acts)


def test_every_page_leads_to_itself_in_the_other_language(published: tuple[Path, sites.Site]) -> None:
    """A reader who was sent an address in one language reads the same page in the other, also where a document is only cited."""
    folder, _ = published
    for page in pages(folder):
        ways = {way.get("hreflang"): way.get("href") or "" for way in html.document_fromstring(page.read_bytes()).xpath("//a[@hreflang]")}
        assert set(ways) == {"en", "ja"}, page
        if page.parent != folder:
            _, *rest = page.relative_to(folder).parts
            assert {one: normpath(join(dirname(page.relative_to(folder).as_posix()), unquote(way))) for one, way in ways.items()} == {one: "/".join((one, *rest)) for one in ways}


def test_the_way_in_looks_like_the_pages(published: tuple[Path, sites.Site]) -> None:
    """The first page has their stylesheet, and stands on a narrow screen."""
    folder, _ = published
    top = html.document_fromstring((folder / "index.html").read_bytes())
    assert top.xpath("//meta[@name='viewport']")
    (style,) = top.xpath("//link[@rel='stylesheet']/@href")
    assert (folder / style).is_file()


def test_a_document_without_leave_is_cited(published: tuple[Path, sites.Site]) -> None:
    """Its page says what it is, where it is published, and who does what at which paragraph."""
    folder, _ = published
    for language, said in (("en", "welcomes"), ("ja", "歓迎")):
        page = (folder / language / "d" / "veskal-fm-2-2013-10-22-joint-statement" / "index.html").read_text("utf-8")
        assert "https://mfa.keldea.example/" in page
        assert said in page
        assert "4/2" in page


def test_what_documents_are_called_goes_out(published: tuple[Path, sites.Site]) -> None:
    """Which rounds the first page compares is told of documents without leave too, in every language; and no page says that the day it was made is today."""
    folder, _ = published
    for language, last, day in (("en", "Joint Statement, 3rd Foreign Ministers' Meeting", "the day of publishing"), ("ja", "第3回外相会合共同声明", "公開日")):
        top = html.document_fromstring((folder / language / "index.html").read_bytes())
        assert top.xpath("//section[@aria-labelledby='h-changed']/p/a/text()")[0] == last
        assert day in top.xpath("string(//h2[@id='h-coming'])")


def test_short_words_and_attributes_are_taken_out_too() -> None:
    """A clause that stands alone is known however short it is; words in an attribute go as well, and what is around them stays."""
    secret = sites.Secret(frozenset(["abcdefghijklmn"]), frozenset(["深く感謝した"]))
    top = html.fromstring('<div><p>Keep <q>深く感謝した。</q></p><p title="A bcdefghij klmn"><b>abc-def-ghi-jkl-mn and more</b> this</p></div>')
    assert sites._scrub(top, secret, "…") == 2  # noqa: SLF001 — the gate itself
    assert sites.Secret(frozenset(), frozenset(["次の計画を採択した"])).stands_in("2012 全員: 次の計画を採択した。")
    assert html.tostring(top, encoding="unicode") == "<div><p>Keep <q>…</q></p><p><b>…</b> this</p></div>"


def test_words_are_one_passage_through_marks_and_none_across_blocks() -> None:
    """A run that marks cut in pieces is found; two cells that would make one together are left alone."""
    secret = sites.Secret(frozenset(["abcdefghijklmn"]), frozenset())
    marked = html.fromstring("<p>abcd<mark>efgh<b>ij</b></mark><br>klmn</p>")
    cells = html.fromstring("<table><tr><td>abcdefgh</td><td>ijklmn</td></tr></table>")
    assert (sites._scrub(marked, secret, "…"), sites._scrub(cells, secret, "…")) == (1, 0)  # noqa: SLF001 — the gate itself
    assert html.tostring(marked, encoding="unicode") == "<p>…</p>"


def test_words_that_pages_have_of_their_own_are_no_secret(tmp_path: Path, at_desk: object) -> None:
    """A statement without leave may print what stands beside each other in the row of pages, and have a heading as a page has: both stay, its words go."""
    said = "The Ministers of Keldea and Sarmeth agreed to restate their positions. Commitments to open the lock at Karshem stand until the spring of 2031."
    (tmp_path / "statement.md").write_text(f"# Joint Statement of Keldea and Sarmeth\n\nDarven, 4 May 2030\n\n## I. Documents\n\n1. {said}\n", "utf-8")
    choices = Choices(record=tmp_path / "taiwa.db", registry=(EXAMPLES / "registry",))
    assert run(["--record", str(choices.record), "--registry", str(EXAMPLES / "registry"), "add", str(tmp_path / "statement.md")]) == 0
    try:
        made = sites.publish(choices, knowledge_of(choices), tmp_path / "out")
    finally:
        sit_at(at_desk)  # type: ignore[arg-type]
    index = html.document_fromstring((tmp_path / "out" / "en" / "index.html").read_bytes())
    assert [way.text for way in index.xpath("//nav/a")] == ["Documents", "Positions", "Commitments"]
    assert html.document_fromstring((tmp_path / "out" / "en" / "d" / "index.html").read_bytes()).findtext(".//h1") == "Documents"
    assert made.cited == 1
    assert not [page for page in pages(tmp_path / "out") if "lock at Karshem" in page.read_text("utf-8")]
