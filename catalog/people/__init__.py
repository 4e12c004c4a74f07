"""People of the catalog: who appears where, who is one person, and what was decided about it."""
