"""The workroom's rules: a round as a log of events, and what stands at a moment as what they say.

`decide` says what a wish becomes, or why it cannot be; `evolve` what an event changes; `view` what one viewer sees. Nothing
here knows a clock, a file, an account or a page.
"""

from .events import Event
from .log import Entry, Fault, entry_of, line_of, sealed, verify
from .machine import decide, due, state_at, unlawful
from .parties import Actor, BodyRules, Delegation, Observer, Person
from .refusal import RefusedError
from .state import State
from .steps import evolve
from .view import View, told_to, told_to_all, view

__all__ = [
    "Actor", "BodyRules", "Delegation", "Entry", "Event", "Fault", "Observer", "Person", "RefusedError", "State", "View",
    "decide", "due", "entry_of", "evolve", "line_of", "sealed", "state_at", "told_to", "told_to_all", "unlawful", "verify", "view",
]  # fmt: skip
