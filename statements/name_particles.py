"""Small words inside names of people, in Latin letters and lower case: one list for whoever compares or finds names."""

ARABIC = frozenset({"al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az", "bin", "ibn", "bint", "ben", "abu"})
ROMANCE = frozenset({"de", "da", "di", "do", "du", "dos", "das", "del", "della", "la", "le", "y", "e", "san"})
GERMANIC = frozenset({"van", "von", "der", "den", "ter", "ten", "zu"})

# What stands within a running text's names.
PARTICLES = ARABIC | ROMANCE | GERMANIC
# What comparison leaves out: articles and "of", which spellings drop or join ("Al-Kidwa", "Kidwa"), but no word that
# is itself a name elsewhere ("An", "San", "Ben", "Abu").
NOT_COMPARED = (ARABIC | ROMANCE | GERMANIC | {"dal", "dello", "des", "las", "los", "zum", "zur"}) - {
    "an", "san", "ben", "abu", "y", "e", "zu", "ten", "ul", "do", "as", "ar", "at", "ad", "le", "du",
}  # fmt: skip
