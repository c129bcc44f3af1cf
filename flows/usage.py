"""Wrong usage, explained in the analyst's language: what was typed, what is wrong with it, what would be right."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, get_args

from cyclopts.exceptions import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)


def _near(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; mungkin yang dimaksud: {close[0]}" if close else ""


def _options(error: UnknownOptionError) -> list[str]:
    return sorted(name for argument in error.argument_collection or () for name in argument.names if name.startswith("--"))


def _choices(error: CoercionError) -> str:
    values = [str(v) for v in get_args(error.target_type) if isinstance(v, str)]
    if values:
        return f"pilih salah satu: {', '.join(values)}"
    return "tulis bilangan bulat, misalnya 5" if error.target_type is int else "periksa cara menulisnya"


def _name(argument: Any) -> str:
    names = getattr(argument, "names", None) or ("?",)
    return min(names, key=lambda n: (not n.startswith("--"), -len(n)))


def explain(error: CycloptsError) -> str:
    """Two lines for a person: the problem with its remedy, and the help that shows what is right."""
    unused = [str(token) for token in error.unused_tokens or ()]
    if isinstance(error, UnknownOptionError):
        typed = str(error.token.keyword or error.token.value)
        text = f"pilihan {typed} tidak dikenal{_near(typed, _options(error))}"
    elif isinstance(error, UnknownCommandError):
        typed = unused[0] if unused else "?"
        commands = [name for name in (error.app or ()) if not str(name).startswith("-")] if error.app else []
        text = f"perintah '{typed}' tidak dikenal{_near(typed, [str(c) for c in commands])}"
    elif isinstance(error, UnusedCliTokensError):
        text = f"masukan berlebih: {' '.join(unused)}"
    elif isinstance(error, MissingArgumentError):
        text = f"{_name(error.argument).removeprefix('--').upper()} belum disebut"
    elif isinstance(error, RepeatArgumentError):
        text = f"pilihan {error.token.keyword} disebut lebih dari sekali"
    elif isinstance(error, CoercionError):
        text = f"nilai '{error.token.value if error.token else '?'}' untuk {_name(error.argument)} tidak dapat dipakai; {_choices(error)}"
    else:
        text = str(error)
    command = " ".join(error.command_chain or ())
    return f"padu: {text}\nLihat: padu {command + ' ' if command else ''}--help"
