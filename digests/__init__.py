"""Saved searches, what is new for them, and the mails that tell it."""
