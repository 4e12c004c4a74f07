"""When passages were first there to be found: what may be news to somebody."""

from sqlalchemy import Column, Integer, String, Table

from catalog.tables.metadata import metadata

# One row for each passage, written with the change that first brought it; older passages than the table have none and
# are news to nobody. `news` is a word of catalog.novelties.News. `lineage` is the passage that it is a later wording
# of, over any number of wordings, else the passage itself; `former_id` is the wording just before.
novelties = Table(
    "novelties",
    metadata,
    Column("passage_id", String(16), primary_key=True),
    Column("sequence", Integer, nullable=False, index=True),
    Column("news", String(16), nullable=False),
    Column("lineage", String(16), nullable=False, index=True),
    Column("former_id", String(16)),
)
