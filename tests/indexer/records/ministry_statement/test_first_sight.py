"""Forms that were read at first sight: most of them rightly then, all of them now; countries and people are invented."""

# ruff: noqa: E501  papers keep the lines they are printed in

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints
from tests.indexer.formats.made_pages import FOOTER, MENU, page, paragraphs

SAID = (
    "The locks on the Serane have been shut since the spring, and 40 barges wait below them with grain and salt.",
    "Valdoria calls on all riparian States to open a passage of two hours a day until the Commission has met.",
)


def html(headline: str, body: str, publisher: str, attributes: str = ' lang="en"') -> bytes:
    head = f'<title>{headline}</title><meta property="og:site_name" content="{publisher}"><meta property="og:type" content="article">'
    return page(f"{MENU}<main><h1>{headline}</h1>{body}</main>{FOOTER}", head, attributes).encode()


WORDS = f"<div>{paragraphs(SAID)}</div>"
CASES: dict[str, tuple[str, bytes, dict[str, str | None]]] = {
    "sg": (
        "a.html",
        html(
            "Minister for Foreign Affairs Dr Vera Lindqvist's National Statement to the 81st Session of the UN General Assembly, New York, 26 September 2026",
            WORDS,
            "Ministry of Foreign Affairs, Thessmark",
        ),
        {"name": "Vera Lindqvist", "country": "XTH", "date": "2026-09-26", "kind": "speech"},
    ),
    "in": (
        "c.txt",
        f"Statement by External Affairs Minister of Orsavia, Shri Dev Anand Rao at the Ministerial Meeting\n\nSeptember 24, 2026\n\n{SAID[0]}\n\n{SAID[1]}\n".encode(),
        {"name": "Dev Anand Rao", "country": "XOR", "date": "2026-09-24", "kind": "speech"},
    ),
    "pk": (
        "d.html",
        html(
            "PR No. 2 1 2/2026: Statement by the Spokesperson on the Closing of the Locks",
            f"<p>01 Oct 2026</p>{WORDS}",
            "Ministry of Foreign Affairs, Government of Sarmadia",
        ),
        {"name": None, "country": "XSM", "date": "2026-10-01", "kind": "communique"},
    ),
    "br": (
        "e.html",
        html(
            "Nota à Imprensa nº 123 - Fechamento das eclusas do Serane",
            "<p>Publicado em 14/10/2026</p><div><p>O governo da Monteluna acompanha com preocupação o fechamento das eclusas do rio Serane, decidido sem consulta aos demais Estados ribeirinhos.</p><p>A Monteluna exorta todas as partes a retomar os trabalhos da Comissão Fluvial, única instância competente para regular a navegação.</p></div>",
            "Ministério das Relações Exteriores da Monteluna",
            ' lang="pt"',
        ),
        {"name": None, "country": "XML", "date": "2026-10-14", "kind": "communique"},
    ),
    "us": (
        "f.txt",
        f"Ambassador Jill Harrow\nU.S. Representative to the Council of Concord\nVia Video\nMay 5, 2026\n\nRemarks at a Council Briefing on the Serane\n\nThank you, Mr. President. {SAID[0]}\n\n{SAID[1]}\n".encode(),
        {"name": "Jill Harrow", "country": "USA", "date": "2026-05-05", "kind": "speech"},
    ),
    "fr": (
        "g.txt",
        "Intervention du représentant permanent d'Aurelle, M. Luc Saule\nConseil de la Concorde – 4 mai 2026\n\nMerci, Monsieur le Président.\n\nLes écluses de la Serane sont fermées depuis le printemps, et quarante péniches attendent en aval avec leur chargement.\n".encode(),
        {"name": "Luc Saule", "country": "XAU", "date": "2026-05-04", "kind": "speech"},
    ),
    "ar": (
        "h.txt",
        "بيان صادر عن وزارة خارجية سرمديا بشأن إغلاق أقفال نهر السيران\n\n18 مايو 2026\n\nتعرب وزارة الخارجية عن قلقها البالغ إزاء إغلاق الأقفال على نهر السيران دون تشاور مع الدول المشاطئة.\n\nوتدعو الوزارة جميع الأطراف إلى استئناف عمل لجنة النهر.\n".encode(),
        {"name": None, "country": "XSM", "date": "2026-05-18", "kind": "communique"},
    ),
    "ru": (
        "j.txt",
        "Выступление Постоянного представителя Орсавии при ООН Д.А.Полевого на заседании Совета согласия\n\n12 мая 2026 г.\n\nГосподин Председатель,\n\nШлюзы на реке Серане закрыты с весны, и сорок барж ждут внизу с зерном и солью.\n".encode(),
        {"name": "Д.А.Полевого", "country": "XOR", "date": "2026-05-12", "kind": "speech"},
    ),
    "group": (
        "k.txt",
        f"Statement by the Permanent Representative of Port Amaranth, H.E. Ms. Lene Brook, on behalf of the Lower Riparian Group\n\nSecond Committee, Item 18: Sustainable rivers\n\n7 October 2026\n\nChair,\n\nI have the honour to speak on behalf of the Lower Riparian Group.\n\n{SAID[0]}\n".encode(),
        {
            "name": "Lene Brook",
            "country": "XPA",
            "date": "2026-10-07",
            "kind": "speech",
            "group": "Lower Riparian Group",
        },
    ),
    "de": (
        "l.html",
        html(
            "Außenminister Birk zur Schließung der Schleusen",
            "<p>Erscheinungsdatum 12.05.2026</p><div><p>Außenminister Jonas Birk sagte heute zur Schließung der Schleusen an der Serane:</p><p>Die Schließung trifft alle Anrainer, und wir erwarten, dass die Kommission rasch zusammentritt und eine Lösung findet.</p></div>",
            "Auswärtiges Amt Thessmark",
            ' lang="de"',
        ),
        {"country": "XTH", "date": "2026-05-12"},
    ),
    "hq": (
        "m.txt",
        f"EMBARGOED UNTIL DELIVERY\n\nREPUBLIC OF KESTRIA\nMINISTRY OF FOREIGN AFFAIRS\n\nAddress by\nHis Excellency Dr. Anton P. Weir\nPrime Minister of the Kestrian Republic\nat the opening of the Conference on Shared Rivers\n\nKestrova, 3 March 2026\n\nYour Excellencies,\nLadies and gentlemen,\n\n{SAID[0]}\n\n{SAID[1]}\n".encode(),
        {"name": "Anton P. Weir", "country": "XKE", "date": "2026-03-03", "kind": "speech"},
    ),
    "expl": (
        "n.txt",
        f"Explanation of vote by Mr. Karl Ode, Counsellor, Permanent Mission of Thessmark, on draft resolution XC/L.12\n\nNew York, 14 November 2026\n\nMr. President,\n\n{SAID[0]}\n\n{SAID[1]}\n".encode(),
        {"name": "Karl Ode", "country": "XTH", "date": "2026-11-14", "kind": "speech"},
    ),
    "news of a ministry": (
        "o.html",
        html(
            "Deputy Minister Weir receives the Ambassador of Lanze",
            f"<p>4 June 2026</p><div><p>Deputy Foreign Minister Anton Weir received today the Ambassador of Lanze. The two sides discussed navigation on the Serane.</p><p>{SAID[0]}</p></div>",
            "Ministry of Foreign Affairs of Kestria",
        ),
        {"name": None, "country": "XKE", "date": "2026-06-04", "kind": "communique"},
    ),
}


@pytest.mark.parametrize(("file_name", "data", "expected"), CASES.values(), ids=CASES.keys())
def test_who_speaks_is_read_at_first_sight(file_name: str, data: bytes, expected: dict[str, str | None]) -> None:
    parsed, _ = read_document(data, Hints(file_name))
    statement = parsed.statements[0]
    read = {
        "name": statement.speaker.name if statement.speaker else None,
        "country": statement.country,
        "date": parsed.date.isoformat() if parsed.date else None,
        "kind": statement.kind.value,
        "group": next(iter(statement.on_behalf_of), None),
    }
    assert {fact: read[fact] for fact in expected} == expected
    assert statement.resolved
