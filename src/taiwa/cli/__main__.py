"""`python -m taiwa.cli` is `taiwa`."""

from .program import main

main()
