"""What can be said of Dockerfile and docker-compose.yml without a Docker engine (docs/operations.md)."""

import re
from typing import Any

import pytest
import yaml
from typer.main import get_command

from onrecord.cli import app
from onrecord.settings import Settings
from tests.elasticsearch_node.layout import VERSION
from tests.packaging.project import PACKAGES, ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service["image"] == "onrecord"]


def copied() -> set[str]:
    """What the image is built from."""
    lines = re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE)
    return {source for line in lines for source in line.split()[:-1]}


def test_the_image_is_built_from_every_room_and_the_server_lock() -> None:
    assert copied() == {*PACKAGES, "requirements-server.lock", "pyproject.toml", "README.md", "LICENSE"}


def test_what_the_image_copies_reaches_the_build_and_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert lines[0] == "*"
    assert {line.removeprefix("!") for line in lines if line.startswith("!")} == copied()


def test_what_the_image_copies_is_there() -> None:
    assert [name for name in sorted(copied()) if not (ROOT / name).exists()] == []


def test_the_image_runs_as_nobody_in_particular() -> None:
    user = re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)
    assert user == ["onrecord"]
    assert DOCKERFILE.index("USER onrecord") < DOCKERFILE.index("ENTRYPOINT")


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_a_limit_a_policy_and_keeps_its_data(name: str) -> None:
    service = SERVICES[name]
    assert re.fullmatch(r"\d+g", service["mem_limit"])
    assert service["restart"] == "unless-stopped"
    volumes = [volume.split(":")[0] for volume in service["volumes"]]
    assert volumes
    assert set(volumes) <= set(COMPOSE["volumes"])


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"worker", "scheduler"}))
def test_every_server_says_when_it_is_well(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"][0] in {"CMD", "CMD-SHELL"}


@pytest.mark.parametrize("name", OURS)
def test_our_services_wait_for_what_they_need(name: str) -> None:
    needed = SERVICES[name]["depends_on"]
    assert {other: condition["condition"] for other, condition in needed.items()} == {
        "postgres": "service_healthy",
        "elasticsearch": "service_healthy",
    }


@pytest.mark.parametrize("name", OURS)
def test_our_services_run_commands_that_there_are(name: str) -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined] # typer's own group of click
    assert SERVICES[name]["command"][0] in commands


@pytest.mark.parametrize("name", OURS)
def test_our_services_are_set_by_settings_that_there_are(name: str) -> None:
    known = {f"ONRECORD_{field.upper()}" for field in Settings.model_fields}
    assert set(SERVICES[name]["environment"]) <= known


def test_no_password_stands_in_the_file() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    stated = re.findall(r"PASSWORD: (\S+)", text)
    assert stated
    assert all(value.startswith("${") for value in stated)


def test_elasticsearch_asks_for_a_password() -> None:
    assert SERVICES["elasticsearch"]["environment"]["xpack.security.enabled"] == "true"


def test_elasticsearch_is_the_version_that_is_tested_with_half_of_its_memory_as_heap() -> None:
    service = SERVICES["elasticsearch"]
    assert service["image"] == f"elasticsearch:{VERSION}"
    heap = re.findall(r"-Xm[sx](\d+)g", service["environment"]["ES_JAVA_OPTS"])
    assert [2 * int(size) for size in heap] == [int(service["mem_limit"].removesuffix("g"))] * 2


def test_our_services_reach_elasticsearch_and_postgresql_by_the_passwords_that_those_ask_for() -> None:
    for name in OURS:
        told = SERVICES[name]["environment"]
        assert "//elastic:${ELASTIC_PASSWORD:?set it in .env}@elasticsearch:9200" in told["ONRECORD_ELASTICSEARCH_URL"]
        postgres = SERVICES["postgres"]["environment"]
        role, database = postgres["POSTGRES_USER"], postgres["POSTGRES_DB"]
        address = f"postgresql://{role}:${{POSTGRES_PASSWORD:?set it in .env}}@postgres:5432/{database}"
        assert told["ONRECORD_DATABASE_URL"] == address


@pytest.mark.parametrize("name", OURS)
def test_our_services_have_no_rights_and_write_to_their_volume_alone(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    home = re.findall(r"ONRECORD_HOME=(\S+)", DOCKERFILE)
    assert [volume.split(":")[1] for volume in service["volumes"]] == home
    assert not {"user", "privileged", "cap_add", "network_mode", "pid"} & set(service)


def test_the_web_alone_is_published_and_to_this_machine_alone() -> None:
    assert {name: service["ports"] for name, service in SERVICES.items() if "ports" in service} == {
        "web": ["127.0.0.1:8000:8000"]
    }
    assert re.findall(r"^EXPOSE (\d+)$", DOCKERFILE, re.MULTILINE) == ["8000"]


def test_every_image_has_a_version() -> None:
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    others = [service["image"] for name, service in SERVICES.items() if name not in OURS]
    assert all(re.search(r":\d", image) for image in [*bases, *others])
