"""Names of countries, groups and languages as the language that is spoken has them, alone and within a sentence."""

from statements import articles, countries, groups
from statements.articles_french import of_french, with_french_article
from statements.bodies_french import french_body
from statements.phrases import spoken


def country_name(code: str) -> str:
    """The short name of an ISO 3166-1 alpha-3 code; the code itself where it is unknown."""
    return countries.names_of(code).get(spoken().code) or countries.name_of(code)


def country_in_sentence(code: str) -> str:
    """The name of a country with the article that the language gives it."""
    if spoken().code == "fr":
        return with_french_article(country_name(code))
    return body_in_sentence(country_name(code))


def group_name(key: str) -> str:
    """The name of a group by its key, or of a country that others spoke for."""
    return country_name(key) if groups.is_country(key) else body_name(groups.label_of(key))


def group_in_sentence(key: str) -> str:
    """The same with its article."""
    return country_in_sentence(key) if groups.is_country(key) else body_in_sentence(groups.label_of(key))


def body_name(name: str) -> str:
    """A body that tables or sources name: in French where the tables have that, else as it is named."""
    known = french_body(name) if spoken().code == "fr" else None
    return known.name if known else name


def body_in_sentence(name: str) -> str:
    """The same with its article, where the language is known to want one."""
    if spoken().code == "fr":
        known = french_body(name)
        return known.with_article if known else name
    return articles.with_article(name) if spoken().code == "en" else name


def after_of(name: str) -> str:
    """A name with its article as it follows "of"; French joins the two, so that there its "de" is returned as well."""
    return of_french(name) if spoken().code == "fr" else name


def language_name(code: str) -> str:
    """The name of a language by its ISO 639-1 code, as it stands within a sentence; the code where it is unknown."""
    return spoken().language_name(code)
