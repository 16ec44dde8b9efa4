"""Lines become numbered parts: a Tree with stable ASCII eIds."""

from .build import build_tree, find, pinpoint
from .models import Provision, Role, Tree

__all__ = ["Provision", "Role", "Tree", "build_tree", "find", "pinpoint"]
