"""What holds across documents: positions, promises and what became of them, and what is still to be checked."""
