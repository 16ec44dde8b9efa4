"""What documents say of each other and of what lies outside them: pure functions over works and what is known."""
