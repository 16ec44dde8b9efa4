"""Japanese: clauses by rules over Sudachi words."""
