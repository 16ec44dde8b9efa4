"""What is printed where: dates, money, quantities, parties, persons, organisations, instruments, meetings, places."""

from .find import find_mentions
from .inside import name_inside
from .models import Mention, Relative
from .resolve import problems, resolve_mentions

__all__ = ["Mention", "Relative", "find_mentions", "name_inside", "problems", "resolve_mentions"]
