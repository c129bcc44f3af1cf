"""Readers, one file a format: bytes in, drafting text out.

A reader gives text in which every mark of the structure stands at the start of a line (see ``rules.readers.marks``), so that
the grammar of drafting need not know which format a rule came in.
"""

from __future__ import annotations

from rules.readers.dispatch import FORMATS, read
from rules.readers.unreadable import Unreadable

__all__ = ["FORMATS", "Unreadable", "read"]
