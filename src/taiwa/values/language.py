"""Which of the languages that Taiwa reads a text is written in."""

import re
from string import ascii_letters

_KANA = re.compile(r"[\u3041-\u30fe\uff66-\uff9d]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_LATIN = ascii_letters.encode()


def language_of(chars: str) -> str:
    """The BCP 47 code of `chars`: `ja`, `ru` or `en` by script, `und` where there are no letters of these.

    Kana decide for Japanese even in a text that quotes much English: one kana carries about as much as five letters.
    """
    kana, cyrillic = (sum(map(len, script.findall(chars))) for script in (_KANA, _CYRILLIC))
    ascii_only = chars.encode("ascii", "ignore")
    latin = len(ascii_only) - len(ascii_only.translate(None, _LATIN))
    if not kana + cyrillic + latin:
        return "und"
    return max((kana * 5, "ja"), (cyrillic, "ru"), (latin, "en"))[1]
