"""/count: what a search would find, without any of it."""

from fastapi.testclient import TestClient


def test_the_count_is_the_total_of_the_search(client: TestClient) -> None:
    for asked in ({"q": "water", "mode": "keyword"}, {"q": "water", "country": "Valdoria"}, {"q": "water"}, {}):
        counted = client.get("/api/v1/count", params=asked).json()
        page = client.get("/api/v1/search", params=asked).json()
        assert counted["total"] == page["total"]
        assert counted["query"] == {name: value for name, value in page["query"].items() if name != "limit"}
        assert counted["notices"] == page["notices"]
        assert counted.keys() == {"query", "total", "notices", "took_ms"}


def test_an_exact_count_says_that_it_is_one(client: TestClient) -> None:
    for mode in ("keyword", "meaning", "hybrid"):
        counted = client.get("/api/v1/count", params={"q": "the rivers of our neighbours", "mode": mode, "exact": True})
        assert counted.json()["total"]["relation"] == "exact"


def test_pages_are_none_of_its_parameters(client: TestClient) -> None:
    for wrong in ({"limit": 5}, {"cursor": "x"}, {"per": "statement"}, {"exact": "perhaps"}):
        answer = client.get("/api/v1/count", params={"q": "water", **wrong})
        assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
