"""Which lines make one paragraph: a line that had room for the next word was ended by its writer."""

from collections.abc import Iterator, Sequence

from ..figures import goes_on
from ..layout import ends_sentence, is_japanese, starts_unit
from .hyphens import ends_in_hyphen
from .labels import Labels
from .models import Line
from .setting import Setting

_INDENT, _TRIMMED = 0.3, 0.6
"""Ems by which a line must be set in to count as set in; more where it may begin with half a bracket."""
_GAP = 0.3
"""Ems by which two lines of a paragraph may stand further apart than usual."""
_OTHER_SIZE = 0.07
_SLACK = 0.5
"""Ems that a word needs beside its own width: a space in Latin; in Japanese what a line that does not stretch leaves."""
_CENTRED, _EVEN = 2.0, 0.5
_NO_START = frozenset("、。，．,.」』）〕】〉》）)]}’”ー々ゝゞ・：；！？!?:;ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%")
_NO_END = frozenset("「『（〔【〈《([{‘“")


def paragraphs(lines: Sequence[Line], setting: Setting) -> Iterator[list[Line]]:
    """The lines of each paragraph, heading or item."""
    group: list[Line] = []
    labels = Labels()
    for line in lines:
        if group and _begins(group, line, setting, labels):
            yield group
            group = []
        if not group:
            labels.begin(line.piece.words)
        group.append(line)
    if group:
        yield group


def _begins(group: Sequence[Line], line: Line, setting: Setting, labels: Labels) -> bool:
    """Whether a new paragraph begins with this line."""
    before = group[-1]
    if before.cell != line.cell:
        return True
    if line.cell:
        return starts_unit(line.piece.words)
    if line.dot is not None or _looks_other(before, line) or _stands_apart(before, line, setting):
        return True
    if goes_on(before.piece.words, line.piece.words):
        return False
    if not is_full(before, line):
        return True
    return labels.goes_on(line.piece.words) or _may_begin(group, line, setting) or _is_set_in(group, line)


def _may_begin(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether a line after a full one may begin a paragraph and nothing speaks for its going on."""
    before = group[-1]
    ended = ends_sentence(before.piece.words)
    firsts = len(group) == 1 and _is_first(before, setting) and _is_first(line, setting)
    if starts_unit(line.piece.words) and (ended or firsts):
        return True
    if (before.page, before.column) != (line.page, line.column):
        return ended and setting.gapped
    return ended and firsts


def _is_first(line: Line, setting: Setting) -> bool:
    """Whether a line is set in as the first lines of paragraphs are."""
    return setting.indent > 0 and abs(offset(line) - setting.indent) < _INDENT * line.piece.size


def _looks_other(before: Line, line: Line) -> bool:
    """Whether two lines are set in another size or weight."""
    one, other = before.piece, line.piece
    return abs(one.size - other.size) > _OTHER_SIZE * max(one.size, other.size) or one.bold != other.bold


def _stands_apart(before: Line, line: Line, setting: Setting) -> bool:
    """Whether there is more than the usual space between two lines of one column."""
    if (before.page, before.column) != (line.page, line.column):
        return False
    step, size = line.piece.base - before.piece.base, line.piece.size
    return step <= 0 or step > (setting.leading + _GAP) * size


def _is_set_in(group: Sequence[Line], line: Line) -> bool:
    """Whether a line is set in, or out, as no line within a paragraph is."""
    before, size = group[-1], line.piece.size
    if _is_even(line) and _is_even(before) and max(offset(line), offset(before)) > size:
        return False
    step = offset(line) - offset(before)
    bracket = _NO_END.intersection((line.piece.glyphs[0].char, before.piece.glyphs[0].char))
    if abs(step) <= (_TRIMMED if bracket else _INDENT) * size:
        return False
    if len(group) > 1 or (step > 0 and before.dot is not None):
        return True
    return not starts_unit(before.piece.words) if step > 0 else is_centred(before)


def offset(line: Line) -> float:
    """How far a line is set in from the edge of its column."""
    return line.piece.left - line.left


def is_centred(line: Line) -> bool:
    """Whether a line stands in the middle of its column and does not fill it."""
    return offset(line) > _CENTRED * line.piece.size and _is_even(line)


def _is_even(line: Line) -> bool:
    """Whether a line leaves as much space left as right."""
    return abs(offset(line) - (line.right - line.piece.right)) <= _EVEN * line.piece.size


def is_full(before: Line, line: Line) -> bool:
    """Whether the first word of a line had no room at the end of the line before it."""
    if line.piece.words[0].islower() and ends_in_hyphen(before.piece.words, line.piece.words):
        return True
    room = before.right - before.piece.right
    size = before.piece.size
    # the lines of a list that is set in stand under one another: that one leaves as much space right as left is chance
    if is_centred(before) and abs(offset(before) - offset(line)) > _INDENT * size:
        room += offset(before)
    return first_word(line) + _SLACK * size >= room


def first_word(line: Line) -> float:
    """How wide what cannot be parted at the beginning of a line is."""
    glyphs = line.piece.glyphs
    end = 0
    while end + 1 < len(glyphs) and not _may_break(glyphs[end].char, glyphs[end + 1].char):
        end += 1
    return glyphs[end].box[2] - glyphs[0].box[0]


def _may_break(char: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after == " ":
        return True
    if after in _NO_START or char in _NO_END:
        return False
    return is_japanese(char) or is_japanese(after)
