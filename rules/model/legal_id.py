"""The one legal identifier: type, year and number of a regulation."""

from __future__ import annotations

import re
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

_SHAPE = re.compile(r"^[a-z][a-z0-9-]*/\d{4}/[a-z0-9][a-z0-9.-]*$")

#: The rank of what a minister or the head of an agency makes; a lower number ranks above it.
MINISTERIAL_RANK = 5

#: Rank in the hierarchy of UU 12/2011 Pasal 7 and 8, 1 the highest. What stands outside the ladder shares the rank
#: of the body that makes it; a Keputusan that regulates is read as a Peraturan of the same body (Pasal 100).
_RANKS = (
    (re.compile(r"^(uud|tap)"), 1),
    (re.compile(r"^(uu|perppu)$"), 2),
    (re.compile(r"^pp$"), 3),
    (re.compile(r"^(perpres|keppres|inpres)$"), 4),
    (re.compile(r"^(permen|kepmen|peraturan-|keputusan-)"), MINISTERIAL_RANK),
    (re.compile(r"^(perdirjen|kepdirjen|persekjen|kepsekjen|se-)"), 6),
    (re.compile(r"^perda-"), 7),
    (re.compile(r"^(pergub|perbup|perwali|perkada|kepgub|kepbup|kepwali)-"), 8),
    (re.compile(r"^(perdes|perkades)"), 9),
)


def rank_of(kind: str) -> int:
    """The rank of rules of a type (``permensos``) in the hierarchy, 1 the highest; 10 where the type is unknown."""
    return next((rank for shape, rank in _RANKS if shape.match(kind)), 10)


class LegalId(str):
    """An identifier such as ``permensos/2012/1``: a string that knows its type, year and number.

    All lower case, no leading zeros; a slash number is joined by hyphens without its year
    (77/HUK/2010 is ``permensos/2010/77-huk``). ``rules.drafting.citations`` reads every printed spelling into it and
    prints it back.
    """

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.of, core_schema.str_schema())

    @classmethod
    def of(cls, text: str) -> LegalId:
        """Take an identifier in canonical form.

        Raises:
            ValueError: the text is not ``<type>/<year>/<number>``.
        """
        if not _SHAPE.match(text):
            raise ValueError(f"'{text}' is not <type>/<year>/<number>, such as permensos/2012/1")
        return cls(text)

    @property
    def type(self) -> str:
        """The type, such as ``permensos``."""
        return self.split("/")[0]

    @property
    def year(self) -> int:
        """The year of enactment."""
        return int(self.split("/")[1])

    @property
    def number(self) -> str:
        """The number, slash numbers joined by hyphens."""
        return self.split("/")[2]

    @property
    def rank(self) -> int:
        """The rank in the hierarchy, 1 the highest; 10 where the type is unknown."""
        return rank_of(self.type)

    @property
    def sort_key(self) -> tuple[int, int, str, int, str]:
        """A key that puts higher ranks first, then earlier years, then smaller numbers."""
        digits = re.match(r"\d*", self.number).group()  # type: ignore[union-attr]
        return (self.rank, self.year, self.type, int(digits) if digits else 0, self.number)
