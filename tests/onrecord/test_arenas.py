"""Threads of a server share few heaps of the C library."""

import platform
import re
import subprocess
import sys

import pytest

# Twelve threads at once, each of which takes more than Python's own allocator gives.
PROGRAM = """
import ctypes, sys, threading
from onrecord.arenas import keep_few_heaps
if sys.argv[1] == "few":
    keep_few_heaps()
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
libc.fopen.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
libc.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
libc.fclose.argtypes = [ctypes.c_void_p]
all_there = threading.Barrier(12)
def work():
    libc.malloc(5000)
    all_there.wait()
threads = [threading.Thread(target=work) for _ in range(12)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
out = libc.fopen(b"/dev/stdout", b"w")
libc.malloc_info(0, out)
libc.fclose(out)
"""


def heaps(how: str, **variables: str) -> int:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, how], capture_output=True, text=True, check=True, env=variables
    ).stdout
    return len(re.findall(r"<heap nr=", told))


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="heaps by the thread are glibc's")
def test_threads_share_two_heaps_unless_somebody_decided_otherwise() -> None:
    assert heaps("few") == 2
    assert heaps("as before") > 2
    assert heaps("few", MALLOC_ARENA_MAX="3") == 3
