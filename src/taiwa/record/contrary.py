"""What a party says for itself against a matter: a concern, a refusal, a word that it will not take part; and that it objects no longer."""

import re

from ..acts.models import Act, ActType
from .document import Document
from .matters import Matter
from .sounds import sound_alike
from .stances import (
    is_about_halts,
    is_against,
    is_denied,
    is_put_off,
    is_unopposed,
    is_withdrawal,
    judged_stance,
    rues_a_refusal,
    shows,
    tells_of_denial,
    words_rows,
)

_TOLD = frozenset({ActType.SAY, ActType.NOTE, ActType.STRESS, ActType.CONFIRM})
"""Acts in whose complement a refusal can be told."""
_PRAISES = frozenset({ActType.WELCOME, ActType.APPRECIATE, ActType.SUPPORT})
_HALTING = ("en.broken-off.denied", "ja.plan.denied")
"""The rules of acts by which a thing is broken off, put off or not given."""
_CENSURES = frozenset({ActType.CONDEMN, ActType.CONCERN})
_CAPITAL = re.compile(r"\b[A-Z][a-z]{2,}")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")


def is_contrary(act: Act, document: Document, *, condemned: bool) -> bool:
    """Whether an act speaks against something in what it is about, or keeps its holder out of it.

    Whoever worries about what is itself `condemned` speaks for the fight against it; whoever regrets an event mourns for the matter.
    """
    told = tells_of_denial(act, document.words)  # who rejects what another holds speaks for itself
    if judged_stance(act) or (told and act.act is not ActType.CONDEMN) or yields(act, document) or rues_a_refusal(act, document.words):
        return False
    if act.act in _CENSURES and not is_denied(act):
        return not condemned and not shows("regretting", document.words(act.predicate))
    return is_against(act, document.words(act.predicate)) or is_denied(act) or declines(act, document) or makes_conditional(act, document)


def declines(act: Act, document: Document) -> bool:
    """Whether its complement tells that its holder will not or cannot take part (did not intend to join)."""
    return _tells_of_itself("declining", act, document)


def makes_conditional(act: Act, document: Document) -> bool:
    """Whether one tells that its own part in a thing hangs on what others do: it does not simply go along with them."""
    return act.act in _TOLD and len(act.holders) == 1 and act.content is not None and shows("conditional", document.words(act.content))


def finds_unbearable(act: Act, document: Document) -> bool:
    """Whether what it agrees on is that a thing cannot be borne: that censures the thing, and supports nothing that its words name."""
    return act.act is ActType.AGREE and act.content is not None and shows("unbearable", document.words(act.content))


def welcomes_a_halt(act: Act, issue: str, document: Document) -> bool:
    """Whether it welcomes only what another said right before (welcomed this), and that is that something is put off, given up or not begun."""
    if act.act not in _PRAISES or act.content is None or is_about_halts(issue) or not shows("answering", document.words(act.content).strip()):
        return False
    earlier = [one for one in document.acts if one.eid == act.eid and one.clause.start < act.clause.start and not one.background]
    said = next((one for one in reversed(earlier) if one.holders and set(one.holders).isdisjoint(act.holders)), None)
    return said is not None and (said.rule.endswith(_HALTING) or (said.content is not None and is_put_off(document.words(said.content))))


def yields(act: Act, document: Document) -> bool:
    """Whether its holder is against a thing no longer: it takes an objection back, or no longer opposes."""
    if judged_stance(act) or is_against(act, document.words(act.predicate)):
        return False
    return is_withdrawal(act) or is_unopposed(act, document.words(act.clause)) or _tells_of_itself("yielding", act, document)


def _tells_of_itself(section: str, act: Act, document: Document) -> bool:
    """Whether words of a table stand in what is told, and nobody but the holders is named before them there."""
    if act.act not in _TOLD or act.content is None or judged_stance(act):
        return False
    words = document.words(act.content)
    found = next(filter(None, (row.words.search(words) for row in words_rows(section))), None)
    if found is None:
        return False
    before = (one for one in document.mentions_in(act.content) if one.kind == "party" and one.span.start < act.content.start + found.end())
    return all(one.value in act.holders for one in before)


def names_in(words: str, matter: Matter) -> frozenset[str]:
    """The words of a matter that are printed as names are."""
    printed = {found.casefold() for found in (*_CAPITAL.findall(words), *_KATAKANA.findall(words))}
    return frozenset(word for word in matter if ":" not in word and word in printed)


def share_a_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two matters have a name in common, whatever the language each is printed in."""
    return not one.isdisjoint(other) or any(sound_alike(first, second) for first in one for second in other)
