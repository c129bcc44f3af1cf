"""Every scenario of ``features/`` as a test that bears its rule's mark."""

from __future__ import annotations

from pytest_bdd import scenarios

scenarios(".")
