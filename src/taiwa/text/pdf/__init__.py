"""TODO."""

from ..rows import Opened
from ..sandbox import refused


def pdf_opened(data: bytes) -> Opened:
    return refused("not read yet")
