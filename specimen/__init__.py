"""Turns the sources of the specimen records into files in the printed form of a body's records.

Run by hand after a source has changed: `python -m specimen.build`.
"""
