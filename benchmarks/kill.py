"""Durability: kill -9 at random moments of an `onrecord add` over real records.

    python -m benchmarks.kill [--folder FOLDER] [--kills 20] [--seed N]

Each kill meets a home of its own, at a moment chosen evenly from the time that a whole add takes.
The next start, `onrecord engine verify`, has to find index and catalog alike; an add after it has to
complete the home to what an add without a kill leaves; one more has to change nothing.
"""

import argparse
import os
import random
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
    moments = random.Random(options.seed)  # noqa: S311  a number to repeat a failure by, no secret
    with tempfile.TemporaryDirectory(prefix="onrecord-kill-") as scratch:
        whole = Commands(Path(scratch) / "whole")
        files, seconds = _whole_add(whole, options.folder)
        expected = contents(whole.home)
        print(f"A whole add of {len(files)} documents takes {seconds:.1f} s and leaves {expected}.")
        cut = 0
        for number in range(1, options.kills + 1):
            commands = Commands(Path(scratch) / f"home-{number}")
            (kill,) = kill_until_done(commands, files, [moments.uniform(0, seconds)])
            assert contents(commands.home) == expected
            cut += not kill.ended
            state = "had ended" if kill.ended else "killed"
            print(
                f"{number:3}  {state} after {kill.after:5.2f} s: {kill.documents} documents, {kill.passages} passages"
            )
        print(f"{cut} of {options.kills} adds cut short: nothing lost, nothing doubled.")


def _whole_add(commands: Commands, folder: Path) -> tuple[list[Path], float]:
    """The files of the folder that can be added, and how long that takes."""
    began = time.perf_counter()
    added = commands.run("add", folder, "--json", code=None).json["documents"]
    return [Path(document["file"]) for document in added], time.perf_counter() - began


if __name__ == "__main__":
    main()
