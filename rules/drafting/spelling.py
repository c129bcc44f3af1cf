"""One name for one bearer in a document: shortened names in full, slips of the pen mended."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from rules.drafting.names import Names

#: Names shorter than this are too short to tell a slip from another name.
_LONG = 20


def one_name_each(mentioned: list[str], names: Names) -> dict[str, str]:
    """Names that mean an actor with a fuller or an earlier spelling in the same document, and that spelling.

    ``Kepala Satuan Organisasi`` beside one ``Kepala Satuan Organisasi dalam lingkungan X`` is that; a long name with a slip of
    the pen (one or two letters) is the one that stands first.

    Args:
        mentioned: names in the order in which they should win, repetitions allowed.
        names: the names of the document; what its definitions define stays as it is.
    """
    first: dict[str, str] = {}
    for name in mentioned:
        first.setdefault(name.casefold(), name)
    full: dict[str, str] = {}
    keys = list(first)
    for place, key in enumerate(keys):
        if names.is_defined(key):
            continue
        longer = [k for k in keys if k.startswith((f"{key} dalam lingkungan ", f"{key} di lingkungan "))]
        if len(longer) == 1:
            full[first[key]] = first[longer[0]]
        elif len(key) > _LONG:
            close = next((k for k in keys[:place] if _is_slip(k, key)), None)
            if close is not None:
                full[first[key]] = full.get(first[close], first[close])
    return {name: full[first[name.casefold()]] for name in mentioned if first[name.casefold()] in full}


def _is_slip(right: str, written: str) -> bool:
    """Whether a name differs from another by a letter or two inside a longer word (``Wilayah I`` and ``Wilayah II`` are two names)."""
    limit = 1 if len(written) < 2 * _LONG else 2
    if abs(len(right) - len(written)) > limit or Levenshtein.distance(right, written, score_cutoff=limit) > limit:
        return False
    if right.split()[0] != written.split()[0]:  # Sekretaris and Sekretariat, Komisi and Komite are different heads
        return False
    pairs = [(a, b) for a, b in zip(right.split(), written.split(), strict=False) if a != b]
    return len(right.split()) == len(written.split()) and all(len(a) > 5 and len(b) > 5 for a, b in pairs)
