"""Values that every stage shares: places in a text, dates, sums, counts."""

from .amounts import Bound, Money, Quantity
from .changed import field_names, replace
from .edtf import Duration, Edtf, first_of, last_of
from .language import language_of
from .span import Span

__all__ = ["Bound", "Duration", "Edtf", "Money", "Quantity", "Span", "field_names", "first_of", "language_of", "last_of", "replace"]
