"""Addresses: where in a regulation something stands (UU 12/2011, Lampiran II: bab, pasal, ayat, huruf, angka)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

#: How a step is printed; ``{}`` takes its number. Steps not named here are printed as "Kind number".
_PRINTED = {
    "pasal": "Pasal {}",
    "ayat": "ayat ({})",
    "huruf": "huruf {}",
    "angka": "angka {}",
    "bab": "BAB {}",
    "bagian": "Bagian {}",
    "paragraf": "Paragraf {}",
    "lampiran": "Lampiran {}",
    "fakta": "fakta {}",
}
_NUMBER = re.compile(r"(\d*)(.*)", re.DOTALL)


class Address(str):
    """A place in one document, such as ``pasal-5/ayat-2/huruf-a/angka-1``; a string that knows its steps.

    A paragraph without a number has none: ``pasal-5`` or ``pasal-5/huruf-a``. Inserted units carry their letter
    (``pasal-12a``, ``ayat-1a``), annexes their own numbering (``lampiran-1/huruf-b``), the preamble its own head
    (``menimbang/huruf-a``, ``mengingat/angka-2``). A fact of a case or role table, which has no legal address, is
    named ``fakta-<id>``; it is never printed as if it were one.
    """

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """The steps from the outside in, as (kind, number); the number may be empty (``menimbang``)."""
        return tuple((kind, number) for kind, _, number in (part.partition("-") for part in self.split("/") if part))

    @property
    def kind(self) -> str:
        """The kind of the innermost step, such as ``huruf``."""
        return self.steps[-1][0] if self else ""

    @property
    def number(self) -> str:
        """The number of the innermost step, such as ``a``."""
        return self.steps[-1][1] if self else ""

    @property
    def parent(self) -> Address | None:
        """The address one step up, or None at the top."""
        head, _, _ = self.rpartition("/")
        return Address(head) if head else None

    @property
    def is_fact(self) -> bool:
        """True for the name of a fact, which is no legal address."""
        return self.startswith("fakta-")

    def ancestors(self) -> Iterator[Address]:
        """The addresses above this one, nearest first."""
        here = self.parent
        while here is not None:
            yield here
            here = here.parent

    def child(self, kind: str, number: str | int) -> Address:
        """The address of a unit directly below this one."""
        step = f"{kind}-{number}"
        return Address(f"{self}/{step}" if self else step)

    def covers(self, other: str) -> bool:
        """Whether ``other`` is this address or lies below it."""
        return other == self or other.startswith(self + "/")

    @property
    def sort_key(self) -> tuple[tuple[str, int, str], ...]:
        """A key that puts 5 before 5A before 5B before 6, and a before b."""
        key = []
        for kind, number in self.steps:
            digits, letters = _NUMBER.match(number).groups()  # type: ignore[union-attr]
            key.append((kind, int(digits) if digits else 0, letters))
        return tuple(key)

    def label(self) -> str:
        """As an Indonesian drafter prints it: ``Pasal 5 ayat (2) huruf a angka 1``."""
        words = []
        for kind, number in self.steps:
            printed = number.upper() if kind in ("pasal", "bab", "romawi") else number
            pattern = _PRINTED.get(kind)
            if pattern is None or not number:
                words.append(f"{kind.capitalize()} {printed}".strip())
            else:
                words.append(pattern.format(printed))
        return " ".join(words)
