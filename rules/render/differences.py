"""How two clauses differ, word by word: words in both are never marked."""

from __future__ import annotations

import re
from typing import Literal

from rapidfuzz.distance import Indel

Part = tuple[Literal["same", "only_a", "only_b"], str]


def differences(a: str, b: str) -> tuple[Part, ...]:
    """Split two texts into the words they share in order, and those that only one has.

    The longest common run of words decides (Indel distance over words; case and punctuation at a word's edge do not
    count as a difference).

    Args:
        a: the first text.
        b: the second text.

    Returns:
        parts in reading order; joining those that are not ``only_b`` gives the words of ``a``, and the other way round.
    """
    words_a, words_b = a.split(), b.split()
    keys_a, keys_b = ([re.sub(r"^\W+|\W+$", "", w).casefold() for w in words] for words in (words_a, words_b))
    parts: list[Part] = []
    for op in Indel.opcodes(keys_a, keys_b):
        if op.tag == "equal":
            parts.append(("same", " ".join(words_a[op.src_start : op.src_end])))
            continue
        if op.src_end > op.src_start:
            parts.append(("only_a", " ".join(words_a[op.src_start : op.src_end])))
        if op.dest_end > op.dest_start:
            parts.append(("only_b", " ".join(words_b[op.dest_start : op.dest_end])))
    return tuple(parts)
