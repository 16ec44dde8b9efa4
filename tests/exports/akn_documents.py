"""Documents for trying the export: odd ones by hand, and any shape of numbers, titles, lists and stray lines by chance."""

from hypothesis import strategies as some

from taiwa.source import Source, from_bytes

DEEP = "\n".join(f"{'  ' * depth}- item {depth} with words that end." for depth in range(14))
SIGNED = (
    "JOINT STATEMENT\n\n1. The Ministers met.\n\nDone at Naviska, 14 September 2011.\n\nTeorin Malveig\n"
    "Minister of Foreign Affairs of the Republic of Keldea\n"
)
ODD: dict[str, bytes] = {
    "empty.txt": b"", "white.txt": b" \n\n\t", "line.txt": b"JOINT STATEMENT", "sentence.txt": b"The Ministers met.",
    "stray.txt": b"###\n***\n", "deep.md": DEEP.encode(), "signed.txt": SIGNED.encode(),
    "controls.txt": b"1. The\x00 Min\x07isters\x0b met\x0c in \x1fNaviska.\n2. They agreed.\x1b\n",
    "marks.md": b"1. A < B & C > D \"quoted\" 'so'.\n2. ]]> &amp; <!-- no --> &lt;p&gt;\n",
    "beyond.txt": "1. Signs \ufffe\uffff \U0001f600 \u2028 \u200b end.\n".encode(),
    "doubled.txt": b"1. First.\n1. First again.\n1. And again.\n(a) Under it.\n(a) Doubled.\n2. Second.\n",
    "annexes.txt": (SIGNED + "\nAnnex I\n\n1. A project was agreed.\n\nAnnex II\n\n1. Another one was agreed.\n").encode(),
    "titled.txt": b"STATEMENT\n\nPREAMBLE\n\nThe Ministers met.\n\nI. Trade\n\n1. They agreed.\n\n***\n\n2. They parted.\n",
    "listed.txt": b"The Ministers met with:\n- one side;\n- the other side.\n\n1. They agreed.\n",
    "table.html": "<h1>議事録</h1><table><tr><td>閣僚は</td><td>一致した。</td></tr></table><ol><li>一つ<li>二つ</ol>".encode(),
    "list.html": b"<p>The Ministers met.</p><ol start=3><li>They agreed.<li>They parted.<ul><li>At noon.</ul></ol>",
    "circled.txt": "閣僚は、次の点で一致した。\n① 貿易を進める。\n② 港を開く。\n第1条 目的\n閣僚は努力する。\n".encode(),
    "spaces.txt": "1. The  Ministers\u3000\u3000 met on 5\u00a0May 2011.\n".encode(),
}
"""Name and bytes of documents that a writer would rather not meet."""

_LINES = (
    "JOINT STATEMENT", "Trade and ports", "I. Trade", "II. Transport", "Preamble", "Annex", "Annex I", "Annex II: Ports", "Article 1", "第1条 目的",
    "1. The Ministers welcomed the port.", "1. Doubled.", "2. Keldea will accept 500 trainees by 2015.", "(1) First.", "(2) Second", "(a) under", "① 丸",
    "- an item", "- another item, longer than the first one.", "  - deeper", "・港湾", "***", "###", "End Text", "The Ministers met at Naviska on 5 May 2011.",
    "閣僚は、2013年9月6日、約1,200万ドルを供与する意向を表明した。", "The sides agreed on:", "Done at Naviska, 14 September 2011.", "Minister of Foreign Affairs",
    "Teorin Malveig", '(hereinafter "the Ministers")', '<b> & "x"', "Paris Agreement", "", "", "",
)  # fmt: skip
SHAPES: some.SearchStrategy[Source] = some.builds(
    lambda lines, name: from_bytes("\n".join(lines).encode(), name),
    some.lists(some.sampled_from(_LINES) | some.text(max_size=8), max_size=24), some.sampled_from(["x.txt", "x.md", "x.html"]),
)
"""Sources whose trees have any shape."""
