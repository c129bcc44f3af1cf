"""References with an exception, a misread or a small letter; definitions whose neighbour stands on the same line."""

from __future__ import annotations

import pytest

from rules.drafting.pinpoints import find_pointed
from rules.model import Address


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Pasal 76 ayat (1), kecuali huruf c dan huruf i", ["pasal-76/ayat-1", "pasal-76/ayat-1/huruf-c", "pasal-76/ayat-1/huruf-i"]),
        ("dimaksud dalam pasal 6 huruf a meliputi", ["pasal-6/huruf-a"]),
        ("dimaksud dalam Pasa1 12 huruf e ditangguhkan", ["pasal-12/huruf-e"]),
        ("dimaksud dalam Pasal 38 ayat huruf a ditetapkan", ["pasal-38/huruf-a"]),
        ("Pasal 39 ayat (1) huruf a serta pada ayat (2) huruf c", ["pasal-39/ayat-1/huruf-a", "pasal-39/ayat-2/huruf-c"]),
        ("pada ayat (1) huruf c berlaku", ["pasal-9/ayat-1/huruf-c"]),
    ],
)
def test_units_are_those_the_drafter_meant(words, expected):
    found = [str(a) for p in find_pointed(words, Address("pasal-9/ayat-2")) for a in p.addresses]
    assert found == expected
