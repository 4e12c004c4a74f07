"""The tables of the catalog, in SQL that SQLite and PostgreSQL both speak."""

from catalog.tables.accounts import owners, sessions, sign_in_links
from catalog.tables.api_keys import api_keys, rate_counts
from catalog.tables.copies import passage_prints, sketch_bands, sketches
from catalog.tables.deliveries import deliveries, mails
from catalog.tables.documents import documents, passages, revisions, statements
from catalog.tables.editions import former_documents
from catalog.tables.feeds import feeds
from catalog.tables.metadata import metadata
from catalog.tables.novelties import novelties
from catalog.tables.people import appearances, decisions, former_people, name_words, people
from catalog.tables.projection import changes, vectors
from catalog.tables.proposals import proposals
from catalog.tables.references import references
from catalog.tables.saved_searches import saved_searches
from catalog.tables.sources import source_items, source_lists, source_runs
from catalog.tables.votes import vote_positions, votes
from catalog.tables.webhooks import webhook_posts, webhooks
from catalog.tables.wording import former_readings
from catalog.tables.work import claims, jobs, leases, stored_files

__all__ = [
    "api_keys",
    "appearances",
    "changes",
    "claims",
    "decisions",
    "deliveries",
    "documents",
    "feeds",
    "former_documents",
    "former_people",
    "former_readings",
    "jobs",
    "leases",
    "mails",
    "metadata",
    "name_words",
    "novelties",
    "owners",
    "passage_prints",
    "passages",
    "people",
    "proposals",
    "rate_counts",
    "references",
    "revisions",
    "saved_searches",
    "sessions",
    "sign_in_links",
    "sketch_bands",
    "sketches",
    "source_items",
    "source_lists",
    "source_runs",
    "statements",
    "stored_files",
    "vectors",
    "vote_positions",
    "votes",
    "webhook_posts",
    "webhooks",
]
