"""How many heaps the C library keeps for the threads of a process that serves."""

import ctypes
import os

# glibc's own number for it (malloc.h). Other C libraries have no heaps by the thread, and no such function or name.
_M_ARENA_MAX = -8
# By itself glibc keeps up to eight for each processor, and what a thread gives back to one is of no use to the others:
# fifty clients over 100,029 passages had a server grow from 292 MB of its own after 10 s to 326 after 60; with two, as
# many as work at once, from 251 to 258, all of it in the first 30 s, and answers came no later.
_HEAPS = 2


def keep_few_heaps() -> None:
    """To be called before threads begin; who sets MALLOC_ARENA_MAX decides otherwise."""
    adjust = getattr(ctypes.CDLL(None), "mallopt", None)
    if adjust is not None and "MALLOC_ARENA_MAX" not in os.environ:
        adjust(_M_ARENA_MAX, _HEAPS)
