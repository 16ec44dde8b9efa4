"""What cannot be done with accounts, as values that need no Django."""

from pathlib import Path


class AccountError(Exception):
    """What cannot be done: `key` names the message, `values` are set into it."""

    def __init__(self, key: str, **values: object) -> None:
        """`key` and `values` are those of the catalogue of the terminal."""
        super().__init__(key)
        self.key, self.values = key, values


class OpenSecretError(AccountError):
    """Others on this machine can read a file that they must not."""

    def __init__(self, path: Path) -> None:
        """`path` is the file."""
        super().__init__("open-secret", path=path)


class NoAccountsError(AccountError):
    """There is no file of accounts at a path, or the file is something else (`other`)."""

    def __init__(self, path: Path, *, other: bool = False) -> None:
        """`path` is the file."""
        super().__init__("no-accounts-file" if other else "no-accounts", path=path)


class SingleError(AccountError):
    """A file tells no server for single sign-on; `words` names what is missing or wrong."""

    def __init__(self, path: Path, words: str) -> None:
        """`path` is the file."""
        super().__init__("bad-single", path=path, words=words)
