"""Products of numpy take one thread once the shipped model is loaded."""

from __future__ import annotations

from threadpoolctl import threadpool_info, threadpool_limits

from vectorstore.embedding import load_embedding_model


def test_blas_has_one_thread_with_the_shipped_model() -> None:
    with threadpool_limits(2, user_api="blas"):
        load_embedding_model(None)
        pools = [one for one in threadpool_info() if one["user_api"] == "blas"]

        assert pools
        assert {one["num_threads"] for one in pools} == {1}
