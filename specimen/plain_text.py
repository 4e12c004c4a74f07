"""A record's source as plain text, one paragraph a line, the way records are passed on without their print."""

from specimen.notation import Block, RecordSource
from specimen.notice import COVER
from specimen.pages import meeting_day


def plain_text(record: RecordSource) -> str:
    """The whole record. Raises ValueError where the weekday on the cover is another day's."""
    meeting_day(record)
    cover = [record[name] for name in ("organization", "symbol", "body", "sitting", "status", "meeting")]
    cover += ["\n".join([record["when"], record["place"]]), f"President: {record['president']}"]
    if record.members:
        cover.append("Members:\n" + "\n".join(f"{country} ..... {person}" for country, person in record.members))
    if record["title"]:
        cover.append(f"Agenda\n{record['title']}")
    cover.append(COVER)
    return "\n\n".join([*cover, *map(_printed, record.blocks)]) + "\n"


def _printed(block: Block) -> str:
    if block.label:
        return f"{block.label.printed} {block.text}"
    return f"{block.heading}\n{block.text}" if block.heading else block.text
