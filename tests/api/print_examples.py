"""The answers that the description of the API shows: the specimen's, with one entry of each list.

`python -m tests.api.pin_description` prints them anew, as is needed after a field was added.
"""

import datetime as dt
import json
import tempfile
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from api.openapi_examples import FILE
from catalog.deliveries import Delivery
from catalog.owners import Owner
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.specimen_loading import load_specimen
from onrecord.wiring import Application, open_application
from statements.key_scopes import Scope

NOW = dt.datetime.now(dt.UTC)
WATER = {"request": {"q": "water", "country": ["XVA"]}}
QUOTAS = "60/minute; 2000/day"


def print_examples() -> None:
    """Asks for all of them and writes the file."""
    with tempfile.TemporaryDirectory() as home:
        application = open_application(Settings(home=Path(home), rate_limits=QUOTAS))
        load_specimen(application, lambda *_: None)
        shown = {name: shortened(answer) for name, answer in answers(application).items()}
        application.close()
    FILE.write_text(json.dumps(shown, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def answers(application: Application) -> dict[str, Any]:
    """By operation, from whole answers of the real application."""
    client = TestClient(make_server(application))
    owner = application.catalog.owners.verified("mira@example.org", NOW)
    key, _ = application.catalog.api_keys.create(
        "Monitor of the desk", list(Scope), NOW, owner_id=owner.id, expires_at=NOW + dt.timedelta(days=90)
    )
    client.headers["Authorization"] = f"Bearer {key}"

    def get(path: str) -> Any:
        answer = client.get(f"/api/v1/{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    found = get("search?q=prior+notification&country=XVA&limit=1")["results"][0]
    document = found["document"]
    names = get(f"documents/{document['id']}/references")
    # One that is on record, so that the example shows what is known of it.
    names["references"].sort(key=lambda one: not one["documents"])
    groups = get("organizations?kind=group")
    asked = {
        "passage": get(f"passages/{found['passage_id']}"),
        "statement": get(f"statements/{found['statement_id']}"),
        "document": get(f"documents/{document['id']}"),
        "revisions": get(f"documents/{document['id']}/revisions"),
        "references": names,
        "citing": get(f"citing?symbol={names['references'][0]['symbol']}"),
        "changes": get("changes?limit=1"),
        "documents": get(f"documents?symbol={document['symbol']}"),
        "meetings": get("meetings?limit=1"),
        "votes": get("votes?limit=1"),
        "people": get("people?name=Tennant"),
        "person": get(f"people/{found['person_id']}"),
        "countries": get("countries?spoken_for=true"),
        "country": get("countries/XVA"),
        "organizations": groups,
        "organization": get(f"organizations/{groups['results'][0]['id']}"),
        "sources": get("sources"),
        "usage": get("usage"),
    }
    asked |= of_an_owner(application, owner, client, found)
    for path in ("healthz", "readyz"):
        asked[path] = client.get(f"/{path}").json()
    return asked


def of_an_owner(application: Application, owner: Owner, client: TestClient, found: Any) -> dict[str, Any]:
    """What is somebody's: saved, estimated and told."""
    sent = {"name": "Water of Valdoria", "search": WATER, "frequency": "weekly", "day": 0}
    saved = client.post("/api/v1/saved", json=sent).json()
    estimate = client.post("/api/v1/estimate", json=WATER).json()
    id_ = found["passage_id"]
    told = Delivery(lineage=id_, passage_id=id_, search_ids=(saved["id"],), by_words=True, by_meaning=True)
    application.catalog.deliveries.hand_over(owner.id, "a key", [], [told], {}, NOW)
    return {
        "saved": {"results": [saved]},
        "save": saved,
        "saved-search": saved,
        "change-saved": saved,
        "estimate": estimate,
        "deliveries": client.get("/api/v1/deliveries").json(),
    }


def shortened(value: Any) -> Any:
    """The same with one object of each list, and no more than three of anything else."""
    if isinstance(value, list):
        return [shortened(one) for one in value[: 1 if value and isinstance(value[0], dict) else 3]]
    if isinstance(value, dict):
        return {name: shortened(one) for name, one in value.items()}
    return value
