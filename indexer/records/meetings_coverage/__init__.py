"""Meetings coverage: the press service's summary of who said what at a meeting, in its own words."""
