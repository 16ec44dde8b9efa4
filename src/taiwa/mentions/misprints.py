"""Names that are printed wrong: read as what they mean, never corrected, and told."""

from collections.abc import Iterable, Iterator

from ..lexicon.knowledge import Knowledge
from ..problems import Problem
from ..tree.models import Tree
from .models import Mention
from .people import MISPRINT


def misprints(found: Iterable[Mention], tree: Tree, knowledge: Knowledge) -> Iterator[Problem]:
    """A note for each person whose name stands in a form that the registry knows to be a misprint, or that is one letter off."""
    for mention in found:
        if mention.rule == MISPRINT and mention.open:
            yield Problem(mention.span, mention.open, "note")
        person = knowledge.persons.get(str(mention.value)) if mention.kind == "person" else None
        words = tree.text[mention.span] if person else ""
        if person and any(words in forms for forms in person.misprints.values()):
            usual = next(forms[0] for language, forms in person.names.items() if words in person.misprints.get(language, ()))
            yield Problem(mention.span, f"{words} is printed for {usual}", "note")
