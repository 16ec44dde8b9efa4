"""The nouns of the record that the dictionary knows under a group of synonyms: only what is printed can be found."""

from collections.abc import Callable, Iterable

from django.db import connections

from ..record.document import Document
from ..record.nouns import Noun, groups_of
from .models import Synonym

_JAPANESE = "ja"
_OF_GROUP = 'SELECT words, proper FROM synonym WHERE "group" = %s ORDER BY words, proper'
"""Asked for every part of a compound: making such a statement takes longer than answering it."""


def note_synonyms(document: Document, alias: str) -> None:
    """Keep the nouns of a Japanese document under their groups."""
    if document.meta.language == _JAPANESE:
        rows = (Synonym(group=group, words=words, proper=proper) for group, words, proper in sorted(groups_of(document.text.splitlines())))
        Synonym.objects.using(alias).bulk_create(rows, ignore_conflicts=True)


def synonyms_in(alias: str) -> Callable[[int], Iterable[Noun]]:
    """How a thesaurus asks for the nouns of a group."""

    def of_group(group: int) -> Iterable[Noun]:
        with connections[alias].cursor() as cursor:
            cursor.execute(_OF_GROUP, [group])
            return [Noun(words, group, bool(proper)) for words, proper in cursor.fetchall()]

    return of_group
