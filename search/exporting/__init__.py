"""Passages as files for other programs: a note for Word, reference managers, spreadsheets, and JSON.

Page, API and command line write through it alike: `gathering` makes a `Note` of a search or of passages, and
`formats.FORMATS` writes it.
"""
