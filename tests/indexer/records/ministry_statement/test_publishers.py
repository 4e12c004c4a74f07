import pytest

from indexer.records.ministry_statement.letterhead import Issuer
from indexer.records.ministry_statement.publishers import issuer_of_host


@pytest.mark.parametrize(
    ("host", "country"),
    [
        ("mfa.gov.tr", "TUR"),
        ("mid.ru", "RUS"),
        ("mofa.gov.pk", "PAK"),
        ("gov.uk", "GBR"),
        ("usun.usmission.gov", "USA"),
        ("diplomatie.gouv.fr", "FRA"),
        ("gob.mx", "MEX"),
        ("mofa.go.jp", "JPN"),
        ("president.gov.ua", "UKR"),
        ("beehive.govt.nz", "NZL"),
        ("un.china-mission.gov.cn", "CHN"),
        ("mae.ro", "ROU"),
    ],
)
def test_hosts_of_governments_tell_their_country(host: str, country: str) -> None:
    assert issuer_of_host(host).country == country


@pytest.mark.parametrize("host", ["courier.example", "news.co.uk", "mid.example", "t.me", "government-news.com", ""])
def test_other_hosts_tell_nothing(host: str) -> None:
    assert issuer_of_host(host) == Issuer()


def test_bodies_of_several_states_have_no_country() -> None:
    assert issuer_of_host("eeas.europa.eu") == Issuer(None, "European Union")
