"""The workroom behind its pages: where the rounds are, who sits where, what they see of a round, and what a form wants to happen."""
