"""Trees of documents whose markup states their structure."""

from collections.abc import Mapping
from itertools import pairwise

import pytest

from taiwa.source import from_bytes
from taiwa.source.models import AKN
from taiwa.text import to_text
from taiwa.tree import Tree, build_tree


def tree_of(statement: str) -> Tree:
    """The tree of an Akoma Ntoso statement with this content."""
    written = f"<akomaNtoso><statement name='resolution'>{statement}</statement></akomaNtoso>"
    return build_tree(to_text(from_bytes(written.encode(), "x.xml", media=AKN)))


def outline(tree: Tree) -> dict[str, str]:
    """Path and own words (of a part its title) of every provision."""
    return {
        "/".join(one.path): " | ".join(tree.text[span] for span in (one.heading, one.body) if span) for one in tree.provisions
    }


def _par(words: str, num: str = "") -> str:
    return f"<paragraph>{f'<num>{num}</num>' if num else ''}<content><p>{words}</p></content></paragraph>"


def _head(words: str, tag: str = "subheading") -> str:
    return f"<paragraph><{tag}>{words}</{tag}></paragraph>"


NESTED: Mapping[str, tuple[str, dict[str, str]]] = {
    "numbers": (_par("One.", "1.") + _par("Two.", "2."), {"1": "One.", "2": "Two."}),
    "own words and units under them": (
        ("<paragraph><num>1.</num><list><intro><p>We:</p></intro><point><num>(a)</num><content><p>met;</p></content></point>"
        "<point><num>(b)</num><content><p>agreed.</p></content></point></list></paragraph>"),
        {"1": "We:", "1/a": "met;", "1/b": "agreed."},
    ),
    "several paragraphs": (
        "<paragraph><num>1.</num><content><p>One.</p><p>Two.</p></content></paragraph>", {"1": "", "1/¶1": "One.", "1/¶2": "Two."},
    ),
    "items with and without a mark": (
        ("<paragraph><content><p>We:</p></content><point><num>・</num><content><p>met</p></content></point>"
        "<point><content><p>agreed</p></content></point></paragraph>" + _par("Done.")),
        {"¶1": "We:", "¶1/•1": "met", "¶1/•2": "agreed", "¶2": "Done."},
    ),
    "items of a point": (
        ("<paragraph><num>1.</num><list><point><num>(a)</num><content><p>themes:</p></content></point>"
        "<sublist><point><content><p>one</p></content></point></sublist></list></paragraph>"),
        {"1": "", "1/a": "themes:", "1/a/•1": "one"},
    ),
    "a part with one paragraph holds both": (
        "<section><num>I.</num><heading>Trade</heading><paragraph><content><p>We met.</p></content></paragraph></section>",
        {"I": "Trade | We met."},
    ),
    "a title that looks numbered where the number has an element": ("<section><heading>I. Trade</heading></section>", {"§1": "I. Trade"}),
    "a number that nobody printed": ("<paragraph><num title='4'/><content><p>We met.</p></content></paragraph>", {"4": "We met."}),
    "a number that is no series": (_par("We met.", "1 bis."), {"1bis": "We met."}),
    "lines that belong to no unit": (
        "<hcontainer name='front'><content><p>* * *</p></content></hcontainer>" + _par("We met.", "1."), {"1": "We met."},
    ),
    "a law": (
        ("<chapter><num>Chapter 1</num><heading>Scope</heading><article><num>Article 2</num><paragraph><num>1.</num>"
        "<content><p>It applies.</p></content></paragraph></article></chapter>"),
        {"Chapter1": "Scope", "Chapter1/Article2": "", "Chapter1/Article2/1": "It applies."},
    ),
}  # fmt: skip

