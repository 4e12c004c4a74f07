import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from catalog.database import CatalogError
from onrecord.secret import signing_secret
from onrecord.settings import Settings, WrongSetting


def settings(home: Path, **others: str) -> Settings:
    return Settings.model_validate({"home": home, **others})


def test_a_home_has_one_secret_that_nobody_else_reads(tmp_path: Path) -> None:
    secret = signing_secret(settings(tmp_path))
    assert len(secret) == 64
    assert signing_secret(settings(tmp_path)) == secret
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_those_who_come_at_once_get_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(signing_secret, [settings(tmp_path)] * 32))) == 1


def test_homes_differ(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    assert signing_secret(settings(tmp_path / "a")) != signing_secret(settings(tmp_path / "b"))


def test_what_is_set_is_used_and_nothing_written(tmp_path: Path) -> None:
    assert signing_secret(settings(tmp_path, secret="s" * 32)) == "s" * 32
    assert not list(tmp_path.iterdir())


def test_machines_that_share_a_catalog_are_asked_for_theirs(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="ONRECORD_SECRET is not set") as refused:
        signing_secret(settings(tmp_path, database_url="postgresql://db.example.org/onrecord"))
    assert "openssl rand" in refused.value.remedy


def test_a_home_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="cannot be kept: No such file"):
        signing_secret(settings(tmp_path / "gone"))
