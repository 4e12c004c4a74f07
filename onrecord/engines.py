"""The engine that the settings name. What the other one needs is not loaded."""

from onrecord.settings import EngineName, Settings, WrongSetting
from search.embedding.port import Model
from search.engines.port import IndexedModel, SearchEngine


def open_engine(settings: Settings, model: Model | IndexedModel) -> SearchEngine:
    """The engine for vectors of a model. Raises WrongSetting where the client of Elasticsearch is missing."""
    if settings.engine is EngineName.ELASTICSEARCH:
        return _elasticsearch(settings, model)
    from search.engines.embedded import EmbeddedEngine  # noqa: PLC0415

    return EmbeddedEngine(settings.home / "index", model.name, model.dimensions)


def _elasticsearch(settings: Settings, model: Model | IndexedModel) -> SearchEngine:
    try:
        from search.engines.elasticsearch import Cluster, ElasticsearchEngine  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise WrongSetting(
            "ONRECORD_ENGINE is “elasticsearch”, and its client is not installed.",
            'Install it with: pip install "onrecord[elasticsearch]"',
        ) from error
    cluster = Cluster(
        urls=settings.elasticsearch_urls,
        api_key=settings.elasticsearch_api_key or None,
        ca_certificate=settings.elasticsearch_ca,
        prefix=settings.elasticsearch_prefix,
    )
    return ElasticsearchEngine(cluster, model.name, model.dimensions)
