"""How well searches rank: judged queries over records and speeches, both engines, each mode."""
