"""The whole way on one screen."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb

from .acts import find_acts
from .acts.models import Act, Undertaking
from .lexicon.knowledge import Knowledge
from .mentions import find_mentions, name_inside, problems, resolve_mentions
from .mentions.issues import Issues
from .mentions.markup import disagreements
from .mentions.misprints import misprints
from .mentions.models import Mention
from .meta import read_meta
from .meta.issuer import issuer_of
from .meta.models import Meta
from .problems import Problem
from .resting import collector_at_rest
from .source.models import Source
from .text import to_text
from .text.models import Text
from .tree import build_tree
from .tree.models import Tree
from .values import Span

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything Taiwa can say about one document. `knowledge` is the version it was read with.

    `unowned` is what would be undertaken if it were known by whom; it is no promise of anybody until a person says whose it is.
    """

    source: Source
    text: Text
    tree: Tree
    meta: Meta
    mentions: tuple[Mention, ...]
    acts: tuple[Act, ...]
    undertakings: tuple[Undertaking, ...]
    provision_issues: Mapping[str, tuple[str, ...]]
    knowledge: str
    mention_problems: tuple[Problem, ...] = ()
    unowned: tuple[Undertaking, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What every stage had to tell, in text order."""
        return tuple(sorted(
            (*self.text.problems, *self.tree.problems, *self.mention_problems, *self.meta.problems), key=lambda problem: problem.span
        ))


def read(source: Source, knowledge: Knowledge) -> Reading:
    """Everything Taiwa can say about one document. The same bytes and knowledge give the same reading; never raises."""
    with collector_at_rest():
        text = to_text(source)
        tree = build_tree(text)
        try:
            return _read(text, tree, knowledge)
        except Exception as fault:  # noqa: BLE001 — one document may meet what nobody foresaw: the others are read all the same
            _log.debug("%s was not read", source.name, exc_info=True)
            return _unread(text, tree, knowledge, fault)


def _read(text: Text, tree: Tree, knowledge: Knowledge) -> Reading:
    found = find_mentions(tree, knowledge)
    meta = read_meta(tree, found, knowledge)
    mentions = name_inside(tree, resolve_mentions(found, meta), meta, knowledge, issuer_of(text))
    issues = Issues(tree, knowledge, mentions)
    acts = find_acts(tree, meta, mentions, issues, knowledge)
    return Reading(
        source=text.source,
        text=text,
        tree=tree,
        meta=meta,
        mentions=mentions,
        acts=acts.acts,
        undertakings=acts.undertakings,
        unowned=acts.unowned,
        provision_issues=issues.by_provision(),
        knowledge=knowledge.version,
        mention_problems=(*problems(found, meta), *misprints(mentions, tree, knowledge), *disagreements(text, found), *acts.problems),
    )


def _unread(text: Text, tree: Tree, knowledge: Knowledge, fault: Exception) -> Reading:
    """The text in its parts, of which nothing is said but that Taiwa failed; no silence follows from it."""
    place = extract_tb(fault.__traceback__)[-1]
    where = f"{type(fault).__name__} in {Path(place.filename).name}, line {place.lineno}"
    words = f"nothing was read in this text, by a fault of Taiwa: please report it ({where}); a newer Taiwa reads the text again"
    return Reading(
        source=text.source, text=text, tree=tree, meta=Meta(), mentions=(), acts=(), undertakings=(), provision_issues={},
        knowledge=knowledge.version, mention_problems=(Problem(Span(0, 0), words, "error", unread=True),),
    )  # fmt: skip
