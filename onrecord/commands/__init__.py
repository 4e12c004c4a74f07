"""The commands of the command line."""

import os

# Before numpy is loaded, which reads it then. A product with all vectors is waited for by one search, and a second
# thread for it takes a processor from the others: with sixteen users a search by words and meaning took 21 ms of
# processor time with two threads, and 13 with one (docs/decisions/0042).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
