"""One way to write a value as JSON, so that its digest is a digest of what it says."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]


def canonical(value: Json) -> str:
    """`value` as JSON without white space, its keys in order; no number but whole ones can be in it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest_of(text: str) -> str:
    """The SHA-256 of `text` in UTF-8."""
    return sha256(text.encode()).hexdigest()
