"""Which of the languages that Taiwa reads a text is written in."""

from functools import lru_cache
from string import ascii_letters

_KANA = tuple(bytes((0xE3, second)) for second in (0x81, 0x82, 0x83))
_HALF_WIDTH = tuple(bytes((0xEF, second)) for second in (0xBD, 0xBE))
_HALF_WIDTH_KANA = tuple(chr(code).encode() for code in range(0xFF66, 0xFF9E))
_CYRILLIC = bytes((0xD0, 0xD1, 0xD2, 0xD3))
_LATIN = ascii_letters.encode()


@lru_cache(maxsize=4)
def language_of(chars: str) -> str:
    """The BCP 47 code of `chars`: `ja`, `ru` or `en` by script, `und` where there are no letters of these.

    Kana decide for Japanese even in a text that quotes much English: one kana carries about as much as five letters.

    Several stages ask for that of the text that is being read, so the last answers are kept.
    """
    # Counted by how each script begins in UTF-8, which is many times faster than looking at every character.
    data = chars.encode("utf-8", "ignore")
    kana = sum(map(data.count, _KANA)) if b"\xe3" in data else 0
    if any(map(data.__contains__, _HALF_WIDTH)):
        kana += sum(map(data.count, _HALF_WIDTH_KANA))
    if 5 * kana > len(chars) - kana:
        return "ja"  # whatever the others are
    cyrillic, latin = (len(data) - len(data.translate(None, begins)) for begins in (_CYRILLIC, _LATIN))
    if not kana + cyrillic + latin:
        return "und"
    return max((kana * 5, "ja"), (cyrillic, "ru"), (latin, "en"))[1]
