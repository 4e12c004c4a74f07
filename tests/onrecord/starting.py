"""Starts `onrecord` in no time: a process that has imported everything forks one for each command.

Of a command's 1.5 s of a processor 1.2 are Python reading modules, and a test run has some thousand commands. What
runs is the same function in a process of its own, with its own environment, folder, streams and end. Tests that start
a command and leave it running, and those that set what Python itself reads, take the installed one.
"""

import atexit
import gc
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from signal import SIGKILL
from typing import TextIO

from statements.language_identifier import identifier

# Longer than the names and addresses of any command.
_MOST_BYTES = 1 << 20
# Where the work of commands stands; each command imports its own when it runs.
IMPORTED = tuple(f"onrecord.{name}" for name in (
    "adding_addresses", "cli", "digesting", "fetching", "opening", "queueing", "rereading", "working",
))  # fmt: skip
_ROOT = Path(__file__).resolve().parent.parent.parent


class Starter:
    """The process that has imported everything; it ends with the one that made it."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _MOST_BYTES)
            command = [sys.executable, "-m", "tests.onrecord.starting", str(theirs.fileno())]
            self._process = subprocess.Popen(
                command, cwd=_ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, pass_fds=[theirs.fileno()]
            )

    def close(self) -> None:
        """Ends it, when the last command has ended."""
        self._ours.close()
        self._process.wait()

    def run(self, arguments: Sequence[str], environment: Mapping[str, str], timeout: float) -> tuple[int, str, str]:
        """Runs `onrecord` to its end: its exit code, or the signal that ended it below 0, and what it wrote.

        Raises subprocess.TimeoutExpired where that takes too long, and kills it.
        """
        with ExitStack() as open_files:
            out, err = (open_files.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8")) for _ in range(2))
            nothing = open_files.enter_context(Path(os.devnull).open("rb"))
            told, tells = socket.socketpair()
            open_files.enter_context(told)
            asked = json.dumps([list(arguments), dict(environment), str(Path.cwd())]).encode()
            with tells:
                streams = [nothing.fileno(), out.fileno(), err.fileno(), tells.fileno()]
                socket.send_fds(self._ours, [asked], streams)
            return _ended(told, arguments, timeout), _read(out), _read(err)


@cache
def starter() -> Starter:
    """That of this process."""
    made = Starter()
    atexit.register(made.close)
    return made


def _ended(told: socket.socket, arguments: Sequence[str], timeout: float) -> int:
    with told.makefile("r") as lines:
        first = lines.readline()
        assert first, "the process that starts commands is gone; what it said stands above"
        process = int(first)
        told.settimeout(timeout)
        try:
            return int(lines.readline())
        except TimeoutError:
            os.kill(process, SIGKILL)
            raise subprocess.TimeoutExpired(["onrecord", *arguments], timeout) from None


def _read(file: TextIO) -> str:
    file.seek(0)
    return file.read()


def serve(asking: socket.socket) -> None:
    """Forks for each command that is asked for; returns in the process of a command, and where nobody asks any more."""
    while True:
        message, descriptors, _, _ = socket.recv_fds(asking, _MOST_BYTES, 4)
        _reap()
        if not message:
            sys.exit()
        if os.fork():
            for descriptor in descriptors:
                os.close(descriptor)
            continue
        asking.close()
        arguments, environment, folder = json.loads(message)
        *streams, tells = descriptors
        if not _watched(tells):
            os.close(tells)
            _become(arguments, environment, folder, streams)
            return


def _watched(tells: int) -> bool:
    """Forks the command. In its watcher, which tells of its number and its end, this never returns."""
    process = os.fork()
    if not process:
        return False
    os.write(tells, f"{process}\n".encode())
    _, status = os.waitpid(process, 0)
    with suppress(BrokenPipeError):  # nobody waited so long
        os.write(tells, f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _become(arguments: list[str], environment: dict[str, str], folder: str, streams: list[int]) -> None:
    for descriptor, stream in enumerate(streams):
        os.dup2(stream, descriptor)
        os.close(stream)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv[:] = ["onrecord", *arguments]
    # Usage says how the program is called: not as the module of a package.
    sys.modules["__main__"].__package__ = None


def _reap() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def main() -> None:
    """Imports what commands import, then becomes each of them."""
    for name in IMPORTED:
        import_module(name)
    identifier()
    # Else each fork copies all of it when it ends and Python collects what is not in use any more: 0.3 s.
    gc.freeze()
    with socket.socket(fileno=int(sys.argv[1])) as asking:
        serve(asking)
    sys.modules["onrecord.cli"].main()


if __name__ == "__main__":
    main()
