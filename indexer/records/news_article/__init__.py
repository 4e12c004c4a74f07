"""Press reports: quotations credited to those who said them, everything else to nobody."""

from indexer.records.news_article.reader import read_news_article

__all__ = ["read_news_article"]
