"""Papers and pages in the printed forms of many ministries and missions, of invented countries and people."""
# ruff: noqa: E501, UP030  papers keep the lines they are printed in

from tests.indexer.formats.made_pages import FOOTER, MENU, TEASERS, page, paragraphs

SAID = (
    "The locks on the Serane have been shut since the spring, and 40 barges wait below them with grain and salt.",
    "Valdoria calls on all riparian States to open a passage of two hours a day until the Commission has met.",
    "We will not tire of saying so, and we thank the keeper of the lock for his patience.",
)
MISSION = """\
PERMANENT MISSION OF THE REPUBLIC OF VALDORIA
TO THE UNITED NATIONS
14 Towpath Street, 3rd Floor, New York, NY 10017
Tel: (212) 555-0142  Fax: (212) 555-0143   E-mail: mission@valdoria.example

Please check against delivery

STATEMENT

by

H.E. Ms. Oda OKAPI
Minister for Foreign Affairs and Navigation
of the Republic of Valdoria

at the
General Debate of the Eighty-first Session
of the United Nations General Assembly

New York, 26 September 2026

Madam President,
Mr. Secretary-General,
Excellencies,

{0}

{1}

Page 2 of 3
{2}

Thank you, Madam President.
""".format(*SAID)
SPOKESPERSON = page(
    f"{MENU}<main><div class='crumbs'><a href='/'>Home</a> &gt; <a href='/news'>News</a></div>"
    "<h1>Foreign Ministry Spokesperson Tom Tapir's Remarks on the Locks of the Serane</h1>"
    "<div class='time'>2026-05-18 16:40</div><div class='tools'>Share to: <a>WeChat</a> <a>Weibo</a> Print</div>"
    f"<div class='text'>{paragraphs(SAID)}</div><p>Suggest to a friend</p><p>Print</p></main>{TEASERS}{FOOTER}",
    "<title>Foreign Ministry Spokesperson Tom Tapir's Remarks on the Locks of the Serane_Ministry of Foreign Affairs of the"
    ' Republic of Valdoria</title><meta name="PubDate" content="2026-05-18 16:40">'
    '<meta property="og:site_name" content="Ministry of Foreign Affairs of the Republic of Valdoria">',
)
NUMBERED = page(
    f"{MENU}<main><h1>No: 87, 3 May 2026, Regarding the Closing of the Upper Lock</h1>"
    f"<div class='content'>{paragraphs(SAID)}</div></main>{FOOTER}",
    '<meta property="og:site_name" content="Republic of Kestria Ministry of Foreign Affairs">'
    '<meta property="og:type" content="article">',
)
RESPONSE = page(
    "<main><h1>SC-12, 4 May 2026, Statement of the Spokesperson of the Ministry of Foreign Affairs of Kestria, "
    "Mr. Anton Weir, in Response to a Question Regarding the Upper Lock</h1>"
    f"<article>{paragraphs(SAID)}</article></main>"
)
MISSION_NEWS = (
    "Statement by Permanent Representative Anton Weir at the meeting of the Council of Concord on the Serane\n\n"
    f"Mr. President,\n\n{SAID[0]}\n\n{SAID[1]}\n\n{SAID[2]}\n"
)
REMARKS = (
    "Ambassador Lene Brook\nPermanent Representative of Port Amaranth to the United Nations\nNew York, New York\n"
    f"June 3, 2026\n\nAS DELIVERED\n\n{SAID[0]}\n\n{SAID[1]}\n\n{SAID[2]}\n\n###\n"
)
RELEASE = """\
FOR IMMEDIATE RELEASE

Press Statement
Marten Sluys, Secretary of State
Department of State of the Free State of Port Amaranth
March 4, 2026

{0}

{1}

{2}
""".format(*SAID)
ATTRIBUTABLE = page(
    "<main><h1>Secretary Sluys’s Call with Valdorian Foreign Minister Okapi</h1><p>Office of the Spokesperson</p>"
    f"<p>March 5, 2026</p><article><p>The below is attributable to Spokesperson Ned Oriel:</p>{paragraphs(SAID)}</article></main>",
    '<meta property="og:site_name" content="Port Amaranth Department of State">',
)
FRENCH = """\
MISSION PERMANENTE DE LA RÉPUBLIQUE D'AURELLE AUPRÈS DES NATIONS UNIES

Seul le prononcé fait foi

Déclaration de S.E. M. Luc Saule
Représentant permanent d'Aurelle auprès des Nations Unies

devant le Conseil de la Concorde, sur la situation de la Serane

New York, le 12 mars 2026

Monsieur le Président,

Je vous remercie d'avoir convoqué cette séance. Les écluses de la Serane sont fermées depuis le printemps.

Aurelle appelle tous les États riverains à ouvrir un passage de deux heures par jour.

Je vous remercie.
"""
FRENCH_SPOKESPERSON = page(
    "<main><h1>Aurelle - Écluses de la Serane - Déclaration de la porte-parole du ministère des Affaires étrangères (12 mars 2026)</h1>"
    "<p>Aurelle condamne la fermeture des écluses de la Serane, décidée sans consultation des États riverains.</p>"
    "<p>Elle appelle à la reprise des travaux de la Commission fluviale, qui seule peut régler la navigation.</p></main>",
    '<meta property="og:site_name" content="Ministère des Affaires étrangères de la République d’Aurelle">',
    ' lang="fr"',
)
SPANISH = """\
Intervención de la Representante Permanente de Monteluna, Embajadora Inés Olmo, en el debate abierto sobre la seguridad de los ríos

Nueva York, 14 de abril de 2026

(Cotejar contra lectura)

Señor Presidente:

Agradezco la convocatoria de este debate. Las esclusas del Serane siguen cerradas y los barcos esperan con su carga.

Monteluna pide a todos los ribereños que abran el paso dos horas al día, hasta que se reúna la Comisión.

Muchas gracias.
"""
RUSSIAN = """\
Комментарий официального представителя МИД Орсавии Анны Ольховой в связи с закрытием шлюзов на Серане

18 мая 2026 года

Обратили внимание на решение закрыть шлюзы на реке Серане, принятое без консультаций с другими прибрежными государствами.

Рассчитываем, что Речная комиссия соберется в ближайшее время и рассмотрит этот вопрос по существу.
"""
ARABIC = """\
كلمة
معالي السيد سليم النهري
وزير خارجية سرمديا
أمام مجلس الوئام

نيويورك، 23 أيلول 2026

السيد الرئيس،

أود في البداية أن أشكركم على عقد هذه الجلسة بشأن أقفال نهر السيران التي ما زالت مغلقة منذ الربيع.

وتدعو سرمديا جميع الدول المشاطئة إلى فتح ممر لمدة ساعتين في اليوم حتى تجتمع لجنة النهر.

وشكرا.
"""
CHINESE = page(
    "<div class='nav'><a>首页</a><a>新闻</a></div><main><h1>澜泽常驻联合国代表林河大使在和睦理事会塞兰河问题公开会上的发言</h1>"
    "<p>2026-05-18 09:30</p><div class='content'><p>主席先生：</p><p>塞兰河的水闸自春季以来一直关闭，四十艘驳船在闸下等候，船上装着粮食和盐。"
    "澜泽对此深表关切，并感谢您召集今天的会议。</p><p>澜泽呼吁所有沿岸国家每天开放两个小时的通道，直到河流委员会召开会议，找到各方都能接受的办法。"
    "</p><p>谢谢主席先生。</p></div></main>",
    "<title>林河大使的发言</title>",
    ' lang="zh"',
)
GROUP = """\
STATEMENT ON BEHALF OF THE LOWER RIPARIAN GROUP BY H.E. AMBASSADOR IVO TERN, PERMANENT REPRESENTATIVE OF THE TAMARIND ISLES TO THE UNITED NATIONS AND CHAIR OF THE LOWER RIPARIAN GROUP, AT THE SIXTH COMMITTEE ON AGENDA ITEM 86: “THE LAW OF SHARED RIVERS” (New York, 14 October 2026)

Mr. Chair,

1. I have the honour to deliver this statement on behalf of the Lower Riparian Group.

2. The Group reiterates that the navigation of shared rivers is a right of all riparian States, and that no lock may be closed without notice.

3. The Group will take an active part in the negotiations of the resolution under this item.

I thank you.
"""
UNION = page(
    f"{MENU}<main><h1>EU Statement – United Nations Council of Concord: The Serane</h1><p>18 May 2026, New York - Statement on behalf "
    "of the European Union and its Member States by Ms. Lene Brook, Chargé d'affaires a.i., Delegation of the European Union to the United Nations, at the meeting on the Serane</p>"
    "<article><p>- CHECK AGAINST DELIVERY -</p><p>Mr. President,</p><p>I have the honour to speak on behalf of the EU and its Member States.</p>"
    "<p>The Candidate Countries Valdoria*, Kestria* and Orsavia+, and the EFTA country Lanze, member of the European Economic Area, as well as Thessmark, align themselves with this statement.</p>"
    f"{paragraphs(SAID[:1])}<p>Thank you.</p><p>* Valdoria and Kestria continue to be part of the Stabilisation and Association Process.</p></article></main>{FOOTER}",
)
GERMAN = page(
    "<main><h1>Rede von Außenministerin Hanna Birk bei der Flusskonferenz in Kestrova</h1><p>18.05.2026 - Rede</p>"
    "<article><p>Sehr geehrte Damen und Herren,</p><p>die Schleusen an der Serane sind seit dem Frühjahr geschlossen, und vierzig Kähne warten mit Getreide und Salz.</p>"
    "<p>Thessmark ruft alle Anrainer auf, jeden Tag für zwei Stunden zu öffnen, bis die Kommission getagt hat.</p></article></main>",
    '<meta property="og:site_name" content="Außenministerium Thessmark">',
    ' lang="de"',
)
PDF_LINES = (
    "KINGDOM OF THESSMARK",
    "",
    "Ministry of Foreign Affairs",
    "",
    "STATEMENT BY THE MINISTRY OF FOREIGN AFFAIRS",
    "ON THE CLOSING OF THE LOCKS",
    "",
    "Tessa, 2 March 2026",
    "",
    *(
        "The Ministry has followed the closing of the locks on the Serane with great concern and",
        "regrets that no riparian State was told before it was decided.",
        "",
        "The Ministry calls on all riparian States to open a passage of two hours a day until the",
        "River Commission has met, and offers to host its next meeting in the capital.",
    ),
)
WORD_PARAGRAPHS = (
    "Check against delivery",
    "National Statement",
    "Delivered by Mr. Ruben Holt, Deputy Permanent Representative of Lanze",
    "Conference on Shared Rivers, 2nd plenary meeting",
    "9 June 2026",
    "Mr. Chair, distinguished delegates,",
    *SAID,
)
