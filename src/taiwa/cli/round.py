"""`taiwa round`: a round from draft to adopted text to follow-up. Whoever works this machine acts for whom they say (`--as`)."""

from .command import Group

_HERE = __package__
_IN = {
    "round_room": ("new", "list", "delegation", "role", "leave", "observer", "open", "dates", "agenda", "paper", "begin", "chair", "close"),
    "round_drafting": ("draft", "redraft", "circulate", "align", "annex"),
    "round_proposals": ("propose", "insert", "strike", "move", "table", "drop", "support", "withdraw", "rebase", "take"),
    "round_word": ("import",),
    "round_paragraphs": ("reserve", "lift", "ad-referendum", "confirm", "agree", "reopen", "note", "ask", "answer"),
    "round_packages": ("package",),
    "round_silence": ("silence",),
    "round_ending": ("adopt", "explain", "disassociate", "order", "sign", "promise", "report", "review", "reply"),
    "round_showing": ("show", "log", "tick", "verify", "export"),
}
"""The commands in the order in which a round meets them, by the module that holds them."""

round_ = Group(
    "round", table={name: f"{_HERE}.{module}:{name.replace('-', '_')}_" for module, names in _IN.items() for name in names}
)
