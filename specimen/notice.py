"""What every specimen says of itself."""

# On a line of its own on every page, so that it can be told from what was said.
EVERY_PAGE = "Specimen: every word is invented"
COVER = (
    "This record contains the text of speeches that nobody delivered. It is a specimen: every word is invented, "
    "and so are every speaker, country and body named in it. It is printed in the form in which bodies print their "
    "records, so that whoever reads this one can read those. Corrections should be submitted to the nearest river. "
    "They will be issued, once they have come down, in a consolidated corrigendum."
)
