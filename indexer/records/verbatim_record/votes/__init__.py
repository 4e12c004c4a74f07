"""Votes and decisions of one meeting: what was decided on, how, by whom, and which statements explain it."""
