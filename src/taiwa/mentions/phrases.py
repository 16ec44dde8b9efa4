"""Names of one or several words, looked up where a text may print them: faster than a pattern of them all."""

import re
from collections.abc import Callable, Mapping
from functools import partial

_WORD = r"[^\W\d_]+(?:[23²³](?![0-9]))?(?:[./·-][^\W\d_]+)*\.?"
_RUN = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}|° ?(?:[^\W\d_]+)?|[%℃](?: {_WORD})?|[^\w\s.,;:!?()\[\]\"'«»“”/\\-]")
Fold = Callable[[str], str]


class Phrases:
    """What names mean; `fold` gives the one form of a name in which case, letters or stops are no difference."""

    def __init__(self, names: Mapping[str, str], fold: Fold = str.lower) -> None:
        """Takes what each name means."""
        self._fold = fold
        self._names = {fold(name.rstrip(".")): meant for name, meant in names.items()}
        self._firsts = frozenset(self._first(name.split(" ")[0]) for name in names)
        self._begins = frozenset(_begin(name) for name in names)

    def at(self, chars: str, start: int, end: int) -> tuple[str, int] | None:
        """What the longest name that begins at `start` means, and where it ends; a full stop behind it is the sentence's."""
        if _begin(chars[start : start + 2]) not in self._begins:
            return None  # most of what is printed behind numbers; to say so takes no pattern
        run = _RUN.match(chars, start, end)
        words = run[0].split(" ") if run else []
        if not words or self._first(words[0]) not in self._firsts:
            return None
        for count in range(len(words), 0, -1):
            phrase = " ".join(words[:count]).rstrip(".")
            meant = self._names.get(self._fold(phrase))
            if meant:
                return meant, start + len(phrase)
        return None

    def begin_with(self, word: str) -> bool:
        """Whether the first word of a name can be `word`."""
        return self._first(word) in self._firsts

    def _first(self, word: str) -> str:
        """What two names have in common that begin with one word, at least."""
        return self._fold(word.rstrip(".").lower())


def _begin(words: str) -> str:
    """The first two letters, which no ending, case or ё changes; of a sign or a letter by itself the first alone."""
    return words[: 2 if words[1:2].isalnum() else 1].lower().replace("ё", "е")


class Forms:
    """Several ways to print one thing as one pattern: a match tells the named fields of the way that it took."""

    _name = re.compile(r"\(\?P<(\w+)>")
    _said = re.compile(r"\(\?P(?P<mark>[<=])(?P<name>\w+)(?P<end>[>)])")

    def __init__(self, *forms: str) -> None:
        """Takes the patterns in the order in which they are tried."""
        numbered = (f"(?P<form{nth}>{self._said.sub(partial(_renamed, nth), form)})" for nth, form in enumerate(forms))
        self.pattern = re.compile("|".join(numbered))
        named, groups = (self._name.findall(form) for form in forms), self.pattern.groupindex
        self._fields = {f"form{nth}": tuple((name, groups[f"{name}_{nth}"]) for name in names) for nth, names in enumerate(named)}

    def fields(self, match: re.Match[str]) -> dict[str, str]:
        """What is printed in the fields of a match."""
        return {name: said for name, group in self._fields[match.lastgroup or "form0"] if (said := match[group])}


def _renamed(nth: int, match: re.Match[str]) -> str:
    """A field, or what repeats it, under a name of its own."""
    return f"(?P{match['mark']}{match['name']}_{nth}{match['end']}"
