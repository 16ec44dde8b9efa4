"""A reading as Akoma Ntoso 3.0 (OASIS), a `statement` that the standard's schema accepts.

The words are those of the reading, in its order; white space is one space. Every unit keeps its eId.

| in the reading | in Akoma Ntoso |
| --- | --- |
| title block (`Tree.front` before the first provision) | `preface`, one `p` for each line |
| other lines of `Tree.front` | where they stand: `block name="front"` among blocks, `hcontainer name="front"` among units |
| preamble | `preamble` (with eId where it is a provision): `block name="num"`, `block name="heading"`, `p`, then its parts |
| part of the preamble, at any depth | `container`; its `name` is what the unit would be in the body; the same blocks inside |
| part | `section`: `num`, `heading`, then `content`, or `intro` and children |
| numbered unit | `paragraph` with `num`, then as a part |
| ¶ | `paragraph` without `num` |
| bullet | `point`; the mark as printed is its `num`, none where the format did not print it |
| own words of a unit | `p` in `content`; in `intro` where units follow inside it |
| a number that the format counts and nobody printed | an empty `num` (`block name="num"`) with the number as `title` |
| conclusion | `conclusions` with eId, one `p` for each line; the foot of the page after it as `block name="front"` |
| annexes | `attachments` after it: for each titled part an `attachment` with a `doc name="annex"`, its units in `mainBody` |
| footnotes | `authorialNote` with `marker` and eId, in a `p` of `container name="notes"` at the end of `conclusions` |

Mentions, defined terms and signatures are inline elements around the printed words (`marks`); `names` declares whatever
they refer to, once. `identification` says what the document is, `analysis` who says what in it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .document import to_akn

__all__ = ["to_akn"]


def __getattr__(name: str) -> object:
    """Loads what writes XML when it is asked for: most readings are written in other ways."""
    if name not in __all__:
        raise AttributeError(f"taiwa.exports.akn has no {name}")
    return getattr(import_module(".document", __name__), name)
