"""Speed and quality, measured."""

import os

# As in the commands (`onrecord.commands`), and for both sides of each ratio.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
