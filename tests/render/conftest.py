"""What several tests of this room share."""

from __future__ import annotations

import pytest
from whole_run import Pages, whole_run


@pytest.fixture(scope="session")
def pages() -> Pages:
    """One run of the embedded case; it is frozen, so that the tests can share it."""
    return whole_run()
