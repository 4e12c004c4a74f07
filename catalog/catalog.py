"""The system of record of one home: everything else can be rebuilt from it."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from catalog.api_keys import ApiKeys
from catalog.changes_feed import ChangesFeed
from catalog.database import open_database, shared_by_machines
from catalog.deliveries import Deliveries
from catalog.feeds import Feeds
from catalog.files import Files, FileStore
from catalog.intake import Intake
from catalog.jobs import Jobs
from catalog.leases import Leases
from catalog.leftovers import Sweeping
from catalog.library import Library
from catalog.lists import Lists
from catalog.novelties import Novelties
from catalog.occurrences import Occurrences
from catalog.outbox import Outbox
from catalog.owners import Owners
from catalog.people.people import People
from catalog.proposals import Proposals
from catalog.rate_counts import RateCounts
from catalog.references import References
from catalog.rereading import Rereading
from catalog.saved_searches import SavedSearches
from catalog.sequence import Sequence
from catalog.sign_ins import SignIns
from catalog.source_health import SourceHealth
from catalog.sources import Sources
from catalog.stored_files import StoredFiles
from catalog.vectors import VectorStore
from catalog.votes import Votes
from catalog.webhook_posts import WebhookPosts
from catalog.webhooks import Webhooks
from catalog.wording import Wording


@dataclass(frozen=True, slots=True)
class Catalog:
    """The parts of the catalog, each for one need. `shared`: other machines may use it at the same time."""

    files: FileStore
    sweeping: Sweeping
    intake: Intake
    rereading: Rereading
    library: Library
    votes: Votes
    lists: Lists
    references: References
    sequence: Sequence
    changes_feed: ChangesFeed
    novelties: Novelties
    occurrences: Occurrences
    saved_searches: SavedSearches
    deliveries: Deliveries
    outbox: Outbox
    feeds: Feeds
    webhooks: Webhooks
    webhook_posts: WebhookPosts
    vectors: VectorStore
    jobs: Jobs
    leases: Leases
    people: People
    proposals: Proposals
    owners: Owners
    sign_ins: SignIns
    api_keys: ApiKeys
    rate_counts: RateCounts
    sources: Sources
    source_health: SourceHealth
    wording: Wording
    shared: bool
    _database: Engine

    def close(self) -> None:
        """Lets go of connections."""
        self._database.dispose()


def open_catalog(database_url: str, files_folder: Path) -> Catalog:
    """Opens the catalog, making or migrating its tables. Raises CatalogError with what to do."""
    database = open_database(database_url)
    shared = shared_by_machines(database)
    files: FileStore = StoredFiles(database) if shared else Files(files_folder)
    return Catalog(
        files,
        Sweeping(database, files),
        Intake(database),
        Rereading(database),
        Library(database),
        Votes(database),
        Lists(database),
        References(database),
        Sequence(database),
        ChangesFeed(database),
        Novelties(database),
        Occurrences(database),
        SavedSearches(database),
        Deliveries(database),
        Outbox(database),
        Feeds(database),
        Webhooks(database),
        WebhookPosts(database),
        VectorStore(database),
        Jobs(database),
        Leases(database),
        People(database),
        Proposals(database),
        Owners(database),
        SignIns(database),
        ApiKeys(database),
        RateCounts(database),
        Sources(database),
        SourceHealth(database),
        Wording(database),
        shared,
        database,
    )
