"""The tables of rounds, version by version."""
