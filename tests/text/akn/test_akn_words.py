"""The words of an Akoma Ntoso file, each at its place."""

from collections.abc import Sequence

import pytest
from aknfiles import IDENTIFICATION, akn, akn_text, lines
from hypothesis import given
from hypothesis import strategies as st

from taiwa.text.akn import akn_opened
from taiwa.text.akn.markup import RefusedError, parsed
from taiwa.values import Span

WORDS = (
    ("<p>We\n      met  <i>again</i>\n , twice.</p>", ["We met again , twice."]),
    ("<p>日本側は\n   歓迎し<b>た</b>。</p>", ["日本側は歓迎した。"]),
    ("<p>A &amp; B &#x41;&#xA0;C</p>", ["A & B A C"]),
    ("<p><![CDATA[x < y]]> and<!-- not this --> z</p>", ["x < y and z"]),
    ("<p>one<eol/>two</p>", ["one", "two"]),
    ("<p>a<img src='x'/>b</p>loose <i>words</i><p>c</p>", ["ab", "loose words", "c"]),
    ("<p><date date='2031-05-03'>3 May</date>, <organization refersTo='#x'>the Forum</organization></p>", ["3 May, the Forum"]),
    ("<table><tr><th>Year</th><td>2030</td></tr><tr><td/><td><p>7</p><p>8</p></td></tr></table>", ["Year", "2030", "7", "8"]),
    ("<p>kept <del>gone</del> words</p>", ["kept words"]),
    ("<paragraph><num>\t1.</num><content><p>\tWe met.</p></content></paragraph>", ["1. We met."]),
    ("<paragraph><num>1.</num><paragraph><content><p>We met.</p></content></paragraph></paragraph>", ["1. We met."]),
    ("<section><num>I.</num><heading>Trade</heading><p>We met.</p></section>", ["I. Trade", "We met."]),
    ("<paragraph><num>I.</num><subheading>I.\tTrade</subheading></paragraph>", ["I. Trade"]),
    ("<p>Words<authorialNote marker='1'><p>A note.</p><p>Of two.</p></authorialNote>, more.</p>", ["Words, more.", "A note. Of two."]),
)


@pytest.mark.parametrize(("body", "expected"), WORDS)
def test_layout_is_no_part_of_the_words(body: str, expected: Sequence[str]) -> None:
    """White space of the markup is one space or none; line breaks, cells and paragraphs are lines; notes stand behind all others."""
    assert lines(akn_text(akn(body))) == expected


@pytest.mark.parametrize("body", [body for body, _ in WORDS])
def test_every_word_knows_its_place(body: str) -> None:
    """What the file prints at the origin of a line, without what stands between its words, is the line."""
    text = akn_text(akn(body))
    for line in text.lines:
        assert "".join(text.quoted(text.origin(line.span)).split()) == "".join(text[line.span].split())


def test_a_note_is_a_gap_in_the_words_around_it() -> None:
    """The words of a footnote stand between those of its paragraph in the file, and nowhere in them."""
    text = akn_text(akn("<p>Words<authorialNote marker='7'><p>A note.</p></authorialNote>, more.</p>"))
    gap = text.origin(text.lines[0].span).without[0]
    assert "A note." in gap.of(text.decoded)
    assert (text.lines[1].style, text.lines[1].marker) == ("note", "7")


