"""Builds reference tables from published lists; not part of the product."""
