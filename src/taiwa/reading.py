"""The whole way on one screen."""

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything Taiwa can say about one document. `knowledge` is the version it was read with."""

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

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What every stage had to tell, in text order."""
        return tuple(sorted(
            (*self.text.problems, *self.tree.problems, *self.mention_problems, *self.meta.problems), key=lambda problem: problem.span
        ))


def read(source: Source, knowledge: Knowledge) -> Reading:
    """Everything Taiwa can say about one document. The same bytes and knowledge give the same reading; never raises."""
    with collector_at_rest():
        return _read(source, knowledge)


def _read(source: Source, knowledge: Knowledge) -> Reading:
    text = to_text(source)
    tree = build_tree(text)
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
        provision_issues=issues.by_provision(),
        knowledge=knowledge.version,
        mention_problems=(*problems(found, meta), *misprints(mentions, tree, knowledge), *disagreements(text, found)),
    )
