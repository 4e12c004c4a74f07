"""The commands of the command line."""

import os

# Before numpy is loaded, which reads it then. A product with all vectors is waited for by one search, and a second
# thread for it takes a processor from the others: with sixteen users a search by words and meaning took 21 ms of
# processor time with two threads, and 13 with one (docs/decisions/0042).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Before pyarrow is loaded. Its own allocator keeps what each thread gave back, and an export goes from thread to
# thread: 299,301 passages as Parquet took 115 MB beside what a server holds that has searched, 90 with the system's.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
