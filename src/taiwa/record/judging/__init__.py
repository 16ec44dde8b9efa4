"""What a person judged: corrections that outlive every reading, and what they change."""
