"""The definitions of live sources that are shipped, one file each; docs/sources.md says what may stand in them."""
