"""Negotiating text: what stands, what is proposed, and how the two are shown."""
