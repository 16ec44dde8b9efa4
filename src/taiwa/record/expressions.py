"""Expressions out of files: one text in one language, however many files of it are held."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from .alignment import replacements, replaces
from .clusters import clusters, pairs_of
from .document import Document
from .kinship import Kin, conflict, same_language, share_name
from .ruled import NOTHING, Ruled

_NEARLY, _MOSTLY, _EQUAL = 0.8, 0.6, 0.9
_STILL = 0.4
_TELLING = 30
"""Fewer runs of words than these are no sign that two texts are one."""

_SHORT = 200
_UNDATED = "9999"
_PAGES = frozenset({"application/pdf"})
"""Formats that hold a page as it looks and not how a text is made."""


@dataclass(frozen=True)
class Expression:
    """One text in one language: the file that speaks for it, and the other files that print it, as evidence."""

    files: tuple[Document, ...]

    @property
    def document(self) -> Document:
        """The file that speaks."""
        return self.files[0]

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.document.meta.language

    @cached_property
    def kin(self) -> tuple[Kin, ...]:
        """Its files, seen for their likeness to others."""
        return tuple(map(Kin, self.files))

    @property
    def slugs(self) -> frozenset[str]:
        """What a work that holds it may be called; empty where only the bytes are known."""
        return frozenset(kin.slug for kin in self.kin if kin.slug)


def expressions_of(documents: Iterable[Document], ruled: Ruled = NOTHING) -> list[Expression]:
    """The texts that `documents` print, each with its files; the same whatever the order, the same bytes counted once.

    What a person ruled of two files (`ruled`) goes before every sign.
    """
    once = {document.source.digest: document for document in documents}
    alike: dict[tuple[object, ...], list[Document]] = defaultdict(list)
    for digest in sorted(once):
        alike[_face(once[digest])].append(once[digest])
    heads = [Kin(files[0]) for files in alike.values()]
    pairs = pairs_of([kin.keys for kin in heads])
    signs = [(one, other) for one, other in pairs if same_text(heads[one], heads[other])]
    of_head = {id(head): files for head, files in zip(heads, alike.values(), strict=True)}
    at = {file.source.digest: number for number, head in enumerate(heads) for file in of_head[id(head)]}
    links = {*signs, *(pair for pair in ruled.same_pairs(at) if same_language(*(heads[number] for number in pair)))}

    def parted(one: Kin, other: Kin) -> bool:
        said = ruled.of(of_head[id(one)], of_head[id(other)])
        return _parted(one, other) if said is None else not said

    groups = clusters(heads, links, parted)
    return [_expression([file for head in group for file in of_head[id(head)]]) for group in groups]


def same_text(one: Kin, other: Kin) -> bool:
    """Whether two files are sure to print the same text in the same language.

    No word of one may stand in place of one of the other. Under the same name three fifths of the runs of words are
    then enough, four fifths where the name is made of the parties alone; where the name of one is not known, nine
    tenths. What one address gave one day and another is one text in two versions where two fifths of the runs are still there.
    """
    if not same_language(one, other) or apart(one, other) or _numbered_apart(one, other):
        return False
    like = one.like(other)
    if _versions(one, other):
        return like.jaccard >= _STILL
    if not _same_name(one, other):
        enough, telling = _EQUAL, min(len(one.runs), len(other.runs)) >= _TELLING
    else:
        enough, telling = (_NEARLY if one.of_parties and other.of_parties else _MOSTLY), True
    return telling and like.jaccard >= enough and not _reworded(one, other)


def apart(one: Kin, other: Kin) -> bool:
    """Whether something says that two are not the same work; a draft is never what was adopted, whatever its name."""
    if one.document.draft is not other.document.draft:
        return True
    return not share_name(one, other) and conflict(one, other) is not None


def precedence(file: Document) -> tuple[bool, bool, bool, bool, str, bool, int, int, str]:
    """Sorts files, the one that speaks first.

    Authentic before provisional, text before what was read off a picture, whole before damaged, what its address gives now
    before what it gave once, first held before later (by the day), made text before laid out pages, least doubted, most read.
    """
    doubts = [problem.severity for problem in file.problems if problem.severity != "note"]
    return (
        file.meta.translation is not None, _is_scan(file), "error" in doubts, file.source.replaced,
        file.source.obtained or _UNDATED, file.source.media in _PAGES, len(doubts), -len(file.acts) - len(file.undertakings), file.source.digest,
    )  # fmt: skip


def _expression(files: Sequence[Document]) -> Expression:
    return Expression(tuple(sorted(files, key=precedence)))


def _face(document: Document) -> tuple[object, ...]:
    """What two files share that say the very same and of which the same is known: they need no comparing."""
    meta, kin = document.meta, Kin(document)
    known = (meta.language, document.date, meta.kind, meta.framework, meta.body, meta.ordinal, kin.publisher, kin.names)
    own = kin.slug or (document.source.digest if len(document.text) < _SHORT else None)
    return (*known, own, meta.title, document.text)


def _same_name(one: Kin, other: Kin) -> bool:
    urls = {name for name in one.names if name[0] == "url"}
    return (one.slug is not None and one.slug == other.slug) or share_name(one, other) or bool(urls & other.names)


def _parted(one: Kin, other: Kin) -> bool:
    """Whether two must not be one text through a third: what is said of them differs, or else words that they print."""
    return apart(one, other) or (not _versions(one, other) and _reworded(one, other))


def _versions(one: Kin, other: Kin) -> bool:
    """Whether two are what one address gave at two times."""
    replaced = one.document.source.replaced or other.document.source.replaced
    return replaced and one.place is not None and one.place == other.place


def _reworded(one: Kin, other: Kin) -> bool:
    """Whether a word of one stands in place of a word of the other.

    A program that reads a picture misreads letters, and its text never speaks beside another: there only figures, and
    what the two hold of days, sums and names, must not differ.
    """
    if not (_is_scan(one.document) or _is_scan(other.document)):
        return replaces(one.words, other.words)
    if (one.marks - other.marks and other.marks - one.marks) or not titled_alike(one, other):
        return True
    return any(_figures(here) != _figures(there) for here, there in replacements(one.words, other.words))


def _figures(words: str) -> str:
    return "".join(filter(str.isdecimal, words))


def titled_alike(one: Kin, other: Kin) -> bool:
    """Whether one title holds all the words of the other; one that could not be read holds none."""
    here, there = set(one.title), set(other.title)
    return here <= there or there <= here


def _numbered_apart(one: Kin, other: Kin) -> bool:
    """Whether each title has a number that the other has not."""
    here, there = ({word for word in kin.title if word.isdecimal()} for kin in (one, other))
    return bool(here - there) and bool(there - here)


def _is_scan(file: Document) -> bool:
    return any("OCR" in problem.words for problem in file.problems)
