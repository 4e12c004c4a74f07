import re
from pathlib import Path

import pytest

from onrecord.settings import Settings, WrongSetting, mistaken_variables
from tests.conftest import ROOT

NAMES = {f"ONRECORD_{name.upper()}" for name in Settings.model_fields}
WRONG = {
    "ONRECORD_HOME": ["~nobody-of-this-name/home"],
    "ONRECORD_ENGINE": ["lucene", "Embedded"],
    "ONRECORD_ELASTICSEARCH_URL": ["search.example.org:9200", "http://a:9200 ftp://b", ","],
    "ONRECORD_ELASTICSEARCH_CA": ["/nowhere/ca.crt"],
    "ONRECORD_ELASTICSEARCH_PREFIX": ["OnRecord", "-x", "a b", "a*"],
    "ONRECORD_MAIL_FROM": ["desk", "desk@localhost", "a@example.org, b@example.org", "Desk <desk@example.org>"],
    "ONRECORD_ANONYMOUS": ["no", "api"],
    "ONRECORD_RATE_LIMITS": ["60", "0/minute", "60/minute; 60/minute", "many"],
    "ONRECORD_PAGE_LIMITS": ["60/fortnight"],
    "ONRECORD_TRUSTED_PROXIES": ["proxy.example.org", "10.0.0.300", "*"],
    "ONRECORD_METRICS": ["everybody", "127.0.0.1/64"],
    "ONRECORD_BASE_URL": ["records.example.org", "ftp://x", "http://", "http://a b", "http://[::1", "http://x?q=1"],
    "ONRECORD_LOG_LEVEL": ["loud", "10"],
    "ONRECORD_LOG_FORMAT": ["xml"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_wrong_value_is_an_error_that_names_variable_and_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting) as refused:
        Settings.from_environment()
    assert refused.value.message.startswith(f"{name} is “{value}”: ")
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ONRECORD_SMTP_URL", "smtp://desk:hunter2@mail.example.org?tls=never"),
        ("ONRECORD_SMTP_URL", "mail://desk:hunter2@mail.example.org"),
        ("ONRECORD_SECRET", "hunter2"),
    ],
)
def test_what_is_secret_is_not_shown_where_it_is_wrong(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting) as refused:
        Settings.from_environment()
    assert refused.value.message.startswith(f"{name}: ")
    assert "hunter2" not in str(refused.value)


def test_passwords_are_no_part_of_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_SMTP_URL", "smtp://desk:hunter2@mail.example.org")
    monkeypatch.setenv("ONRECORD_DATABASE_URL", "postgresql://desk:hunter2@db.example.org/onrecord")
    monkeypatch.setenv("ONRECORD_SECRET", "hunter2" * 5)
    assert "hunter2" not in repr(Settings.from_environment())


def test_what_is_set_to_nothing_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    defaults = Settings.from_environment()
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert Settings.from_environment() == defaults


def test_values_are_brought_into_one_form(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_HOME", "~/records")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ONRECORD_BASE_URL", "https://records.example.org/onrecord/")
    monkeypatch.setenv("ONRECORD_LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("ONRECORD_RATE_LIMITS", "2000 / day,60/Minutes")
    monkeypatch.setenv("ONRECORD_TRUSTED_PROXIES", "10.0.0.0/24, ::1")
    settings = Settings.from_environment()
    assert settings.home == tmp_path / "records"
    assert settings.base_url == "https://records.example.org/onrecord"
    assert settings.log_level == "debug"
    assert settings.rate_limits == "60/minute; 2000/day"
    assert settings.trusted_proxies == "10.0.0.0/24 ::1"
    assert settings.catalog_url == f"sqlite:///{tmp_path / 'records' / 'catalog.sqlite3'}"


def test_the_data_folder_is_where_the_system_keeps_such(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert Settings.from_environment().home == tmp_path / "onrecord"


@pytest.mark.parametrize("page", ["docs/settings.md", "README.md"])
def test_every_setting_is_documented_and_nothing_else(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(ONRECORD_[A-Z_]+)` \|", text, flags=re.MULTILINE)) == NAMES


@pytest.mark.parametrize("page", ["docs/settings.md", "README.md"])
def test_documented_defaults_are_the_defaults(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for name in ("engine", "anonymous", "rate_limits", "page_limits", "trusted_proxies", "base_url", "log_format"):
        (row,) = re.findall(rf"^\| `ONRECORD_{name.upper()}` \|.*", text, flags=re.MULTILINE)
        assert row.endswith(f"| `{Settings.model_fields[name].default}` |")


def test_a_name_that_is_almost_right_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ONRECORD_BASEURL", "ONRECORD_LOGLEVEL", "ONRECORD_DATA", "ONRECORD_REQUIRE_ALL"):
        monkeypatch.setenv(name, "something")
    monkeypatch.setenv("ONRECORD_HOME", "/somewhere")
    assert mistaken_variables() == [
        ("ONRECORD_BASEURL", "ONRECORD_BASE_URL"),
        ("ONRECORD_LOGLEVEL", "ONRECORD_LOG_LEVEL"),
    ]


def test_nodes_are_named_one_after_the_other_each_with_its_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_ELASTICSEARCH_URL", "https://a.example.org, http://b.example.org:9200/ http://[::1]")
    urls = Settings.from_environment().elasticsearch_urls
    assert urls == ("https://a.example.org:443", "http://b.example.org:9200", "http://[::1]:80")
