"""Passages to cite: one of each kind of document, all invented, printed as the bodies print theirs."""

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from statements.citations import Citable
from statements.vocabulary import Capacity, DocumentType, Form, Standing, StatementKind

COUNCIL = Citable(
    passage_id="7k2m9qx4vd0c",
    url="https://onrecord.example/p/7k2m9qx4vd0c",
    document_type="verbatim_record",
    document_title="Council of Concord, 1147th meeting: Releases of water",
    symbol="XC/PV.1147",
    source_url="https://records.concord.example/XC/PV.1147",
    body="Council of Concord",
    meeting_number=1147,
    date=dt.date(2026, 11, 12),
    page=6,
    paragraph=3,
    label="Ms. Tennant (Valdoria) (spoke in French):",
    speaker="Marisol Tennant",
    role="Minister for Foreign Affairs",
    country_name="Valdoria",
    organization=None,
    kind="speech",
    capacity="national",
    retrieved=dt.date(2026, 11, 16),
)
CHAIR = replace(
    COUNCIL,
    label="The President (spoke in Arabic):",
    speaker="Samira Al-Wadi",
    country_name="Sarmadia",
    kind="procedural",
    capacity="presiding",
)
GROUP = replace(COUNCIL, on_behalf_of=("Lower Riparian Group", "Kestria"), capacity="group")
SECURITY_COUNCIL = replace(COUNCIL, symbol="S/PV.99422", body="Security Council", meeting_number=99422)
ASSEMBLY = replace(COUNCIL, symbol="A/81/PV.102", body="General Assembly", meeting_number=102)
EMERGENCY_SESSION = replace(ASSEMBLY, symbol="A/ES-19/PV.3", meeting_number=3)
COMMITTEE = replace(
    COUNCIL,
    document_type="summary_record",
    symbol="A/C.3/81/SR.43",
    body="Third Committee",
    meeting_number=43,
    printed_paragraph=12,
)
ECONOMIC_AND_SOCIAL = replace(
    COMMITTEE, symbol="E/2026/SR.11", body="Economic and Social Council", meeting_number=11, kind="right_of_reply"
)
HUMAN_RIGHTS = replace(COMMITTEE, symbol="A/HRC/63/SR.22", body="Human Rights Council", meeting_number=22)
SPEECH = replace(
    COUNCIL,
    document_type="speech",
    document_title="Déclaration à la quatorzième séance",
    symbol=None,
    source_url="https://voisinage.aurelle.example/2026/seance",
    body=None,
    meeting_number=None,
    date=dt.date(2026, 10, 29),
    page=None,
    label="Odile Vautrelle",
    speaker="Odile Vautrelle",
    country_name="Aurelle",
)
MINISTRY = replace(
    SPEECH,
    document_type="ministry_statement",
    document_title="Communiqué sur le cessez-le-feu",
    label="Ministère des relations extérieures",
    speaker=None,
    organization="Ministère des relations extérieures",
    kind="communique",
)
NEWS = replace(
    SPEECH,
    document_type="news_article",
    document_title="Rivers rise, and so do voices",
    source_url="https://news.example/rivers",
    label="Vautrelle",
    kind="quotation",
)
COURIER = replace(NEWS, publisher="The Amaranth Courier", authors=("Edda Holm", "Tomas Reyne"), form="mixed")
COURIER_TELLS = replace(COURIER, form="indirect", authors=())
COURIER_DENIES = replace(COURIER, form="indirect", standing="doubtful")
COURIER_ITSELF = replace(
    COURIER, form=None, standing="background", label="", speaker=None, role=None, country_name=None, authors=()
)
AGENCY_QUOTED = replace(
    COURIER, label="the agency", speaker=None, organization="Aurelle Wire", capacity="organization", body_speaks=True
)
MINISTRY_QUOTED = replace(COURIER, label="it", speaker=None, organization="River Ministry", body_speaks=True)
STATE_QUOTED = replace(COURIER_TELLS, label="Aurelle-sur-Mer", speaker=None, body_speaks=True)
UNPLACED = replace(COURIER, label="a senior official", speaker=None, country_name=None)
PRESS_COVERAGE = replace(
    NEWS, document_type="meetings_coverage", document_title="Council hears riparians", symbol="SC/99812"
)
BARE = replace(
    COUNCIL,
    document_title="",
    symbol=None,
    source_url=None,
    body=None,
    meeting_number=None,
    date=None,
    page=None,
    label="",
    speaker=None,
    role=None,
    country_name=None,
    capacity="personal",
)

# Brackets, backslashes, marks of direction, ends of lines, other scripts: what titles and names have held.
_texts = st.text(
    alphabet=st.one_of(st.sampled_from("{}\\%&$#_~^,;\"'“”\n\r\t\u2028\u200f\u0000 -"), st.characters(codec="utf-8")),
    max_size=12,
)
_maybe = st.one_of(st.none(), _texts)

citables = st.builds(
    Citable,
    passage_id=st.just("7k2m9qx4vd0c"),
    url=st.just("https://onrecord.example/p/7k2m9qx4vd0c"),
    document_type=st.sampled_from([str(word) for word in DocumentType]),
    document_title=_texts,
    symbol=st.one_of(
        st.none(), st.sampled_from(["XC/PV.1147", "A/C.3/81/SR.43", "S/PV.99422 (Resumption 1)", "odd {symbol}"])
    ),
    source_url=st.one_of(st.none(), st.just("https://records.concord.example/XC/PV.1147")),
    body=_maybe,
    meeting_number=st.one_of(st.none(), st.integers(1, 99999)),
    date=st.one_of(st.none(), st.dates(dt.date(1945, 1, 1), dt.date(2100, 1, 1))),
    page=st.one_of(st.none(), st.integers(1, 999)),
    paragraph=st.integers(1, 99),
    label=_texts,
    speaker=_maybe,
    role=_maybe,
    country_name=st.one_of(st.none(), st.just("Valdoria"), _texts),
    organization=_maybe,
    kind=st.sampled_from([str(word) for word in StatementKind]),
    capacity=st.sampled_from([str(word) for word in Capacity]),
    retrieved=st.dates(dt.date(2020, 1, 1), dt.date(2100, 1, 1)),
    on_behalf_of=st.lists(_texts, max_size=3).map(tuple),
    printed_paragraph=st.one_of(st.none(), st.integers(1, 300)),
    publisher=_maybe,
    authors=st.lists(_texts, max_size=3).map(tuple),
    form=st.one_of(st.none(), st.sampled_from([str(word) for word in Form])),
    standing=st.sampled_from([str(word) for word in Standing]),
    body_speaks=st.booleans(),
)
