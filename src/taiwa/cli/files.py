"""From paths to readings and back to files: what may go wrong with one file never stops the others."""

import gc
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..lexicon import Knowledge, load
from ..reading import Reading, read
from ..registry import RegistryError
from ..source import Source, SourceError, open_file
from ..values import replace
from .command import Choices
from .messages import printable
from .trouble import Refusal, accident

_SHIPPED = Path(__file__).parents[1] / "resources"


class SkippedError(Exception):
    """A file that is left out; its text says which one and why."""


def knowledge_of(choices: Choices) -> Knowledge:
    """What Taiwa knows, with the registries asked for laid over it; refuses one with a fault, naming the first."""
    for folder in choices.registry:
        if not folder.is_dir():
            raise Refusal("no-registry", path=folder)
    try:
        knowledge = load(choices.registry)
    except RegistryError as error:
        raise _faulty(error) from error
    gc.freeze()  # what is known stays to the end: no use in looking through it again while documents are read
    return knowledge


def _faulty(error: RegistryError) -> Refusal:
    """The first fault of a registry, or of the files that ship, which are known by their names."""
    first = error.complaints[0]
    if first.file.is_relative_to(_SHIPPED):
        return Refusal("bad-words", words=f"{first.file.name}:{first.line}: {first.words}")
    more = len(error.complaints) - 1
    return Refusal("bad-registry", words=first, more=more) if more else Refusal("bad-entry", words=first)


def source_at(path: Path) -> Source:
    """The file at `path`; raises SkippedError. Names that are no Unicode are written with escapes."""
    try:
        source = open_file(path)
    except SourceError as error:
        raise SkippedError(str(error)) from error
    return replace(source, name=printable(source.name), address=source.address and printable(source.address))


def reading_of(source: Source, knowledge: Knowledge) -> Reading:
    """The reading of a source; raises SkippedError. A fault in the words that ship is no fault of the source: it is refused."""
    try:
        return read(source, knowledge)
    except RegistryError as error:
        raise _faulty(error) from error
    except Exception as error:  # reading never raises; should it all the same, the other files must not suffer
        raise SkippedError(f"{source.name}: {accident(error)}") from error


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a file that then takes the place of `path`: whole, or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".taiwa-", suffix=path.suffix)
    os.close(handle)
    unfinished = Path(name)
    try:
        write(unfinished)
        unfinished.chmod(0o666 & ~_umask())
        unfinished.replace(path)
    finally:
        with suppress(FileNotFoundError):
            unfinished.unlink()


def write_text(path: Path, words: str) -> None:
    """Write `words` to `path`: whole, or not at all."""
    write_whole(path, lambda unfinished: unfinished.write_text(words, encoding="utf-8"))


def _umask() -> int:
    """What the person wants new files to be closed to; asking for it means setting it for a moment."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
