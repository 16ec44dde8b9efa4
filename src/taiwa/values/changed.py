"""Values with fields: their names, and a value with some of them changed."""

from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, TypeVar

__all__ = ["field_names", "replace"]

_T = TypeVar("_T")

if TYPE_CHECKING:
    from dataclasses import replace  # noqa: TID251 — knows the fields, also those of structs
else:
    import dataclasses

    from msgspec import Struct, structs

    def replace(value: _T, /, **fields: object) -> _T:
        """What `dataclasses.replace` makes, of structs as well: what a reading makes by the thousand is one."""
        return structs.replace(value, **fields) if isinstance(value, Struct) else dataclasses.replace(value, **fields)  # noqa: TID251


def field_names(kind: object) -> tuple[str, ...] | None:
    """The fields of a dataclass, a struct, a named tuple or of one of them, in order; None where it is none of these."""
    if is_dataclass(kind):
        return tuple(one.name for one in fields_of(kind))
    return getattr(kind, "__struct_fields__", None) or getattr(kind, "_fields", None)
