"""What the API adds to a search, carries at once, and streams."""
