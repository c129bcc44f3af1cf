"""What all tests share: the material beside the project, where it is there."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def material() -> Path:
    """The folder of shared material beside the project; the test is skipped where it is absent."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("the shared material is not beside the project")
    return folder
