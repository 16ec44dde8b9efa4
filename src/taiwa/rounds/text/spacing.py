"""What goes with words that are to go: the space that stood between them and their neighbours."""

_OPENING = "(“‘«"


def without(words: str, start: int, end: int) -> tuple[int, int]:
    """Characters `start` to `end` with the space that nobody needs once they are gone: the one before them, behind an opening mark the one after.

    `fish stocks today.` without `today` is `fish stocks.`; where no space stands beside them nothing is added.
    """
    before, after = words[:start], words[end:]
    if words[start:end] != words[start:end].strip():
        return start, end
    if before.endswith(" ") and (not after or not after[0].isalnum()) and not before[:-1].endswith(tuple(_OPENING)):
        return start - 1, end
    if after.startswith(" ") and (not before or before.endswith(tuple(_OPENING))):
        return start, end + 1
    return start, end
