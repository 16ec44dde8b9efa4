"""Whether somebody wants the same already: what a file asks for twice is asked for once."""

from collections.abc import Hashable

from ...rounds.events.text import Wish
from ...rounds.state import State, Text
from ...rounds.text.standing import stand_of
from ...values import replace


class Standing:
    """The proposals of a round by what they want, reasons left aside: those of one delegation, prepared ones too, and those of others."""

    def __init__(self, state: State, party: str) -> None:
        """What stands for `party`; what was taken into the text since stands too."""
        self._text = text = state.text
        self._own: dict[Hashable, str] = {}
        self._others: dict[Hashable, str] = {}
        for one in text.proposals.values():
            if one.state != "withdrawn":
                names = self._own if party in one.sponsors else self._others if one.state == "open" else {}
                names.update(dict.fromkeys(_keys(text, one.wish), one.id))
        for name, wish in state.own[party].kept.items() if party in state.own else ():
            self._own.update(dict.fromkeys(_keys(text, wish), name))

    def own(self, wish: Wish) -> str:
        """The delegation's own proposal that wants the same; empty where there is none."""
        return next((self._own[key] for key in _keys(self._text, wish) if key in self._own), "")

    def others(self, wish: Wish) -> str:
        """The open proposal of others that wants the same; empty where there is none."""
        return next((self._others[key] for key in _keys(self._text, wish) if key in self._others), "")


def _keys(text: Text, wish: Wish) -> list[Hashable]:
    """What a wish wants: as it was written, and in the words of today."""
    words = tuple(sorted(wish.words.items()))
    if wish.place is None:
        return [(wish.change, wish.target, wish.after, words)]
    stand = stand_of(text, wish) if wish.target in text.paragraphs or wish.target in text.proposals else None
    written = replace(wish, reason="", words={})
    return [(repr(written), words), *([(wish.change, stand, words)] if stand else [])]
