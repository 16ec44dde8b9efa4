"""What the words of a verb group add to its verb: past, negation, passive …, as bits that are joined by `|`."""

PAST, NEGATIVE, PASSIVE, WISH, POSSIBLE, LASTING, CAUSATIVE = (1 << bit for bit in range(7))
LATER = POSSIBLE | LASTING
"""Those of words that help only behind another: できる by itself is the verb."""
HARD = frozenset({"かねる", "難い", "がたい", "づらい"})
"""Suffixes by which one says that a thing cannot well be done: 支持しかねる, 受け入れ難い."""
_HELPERS = {
    **dict.fromkeys(HARD, NEGATIVE | POSSIBLE), "ない": NEGATIVE, "ぬ": NEGATIVE, "ず": NEGATIVE, "まい": NEGATIVE, "れる": PASSIVE, "られる": PASSIVE,
    "たい": WISH, "う": WISH, "よう": WISH, "せる": CAUSATIVE, "させる": CAUSATIVE,
}  # fmt: skip
_FOLLOWERS = {"得る": POSSIBLE, "うる": POSSIBLE, "できる": POSSIBLE, "いる": LASTING, "おる": LASTING, "ある": LASTING}


def turns_of(lemma: str, *, helping: bool, past: bool) -> int:
    """What one word adds; `helping`: it is an auxiliary or an adjective, `past` the auxiliary of the past."""
    return (_HELPERS.get(lemma, 0) if helping else 0) | (PAST if past else 0) | _FOLLOWERS.get(lemma, 0)
