"""Invented records in the printed forms of the scanned decades."""

from tests.indexer.formats.made_scans import Pair

COVER = (
    (
        "UNITED NATIONS / NATIONS UNIES", "COUNCIL OF CONCORD", "OFFICIAL RECORDS", "FIFTH YEAR", "CINQUIEME ANNEE",
        "XC/PV.492",
    ),
    (
        "FOUR HUNDRED AND NINETY-SECOND MEETING",
        "Held at Halmere on Tuesday, 29 August 1950, at 3 p.m.",
        "QUATRE CENT QUATRE-VINGT-DOUZIEME SEANCE",
        "Tenue à Halmere, le mardi 29 août 1950, à 15 heures",
        "President: Mr. J. DOVALLE (Orsavia)",
        "Present: The representatives of the following countries: Aurelle, Kestria, Lanze, Orsavia, Valdoria.",
    ),
)  # fmt: skip
OPENING = Pair(
    "The PRESIDENT (translated from Spanish): The first item of the agenda is the complaint about the locks of the "
    "upper river, which has been before this Council since the spring of the year.",
    "Le PRÉSIDENT (traduit de l'espagnol) : Le premier point de l'ordre du jour est la plainte relative aux écluses du "
    "cours supérieur, dont le Conseil est saisi depuis le printemps de cette année.",
)
KESTRIA = Pair(
    "Mr. ARKELIS (Kestria): I ask that the record of the last meeting be read out to the members of this Council, for "
    "in it there stands what was said of the water and of those who live by it.",
    "M. ARKELIS (Kestrie) (traduit de l'anglais) : Je demande que le compte rendu de la dernière séance soit lu aux "
    "membres du Conseil, car on y trouve ce qui fut dit de l'eau et de ceux qui en vivent.",
)
AURELLE = Pair(
    "Mr. VAUTRELLE (Aurelle) (translated from French): The question is of the use of the river, and in the view of my "
    "delegation it is not to be settled by a vote of this Council.",
    "M. VAUTRELLE (Aurelle) : La question est celle de l'usage du fleuve, et de l'avis de ma délégation elle ne "
    "saurait être réglée par un vote de ce Conseil.",
)
NATIONAL = Pair(
    "The PRESIDENT (translated from Spanish): As representative of ORSAVIA I wish to state that the locks are in the "
    "hands of those who built them, and that they will be kept by them for the good of all.",
    "Le PRÉSIDENT (traduit de l'espagnol) : En ma qualité de représentant de l'ORSAVIE, je tiens à dire que les "
    "écluses sont aux mains de ceux qui les ont construites et qui les garderont pour le bien de tous.",
)
MEETING = (OPENING, KESTRIA, AURELLE, OPENING, NATIONAL, KESTRIA, AURELLE, OPENING)

ASSEMBLY_COVER = (
    "UNITED NATIONS", "A/PV.2229", "GENERAL ASSEMBLY", "TWENTY-NINTH SESSION", "Official Records",
    "2229th PLENARY MEETING", "Wednesday, 13 November 1974, at 10.30 a.m.", "NEW YORK",
    "President: Mr. Abd REEVE (Valdoria).", "AGENDA ITEM 14", "The question of the locks (continued)",
)  # fmt: skip
ASSEMBLY = (
    ("1. The PRESIDENT (interpretation from French): I call on the representative of Kestria, who wishes to speak."),
    (
        "2. Mr. ARKELIS (Kestria) (interpretation from Russian): My delegation has studied the report of the "
        "Commission with care, and it has found in it nothing that it had not itself said in this Assembly a "
        "year ago."
    ),
    "3. We shall therefore vote for the draft resolution, which asks that the water be measured.",
    ("4. The PRESIDENT (interpretation from French): I thank the representative of Kestria for his statement."),
    "5. Mr. DOVALLE (Orsavia): The river does not stop at a border, and neither does the law.",
)

TYPED_COVER = (
    "UNITED NATIONS", "SECURITY COUNCIL", "PROVISIONAL", "S/PV.2345", "28 April 1982", "ENGLISH",
    "PROVISIONAL VERBATIM RECORD OF THE TWO THOUSAND THREE HUNDRED AND FORTY-FIFTH MEETING",
    "Held at Headquarters, New York,", "on Wednesday, 28 April 1982, at 3.30 p.m.", "President: Mr. ARKELIS (Kestria)",
    "Members: Aurelle Miss VAUTRELLE", "Lanze Mr. SHEN", "Monteluna Mr. CALDEVILLA",
    "This record contains the original text of speeches delivered in English and interpretations of other speeches.",
)  # fmt: skip
TYPED = (
    "The meeting was called to order at 4.10 p.m.",
    (
        "The PRESIDENT (interpretation from French): The first speaker is the representative of Orsavia, whom "
        "I invite to take a place at the Council table."
    ),
    (
        "Mr. DOVALLE (Orsavia) (interpretation from Spanish): The river has risen for nine days, and in these "
        "nine days not one of the locks was opened by those who hold the keys to them."
    ),
    "Mr. SHEN: We have heard the representative of Orsavia with attention.",
    "The meeting rose at 6.05 p.m.",
)
