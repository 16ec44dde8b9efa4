"""Addresses of pages, each worked out once: a long document asks for those of the same names hundreds of times."""

from functools import lru_cache

from django.urls import reverse


@lru_cache(maxsize=1 << 14)
def way(page: str, *of: str) -> str:
    """The address of a page of ours, of what is named in it."""
    return reverse(page, args=of)
