"""Nodes become provisions with the paths of the annotation guide and their eIds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..values import Span
from .models import Provision, Role
from .nodes import Node

_UNITS: dict[str, str] = {"part": "part", "number": "para", "para": "p", "bullet": "point", "table": "table", "row": "tr"}
_COUNTED = frozenset(("para", "bullet", "table", "row"))
_ROLES: dict[str, Role] = {"part": "part", "number": "paragraph", "para": "paragraph", "bullet": "item", "table": "paragraph", "row": "item"}


@dataclass(slots=True, kw_only=True)
class Grown:
    """What has grown, by where it stands; `opening` is the part that is titled as the preamble and holds it."""

    preamble: Sequence[Node] = ()
    opening: Node | None = None
    body: Sequence[Node] = ()
    conclusion: Span | None = None
    annexes: Sequence[Node] = ()
    notes: Sequence[Span] = field(default=())


def divided(
    nodes: Sequence[Node], conclusion: Span | None, notes: Sequence[Span], operative: int | None = None
) -> Grown:
    """The nodes under the root, divided: the preamble is what stands before the first part or number.

    Where nothing is numbered, or a part comes before any number, it ends before the character `operative`.
    """
    annex = next((at for at, node in enumerate(nodes) if node.annex), len(nodes))
    main, annexes = nodes[:annex], nodes[annex:]
    first = next((at for at, node in enumerate(main) if node.kind in ("part", "number")), 0)
    if operative is not None and (not first or main[first].kind == "part"):
        before_it = (at for at, node in enumerate(main) if node.body and node.body.end > operative)
        first = next(before_it, first)
    before, rest = main[:first], main[first:]
    opening = rest[0] if rest and rest[0].opening and not before else None
    if opening:
        before, rest = opening.children, rest[1:]
    return Grown(preamble=before, opening=opening, body=rest, conclusion=conclusion, annexes=annexes, notes=notes)


class Finisher:
    """Walks the grown nodes of one document and numbers what is not numbered; every eId is given once."""

    def __init__(self) -> None:
        """No eId has been given yet."""
        self._given: dict[str, int] = {}
        self._done: list[Provision] = []

    def document(self, grown: Grown) -> list[Provision]:
        """Every provision in text order: preamble, parts or paragraphs, conclusion, annexes, notes."""
        if grown.preamble or grown.opening:
            self._preamble(grown.preamble, grown.opening)
        self._children(grown.body, (), "")
        if grown.conclusion:
            self._done.append(Provision(path=("conclusion",), eid=self._eid("conclusion"), role="conclusion", body=grown.conclusion))
        self._children(grown.annexes, (), "")
        for count, note in enumerate(grown.notes, 1):
            self._done.append(Provision(path=(f"fn{count}",), eid=self._eid(f"fn_{count}"), role="note", body=note))
        return self._done

    def _preamble(self, nodes: Sequence[Node], part: Node | None) -> None:
        """One paragraph is the preamble itself; of several, each is a provision and the preamble is one if it has a title."""
        own, rest = _own(nodes)
        if own or part:
            self._done.append(Provision(
                path=("preamble",), eid=self._eid("preamble"), role="preamble",
                body=own.body if own else None, lead=own.lead if own else None,
                num=part.num if part else None, heading=part.heading if part else None,
            ))  # fmt: skip
        self._children(rest, ("preamble",), "preamble__")

    def _children(self, nodes: Iterable[Node], path: tuple[str, ...], prefix: str) -> None:
        counts = {"para": 0, "bullet": 0, "part": 0, "table": 0, "row": 0}
        for node in nodes:
            if node.kind in _COUNTED or node.counted:
                counts[node.kind] += 1
            self._node(node, counts.get(node.kind, 0), path, prefix)

    def _node(self, node: Node, count: int, path: tuple[str, ...], prefix: str) -> None:
        label, name = _label(node, count)
        eid = self._eid(prefix + name)
        own, rest = (node, node.children) if node.kind in _COUNTED else _own(node.children)
        if node.kind == "bullet" and any(child.kind == "para" for child in rest):
            own, rest = None, [Node(kind="para", body=node.body, lead=node.lead), *rest] if node.body else rest
        role = "preamble" if path == ("preamble",) and node.kind == "para" else _ROLES[node.kind]
        here = (*path, label)
        self._done.append(Provision(
            path=here, eid=eid, role=role, num=node.num, heading=node.heading,
            body=own.body if own else None, lead=own.lead if own else None,
        ))  # fmt: skip
        if rest:
            self._children(rest, here, eid + "__")

    def _eid(self, wanted: str) -> str:
        """`wanted`, with the number of its occurrence where it was given before."""
        given = self._given[wanted] = self._given.get(wanted, 0) + 1
        return wanted if given == 1 else self._eid(f"{wanted}_{given}")


def _own(nodes: Sequence[Node]) -> tuple[Node | None, Sequence[Node]]:
    """The text that a unit holds itself, its only paragraph, and what then stands directly in it."""
    if sum(node.kind == "para" for node in nodes) == 1 and nodes[0].kind == "para":
        return nodes[0], [*nodes[0].children, *nodes[1:]]
    return None, nodes


def _label(node: Node, count: int) -> tuple[str, str]:
    """The label in the path and the same in the eId: § is s, ¶ is p, • is point, T a table of measures and R a row of it."""
    if node.label:
        return node.label.text, f"{node.label.unit or _UNITS[node.kind]}_{node.label.eid}"
    sign = {"part": "§", "para": "¶", "bullet": "•", "table": "T", "row": "R"}[node.kind]
    return f"{sign}{count}", f"{_UNITS[node.kind]}_{'s' if sign == '§' else ''}{count}"
