"""What a document is: kind, day, place, who took part, who signed, and the terms it defines."""

from .actors import Actors, parties_in
from .reader import read_meta

__all__ = ["Actors", "parties_in", "read_meta"]
