"""Knowledge: what Taiwa knows before it reads."""

from .knowledge import Knowledge, NameKind
from .loading import load
from .matcher import Hit, Matcher, Name

__all__ = ["Hit", "Knowledge", "Matcher", "Name", "NameKind", "load"]
