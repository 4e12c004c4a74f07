"""A text in; the documents that it names and the words that it quotes out, with their places."""

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api import examples
from api.limits import Limits
from api.resolve import LONGEST_TEXT, MOST_QUOTATIONS, MOST_SECONDS, MOST_SYMBOLS, ResolveAnswer, make_resolve
from onrecord.admission import admission_to_api
from onrecord.wiring import Application
from tests.api.conftest import TENNANT
from tests.api.shapes import RESULT, faults
from tests.api.test_keys import asked

RESOLVE = "/api/v1/resolve"
EXACT = "prior notification of every release of water"
NEAR = "We ask for prior notification of every single release of water, forty-eight days ahead and in writing"
INVENTED = "The lamplighters of the moon have never voted against a comet"


def resolve(client: TestClient, text: str) -> dict[str, Any]:
    answer = client.post(RESOLVE, json={"text": text})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    for found in (*body["symbols"], *body["quotations"]):
        assert text[found["start"] : found["end"]] == found.get("printed", found.get("text"))
    return body


def test_symbols_and_resolutions_come_with_what_is_on_record(client: TestClient) -> None:
    body = resolve(client, "🕊 See XC/PV.1147, and resolution 2242 (2015) of the Security Council, and XC/PV.99.")
    assert [(one["printed"], one["symbol"]) for one in body["symbols"]] == [
        ("XC/PV.1147", "XC/PV.1147"),
        ("resolution 2242 (2015)", "S/RES/2242 (2015)"),
        ("XC/PV.99", "XC/PV.99"),
    ]
    first, *others = body["symbols"]
    assert [document["symbol"] for document in first["documents"]] == ["XC/PV.1147"]
    assert [one["documents"] for one in others] == [[], []]
    assert (body["quotations"], body["symbols_left_out"]) == ([], 0)


def test_quotations_come_with_passage_and_citation(client: TestClient) -> None:
    text = f"🕊 She asked for “{EXACT}”. Others have it as « {NEAR} », and “{INVENTED}”; a “mere rumour” is passed over."
    exact, near, invented = resolve(client, text)["quotations"]
    assert [one["status"] for one in (exact, near, invented)] == ["exact", "close", "not_found"]
    found = exact["matches"][0]
    assert (found["passage"]["text"], found["on_record"], found["exact"]) == (TENNANT[1], EXACT, True)
    assert faults(found["passage"], RESULT) == []
    assert "XC/PV.1147" in found["passage"]["citation"]
    told = near["matches"][0]
    assert (told["exact"], told["passage"]["passage_id"]) == (False, found["passage"]["passage_id"])
    assert {"quoted": "single", "on_record": ""} in told["differences"]
    assert {"quoted": "days", "on_record": "hours"} in told["differences"]
    assert invented["matches"] == []


def test_a_text_without_either_and_none_at_all(client: TestClient) -> None:
    nothing = {"symbols": [], "symbols_left_out": 0, "quotations": [], "quotations_left_out": 0}
    assert resolve(client, "Nothing is named.") == resolve(client, "") == nothing


def named(client: TestClient, text: str, **known: str) -> list[str | None]:
    answer = client.post(RESOLVE, json={"text": text, **known})
    assert answer.status_code == 200, answer.text
    return [one["symbol"] for one in answer.json()["symbols"]]


def test_a_number_alone_is_of_the_body_and_the_time_of_the_text(client: TestClient) -> None:
    text = "It recalls resolution 40/1, resolution 76/305 and what was said at its 8527th meeting."
    # By now the Human Rights Council has a fortieth session too, and no other body a seventy-sixth.
    assert named(client, text) == [None, "A/RES/76/305"]
    assert named(client, text, date="2005-03-01") == ["A/RES/40/1", None]
    assert named(client, text, symbol="A/80/PV.3") == ["A/RES/40/1", "A/RES/76/305"]
    assert named(client, text, symbol=" A/HRC/61/SR.2 ") == ["A/HRC/RES/40/1", "A/RES/76/305"]
    assert named(client, text, symbol="S/PV.9000") == [None, "A/RES/76/305", "S/PV.8527"]
    assert named(client, text, symbol="S/PV.8527") == [None, "A/RES/76/305"]
    assert named(client, "XC/PV.1147 goes on from XC/PV.1146.", symbol="XC/PV.1147") == ["XC/PV.1146"]
    for wrong in ({"symbol": "the record"}, {"date": "yesterday"}, {"body": "S"}):
        refused = client.post(RESOLVE, json={"text": text, **wrong})
        assert (refused.status_code, refused.json()["errors"][0]["parameter"]) == (400, *wrong)


def test_there_is_an_end_to_what_is_looked_for(client: TestClient) -> None:
    many = resolve(client, " ".join(f"XC/PV.{number}" for number in range(1, MOST_SYMBOLS + 4)))
    assert (len(many["symbols"]), many["symbols_left_out"]) == (MOST_SYMBOLS, 3)
    long = resolve(client, "“" + "prior notification of water " * 120 + "”")
    assert [one["status"] for one in long["quotations"]] == ["too_long"]
    refused = client.post(RESOLVE, json={"text": "a" * (LONGEST_TEXT + 1)})
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid_parameter")
    assert client.post(RESOLVE, json={"text": 5}).status_code == 400


def test_each_quotation_counts(application: Application) -> None:
    client = asked(application, rate_limits="4/minute")
    three = client.post(RESOLVE, json={"text": f"“{EXACT}” and “{NEAR}” and “{INVENTED}”"})
    assert (three.status_code, three.headers["RateLimit"]) == (200, '"minute";r=1;t=60')
    assert client.post(RESOLVE, json={"text": f"“{EXACT}” and “{NEAR}”"}).status_code == 429


def test_what_there_is_no_time_for_says_so(application: Application) -> None:
    times = iter([0.0, 1.0, *[MOST_SECONDS + 1] * MOST_QUOTATIONS])
    server = FastAPI()
    catalog = application.catalog
    server.include_router(make_resolve(application.search, catalog.library, catalog.references, lambda: next(times)))
    server.add_middleware(Limits, api=admission_to_api(application))
    body = TestClient(server).post(RESOLVE, json={"text": f"“{EXACT}”\n" * (MOST_QUOTATIONS + 2)}).json()
    assert [one["status"] for one in body["quotations"]] == ["exact", *["out_of_time"] * (MOST_QUOTATIONS - 1)]
    assert body["quotations_left_out"] == 2


def test_the_example_of_the_description_has_the_shape_of_an_answer() -> None:
    assert ResolveAnswer.model_validate(examples.RESOLVE).model_dump(mode="json") == examples.RESOLVE
