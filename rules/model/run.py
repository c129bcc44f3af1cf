"""What one run took in and left out."""

from __future__ import annotations

from rules.model.base import Frozen, Lang, Text


class InputRecord(Frozen):
    """A file that was read. ``document`` is its name in all output."""

    file: str
    sha256: str
    document: str
    format: str
    regulation: str | None = None
    notes: tuple[str, ...] = ()


class LeftOut(Frozen):
    """A file that was not read: why, and what a person can do about it."""

    file: str
    reason: Text
    remedy: Text


class RunInfo(Frozen):
    """What memo, diagrams and report say of the run they belong to.

    Attributes:
        run_id: hash of inputs, options and rules version.
        date_of_data: ``--as-of``, or the newest date in the inputs, ISO 8601; None where nothing is dated.
        lang: language of the user-facing words.
        engine: layout engine of the diagrams.
    """

    run_id: str
    date_of_data: str | None
    lang: Lang = "id"
    engine: str = "graphviz-pure"
    inputs: tuple[InputRecord, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
