"""The votes of a document, and the statements that explain them."""

from pathlib import Path

from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import open_application
from tests.specimen.readings import reading
from tests.web.documents import add


def test_a_document_has_its_votes_with_every_position(tmp_path: Path) -> None:
    application = open_application(Settings(home=tmp_path))
    record = reading("XA_10_PV.3.txt")
    add(application, record)
    client = TestClient(make_server(application))
    (voted,) = application.catalog.votes.on_symbol("XA/10/L.2")
    body = client.get(f"/api/v1/documents/{voted.document.id}").json()
    (vote,) = body["votes"]
    assert (vote["draft"], vote["resolution"], vote["adopted"]) == ("XA/10/L.2", "XA/RES/10/2", True)
    assert (vote["manner"], vote["matter"]) == ("recorded", "resolution")
    assert vote["tally"] == {"in_favour": 6, "against": 1, "abstaining": 2}
    assert {p["country"]: p["choice"] for p in vote["positions"]}["XOR"] == "against"
    assert all(0 <= start < end <= len(record.text) for start, end in vote["spans"])
    explaining = [s for s in body["statements"] if s["kind"] == "explanation_of_vote"]
    assert {tuple(s["explains"]) for s in explaining} == {(0,)}
    application.close()