@given(pieces=st.lists(st.sampled_from(["a", "Ж", "語", "𠮷", "&lt;", "\n", "<i>x</i>", "<!--é-->", "<eol/>", "<![CDATA[ü]]>"]), max_size=20))
def test_places_are_counted_in_characters(pieces: list[str]) -> None:
    """Whatever bytes a character takes, every run of characters is found where it stands."""
    source = "<p>" + "".join(pieces) + "</p>"
    root = parsed(source).root
    assert root is not None
    runs: list[Span] = []
    waiting = [*reversed(root.content)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Span):
            runs.append(one)
        else:
            waiting.extend(reversed(one.content))
    said = "".join(run.of(source) for run in runs)
    assert said == "".join(pieces).replace("<i>", "").replace("</i>", "").replace("<!--é-->", "").replace("<eol/>", "").replace(
        "<![CDATA[", ""
    ).replace("]]>", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251"])
def test_the_file_says_how_it_is_encoded(encoding: str) -> None:
    """A byte order mark or the declaration decides how bytes become characters."""
    written = f'<?xml version="1.0" encoding="{encoding}"?>' + akn("<p>Стороны встретились.</p>")
    assert lines(akn_text(written.encode(encoding))) == ["Стороны встретились."]


def test_other_prefixes_and_older_names_mean_the_same() -> None:
    """The namespace and its prefix do not matter."""
    older = '<an:akomaNtoso xmlns:an="http://www.akomantoso.org/2.0"><an:doc><an:mainBody><an:p>We met.</an:p></an:mainBody></an:doc></an:akomaNtoso>'
    assert lines(akn_text(older)) == ["We met."]


def test_the_metadata_says_what_the_document_is() -> None:
    """Title, day, language, kind, symbol and names are taken from the markup, and its words are no words of the text."""
    around = IDENTIFICATION + "<preface><p><docNumber>90/7.</docNumber> <docTitle>On <i>bridges</i></docTitle></p></preface>"
    text = akn_text(akn("<p>We met.</p>", around=around))
    assert (text.front.title, text.front.date, text.front.language) == ("On bridges", "2031-05-03", "en")
    assert dict(text.front.other) == {
        "frbr-work": "/akn/xx/statement/2031-05-03/1", "frbr-expression": "/akn/xx/statement/2031-05-03/1/eng@",
        "kind": "resolution", "symbol": "A/RES/90/7", "adopted": "2031-05-03", "issued": "2031-05-20", "author": "#ga",
    }  # fmt: skip
    assert lines(text) == ["90/7. On bridges", "We met."]


def test_links_and_days_of_the_markup_are_kept_with_their_words() -> None:
    """What the markup says of some words is found with them, folded as they are, in notes too."""
    body = '<p>Ｓee <a href="x/1">７/1</a><authorialNote><p><ref href="x/2">8/2</ref></p></authorialNote> of <date date="2031-05-03">3 May</date>.</p>'
    text = akn_text(akn(body))
    assert [(text[link.span], link.href) for link in text.links] == [("7/1", "x/1"), ("8/2", "x/2")]
    assert [(text[one.span], one.date) for one in text.dates] == [("3 May", "2031-05-03")]


def test_two_days_for_one_work_are_told() -> None:
    """Where metadata and text disagree about the day, a person is asked to look."""
    after = '<conclusions><p><docDate date="2031-05-04" refersTo="#adoptionDate">4 May 2031</docDate></p></conclusions>'
    told = [problem.words for problem in akn_text(akn("<p>We met.</p>", around=IDENTIFICATION, after=after)).problems]
    assert told == ["the metadata gives 2031-05-03 as the day of the work, its conclusions say 2031-05-04: check which is right"]


def test_what_is_left_out_is_told() -> None:
    """Words in metadata, a table of contents and deleted words are cut with their reason."""
    around = "<meta><proprietary>made by hand</proprietary></meta><preface><toc><tocItem>I. Trade</tocItem></toc></preface>"
    text = akn_text(akn("<p>kept <del>gone</del></p>", around=around))
    assert [(cut.words, cut.why) for cut in text.cuts] == [
        ("made by hand", "metadata"), ("I. Trade", "table of contents"), ("gone", "deleted text"),
    ]  # fmt: skip


def test_a_file_that_declares_entities_is_refused() -> None:
    """A document type declaration could make words of its own: nothing is read, one line says why."""
    with pytest.raises(RefusedError):
        parsed('<!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso>&x;</akomaNtoso>')
    text = akn_text('<!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso>&x;</akomaNtoso>')
    assert (text.chars, [problem.severity for problem in text.problems]) == ("", ["error"])
    assert "DTD" in text.problems[0].words


def test_damaged_xml_is_read_up_to_the_damage() -> None:
    """What stands before the damage is read, the rest is cut, and line and column are told."""
    text = akn_text(akn("<p>We met.</p>\n<p>We agreed.</q><p>Never read.</p>"))
    assert lines(text) == ["We met.", "We agreed."]
    assert "line 2" in text.problems[0].words
    assert "Never read." in text.cuts[-1].words


@pytest.mark.parametrize("words", ["", "<", "plain words", "<a/>", "<html><body><p>x</p></body></html>"])
def test_what_is_no_document_is_refused_in_one_line(words: str) -> None:
    """Bytes that hold no Akoma Ntoso document give no words and one error."""
    text = akn_text(words)
    assert text.chars == ""
    assert [problem.severity for problem in text.problems] == ["error"]


def test_the_rest_of_a_file_that_is_too_long_is_cut() -> None:
    """A file of more characters than are read is read up to there, and that is told."""
    opened = akn_opened(akn("<p>word</p>" * 100_000).encode())
    assert len(opened.decoded) > 1_000_000
    assert 80_000 < len(opened.sheet.rows) < 100_000
    assert not opened.sheet.problems  # the common way of all formats tells it
