"""Values that every stage shares: places in a text, dates, sums, counts."""

from .amounts import Bound, Money, Quantity
from .edtf import Duration, Edtf, first_of, last_of
from .language import language_of
from .slotted import changed, slotted
from .span import Span

__all__ = ["Bound", "Duration", "Edtf", "Money", "Quantity", "Span", "changed", "first_of", "language_of", "last_of", "slotted"]
