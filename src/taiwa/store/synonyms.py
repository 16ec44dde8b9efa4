"""The nouns of the record that the dictionary knows under a group of synonyms: only what is printed can be found."""

from collections.abc import Callable, Iterable

from ..record.document import Document
from ..record.nouns import Noun, groups_of
from .models import Synonym

_JAPANESE = "ja"


def note_synonyms(document: Document, alias: str) -> None:
    """Keep the nouns of a Japanese document under their groups."""
    if document.meta.language == _JAPANESE:
        rows = (Synonym(group=group, words=words, proper=proper) for group, words, proper in sorted(groups_of(document.text.splitlines())))
        Synonym.objects.using(alias).bulk_create(rows, ignore_conflicts=True)


def synonyms_in(alias: str) -> Callable[[int], Iterable[Noun]]:
    """How a thesaurus asks for the nouns of a group."""

    def of_group(group: int) -> Iterable[Noun]:
        rows = Synonym.objects.using(alias).filter(group=group).order_by("words", "proper")
        return [Noun(words, group, proper) for words, proper in rows.values_list("words", "proper")]

    return of_group
