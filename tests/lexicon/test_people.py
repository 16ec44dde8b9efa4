"""Persons are found by any name that can stand for them, whoever else is registered."""

from hypothesis import given
from hypothesis import strategies as st

from taiwa.lexicon.people import Persons, is_called
from taiwa.registry.models import Person

NAMES = st.lists(
    st.sampled_from(["Orin", "orin", "Malveig", "Ilsa", "Ardel", "山田", "太郎", "山", "アンナ", "・", " ", ".", "-Bo"]), max_size=4
).map("".join)


@given(st.lists(NAMES, max_size=6), NAMES)
def test_a_look_into_the_index_finds_whom_a_look_at_everybody_finds(known: list[str], name: str) -> None:
    """The index is only faster."""
    persons = [Person(id=f"p{number}", party="XA", names={"ja": (form,)}) for number, form in enumerate(known)]
    wanted = {person.id for person, form in zip(persons, known, strict=True) if is_called(form, name)}
    assert {person.id for person in Persons(persons, "ja").called(name)} == wanted
    assert Persons(persons, "en").called(name) == []
