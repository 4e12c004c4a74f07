"""What a person is told where the catalog cannot be used."""

from statements.errors import OnRecordError


class CatalogError(OnRecordError):
    """The catalog cannot be used."""

    code = "catalog_unavailable"


class CatalogLost(CatalogError):
    """The connection to the database broke, as it does while a server restarts: trying again may do."""
