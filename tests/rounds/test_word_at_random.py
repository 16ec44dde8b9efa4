"""Anything that is done to a Word file of a text: no word of it is lost without a line, and nothing is proposed that was not edited."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from sitting import Sitting
from test_word_both_ways import read, written
from word_files import W, change, typed, worked

from taiwa.exports.docx.edited import Edited
from taiwa.exports.docx.xml import Element
from taiwa.rounds import RefusedError
from taiwa.rounds.events import text

_WORDS = ("alpha", "beta", "gamma", "shall", "will", "water", "zone", "2028", "states", "ministers")
_AUTHORS = ("Aidana", "Sato · MOFA", "Sato · XB-1", "XC · XC-1")
_TARGET = re.compile(r"p_(\d[a-z_]*?)_r\d+|[cg]_(X[A-D])_(\d+)")


def said(by: Random, most: int) -> str:
    """Some words."""
    return " ".join(by.choice(_WORDS) for _ in range(by.randint(2, most))) + "."


def proposed(sitting: Sitting, by: Random) -> None:
    """Somebody tables something, or what the rules refuse is not tabled."""
    live = sitting.live.text
    nested = [name for name, one in live.proposals.items() if one.state == "open" and one.wish.words]
    target = by.choice([*live.paragraphs, *nested])
    paragraph = live.paragraphs.get(target)
    words = paragraph.words["en"] if paragraph else live.proposals[target].wish.words["en"]
    base = paragraph.revision if paragraph else 0
    first, last = sorted(by.sample([0, *(at.end() for at in re.finditer(r"\w+", words))], 2))
    place, point = text.Place(first, last, words[first:last]), text.Place(last, last, "")
    wishes = (
        text.Wish(change="replace", target=target, base=base, place=place, words={"en": said(by, 3)}, reason="r"),
        text.Wish(change="delete", target=target, base=base, place=place, words={}, reason="r"),
        text.Wish(change="insert", target=target, base=base, place=point, words={"en": f" {by.choice(_WORDS)}"}, reason="r"),
        text.Wish(change="insert", target=by.choice([*live.paragraphs]), words={"en": said(by, 4)}, reason="r"),
        text.Wish(change="delete", target=target, words={}, reason="r"),
        text.Wish(change="move", target=target, after=by.choice(["", *live.paragraphs]), words={}, reason="r"),
    )
    with suppress(RefusedError):
        sitting.tabled(by.choice(("XB", "XC", "XD")), by.choice(wishes))


def happened(sitting: Sitting, by: Random) -> None:
    """The text goes on while the file is away."""
    name = by.choice([*sitting.live.text.proposals])
    with suppress(RefusedError):
        sitting.act("XA", text.Incorporated(name)) if by.random() < 0.7 else sitting.act(name[:2], text.ProposalWithdrawn(name))


@dataclass(slots=True)
class Editor:
    """Somebody at work on a file: which paragraphs and proposals were touched, and what may come of it."""

    by: Random
    touched: set[str] = field(default_factory=set)
    done: set[str] = field(default_factory=set)
    count: int = 0

    def __call__(self, root: Element) -> None:
        """One to three things, one after the other."""
        ways: tuple[Callable[[list[Element]], None], ...] = (
            self.types, self.types, self.tracks, self.tracks, self.strikes, self.parts, self.merges, self.moves, self.drops, self.adds, self.forgets,
        )  # fmt: skip
        for _ in range(self.by.randint(0, 3)):
            self.by.choice(ways)(list(root.iter(f"{W}p"))[1:])

    def word(self) -> str:
        """A word that stands nowhere else."""
        self.count += 1
        return f"zq{self.count}x"

    def touch(self, *paragraphs: Element) -> None:
        """All that has its mark in a paragraph, or reaches into it, may be asked to change."""
        for one in paragraphs:
            names = [mark.get(f"{W}name", "") for mark in one.iter(f"{W}bookmarkStart")]
            label = re.match(r"(\d[a-z ]*)\.", "".join(one.itertext()))
            self.touched |= {found[1].replace("_", " ") if found[1] else f"{found[2]}-{found[3]}" for name in names if (found := _TARGET.match(name))}
            self.touched |= {label[1]} if label else set()

    def run(self, paragraphs: list[Element]) -> "Element | None":
        """A run of words."""
        runs = [run for one in paragraphs for run in one.iter(f"{W}r") if re.search(r"[a-z]{2}", run.findtext(f"{W}t") or "")]
        if not runs:
            return None
        run = self.by.choice(runs)
        self.touch(next(run.iterancestors(f"{W}p")))
        return run

    def types(self, paragraphs: list[Element]) -> None:
        """Writes over a word, or between two, without tracking."""
        run = self.run(paragraphs)
        if run is not None:
            part = run.find(f"{W}t")
            assert part is not None
            words = (part.text or "").split(" ")
            at = self.by.randrange(len(words))
            words[at : at + self.by.randint(0, 1)] = [self.word()]
            part.text = " ".join(words)

    def tracks(self, paragraphs: list[Element]) -> None:
        """Writes before or behind words, tracked in some name."""
        run = self.run(paragraphs)
        if run is not None:
            new = change("ins", typed(f" {self.word()} "), self.by.choice(_AUTHORS))
            run.addprevious(new) if self.by.random() < 0.5 else run.addnext(new)

    def strikes(self, paragraphs: list[Element]) -> None:
        """Takes words out."""
        run = self.run(paragraphs)
        if run is not None:
            part = run.find(f"{W}t")
            assert part is not None
            part.text = " ".join((part.text or "").split(" ")[1:])

    def parts(self, paragraphs: list[Element]) -> None:
        """Makes two paragraphs of one."""
        one = self.by.choice(paragraphs)
        self.touch(one)
        self.done.add("parted")
        new = etree.Element(f"{W}p")
        new.extend(one[self.by.randint(min(1, len(one)), len(one)) :])
        one.addnext(new)

    def merges(self, paragraphs: list[Element]) -> None:
        """Makes one paragraph of two."""
        at = self.by.randrange(len(paragraphs) - 1) if len(paragraphs) > 1 else 0
        one, other = paragraphs[at], paragraphs[(at + 1) % len(paragraphs)]
        if one is not other:
            self.touch(one, other)
            self.done.add("merged")
            one.extend(other)
            other.getparent().remove(other)  # type: ignore[union-attr]

    def moves(self, paragraphs: list[Element]) -> None:
        """Puts a paragraph elsewhere."""
        self.done.add("moved")
        one, other = self.by.choice(paragraphs), self.by.choice(paragraphs)
        if one is not other:
            other.addnext(one)

    def drops(self, paragraphs: list[Element]) -> None:
        """Takes a paragraph out."""
        one = self.by.choice(paragraphs)
        self.touch(one)
        if len(paragraphs) > 1:
            one.getparent().remove(one)  # type: ignore[union-attr]

    def adds(self, paragraphs: list[Element]) -> None:
        """Writes a paragraph."""
        new = etree.Element(f"{W}p")
        new.append(self.by.choice((typed(self.word()), change("ins", typed(self.word()), self.by.choice(_AUTHORS)))))
        self.by.choice(paragraphs).addnext(new)

    def forgets(self, paragraphs: list[Element]) -> None:
        """Loses the mark of a paragraph."""
        marks = [mark for one in paragraphs for mark in one.iter(f"{W}bookmarkStart") if mark.get(f"{W}name", "").startswith("p_")]
        if marks:
            mark = self.by.choice(marks)
            mark.getparent().remove(mark)  # type: ignore[union-attr]


def remaining(data: bytes) -> set[str]:
    """The words of the editor that stand in a file and are struck nowhere."""
    found: set[str] = set()

    def work(root: Element) -> None:
        for part in root.iter(f"{W}t"):
            if not any(True for _ in part.iterancestors(f"{W}del")):
                found.update(re.findall(r"zq\d+x", part.text or ""))

    worked(data, work)
    return found


def unasked(editor: Editor, found: Edited) -> list[text.Wish]:
    """Proposals that nothing in the file asks for."""

    def asked(wish: text.Wish) -> bool:
        words = " ".join(wish.words.values())
        if "zq" in words or wish.target in editor.touched:
            return True
        return "moved" in editor.done if wish.change == "move" else bool({"parted", "merged"} & editor.done) and wish.place is None

    return [wish for wish in found.wishes if not asked(wish)]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(by=st.randoms(use_true_random=False))
def test_no_word_is_lost_and_nothing_is_asked_that_nobody_wrote(by: Random) -> None:
    """Tracked or not, in whatever name, with the text going on meanwhile."""
    sitting = Sitting().circulated(*(text.Drafted({"en": said(by, 8), "ja": "文"}) for _ in range(by.randint(2, 4))))
    for _ in range(by.randint(0, 6)):
        proposed(sitting, by)
    editor = Editor(by)
    data = worked(written(sitting), editor)
    for _ in range(by.randint(0, 3) if sitting.live.text.proposals else 0):
        happened(sitting, by)
    found = read(sitting, data)
    heard = " ".join([*(word for wish in found.wishes for word in wish.words.values()), *(one.said("en") for one in found.told)])
    assert {word for word in remaining(data) if word not in heard} == set()
    assert unasked(editor, found) == []
