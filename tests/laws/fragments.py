"""Documents nobody would write: pieces of real shapes in any order, as text, Markdown, HTML or bytes."""

from collections.abc import Callable

from hypothesis import strategies as some

from taiwa.reading import Reading
from taiwa.source import Source, from_bytes

ReadingOf = Callable[[Source], Reading]

_JAPANESE = (
    "第2回「ヴェスカル海対話」外相会合共同声明", "閣僚は、", "ケルデアは、", "トルネヴィア大臣は", "双方は、", "各国外相（以下、「閣僚」という。）は",
    "協力の重要性を強調した", "非核兵器地帯の設置を支持し、", "を歓迎するとともに", "に謝意を表明した。", "期待する旨述べました。", "合意には至らなかった。",
    "今後3年間で約500名の研修員を受け入れる意向である。", "2030年までに", "2013年9月6日", "同年", "昨年6月", "1,200万ドル", "百二十億円", "第3条", "国内法令に従って",
    "との認識で一致した。", "と述べたことを歓迎した。", "「", "」", "（", "）", "、", "。", "・", "ー", "㍿", "Ⅶ", "①", "ｶﾞ", "か\u3099", "２０１３年　９月", "令和元年",
)  # fmt: skip
_ENGLISH = (
    "JOINT STATEMENT", "The Ministers ", "Keldea and Tornevia ", "Minister Orsk ", "the two sides ", '(hereinafter "the Ministers") ',
    "welcomed the opening of the port", " and reaffirmed ", "intends to provide ", "did not agree ", "will accept about 500 trainees by 2015",
    "expressed concern over ", "said that ", "12 million dollars", "March 5-6, 2013", " last year", ", and ", ". ", ", ", "; ", "(", ")", "“", "”", "Mr. ", "U.S. ", "ﬁ", "é",
)  # fmt: skip
_LAYOUT = (
    "\n", "\n\n", "\r\n", "\r", "\u3000", " ", "\t", "\n1. ", "\n2 ", "\n(1) ", "\n(a) ", "\nI. ", "\nⅢ ", "\n第1条 ", "\n- ", "\n・", "\n  - ", "\n# ", "\n### ", "\n**", "**",
    "---\ntitle: x\n---\n", "> ", "| a | b |\n", "[a](b)", "[^1]", "`", "\\", "&amp;", "&nbsp;", "&#x3042;", "&lt", "\x00", "\x0c", "\u2028", "\u200b", "\ufeff", "\ufffd", "\U0001f600",
)  # fmt: skip
_TAGS = (
    "<html>", "<body>", "<p>", "</p>", "<br>", '<div class="menu">', "<nav>", "</nav>", "</div>", "<ul>", "<ol start=3>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>",
    "<b>", "</b>", "<h1>", "</h1>", "<ruby>", "<rt>", "</ruby>", "<pre>", "</pre>", "<script>", "</script>", "<!--", "-->", "<style>", "</style>", "<a href=x>", "</a>", "<", ">",
    "<p hidden>", "<title>", "</title>", "<blockquote>", "<footer>", "<meta charset=shift_jis>", "<textarea>", "<?xml ?>", "<![CDATA[",
)  # fmt: skip


def _soup(*kinds: tuple[str, ...]) -> some.SearchStrategy[str]:
    pieces = some.sampled_from([piece for kind in kinds for piece in kind])
    return some.lists(pieces | some.text(max_size=5), max_size=40).map("".join)


def _sources(name: str, words: some.SearchStrategy[str]) -> some.SearchStrategy[Source]:
    encoding = some.sampled_from(["utf-8", "utf-8", "utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16-le", "cp1252"])
    return some.builds(lambda words, encoding: from_bytes(words.encode(encoding, "replace"), name), words, encoding)


def _statement(rows: tuple[tuple[str, ...], ...], between: tuple[str, ...]) -> some.SearchStrategy[str]:
    """Sentences of a subject, something said, and a verb, each now and then left out or followed by a stray piece."""
    words = some.tuples(*(some.sampled_from(("", *row, *row)) for row in rows))
    sentence = some.tuples(words.map("".join), some.sampled_from(between) | _soup(_JAPANESE, _ENGLISH, _LAYOUT)).map("".join)
    return some.lists(sentence, min_size=2, max_size=8).map("".join)


_SAID_JA = (
    ("閣僚は、", "ケルデアは、", "トルネヴィア大臣は、", "双方は、", "各国外務大臣は", "ケルデア側から、"),
    ("今後3年間で約500名の研修員を受け入れる", "ケルデアがサルメスに2015年までに1,200万ドルを供与する", "非核兵器地帯の設置", "ケルデアの取組", "港の", "国内法令に従って"),
    ("意向を表明した。", "を支持し、", "ことで一致した。", "意図を高く評価し、支持した。", "を歓迎するとともに、", "重要性を強調した", "に謝意を表明し、協力を強化していく。", "旨述べた。"),
)  # fmt: skip
_SAID_EN = (
    ("The Ministers ", "Keldea ", "It ", "Minister Orsk ", "The two sides ", "We "),
    ("welcomed ", "reaffirmed that they will ", "intends to provide ", "agreed to accept about ", "did not support ", "thanked Sarmeth for "),
    ("500 trainees by 2015. ", "12 million dollars in the next three years, and ", "the intention of Keldea to open a port. ", "the zone; ", "its commitment to peace"),
)  # fmt: skip

TEXTS = _sources("x.txt", _soup(_JAPANESE, _ENGLISH, _LAYOUT))
JAPANESE = _sources("x.txt", _statement(_SAID_JA, ("", "\n", "\n1. ", "\n2 ", "\n- ", "\n(1) ")))
ENGLISH = _sources("x.md", _statement(_SAID_EN, ("", "\n\n", "\n\n1. ", "\n\n- ", "\n")))
MARKDOWN = _sources("x.md", _soup(_JAPANESE, _ENGLISH, _LAYOUT))
PAGES = _sources("x.html", _soup(_JAPANESE, _ENGLISH, _LAYOUT, _TAGS, _TAGS))
SPOKEN_PAGES = _sources("x.html", _statement(_SAID_JA, ("<br>", "<p>", "</p><li>", "<ruby>", "&amp;", "<td>", "\n", "<!--", "-->")))
DOCUMENTS = TEXTS | JAPANESE | ENGLISH | MARKDOWN | PAGES | SPOKEN_PAGES
"""Documents that hold something to read, in every format and in encodings right and wrong."""
GARBAGE = some.builds(from_bytes, some.binary(max_size=400), some.sampled_from(["x", "x.txt", "x.md", "x.html"]))
"""Any bytes under any name."""
