"""An agreed form that its parties denied later on the same matter is marked so, and is no latest agreed form."""


import pytest

from drafts import KNOWLEDGE, PARTIES, Draft
from taiwa.record.later import Spoken, denies, may_deny
from taiwa.record.search import hit_in
from taiwa.record.subjects import Subjects
from taiwa.record.works import works_of
from taiwa.values import replace

SUBJECTS = Subjects(KNOWLEDGE)
RULE = "en.verb.support.denied"
Said = tuple[str, str, str]
"""The words of a clause, its act and the rule that read it."""

BACKED: Said = ("The Ministers support early talks on the seat", "support", "test")
DENIED: Said = ("The Ministers disown early talks on the seat", "condemn", RULE)


def draft(day: str, said: Said = BACKED, holders: tuple[str, ...] = PARTIES, **more: object) -> Draft:
    """One text in which so much is said; the verb is the third word."""
    words, act, rule = said
    made = Draft(f"{day}.txt", date=day, ordinal=int(day), **more)  # type: ignore[arg-type]
    made.para(f"{words}.").says(words, act, holders, "seat", rule=rule)
    made.acts[-1] = replace(made.acts[-1], predicate=made.span(words.split()[2]), content=made.span(words.split(maxsplit=3)[3]))
    return made


@pytest.mark.parametrize(
    ("earlier", "later", "denied"),
    [
        (draft("2024"), draft("2025", DENIED), True),
        (draft("2024"), draft("2025", ("The Ministers oppose early talks on the seat", "condemn", "test")), True),
        (draft("2024"), draft("2025", DENIED, kind="press-release"), True),
        (draft("2024"), draft("2025", ("The Ministers withdraw early talks on the seat", "say", "x.withdrawn")), True),
        (draft("2026"), draft("2025", DENIED), False),
        (draft("2024"), draft("2025", DENIED, PARTIES[:-1]), False),
        (draft("2024"), draft("2025", ("The Ministers oppose delays of ferries to the seat", "condemn", "test")), False),
        (draft("2024"), draft("2025"), False),
        (draft("2024", DENIED), draft("2025", DENIED), False),
    ],
)
def test_a_form_is_denied_later_by_all_who_agreed_on_the_same_matter(*, earlier: Draft, later: Draft, denied: bool) -> None:
    """Not by some of them, nor earlier, nor where what is opposed is another thing."""
    (was,), (now,) = works_of([earlier.document()]), works_of([later.document()])
    agreed, against = hit_in(was, "para_1", "seat"), hit_in(now, "para_1", "seat")
    spoken = (Spoken(now.document, now.document.acts[0]), Spoken(was.document, was.document.acts[0]))
    assert (may_deny(against, agreed) and denies(*spoken, SUBJECTS)) is denied
