"""Products asked for at the same time: each gets its own, whoever works it out."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from search.embedding.port import Vectors
from search.engines.embedded.products import FEWEST_TOGETHER, MOST_TOGETHER, Products

SECONDS = 60
MATRIX = np.random.default_rng(1).standard_normal((500, 24), dtype=np.float32)


class Watched(Products):
    """Tells how many were served together, and begins a pass only when it may."""

    def __init__(self, matrix: Vectors) -> None:
        super().__init__(matrix)
        self.passes: list[int] = []
        self.may_begin = threading.Event()

    def _products(self, queries: Any) -> list[Vectors]:
        self.passes.append(len(queries))
        assert self.may_begin.wait(SECONDS)
        return super()._products(queries)


@pytest.fixture
def products() -> Watched:
    return Watched(MATRIX)


def queries(count: int) -> list[Vectors]:
    return list(np.random.default_rng(2).standard_normal((count, 24), dtype=np.float32))


def test_each_gets_the_product_with_its_own_vector() -> None:
    asked = queries(400)

    with ThreadPoolExecutor(16) as threads:
        products = list(threads.map(Products(MATRIX).of, asked))

    for query, product in zip(asked, products, strict=True):
        np.testing.assert_allclose(product, MATRIX @ query, atol=1e-5)


@pytest.mark.parametrize("waiting", [1, FEWEST_TOGETHER, MOST_TOGETHER, MOST_TOGETHER + 4])
def test_those_who_come_meanwhile_are_served_in_the_next_pass(products: Watched, waiting: int) -> None:
    asked = queries(1 + waiting)
    with ThreadPoolExecutor(32) as threads:
        found = [threads.submit(products.of, asked[0])]
        await_line(lambda: len(products.passes) == 1)
        found += [threads.submit(products.of, query) for query in asked[1:]]
        await_line(lambda: len(products._line) == waiting)
        products.may_begin.set()

    for query, one in zip(asked, found, strict=True):
        np.testing.assert_allclose(one.result(SECONDS), MATRIX @ query, atol=1e-5)
    assert products.passes == [1, *([waiting] if waiting <= MOST_TOGETHER else [MOST_TOGETHER, 4])]


def test_an_error_is_everybodys_and_the_next_ones_go_on(products: Watched) -> None:
    wrong = np.zeros(23, np.float32)
    with ThreadPoolExecutor(8) as threads:
        first = threads.submit(products.of, queries(1)[0])
        await_line(lambda: len(products.passes) == 1)
        failing = [threads.submit(products.of, wrong) for _ in range(4)]
        await_line(lambda: len(products._line) == 4)
        products.may_begin.set()
        for one in failing:
            with pytest.raises(ValueError, match="core dimension"):
                one.result(SECONDS)

    assert len(first.result(SECONDS)) == len(products.of(queries(1)[0])) == 500


def await_line(holds: Any) -> None:
    until = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.001)
