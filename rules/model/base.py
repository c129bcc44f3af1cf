"""What all models share: frozen, closed to unknown fields, and speaking two languages."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Lang = Literal["id", "en"]


class Frozen(BaseModel):
    """A value: it never changes after it is made, and two with the same fields are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Text(Frozen):
    """A user-facing sentence in Bahasa Indonesia and in English."""

    id: str
    en: str

    def say(self, lang: Lang = "id") -> str:
        """The sentence in one language."""
        return self.en if lang == "en" else self.id


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no spare blanks: equal values give equal strings under every hash seed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def stable_id(prefix: str, *parts: Any, length: int = 8) -> str:
    """An id that follows from what it names, e.g. ``R01-3fa9c2d1``, so that it survives reruns.

    Args:
        prefix: what kind of thing it is (a rule's id).
        parts: JSON-able values that identify it; anything that may change between runs stays out.
        length: how many hexadecimal digits of the SHA-256 to keep.
    """
    digest = hashlib.sha256(canonical_json(parts).encode("utf-8")).hexdigest()
    return f"{prefix}-{digest[:length]}"
