"""Problems that a person can solve: said in their language, never as a traceback."""

from __future__ import annotations

from rules.model import Text


class UsageProblem(Exception):
    """A choice that cannot be carried out; the message says which and what to choose instead."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text
