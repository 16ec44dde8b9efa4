"""English: subjects and finite verbs of saying, by rules over words."""
