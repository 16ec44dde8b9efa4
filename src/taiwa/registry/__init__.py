"""Dialogues, parties, persons, organisations, instruments, places and issues, loaded from YAML folders."""

from .check import check
from .complaints import Complaint, RegistryError

__all__ = ["Complaint", "RegistryError", "check"]
