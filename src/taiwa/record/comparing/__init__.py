"""What changed between two rounds: passages side by side by what they speak of, not line by line."""
