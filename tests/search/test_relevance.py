"""How well searches rank: a dozen judged queries on the specimen, and all of them on the development data."""

from pathlib import Path

import pytest

from benchmarks.relevance.asking import measured
from benchmarks.relevance.corpus import documents, entries, fill
from benchmarks.relevance.judgments import Graded, Passages, load
from benchmarks.relevance.kept import HYBRID, fallen
from benchmarks.relevance.measures import Figures, figures
from benchmarks.relevance.wording import wordings
from onrecord.settings import Settings
from onrecord.specimen import documents as shipped
from onrecord.wiring import open_application
from search.embedding.ctranslate import CTranslateEmbedder
from search.request import Mode
from tests.search.conftest import Home, open_home
from tests.specimen.readings import reading

# Each with words that stand in the passages that answer it, and in no others.
JUDGED = (
    ("monitors posted along the dam", ("twenty-four of them on the crest of the dam",)),
    ("barges waiting during the fighting", ("barges of the grain corridor were on the Orlet",)),
    ("food and medicine running out in the valley", ("We have flour in the valley for six days",)),
    ("a crate labelled as a water filter", ("in a crate marked as a water purifier",)),
    ("How long has the ceasefire held?", ("It has held for five days", "has held for five days and four")),
    ("Why did the draft fail?", ("having failed to obtain the required number of votes",)),
    ("Who opened the pass at night before?", ("at night at the request of another humanitarian mission",)),
    ("How far away was the war felt as dearer bread?", ("as the price of bread",)),
    ("Quill fifty minutes ceasefire seed corn", ("both sides ceased fire for fifty minutes",)),
    ("Arkelis right of reply pumps 1994", ("installed at Verrin in 1994",)),
    ("Krage Orsavia abstains on Vessany", ("every sympathy with the people of Vessany",)),
    ("Tornvik thirty days monitors report", ("report to the Council every thirty",)),
)
# It is .824. With twelve queries one that falls from first to second costs three points, and processors round the
# vectors differently: two such falls fail.
KEPT = {"specimen": 0.8}


def test_figures_of_a_ranking() -> None:
    assert figures(["a", "b"], {"a": 2, "b": 1}) == Figures(1, 1, 1, 1)
    worse = figures(["x", "b", "a"], {"a": 2, "b": 1})
    assert worse.ndcg < 1
    assert worse[1:] == (1, 0.5, 0)
    assert figures([], {"a": 1}) == Figures(0, 0, 0, 0)
    with pytest.raises(ValueError, match="no passage is relevant"):
        figures(["a"], {"a": 0})


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory, embedder: CTranslateEmbedder) -> Home:
    home = open_home(tmp_path_factory.mktemp("specimen"), embedder)
    home.add(*(reading(document.path.name) for document in shipped()))
    return home


def test_the_specimen_ranks_as_well_as_it_did(specimen: Home) -> None:
    texts = {entry.passage.id: " ".join(entry.passage.text.split()) for entry in entries(specimen.catalog)}
    queries = [
        Graded("specimen", query, {id_: 2 for id_, text in texts.items() if any(words in text for words in answers)})
        for query, answers in JUDGED
    ]
    assert fallen(measured(specimen.service, queries, [Mode.HYBRID]), KEPT) == {}


@pytest.mark.slow
def test_the_development_data_ranks_as_well_as_it_did(data_folder: Path, tmp_path: Path) -> None:
    """Two minutes of embedding on two quiet cores."""
    application = open_application(Settings(home=tmp_path))
    fill(application, documents(data_folder))
    found = entries(application.catalog)
    queries = [*wordings(found), *map(Passages(found).graded, load())]
    by_kind = measured(application.search, queries, [Mode.HYBRID])
    application.close()
    assert fallen(by_kind, HYBRID) == {}
