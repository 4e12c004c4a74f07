"""Live sources: what is listed where, fetched politely; the only rooms' part that knows the network."""
