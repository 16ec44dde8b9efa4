"""What stands inside a paragraph: words as they are displayed, and what is there and not displayed, each with why."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..raised import EXPONENT, NOTE_MARK, is_exponent, is_note_mark
from .changes import Changes
from .eqfields import set_over
from .faces import STRUCK, is_shaded, on_paper
from .fields import Fields, keyword, why_of
from .markup import MC, RELATION, Element, M, W, switch, value, words_in
from .notes import Notes
from .styles import Face, Styles, face_of
from .words import char_of, is_symbol_font

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_UNREAD = "□"
"""What is written for a sign of a symbol font that is not known."""
_SPACE = 0x20
_CODE = re.compile(r"[0-9A-Fa-f]{2,4}\Z")
_SPACES = str.maketrans("\t\n\r", "   ")
_DRAWN = ("wps", "wpg", "wpc", "wpi", "w14", "w15", "w16se", "a14", "v", "o")
"""Additions of later versions that are read where a file offers them beside an older form."""
_BEFORE = 4
"""Bits before a raised run that are looked at."""
_KEEPS = "{http://www.w3.org/XML/1998/namespace}space"


class Bit(NamedTuple):
    """Some words of a paragraph, left out where there is a `why`; a break of the line is a bit that is a line feed."""

    words: str
    why: str = ""
    bold: bool = False
    linked: bool = False


EQUATION = "equation"
BREAK = Bit("\n")


class _Run(NamedTuple):
    """How the run is set whose words are read."""

    face: Face = Face()
    font: str = ""


class Inline:
    """Reads paragraphs of one part, one after the other; `boxes` holds the text boxes that the last one carries."""

    def __init__(self, root: Element, styles: Styles, changes: Changes, notes: Notes) -> None:
        """Nothing is read yet."""
        self.fields = Fields(root)
        self.boxes: list[Element] = []
        self.unread = dict.fromkeys(("equation", "symbol", "embedded object"), 0)
        """How often something was met that is not read."""
        self._styles, self._changes, self._notes = styles, changes, notes
        self._bits: list[Bit] = []
        self._base = self._run = _Run()
        self._paragraph = root
        self._linked = False
        self._takers: dict[str, Callable[[Element, str], None]] = {
            **{f"{W}{name}": taker for name, taker in self._word_takers().items()},
            f"{M}oMath": self._equation,
            f"{MC}AlternateContent": self._alternate,
        }

    def _word_takers(self) -> dict[str, Callable[[Element, str], None]]:
        return {
            "r": self._take_run, "t": self._words, "delText": self._words, "tab": self._tab, "ptab": self._tab,
            "br": self._break, "cr": self._break, "noBreakHyphen": self._hyphen, "sym": self._symbol, "pgNum": self._page,
            "fldChar": self._field_mark, "instrText": self._field_code, "delInstrText": self._nothing,
            "fldSimple": self._field, "ins": self._kept, "moveTo": self._kept, "del": self._left_out,
            "moveFrom": self._left_out, "rt": self._reading, "footnoteReference": self._note, "endnoteReference": self._note,
            "footnoteRef": self._own_mark, "endnoteRef": self._own_mark, "txbxContent": self._box, "sdt": self._control,
            "object": self._object, "hyperlink": self._link,
        }  # fmt: skip

    def bits(self, paragraph: Element, why: str, face: Face) -> list[Bit]:
        """The bits of a paragraph whose letters its style sets so; `why` is said where the whole of it is left out."""
        self._bits, self.boxes = [], []
        self._base = self._run = _Run(face)
        self._paragraph = paragraph
        self._inside(paragraph, why)
        return list(_kept_apart(self._bits))

    def _inside(self, parent: Element, why: str) -> None:
        for child in parent:
            tag = str(child.tag)
            taker = self._takers.get(tag)
            if taker:
                taker(child, why)
            elif not tag.endswith("Pr"):
                self._inside(child, why)

    def _put(self, words: str, why: str) -> None:
        """Words as the run is set: the first reason to leave them out is the one that is said."""
        if words:
            why = why or self.fields.why or self._why_unseen(words)
            self._bits.append(Bit(words, why, self._run.face.bold or False, self._linked))

    def _why_unseen(self, words: str) -> str:
        """Why words that are set as the run is are left out; empty where they are displayed."""
        face = self._run.face
        if face.hidden or (face.white and words.strip() and on_paper(self._paragraph)):
            return "hidden"
        return STRUCK if face.struck else ""

    # Runs and their characters

    def _take_run(self, run: Element, why: str) -> None:
        outer, self._run = self._run, self._set(run.find(f"{W}rPr"))
        mark = next((child for child in run if child.get(f"{W}customMarkFollows") in ("1", "true", "on")), None)
        if mark is not None and not why and not self.fields.why:
            words = words_in(run).strip()
            self._notes.refer(mark, words)
            self._inside(run, "footnote mark")
        elif self._is_raised(run.find(f"{W}rPr")):
            self._raised(run, why)
        else:
            self._inside(run, why)
        self._run = outer

    def _is_raised(self, look: Element | None) -> bool:
        """Whether a run is set raised, by itself or by its style."""
        if look is None:
            return False
        said = [look, *(style.find(f"{W}rPr") for style in self._styles.chain(value(look, "rStyle")))]
        return next((how for one in said if (how := value(one, "vertAlign"))), "") == "superscript"

    def _raised(self, run: Element, why: str) -> None:
        """A raised run: the mark of a note that somebody typed is left out, the exponent of a ten stays raised."""
        words, before = words_in(run), "".join([bit.words for bit in self._bits[-_BEFORE:] if not bit.why])
        if not why and is_note_mark(before, words):
            self._inside(run, NOTE_MARK)
            return
        first = len(self._bits)
        self._inside(run, why)
        if is_exponent(before, words):
            self._bits[first:] = [bit._replace(words=bit.words.translate(EXPONENT)) for bit in self._bits[first:]]

    def _set(self, look: Element | None) -> _Run:
        """How a run is set: as it says itself, else its own style, else the paragraph's."""
        if look is None:
            return self._base
        traits = zip(face_of(look), self._styles.run(value(look, "rStyle")), self._base.face, strict=True)
        face = Face(*(next((on for on in one if on is not None), None) for one in traits))
        fonts = look.find(f"{W}rFonts")
        return _Run(
            face._replace(white=face.white and not is_shaded(look)),
            (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "") if fonts is not None else "",
        )

    def _words(self, text: Element, why: str) -> None:
        words = (text.text or "").translate(_SPACES)
        if text.get(_KEEPS) != "preserve":
            words = words.strip(" ")
        if text.tag == f"{W}delText" and not why:
            why = "deleted"
        if is_symbol_font(self._run.font) or _PRIVATE.search(words):
            words = "".join(self._sign(self._run.font, ord(char)) for char in words)
        self._put(words, why)

    def _sign(self, font: str, code: int) -> str:
        if code == _SPACE:
            return " "
        char = char_of("symbol" if _PRIVATE.match(chr(code)) and not is_symbol_font(font) else font, code)
        self.unread["symbol"] += char is None
        return char or _UNREAD

    def _symbol(self, symbol: Element, why: str) -> None:
        code = symbol.get(f"{W}char", "")
        if _CODE.match(code):
            self._put(self._sign(symbol.get(f"{W}font", ""), int(code, 16)), why)

    def _tab(self, _: Element, why: str) -> None:
        self._put("\t", why)

    def _hyphen(self, _: Element, why: str) -> None:
        self._put("-", why)

    def _break(self, _: Element, why: str) -> None:
        if not why and not self.fields.why and not self._run.face.hidden:
            self._bits.append(BREAK)

    def _page(self, _: Element, why: str) -> None:
        self._put("1", why or "page number")

    # Fields, changes, readings

    def _field_mark(self, char: Element, why: str) -> None:
        code = self.fields.mark(char)
        if keyword(code) == "EQ":
            shown = set_over(code)
            self.unread["equation"] += shown is None
            words, reading = shown or ("", code)
            self._put(reading, why or ("reading" if shown else EQUATION))
            self._put(words, why)

    def _field_code(self, code: Element, _: str) -> None:
        self.fields.code(code.text or "")

    def _field(self, field: Element, why: str) -> None:
        self._inside(field, why or why_of(field.get(f"{W}instr", "")))

    def _link(self, link: Element, why: str) -> None:
        """A link that leads out of the file; one that leads to a place in it is none."""
        outer, self._linked = self._linked, self._linked or link.get(RELATION) is not None
        self._inside(link, why)
        self._linked = outer

    def _nothing(self, _: Element, why: str) -> None:
        pass

    def _kept(self, change: Element, why: str) -> None:
        self._changes.kept(change)
        self._inside(change, why)

    def _left_out(self, change: Element, why: str) -> None:
        deleted = self._changes.left_out(change)
        self._inside(change, why or deleted)

    def _reading(self, reading: Element, why: str) -> None:
        self._inside(reading, why or "reading")

    # Notes, boxes, controls, what is drawn

    def _note(self, mark: Element, why: str) -> None:
        if mark.get(f"{W}customMarkFollows") not in ("1", "true", "on") and not why and not self.fields.why:
            self._put(self._notes.refer(mark, ""), "footnote mark")

    def _own_mark(self, _: Element, why: str) -> None:
        self._put(self._notes.current, why or "footnote mark")

    def _box(self, box: Element, why: str) -> None:
        if not why:
            self.boxes.append(box)
        else:
            self._put("\n".join(words_in(one) for one in box.iter(f"{W}p")), why)

    def _control(self, control: Element, why: str) -> None:
        self._inside(control, why or why_of_control(control))

    def _object(self, one: Element, why: str) -> None:
        self.unread["embedded object"] += 1
        self._inside(one, why)

    def _equation(self, equation: Element, why: str) -> None:
        self.unread["equation"] += 1
        self._put(words_in(equation) or " ", why or EQUATION)

    def _alternate(self, alternate: Element, why: str) -> None:
        chosen = chosen_of(alternate)
        if chosen is not None:
            self._inside(chosen, why)


def _kept_apart(bits: Sequence[Bit]) -> Iterator[Bit]:
    """The bits, with a space where an equation between two words was left out: they are not one word."""
    before, gap = "", False
    for bit in bits:
        gap = gap or bit.why == EQUATION
        if not bit.why and bit.words:
            if gap and before.isalnum() and bit.words[0].isalnum():
                yield Bit(" ", bold=bit.bold, linked=bit.linked)
            before, gap = bit.words[-1], False
        yield bit


def chosen_of(alternate: Element) -> Element | None:
    """The one branch that is displayed: the first whose additions are known, else the fallback."""
    for choice in alternate.iterchildren(f"{MC}Choice"):
        if set(choice.get("Requires", "").split()) <= set(_DRAWN):
            return choice
    return alternate.find(f"{MC}Fallback")


def why_of_control(control: Element) -> str:
    """Why the words in a content control are no part of the text; empty where they are."""
    properties = control.find(f"{W}sdtPr")
    if properties is None:
        return ""
    if switch(properties, "showingPlcHdr"):
        return "placeholder"
    gallery = value(properties.find(f"{W}docPartObj"), "docPartGallery")
    return {"Table of Contents": "table of contents", "Watermarks": "watermark"}.get(gallery or "", "")
