"""What a store cannot do."""

from typing import ClassVar


class StoreError(Exception):
    """Something that cannot be done with a record: `key` names the kind of trouble, `values` what it is about."""

    key: ClassVar[str]
    words: ClassVar[str]

    def __init__(self, **values: object) -> None:
        """`values` are set into the words of the class."""
        super().__init__(self.words.format(**values))
        self.values = values


class NoRecordError(StoreError):
    """There is no file at `path`."""

    key = "no-record"
    words = "there is no record at {path}"


class NotARecordError(StoreError):
    """The file at `path` is something else; it was left as it is."""

    key = "not-a-record"
    words = "{path} is not a Taiwa record and was left as it is"


class NewerRecordError(StoreError):
    """The record at `path` was made by a later Taiwa, whose tables this one does not know."""

    key = "newer-record"
    words = "{path} was made by a newer Taiwa"


class NoCopyError(StoreError):
    """The record at `path` has older tables, and no copy could be kept before changing them; it was left as it is."""

    key = "no-copy"
    words = "{path} has to be brought up to date and could not be copied first ({words}); it was left as it is"


class SavedNameTakenError(StoreError):
    """A search is saved under this name already."""

    key = "saved-taken"
    words = "a search is saved as {name} already"


class NotSavedSearchesError(StoreError):
    """The file of saved searches cannot be read or written; it was left as it is."""

    key = "saved-unreadable"
    words = "{path} holds no saved searches that can be read ({words}); it was left as it is"
