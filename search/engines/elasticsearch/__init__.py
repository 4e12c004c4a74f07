"""The engine for several machines: Elasticsearch 9 with the features of its basic licence."""

from search.engines.elasticsearch.client import Cluster
from search.engines.elasticsearch.engine import ElasticsearchEngine

__all__ = ["Cluster", "ElasticsearchEngine"]
