"""The live sources as pages show them."""

from onrecord.source_book import source_book
from onrecord.source_report import WARNINGS, SourceReport, report_on
from onrecord.wiring import Application
from web.services import LiveSource, LiveSources


def live_sources(application: Application) -> LiveSources:
    """Those that were asked, in order of their titles, and how many others could be."""
    book, records = source_book(application.settings.home), application.catalog.source_health.records()
    asked = [
        _shown(report_on(definition, records[name])) for name, definition in book.definitions.items() if name in records
    ]
    others = sum(d.enabled and d.lists for name, d in book.definitions.items() if name not in records)
    return LiveSources(tuple(sorted(asked, key=lambda source: source.title)), others)


def _shown(report: SourceReport) -> LiveSource:
    return LiveSource(
        name=report.definition.name,
        title=report.definition.title,
        speaker=report.definition.speaker,
        state=report.state,
        words=report.words,
        troubled=report.state in WARNINGS,
        documents=report.record.documents,
        passages=report.record.passages,
        last_success=report.record.last_success,
    )
