"""Names with one letter wrong, missing or too many."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..registry.models import Party
from .declension import declined

_SHORTEST = 5
"""A shorter name is not known by the rest of its letters."""
_ENDS = 2
_DECLINED = "ru"


def is_misprint(words: str, form: str) -> bool:
    """Whether one letter is wrong, missing or too many in a name that is long enough to be known by the rest."""
    if min(len(words), len(form)) < _SHORTEST or abs(len(words) - len(form)) > 1 or words == form:
        return False
    same = next((at for at, pair in enumerate(zip(words, form, strict=False)) if pair[0] != pair[1]), min(len(words), len(form)))
    rest, other = words[same:], form[same:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


class NearStates:
    """Finds the state that a word with a letter wrong is taken for; one wrong letter leaves the first two or the last two."""

    def __init__(self, parties: Iterable[Party], language: str) -> None:
        """Takes the names of the parties in a language, in Russian in any case."""
        self._by_ends: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for party in parties:
            for form in party.names.get(language, ()):
                for case in (form, *(declined(form) if language == _DECLINED else ())):
                    for end in _ends(case):
                        self._by_ends[end].append((case, party.id, form))

    def meant(self, words: str) -> tuple[str, str] | None:
        """The id and the name of the one state that is one letter off; None where there are several or none."""
        rows = (row for end in _ends(words) for row in self._by_ends.get(end, ()))
        near = {party: form for case, party, form in rows if is_misprint(words, case)}
        return next(iter(near.items())) if len(near) == 1 else None


def _ends(words: str) -> Iterator[str]:
    if len(words) >= _SHORTEST - 1:
        yield f"{words[:_ENDS]}-"
        yield f"-{words[-_ENDS:]}"
