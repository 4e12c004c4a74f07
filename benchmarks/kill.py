"""Durability: kill -9 at random moments of an `onrecord add` over real records.

    python -m benchmarks.kill [--folder FOLDER] [--kills 20] [--longest SECONDS] [--seed N]

After each kill `onrecord engine verify` has to find index and catalog alike, and nothing that was
committed may be gone. At the end a whole add completes the home, and one more changes nothing.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

from tests.conftest import ROOT
from tests.onrecord.conftest import Commands
from tests.onrecord.killing import contents, kill_until_done

RECORDS = Path(os.environ.get("ONRECORD_DATA") or ROOT.parent / "shared" / "data") / "un_verbatim_pdf"


def main() -> None:
    asked = argparse.ArgumentParser(description="Kill an add again and again, and look what is left.")
    asked.add_argument("--folder", type=Path, default=RECORDS, help="documents to add; those that can be read")
    asked.add_argument("--kills", type=int, default=20)
    asked.add_argument(
        "--longest", type=float, help="seconds before the latest kill; those of a whole add if not given"
    )
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="onrecord-kill-") as scratch:
        files, seconds = _whole_add(Commands(Path(scratch) / "whole"), options.folder)
        print(f"A whole add of {len(files)} documents takes {seconds:.1f} s.")
        commands = Commands(Path(scratch) / "home")
        kills = kill_until_done(commands, files, options.kills, options.longest or seconds, options.seed)
        for number, kill in enumerate(kills, start=1):
            state = "had ended" if kill.ended else "killed"
            print(
                f"{number:3}  {state} after {kill.after:5.2f} s: {kill.documents} documents, {kill.passages} passages"
            )
        cut = sum(not kill.ended for kill in kills)
        print(f"{cut} of {len(kills)} adds cut short; nothing lost, nothing doubled; {contents(commands.home)}")


def _whole_add(commands: Commands, folder: Path) -> tuple[list[Path], float]:
    """The files of the folder that can be added, and how long that takes."""
    began = time.perf_counter()
    added = commands.run("add", folder, "--json", code=None).json["documents"]
    return [Path(document["file"]) for document in added], time.perf_counter() - began


if __name__ == "__main__":
    main()
