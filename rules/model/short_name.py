"""The one short name of a rule, as everything that Padu writes prints it."""

from __future__ import annotations

from rules.model.legal_id import LegalId

_SHORT_TYPES = {
    "uu": "UU", "uud": "UUD", "tap": "TAP", "perppu": "Perppu", "pp": "PP", "perpres": "Perpres", "keppres": "Keppres",
    "inpres": "Inpres", "permensos": "Permensos", "kepmensos": "Kepmensos", "permenpan": "PermenPAN", "permenpanrb": "PermenPANRB",
    "permenpppa": "PermenPPPA", "permenkopukm": "PermenKopUKM", "permenpu": "PermenPU", "permenpupr": "PermenPUPR", "permenlhk": "PermenLHK",
    "peraturan-bersama": "Peraturan Bersama", "perber": "Peraturan Bersama",
}  # fmt: skip


def short_name(key: str) -> str:
    """A rule's short name: ``permensos/2012/1`` -> ``Permensos 1/2012``, ``permensos/2010/77-huk`` -> ``Permensos 77/HUK/2010``.

    A number that is no number but words (by-laws of other countries) stays as it is. What is no identifier is the name of a document,
    which it keeps, without the case that it is a record of.
    """
    try:
        identifier = LegalId.of(key)
    except ValueError:
        return key.rpartition(":")[2] or key
    kind, _, unit = identifier.type.partition("-")
    name = _SHORT_TYPES.get(identifier.type) or _SHORT_TYPES.get(kind) or kind.capitalize()
    if unit and identifier.type not in _SHORT_TYPES:
        name = f"{name} {' '.join(map(_capital, unit.split('-')))}"
    number = identifier.number
    if number[:1].isdigit() and not (number[:-1].isdigit() and number[-1].isalpha()):
        number = number.upper().replace("-", "/")
    return f"{name} {number}/{identifier.year}"


def _capital(word: str) -> str:
    """A word of a name with its capital; one without vowels is an abbreviation (``bnpb``)."""
    return word.capitalize() if set(word) & set("aeiou") or not word.isalpha() else word.upper()
