"""Loads the specimen corpus the way any folder is added, with each file's own hints."""

from onrecord.adding import add_file
from onrecord.specimen import documents
from onrecord.wiring import Application
from search.projection import Progress
from statements.countries import by_code
from statements.errors import OnRecordError


class HomeInUse(OnRecordError):
    """A data folder with real documents, among which invented ones would be taken for real."""

    code = "home_in_use"


def load_specimen(application: Application, progress: Progress) -> None:
    """Adds every specimen document and makes it searchable; once more changes nothing.

    Raises HomeInUse where the home holds real documents, and what a file of the specimen is refused with.
    """
    _require_no_real_documents(application)
    shipped = documents()
    for number, document in enumerate(shipped, start=1):
        addition = add_file(application.catalog, document.path, document.hints)
        if addition.error:
            raise addition.error
        progress("Reading", number, len(shipped))
    application.projection.catch_up(progress)


def _require_no_real_documents(application: Application) -> None:
    held = application.catalog.library.coverage()
    countries = [by_code(code) for code, _ in held.countries]
    if held.documents and not any(country and country.invented for country in countries):
        raise HomeInUse(
            f"{application.settings.home} holds documents of your own; those of the specimen are invented.",
            "Choose another folder with --home, or none.",
        )
