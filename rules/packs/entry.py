"""What every pack and every entry of a pack has: a source, a date, and how far it can be trusted."""

from __future__ import annotations

import datetime as dt

from rules.model import Confidence, Frozen, Text

#: What output says of an entry from memory.
UNVERIFIED = Text(id="perlu diverifikasi", en="to be verified")


class Entry(Frozen):
    """What every entry of every pack tells of itself.

    Attributes:
        source: where the entry comes from: a rule, a standard, a publication, or how it was gathered.
        dated: the day on which the entry was last looked at.
        confidence: ``seen`` where the source was read, ``memory`` where it was not; the latter is printed with ``mark``.
        note: what a reader must know before quoting it.
    """

    source: str
    dated: dt.date
    confidence: Confidence = "seen"
    note: str | None = None

    @property
    def mark(self) -> Text | None:
        """``perlu diverifikasi`` for an entry from memory, None for one that was seen."""
        return UNVERIFIED if self.confidence == "memory" else None


class Pack(Frozen):
    """A pack: its name, its version and its title; the entries are in the fields of each kind of pack."""

    pack: str
    version: int
    title: Text

    def entries(self) -> tuple[tuple[str, Entry], ...]:
        """Every entry with its name (``families[MENDATA]``), in the order of the file."""
        found: list[tuple[str, Entry]] = []
        for field in type(self).model_fields:
            value = getattr(self, field)
            if isinstance(value, Entry):
                found.append((field, value))
            elif isinstance(value, tuple):
                found.extend((f"{field}[{getattr(e, 'key', i)}]", e) for i, e in enumerate(value) if isinstance(e, Entry))
        return tuple(found)
