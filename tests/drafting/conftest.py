"""How the tests of drafting read their texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drafting_texts import FOOT, HEAD, TERMS, source_of

from rules.drafting import Names, extract_norms, outline
from rules.model import Norm, Regulation


@pytest.fixture
def read() -> Callable[..., Regulation]:
    """Read a whole text."""
    return lambda text, **more: outline(source_of(text, **more))


@pytest.fixture
def body() -> Callable[[str], Regulation]:
    """Read a body, with the head and foot of a ministerial regulation around it."""
    return lambda text: outline(source_of(HEAD + text.strip() + "\n" + FOOT))


@pytest.fixture
def norms(body: Callable[[str], Regulation]) -> Callable[[str], list[Norm]]:
    """The norms of a text that stands after the definitions."""

    def of(text: str) -> list[Norm]:
        regulation = body(TERMS + text)
        return list(extract_norms(regulation, Names.of(regulation)))

    return of
