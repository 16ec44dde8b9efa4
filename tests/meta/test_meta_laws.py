"""What holds for every text whatever."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from taiwa.lexicon.knowledge import Knowledge
from taiwa.mentions import find_mentions
from taiwa.meta import Actors, read_meta
from taiwa.meta.models import Meta
from taiwa.source import from_bytes
from taiwa.text import to_text
from taiwa.tree import build_tree

PIECES = st.sampled_from([
    "アルダ共和国", "ベルミア", "外務大臣", "大統領", "、", "及び", "と", "の", "・", "（議長）", "（以下「閣僚」という。）", "以下「",
    "「潮流」対話", "第三回外相会合", "共同声明", "2032年3月1日", "において", "。", "\n", "\n\n", " ", "(", ")", "岸", "オスク",
    "President ", "Arda", "Kernia", " of ", ", ", " and ", "Foreign Minister ", "Ren", "’s ", "(the “Parties”)", "(RPO)",
    "Joint Statement", "On 3 July 2032", " in Northport", "1. ", "# ", "---\n", "Совместное заявление", "«", "😀", "\u0000",
])  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))


@given(words=TEXTS, name=st.sampled_from(["x.txt", "x.md", "x.html"]))
@settings(max_examples=150)
def test_reading_never_raises_and_never_contradicts_itself(words: str, name: str, invented: Knowledge) -> None:
    """Whatever the text, meta is read: nobody is party and absent at once, evidence stands in the text, terms too."""
    tree = build_tree(to_text(from_bytes(words.encode("utf-8", "replace"), name)))
    meta = read_meta(tree, tuple(find_mentions(tree, invented)), invented)
    size = len(tree.text.chars)
    spans = [*meta.evidence.values(), *(term.means for term in meta.terms), *(one.span for one in meta.attendance)]
    assert not set(meta.parties) & set(meta.absent)
    assert len(set(meta.parties)) == len(meta.parties)
    assert all(0 <= span.start <= span.end <= size for span in spans)
    assert all(one.words in tree.text.chars for one in meta.attendance)


@given(phrase=TEXTS, language=st.sampled_from(["ja", "en", "ru", "und"]))
@settings(max_examples=150)
def test_whoever_speaks_is_named(phrase: str, language: str, invented: Knowledge) -> None:
    """The parties a phrase speaks for are among those it names, and both are registered."""
    actors = Actors(Meta(language=language), invented)
    assert set(actors.find(phrase)) <= set(actors.named(phrase)) <= set(invented.parties)


def test_an_empty_document_is_read(meta_of: Callable[..., Meta]) -> None:
    """Nothing gives nothing, with notes."""
    meta = meta_of("")
    assert (meta.kind, meta.title, meta.parties, meta.language) == (None, None, (), "und")
    assert meta.problems
