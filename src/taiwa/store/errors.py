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


class NoRoundsError(StoreError):
    """There is no file of rounds at `path`."""

    key = "no-rounds"
    words = "there are no rounds at {path}"


class NotRoundsError(StoreError):
    """The file at `path` is something else; it was left as it is."""

    key = "not-rounds"
    words = "{path} holds no rounds of Taiwa and was left as it is"


class NewerRoundsError(StoreError):
    """The rounds at `path` were kept by a later Taiwa."""

    key = "newer-rounds"
    words = "{path} was made by a newer Taiwa"


class NoSuchRoundError(StoreError):
    """No round, or more than one, has a name that begins so."""

    key = "no-such-round"
    words = "no round is called {name}"


class RoundNameTakenError(StoreError):
    """A round has this name already."""

    key = "round-taken"
    words = "a round is called {name} already"


class HeadMovedError(StoreError):
    """Something was appended to a log since it was looked at: look again, and decide anew."""

    key = "head-moved"
    words = "something was done in {name} since it was looked at"


class BrokenLogError(StoreError):
    """A log that is kept is not what was written: the entry, and what is wrong with it."""

    key = "broken-log"
    words = "the log of {name} is broken at entry {number}: {words}"


class NoDriverError(StoreError):
    """PostgreSQL is asked for and nothing is installed that speaks to it."""

    key = "no-driver"
    words = "nothing is installed that speaks to {path}"