FLAT: Mapping[str, tuple[str, dict[str, str]]] = {
    "letters beside their number": (
        _par("We:", "1.") + _par("(a) met;") + _par("(b) agreed;") + _par("(i) in part;") + _par("(ii) in full.") + _par("Three.", "2."),
        {"1": "We:", "1/a": "met;", "1/b": "agreed;", "1/b/i": "in part;", "1/b/ii": "in full.", "2": "Three."},
    ),
    "i is the letter after h": (
        _par("We:", "1.") + "".join(_par(f"({letter}) x;") for letter in "abcdefghi"),
        {"1": "We:"} | {f"1/{letter}": "x;" for letter in "abcdefghi"},
    ),
    "a letter typed in the other alphabet": (
        _par("Мы:", "1.") + _par("а) встретились;") + _par("b) договорились."), {"1": "Мы:", "1/а": "встретились;", "1/b": "договорились."},
    ),
    "a lone letter is none": (_par("We met.", "1.") + _par("(a) by chance"), {"1": "", "1/¶1": "We met.", "1/¶2": "(a) by chance"}),
    "words that go on": (
        _par("We:", "1.") + _par("(a) met;") + _par("(b) agreed;") + _par("and went home."),
        {"1": "", "1/¶1": "We:", "1/a": "met;", "1/b": "agreed;", "1/¶2": "and went home."},
    ),
    "a number without its element": (_par("One.", "1.") + _par("2. Two.") + _par("Three.", "3."), {"1": "One.", "2": "Two.", "3": "Three."}),
    "letters under words": (_par("The chair shall:") + _par("(a) open;") + _par("(b) close."), {"¶1": "The chair shall:", "¶1/a": "open;", "¶1/b": "close."}),
    "number and title in two headings": (
        _head("I") + _head("Trade") + _par("One.", "1.") + _head("II") + _head("Peace") + _par("Two.", "2."),
        {"I": "Trade", "I/1": "One.", "II": "Peace", "II/2": "Two."},
    ),
    "a numeral without a dot counts in a series": (
        _head("I Trade") + _par("One.", "1.") + _head("II Peace") + _par("Two.", "2."), {"I": "Trade", "I/1": "One.", "II": "Peace", "II/2": "Two."},
    ),
    "and is a word where it does not": (_head("I Have a Plan") + _par("One.", "1."), {"§1": "I Have a Plan", "§1/1": "One."}),
    "parts in parts": (
        _head("I. Work") + _head("A. Plenary") + _par("One.", "1.") + _head("B. Talks") + _par("Two.", "2.") + _head("C. Committee")
        + _par("Three.", "3.") + _head("II. Media") + _par("Four.", "4."),
        {"I": "Work", "I/A": "Plenary", "I/A/1": "One.", "I/B": "Talks", "I/B/2": "Two.", "I/C": "Committee", "I/C/3": "Three.",
         "II": "Media", "II/4": "Four."},
    ),
    "a bold line is a title": (
        "<paragraph><content><p><span class='bold'>Trade</span></p></content></paragraph>" + _par("We met."), {"§1": "Trade | We met."},
    ),
    "asterisks are nothing": (_par("One.", "1.") + _par("* * *") + _par("Two.", "2."), {"1": "One.", "2": "Two."}),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), NESTED.values(), ids=NESTED)
def test_markup_that_nests_is_the_tree(body: str, expected: dict[str, str]) -> None:
    """What the markup nests is nested so."""
    assert outline(tree_of(f"<mainBody>{body}</mainBody>")) == expected


@pytest.mark.parametrize(("body", "expected"), FLAT.values(), ids=FLAT)
def test_flat_markup_is_regrouped_by_what_it_prints(body: str, expected: dict[str, str]) -> None:
    """Titles hold what follows them, letters stand under their number: as a reader of the printed page sees it."""
    assert outline(tree_of(f"<mainBody>{body}</mainBody>")) == expected


WHOLE = (
    "<preface><p><docTitle>On bridges</docTitle></p></preface>"
    "<preamble><formula><p><i>The Council</i>,</p></formula><container name='Recalling'><p><i>Recalling</i> peace,</p></container></preamble>"
    "<mainBody>" + _par("<i>Decides</i> to build;<authorialNote marker='*'><p>See map.</p></authorialNote>", "1.") + "</mainBody>"
    "<conclusions><p>3 May 2031<eol/>Northport</p></conclusions>"
    "<attachments><attachment><doc><mainBody>" + _head("Annex I", "heading") + _head("Plans", "heading")
    + _head("Northport, 3 May", "subheading") + _par("Dig.", "1.") + _head("Annex II", "heading") + _head("Maps", "heading")
    + "</mainBody></doc></attachment></attachments>"
)  # fmt: skip


def test_every_part_of_a_statement_has_its_place() -> None:
    """Formula and recitals are the preamble, the closing lines one conclusion, attachments annexes, notes the last."""
    tree = tree_of(WHOLE)
    assert outline(tree) == {
        "preamble/¶1": "The Council,", "preamble/¶2": "Recalling peace,", "1": "Decides to build;",
        "conclusion": "3 May 2031\nNorthport", "AnnexI": "Plans", "AnnexI/1": "Dig.", "AnnexII": "Maps", "fn1": "See map.",
    }  # fmt: skip
    assert [tree.text[span] for span in tree.front] == ["On bridges", "Northport, 3 May"]
    assert [one.eid for one in tree.provisions[-2:]] == ["annex_II", "fn_1"]
    assert [one.role for one in tree.provisions] == [
        "preamble", "preamble", "paragraph", "conclusion", "part", "paragraph", "part", "note",
    ]  # fmt: skip


def test_the_lead_verb_is_what_the_markup_sets_apart() -> None:
    """Italics at the beginning are the lead of a paragraph, those of the formula and of a whole paragraph are none."""
    tree = tree_of(WHOLE.replace("Dig.", "<i>All of it is set so.</i>"))
    assert [tree.text[one.lead] for one in tree.provisions if one.lead] == ["Recalling", "Decides"]


@pytest.mark.parametrize(("body", "_"), [*NESTED.values(), *FLAT.values()], ids=[*NESTED, *FLAT])
def test_markup_loses_and_doubles_nothing(body: str, _: object) -> None:
    """Every character of the text stands in one place of the tree, under eIds that are given once."""
    tree = tree_of(f"<mainBody>{body}</mainBody>")
    places = sorted([*tree.front, *(span for one in tree.provisions for span in one.spans)])
    assert all(before.end <= after.start for before, after in pairwise(places))
    assert "".join("".join(tree.text[place].split()) for place in places) == "".join(tree.text.chars.split())
    assert len(tree.by_eid) == len(tree.provisions)
