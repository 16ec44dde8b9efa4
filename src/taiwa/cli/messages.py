"""The words Taiwa speaks at the terminal: one catalogue for each language, read only when a word is needed."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import yaml

LANGUAGES = ("en", "ja")
CATALOGUES = Path(__file__).parents[1] / "resources" / "cli"

_UP = "\x1b[A"
_CLEAR = "\r\x1b[K"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)


def speak(language: str | None) -> None:
    """From here on messages come in `language`; None leaves the choice to the environment."""
    _spoken.set(language)


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Messages come in `language`; what is asked for within the block ends with it."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> str:
    """The language messages come in: the one asked for, else that of `TAIWA_LANGUAGE`, `LC_ALL` or `LANG`."""
    return _spoken.get() or of_environment(os.environ)


def of_environment(environment: Mapping[str, str]) -> str:
    """The language that an environment asks for; English where it asks for none that Taiwa speaks."""
    asked = next(filter(None, map(environment.get, ("TAIWA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return asked[:2].lower() if asked[:2].lower() in LANGUAGES else "en"


def say(key: str, **values: object) -> str:
    """The message of `key` in the language spoken, `values` set in."""
    return catalogue(spoken())[key].format(**values)


def tell(key: str, **values: object) -> None:
    """Say something to the person, beside the results: on standard error."""
    tell_words(say(key, **values))


def tell_words(words: str) -> None:
    """Say words that are in no catalogue, such as a problem of a document, on one line of standard error."""
    clear_step()
    sys.stderr.write(printable(" ".join(words.split())) + "\n")


def step(key: str, **values: object) -> None:
    """Say how far a long run has come: on a terminal one line that changes, elsewhere a line for each step."""
    tell(key, **values)
    if sys.stderr.isatty():
        sys.stderr.write(_UP)


def clear_step() -> None:
    """Take away the line of the last step, before something else is said."""
    if sys.stderr.isatty():
        sys.stderr.write(_CLEAR)


def printable(words: str) -> str:
    """`words` with escapes for what is no Unicode and what would steer a terminal, as in the names of some files."""
    shown = words.encode("utf-8", "backslashreplace").decode()
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", shown)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Every message of a language by its key, the names of the sections joined by dots: `problem.no-record`."""
    with (CATALOGUES / f"{language}.yaml").open("rb") as file:
        return dict(_flat("", yaml.load(file, yaml.CSafeLoader)))


def _flat(key: str, value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, Mapping):
        yield key, str(value).rstrip("\n")
        return
    for name, inner in value.items():
        yield from _flat(f"{key}.{name}" if key else str(name), inner)
