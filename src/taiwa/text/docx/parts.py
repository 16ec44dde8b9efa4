"""The parts around a document: where one is damaged the document is read without it, and that is told."""

from ...problems import Problem
from ...values import Span
from .markup import Element, W
from .package import DamagedError, Package, Relation


class Parts:
    """The document of a package and what it refers to; `problems` tells which parts could not be read."""

    def __init__(self, package: Package) -> None:
        """Raises DamagedError where the document itself cannot be read."""
        self.problems: list[Problem] = []
        self.name = package.main
        self._package = package
        root = package.part(package.main)
        if root is None or root.tag != f"{W}document":
            raise DamagedError(f"{package.main} in the file is no Word document")
        self.root = root
        self._relations = self._relations_of(package.main)

    def at(self, name: str) -> Element | None:
        """The root of the part of this name; None where there is none or it is damaged."""
        try:
            return self._package.part(name)
        except DamagedError as trouble:
            self.problems.append(Problem(Span(0, 0), f"the text was read without a part: {trouble}", "error"))
            return None

    def name_of(self, kind: str) -> str:
        """The name of the part that the document relates to in this way (`footnotes`); empty where there is none."""
        return next((relation.target for relation in self._relations.values() if relation.kind == kind), "")

    def of(self, kind: str) -> Element | None:
        """The root of the part that the document relates to in this way."""
        name = self.name_of(kind)
        return self.at(name) if name else None

    def target(self, relation: str) -> str:
        """The name of the part that a relation of the document leads to; empty where there is none."""
        found = self._relations.get(relation)
        return found.target if found else ""

    def count(self, *kinds: str) -> int:
        """How many parts the document relates to in one of these ways."""
        return sum(relation.kind in kinds for relation in self._relations.values())

    def front(self) -> Element | None:
        """The root of the part that holds title, author and days."""
        try:
            targets = [one.target for one in self._package.relations("").values() if one.kind == "core-properties"]
        except DamagedError:
            return None
        return self.at(targets[0]) if targets else None

    @property
    def macros(self) -> bool:
        """Whether programs stand in the file."""
        return self._package.macros

    def _relations_of(self, name: str) -> dict[str, Relation]:
        try:
            return self._package.relations(name)
        except DamagedError as trouble:
            self.problems.append(Problem(Span(0, 0), f"the text was read without styles, numbers and notes: {trouble}", "error"))
            return {}
