"""Everything a report may be crediting to somebody: each verb, noun and adjective with the frames round it."""
