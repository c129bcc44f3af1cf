"""What all tests share: the material beside the project, where it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# Random tests look at the same examples in every run; a longer search is asked for by ``--hypothesis-profile=panjang`` and a seed.
settings.register_profile("tetap", derandomize=True)
settings.register_profile("panjang", max_examples=500, derandomize=False)
settings.load_profile("tetap")


@pytest.fixture
def material() -> Path:
    """The folder of shared material beside the project; the test is skipped where it is absent."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("the shared material is not beside the project")
    return folder
