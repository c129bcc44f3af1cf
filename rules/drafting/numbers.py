"""Printed numbers of regulations (``11``, ``77/HUK/2010``, ``26/PER/M.KOMINFO/5/2007``) and what identifiers make of them."""

from __future__ import annotations

import re

#: Parts of a slash number that say again what the type says: kind and maker (``26/PER/M.KOMINFO/5/2007``, ``P.13/Menhut-II/2013``).
_KIND_PART = re.compile(r"(?:PER|P|PERMEN|KEP|SK|INST?|PM|KM)", re.IGNORECASE)
_MAKER_PART = re.compile(r"(?:M[.-][A-Z]{2,}[A-Z.-]*|MEN[A-Z]*|PERMEN-[A-Z]+)(?:-[IVX]+)?", re.IGNORECASE)
_KIND_BEFORE = re.compile(r"^(?:PER|P|KEP|PM|KM|INST?)[.-]?(?=\d+$)", re.IGNORECASE)
_MONTH_PART = re.compile(r"(?:0?[1-9]|1[0-2]|[IVX]{1,4})")
_OCR = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})


def _digits(token: str) -> str:
    """A number token with the letters that a scanner put for digits mended: ``2O11`` is 2011."""
    return token.translate(_OCR) if re.fullmatch(r"[\dOolI]+", token) and re.search(r"\d", token) else token


def year_and_number(printed: str, kind: str | None, year: str | None) -> tuple[int, str] | None:
    """Year and canonical number from what stands after ``Nomor``."""
    parts = [_digits(re.sub(r"\s+", "", part)) for part in printed.strip(" .-/").split("/")]
    parts = [part.strip(" .-") for part in parts if part.strip(" .-")]
    if not parts:
        return None
    if year is not None:
        the_year = int(year.translate(_OCR))
        if len(parts) > 1 and parts[-1] == str(the_year):
            parts.pop()
    else:
        if len(parts) < 2 or not re.fullmatch(r"(?:1[89]|20)\d\d" if len(parts) < 3 else r"(?:1[89]|20)\d\d|[4-9]\d", parts[-1]):
            return None
        last = parts.pop()
        the_year = int(last) if len(last) == 4 else 1900 + int(last)
    if not any(any(c.isdigit() for c in part) for part in parts) and not re.fullmatch(r"[IVXLC]+", parts[0]):
        return None
    parts = _own_number(parts)
    if kind and kind.upper() != "LN":
        parts.append({"darurat": "drt", "prps": "prp"}.get(kind.lower(), kind.lower()))
    number = "-".join(parts).lower()
    number = re.sub(r"^0+(?=\d)", "", number)
    number = re.sub(r"-{2,}", "-", re.sub(r"[^a-z0-9.-]", "", number)).strip("-.")
    return (the_year, number) if number and 1800 <= the_year <= 2100 else None


def _own_number(parts: list[str]) -> list[str]:
    """The number alone, where all that stands with it in a slash number is its kind, its maker and its month.

    >>> _own_number(["26", "PER", "M.KOMINFO", "5"]), _own_number(["14", "HUK", "KEP", "II"])
    (['26'], ['14', 'HUK', 'KEP', 'II'])
    """
    rest = [part for part in parts if not _KIND_PART.fullmatch(part) and not _MAKER_PART.fullmatch(part)]
    if not any(_MAKER_PART.fullmatch(part) for part in parts) or not rest or not all(_MONTH_PART.fullmatch(part) for part in rest[1:]):
        return parts
    number = _KIND_BEFORE.sub("", rest[0])
    return [number] if number.isdigit() else parts
